"""Which way something moved."""

UP = """
lengthen rise rose risen raise increase grow growth grew gain boost lift climb expand double triple quadruple higher
surge soar jump longer heavier dearer more_than_double uplift upturn multiply
"""
DOWN = """
fall fell fallen reduce reduction cut decrease decline drop lower shorten shrink shrank halve slash trim minimise
minimize lessen diminish slip slide lose loss slow fewer sink sank dip downturn cutback worsen deteriorate shorter
lighter cheaper smaller
"""
# "Brought down", "went up": the particle decides.
PARTICLE_VERBS = "bring go come push drive move get take pull keep"

# An effect that is claimed: what follows must stand in the facts as an effect, too.
OUTCOME_VERBS = """
improve enhance boost increase reduce cut save lower raise lift grow drive enable ensure generate achieve deliver
win earn eliminate accelerate strengthen maximise maximize minimise minimize result lead contribute exceed secure
shape transform streamline prevent avoid double triple halve shorten gain yield bring help allow make free create
end stop produce optimise optimize foster demonstrate
"""

CAUSAL = """
by_means_of thanks_to due_to because_of as_a_result resulting_in result_in leading_to lead_to led_to which_led
which_cut which_reduced which_raised which_improved thereby so_that which_saved which_increased which_lowered
"""

# What is brought in and what is done away with: the one does not cause what the other did.
ADDING = "add introduce install adopt begin start bring_in launch establish implement include"
REMOVING = "remove drop scrap abolish eliminate cancel discontinue stop withdraw abandon omit ban skip"
