"""How much of the work a verb claims for oneself. Two levels that differ by more than 0.5 are not the same claim."""

LEAD = 3.0
MANAGE = 2.7
RUN = 2.5
ARRANGE = 2.4
DO = 2.0
WORK_ON = 1.3
HELP = 1.0

LEVELS: dict[float, str] = {
    LEAD: "lead head direct spearhead chair pioneer champion captain mastermind command own drive_the",
    MANAGE: "report_to_me under_me manage oversee supervise orchestrate govern in_charge take_charge "
    "line_manage in_overall_charge in_full_charge in_sole_charge in_complete_charge in_total_charge",
    RUN: "found run responsible look_after accountable",
    ARRANGE: "coordinate organise organize handle plan arrange",
    DO: "set_up roll_out carry_out put_together build_up draw_up bring_in put_in_place take_over put_on",
    WORK_ON: "share_the_organisation share_the_planning share_the_running share_the_management share_the_lead "
    "share_responsibility work_on work_with work_alongside liaise collaborate cooperate partner team_up",
    HELP: "provide_assistance provide_support provide_help give_support offer_support help assist aid support "
    "contribute participate take_part part_of involve join member be_one_of one_of_the one_of_a_team play_a_part "
    "shadow observe sit_on lend_a_hand lend_support hand_in hand_with hand_to belong_to back_up be_among co",
}

# "Supported 18 residents" is the work itself; "supported the director" is help with someone else's.
BENEFICIARIES = """
patient resident client customer guest visitor pupil student learner child parent family user people person
passenger member tenant subscriber caller shopper neighbour applicant candidate community pet animal
"""

# Titles that carry the ownership of a whole: a line with "lead" may rest on such a position.
LEADING_TITLES = (
    "lead leader head manager director supervisor chief foreman captain owner founder principal president chair"
)

# Verbs that say no more than that one was there.
NEUTRAL = """
provide offer work use share be have do serve sit act stand take part help assist support join participate
contribute involve collaborate attend belong see know like enjoy spend learn study hold speak live observe watch
shadow get gain receive cover make give bring come go stay remain leave start begin apply add respond adapt look
feel think base relate call need want focus interest experience qualify dedicate commit motivate skill concern
associate include limit combine
"""

# What puts a title below the one without it.
LOWERING = "assistant deputy junior vice associate trainee apprentice acting interim intern sub under student aspiring"

# People that one leads; to lead them takes more than one.
TEAMS = "team crew department squad brigade unit division staff"

# Hours that one leads without being anybody's superior.
SESSIONS = """
review interview event call briefing talk tasting tour drill discussion qbr debrief standup rehearsal practical
workshop session lesson class training tour course seminar meeting club group tutorial
"""

ALONE = """
of_my_own single_handedly singlehandedly single_handed solely sole alone independently by_myself on_my_own
from_scratch personally exclusively individually unaided
"""

# To bring an organisation into being.
FOUNDING = "found establish start launch create initiate co-found cofound build setup form begin open own"

LOWERING_WORDS = frozenset(LOWERING.split())
