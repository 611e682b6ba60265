"""How a line says that something came to more than the facts tell."""

# That it stopped for good.
ENDING = """
put_an_end put_a_stop put_paid end_to_all bring_to_an_end come_to_an_end to_nothing to_zero for_good once_and_for_all
never_again no_more do_away_with eradicate wipe_out stamp_out eliminate abolish got_rid_of get_rid_of disappear vanish
"""
ENDED = "end stop eliminate abolish eradicate zero nothing disappear vanish rid halt cease replace remove"

# What a thing becomes for others.
MODELS = "standard template model norm benchmark blueprint default reference rule showcase"

# What one is proud not to have had, beside the list of `stance.py`.
BAD_THINGS = """
recall sickness crash spill incident problem deviation deduction rejection correction callback call-back
reprimand dispute lawsuit leak outbreak infection escalation overtime deficit theft shrinkage collision citation ticket
disruption fatality
"""

# That it went well: on top of what was done.
SUCCESS = """
under_budget below_budget within_budget on_budget ahead_of_schedule ahead_of_plan on_schedule
before_the_deadline at_the_first_attempt with_flying_colours with_flying_colors to_great_acclaim with_great_success
with_full_marks first_time_right to_rave_reviews
"""
