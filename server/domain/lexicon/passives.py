"""Participles that lines begin with when something was done to the person: "Promoted to ward manager"."""

from server.domain.lexicon.words import words

# Passive whatever follows.
ALWAYS = frozenset(words("tasked entrusted commended headhunted seconded shortlisted honored honoured"))

# Passive before one of these prepositions, active otherwise ("Selected vendors", "Selected as speaker").
BEFORE = {
    "promoted": words("to from twice within after as"),
    "selected": words("as for to by among from out"),
    "chosen": words("as for to by among from out"),
    "recognized": words("as for by with"),
    "recognised": words("as for by with"),
    "nominated": words("as for by to"),
    "appointed": words("as to by"),
    "elected": words("as to by"),
    "invited": words("to by as"),
    "hired": words("to as by"),
    "assigned": words("to"),
    "accepted": words("into to by"),
    "admitted": words("to into"),
    "certified": words("in as by"),
    "licensed": words("in as by"),
    "trained": words("by as"),
    "recruited": words("to by as"),
    "rated": words("by as among"),
    "awarded": words("by for with"),
    "named": words("as to by"),
    "sponsored": words("by"),
    "rewarded": words("with for by"),
    "asked": words("to by"),
    "voted": words("as by best most"),
    "transferred": words("to"),
}

# Passive when a title or a prize follows: "Awarded 'Teacher of the Month'", "Named Employee of the Year".
PRIZE = frozenset(words("awarded named elected appointed granted voted"))
