"""Which clauses claim something of the applicant: cues, each a phrase of stems joined by underscores."""

# A wish, an intention, thanks, good manners.
WISH = """
would_welcome would_*_like would_love would_be_*_glad would_be_*_happy would_be_*_delighted would_be_*_pleased
would_be_*_grateful would_enjoy would_value would_*_appreciate would_gladly would_be_keen would_relish relish_the
would_be_a_privilege would_be_*_honour would_be_*_honor would_be_proud would_fit would_suit look_forward
looking_forward i_hope we_hope am_writing write_to_apply i_wish_to apply_for applying_for
i_apply apply_to_your i_am_applying i_applied why_i_apply apply_for_this made_me_apply moved_me_to_apply
am_*_excited excites_me excited_by excited_about excited_to eager_to am_eager keen_to am_keen enthusiastic_about
interested_in interests_me interest_me am_interested my_interest_in drawn_to drew_me draws_me draw_me attracts_me
attracted_me attract_me am_attracted attracted_to what_attracts appeals_to_me appeal_to_me appealed_to_me appeals_to
appeal appeals thank_you thanks_for many_thanks please_find please_see please enclosed attached i_attach i_enclose
am_available available_for available_to is_available are_available happy_to glad_to_provide glad_to want_to
wanted_to aspire_to aspire looking_for seeking i_seek chance_to opportunity_to the_chance the_opportunity
came_across came_upon saw_your i_saw your_posting your_advertisement your_advert pleased_to delighted_to i_admire
have_*_admired i_respect caught_my_eye catches_my_eye caught_my_attention consider_my consider_me be_considered
can_start could_start able_to_start notice_period at_your_convenience may_i could_we can_we shall_we feel_free
call_me contact_me reach_me write_to_me let_me_know dear sincerely regards faithfully yours_truly kind_regards
best_wishes i_care_about cares_about like_to_learn like_to_move motivates_me motivate_me my_next_step next_step
my_next_role my_next_job my_aim my_goal my_ambition my_hope my_application my_cv my_resume resonates resonate
inspires_me inspire_me speaks_to_me stood_out stand_out stands_out struck_me strikes_me aligns_with align_with
fits_my matches_my match_my read_with_interest i_read_about i_read_of i_read_that i_read_*_your i_read_*_posting
i_read_*_advert i_read_*_advertisement i_read_*_ad i_read_*_description i_read_*_vacancy i_read_the_job
i_noticed i_learned_that i_learnt_that i_heard i_understand
i_see_that i_know_that learn_more hear_more to_discuss to_talk_about to_meet_you meet_with_you feel_at_home
be_reached in_your_hands ready_to_learn willing_to is_the_step is_the_next is_the_challenge is_the_kind_of
is_the_sort_of is_the_move is_the_role is_the_place is_where_i_want
is_what_i_want i_like_the_way i_like_that i_like_how i_love_that i_love_how i_believe_that i_believe i_agree i_share
i_think i_feel_that is_why_i made_me is_what_made my_references references_available tell_you_more tell_me talk_next
at_interview an_interview for_interview i_live i_am_based can_work able_to_work relocate commute call_away
ready_to_take ready_to_train ready_to_study prepared_to_take prepared_to_learn
only_a_*_away possible_for_me fine_with_me fine_by_me fine_for_me suits_me works_for_me no_problem_for_me
ready_to_move ready_to_start ready_to_join ready_to_relocate a_rare_chance a_great_fit good_fit
"""

# In a resume only the wish itself.
RESUME_WISH = """
seeking looking_for eager_to keen_to aspires aspiring wants_to want_to hoping_to hope_to open_to available_for
available_from available_immediately
"""

# Not (yet): the clause names a gap.
GAP = """
not no never nor neither cannot can't lack lacks lacking yet_to have_yet new_to_me new_*_to_me new_*_for_me
am_*_new_to new_to be_new new_territory new_ground new_step unfamiliar unknown_to_me haven't hasn't don't doesn't
didn't hadn't wasn't isn't aren't couldn't without_experience still_*_learn still_*_learning have_to_learn
need_to_learn am_learning still_have_to
am_new am_quite_new am_still_new am_rather_new am_relatively_new am_fairly_new am_completely_new am_entirely_new
outside_my beyond_my beginner_level would_be_learning be_learning
learn_on_the_job plan_to_learn eager_to_learn willing_to_study study_for_it willing_to_learn keen_to_learn
want_to_learn hope_to_learn limited_experience little_experience first_for_me something_i_would_learn
next_on_my_list look_forward_to_learning happy_to_learn ready_to_learn to_catch_up gap a_gap be_a_first
still_*_growing foreign_to_me ahead_of_me still_ahead still_to_come only_seen only_read only_know know_only
only_from have_followed only_tried only_dabbled only_heard only_touched unknown_territory uncharted only_by_name
from_a_distance from_afar in_theory on_paper stop_short stops_short stop_at stops_at end_at ends_at end_with ends_with
is_limited limited_to are_limited be_my_first be_the_first missing_from_my still_missing not_yet remains_to_be
"""

# In a resume, where "no" mostly stands before what did not go wrong.
RESUME_GAP = """
not_yet no_experience no_formal have_not has_not never haven't new_to_me am_learning still_learning currently_learning
beginner_level beginner without_experience limited_experience
"""

# Words that look like a gap and are none.
NO_GAP = """
not_only not_just no_doubt not_least no_stranger no_fewer_than no_less_than nothing_but not_merely not_simply
no_later_than whether_or_not no_longer no_one not_to_mention no_small last_but_not_least if_not
"""

# What one boasts of not having had: such a negation is a claim.
BAD_THINGS = """
accident incident error mistake complaint miss late delay fail failure fault defect absence injury loss lose default
penalty fine breach downtime outage finding violation rework return shortage sick
"""

# "could support", "will help": what may come is no fact.
MODALS = "would could will may might shall should"

FIRST_PERSON = "i my me mine myself we our us i'm i've i'd i'll"
SECOND_PERSON = "you your yours yourself you're you'll you've"

FIRST = frozenset(FIRST_PERSON.split())
SECOND = frozenset(SECOND_PERSON.split())
