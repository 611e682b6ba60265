"""The checks for what is added to a true line: a cause, an ending, a "never", more of it, a higher certificate."""

from server.domain.grounding.check_absolutes import (
    all_of_some,
    always_held,
    flawless,
    most_held,
    only_one_held,
    part_for_whole,
    superlatives_held,
)
from server.domain.grounding.check_causes import causes_held, deeds_that_moved
from server.domain.grounding.check_claimed import initials_held, licences_named, qualified_as, squads_led
from server.domain.grounding.check_contexts import contexts_held, deeds_counted, manifolds_held, things_counted
from server.domain.grounding.check_credentials import (
    credentials_finished,
    degree_classes,
    degree_fields,
    grades_held,
    prizes_known,
    prizes_named,
    prizes_won,
    publications_known,
    second_best,
    tiers_held,
)
from server.domain.grounding.check_deeds import deeds_held
from server.domain.grounding.check_degrees import degrees_named, subjects_held
from server.domain.grounding.check_many import one_not_many
from server.domain.grounding.check_origins import founded_anything, led_by_others, mine_alone
from server.domain.grounding.check_outcomes import (
    aftermath_held,
    endings_held,
    fates_held,
    models_held,
    spread_held,
    successes_held,
    tails_held,
)
from server.domain.grounding.check_owned import (
    done_by_others,
    done_with_help,
    founded_held,
    head_of_it,
    own_business,
    owned_business,
    runs_what_one_helps,
)
from server.domain.grounding.check_posts import forms_held, posts_named, schools_held, workplaces_held
from server.domain.grounding.check_spans import whole_spans_held
from server.domain.grounding.check_tools import tools_placed

ADDED = (
    tools_placed,
    posts_named,
    forms_held,
    schools_held,
    workplaces_held,
    prizes_named,
    second_best,
    degree_classes,
    degree_fields,
    degrees_named,
    subjects_held,
    prizes_won,
    prizes_known,
    publications_known,
    credentials_finished,
    tiers_held,
    grades_held,
    initials_held,
    squads_led,
    qualified_as,
    licences_named,
    deeds_held,
    contexts_held,
    deeds_counted,
    manifolds_held,
    whole_spans_held,
    things_counted,
    one_not_many,
    founded_held,
    head_of_it,
    owned_business,
    founded_anything,
    own_business,
    runs_what_one_helps,
    led_by_others,
    mine_alone,
    done_by_others,
    done_with_help,
    causes_held,
    deeds_that_moved,
    always_held,
    only_one_held,
    flawless,
    most_held,
    part_for_whole,
    all_of_some,
    superlatives_held,
    tails_held,
    aftermath_held,
    endings_held,
    fates_held,
    models_held,
    spread_held,
    successes_held,
)
