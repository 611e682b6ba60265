"""All that is held against the facts, a check each: what no fact says, what is put on top of a true line."""

from server.domain.grounding.checks.absolutes import (
    all_of_some,
    always_held,
    flawless,
    most_held,
    only_one_held,
    part_for_whole,
    superlatives_held,
)
from server.domain.grounding.checks.causes import causes_held, deeds_that_moved
from server.domain.grounding.checks.claimed import initials_held, licences_named, qualified_as, squads_led
from server.domain.grounding.checks.contexts import contexts_held, deeds_counted, manifolds_held, things_counted
from server.domain.grounding.checks.credentials import (
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
from server.domain.grounding.checks.deeds import deeds_held
from server.domain.grounding.checks.degrees import degrees_named, subjects_held
from server.domain.grounding.checks.extent import scope_held
from server.domain.grounding.checks.levels import alone, lifted_skills, ranks_held
from server.domain.grounding.checks.many import one_not_many
from server.domain.grounding.checks.numbers import numbers_held
from server.domain.grounding.checks.origins import founded_anything, led_by_others, mine_alone
from server.domain.grounding.checks.outcomes import (
    aftermath_held,
    endings_held,
    fates_held,
    models_held,
    spread_held,
    successes_held,
    tails_held,
)
from server.domain.grounding.checks.owned import (
    done_by_others,
    done_with_help,
    founded_held,
    head_of_it,
    own_business,
    owned_business,
    runs_what_one_helps,
)
from server.domain.grounding.checks.ownership import (
    objects_held,
    ownership_held,
    teams_held,
)
from server.domain.grounding.checks.pairs import months_held, named_numbers_held
from server.domain.grounding.checks.places import places_held, projects_placed
from server.domain.grounding.checks.posts import forms_held, posts_named, schools_held, workplaces_held
from server.domain.grounding.checks.reach import contrasts_held, direction_held, turned_round
from server.domain.grounding.checks.roles import degrees_placed, names_whole, roles_since, years_in_role
from server.domain.grounding.checks.slots import slots_held
from server.domain.grounding.checks.spans import whole_spans_held
from server.domain.grounding.checks.titles import titles_held, wanted_title
from server.domain.grounding.checks.tools import tools_placed
from server.domain.grounding.checks.words import unknown_words

CHECKS = (
    unknown_words,
    numbers_held,
    named_numbers_held,
    months_held,
    titles_held,
    wanted_title,
    lifted_skills,
    ranks_held,
    alone,
    ownership_held,
    objects_held,
    places_held,
    teams_held,
    contrasts_held,
    turned_round,
    direction_held,
    scope_held,
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
    slots_held,
    years_in_role,
    roles_since,
    names_whole,
    degrees_placed,
    projects_placed,
)
