"""Which clauses claim something of the applicant: cues, each a phrase of stems joined by underscores."""

# A wish, an intention, thanks, good manners.
WISH = """
would_welcome would_like would_love would_be_glad would_be_happy would_be_delighted would_be_pleased would_enjoy
would_value would_appreciate would_gladly would_be_keen look_forward hope am_writing write_to_apply wish_to writing_to
apply_for applying_for am_excited excite excited eager keen_to am_keen would_relish relish_the interested_in
interest_in interests_me am_interested drawn_to drew_me draws_me draw_me attract appeal_to appeals_to appeal
thank please_find please_see please enclosed attached i_attach i_enclose am_available available_for available_to
happy_to_provide glad_to_provide happy_to happy_to_discuss want_to wanted_to aspire_to aspire looking_for am_looking_for seeking seek
chance_to opportunity_to came_across came_upon saw_your your_posting your_advertisement pleased_to_see delighted_to_see
admire caught_my_eye catches_my_eye consider_my consider_me be_considered can_start could_start able_to_start
notice_period at_your_convenience may_i dear sincerely regards faithfully yours_truly kind_regards best_wishes
believe_matters i_care_about cares_about like_to_learn like_to_move would_be_a_privilege would_be_an_honour
would_be_proud why_i_am_applying is_why_i_am motivates_me motivate_me my_next_step next_step my_aim my_goal resonates
resonate inspires_me speaks_to_me excites_me stood_out stand_out stands_out struck_me strikes_me aligns_with align_with matches_my
fits_my read_with_interest learn_more hear_more to_discuss to_talk to_meet_you meet_with_you welcome_the would_fit
feel_at_home reply reach_me be_reached in_your_hands under_your i_am_applying ready_to_learn willing_to
"""

# Not (yet): the clause names a gap.
GAP = """
not no never nor lack lacks lacking yet_to new_to_me be_new_to new_territory would_be_new new_step unfamiliar
haven't hasn't don't doesn't didn't hadn't wasn't isn't aren't can't cannot couldn't no_experience without_experience still_learn
still_learning have_to_learn need_to_learn would_still_have_to_learn am_learning still_have_to outside_my
beginner_level beyond_my would_be_learning be_learning learn_on_the_job plan_to_learn eager_to_learn willing_to_study
study_for_it willing_to_learn keen_to_learn want_to_learn hope_to_learn limited_experience first_for_me no_direct
something_i_would_learn next_on_my_list look_forward_to_learning happy_to_learn ready_to_learn gap neither
be_a_first have_yet am_new_to new_to
"""

# Words that look like a gap and are none.
NO_GAP = """
not_only not_just no_doubt not_least no_stranger no_fewer_than no_less_than nothing_but not_merely not_simply
no_later_than whether_or_not no_longer no_one
"""

# What one boasts of not having had: such a negation is a claim.
BAD_THINGS = """
accident incident error mistake complaint miss late delay fail failure fault defect absence injury loss lose default
penalty fine breach downtime outage finding violation rework return shortage sick
"""

# "could support", "will help": what may come is no fact.
MODALS = "would could will may might shall should"

CONFIDENCE = "confident believe sure convinced certain think feel know hope trust"

FIRST_PERSON = "i my me mine myself we our us i'm i've i'd i'll"
SECOND_PERSON = "you your yours yourself you're you'll you've"
