"""What stands around a posting's requirements: how to apply, whom to ask, what is offered, the company of itself."""

import re

# What a line begins with that asks nothing of anybody.
_STARTS = (
    r"apply (?:until|till|before|via|through|by (?!\w+ing\b)|here|directly|with your)",
    r"(?:the )?(?:application )?(?:deadline|closing date)\b",
    r"applications? (?:close|must be|should be|until|by |to |period|documents)",
    r"(?:your|our) contact\b",
    r"contact (?:us|me)\b",
    r"contact(?: person)?\s*:",
    r"for (?:more|further|any) (?:information|questions|details)",
    r"(?:any |if you have (?:any )?)?questions(?:\?| about| regarding)",
    r"(?:e-?mail|send|submit)\b.{0,12}\byour\b.{0,20}\b(?:cv|resume|résumé|application|letter)",
    r"we (?:look forward|provide you|give you|promise)",
    r"(?:start|start(?:ing)? date|reference(?: number)?|job id)\s*:",
    r"(?:jetzt |bitte )?(?:bewirb dich|bewerben\b)",
    r"(?:(?:ihre|deine) )?bewerbung (?:bis|an|per|mit|unter)\b",
    r"(?:(?:ihre|deine) )?bewerbungs(?:frist|schluss|unterlagen)",
    r"(?:(?:ihre?|deine?) )?ansprechpartner",
    r"(?:ihr|dein) kontakt\b",
    r"kontakt(?:person)?\s*:",
    r"(?:bei |haben sie )?(?:rück)?fragen\b",
    r"(?:bitte )?(?:senden|schicken) sie",
    r"(?:das )?bieten wir|wir bieten|freuen sie sich",
    r"wir (?:freuen uns|garantieren)",
    r"solliciteer|(?:uw|je) contact|contactpersoon|wij bieden",
    r"postulez|envoyez|votre contact|nous offrons",
    r"(?:€|£|\$|\b(?:EUR|GBP|USD|CHF|SEK|NOK|DKK|PLN))\s?\d[\d.,]*k?\b.{0,30}"
    r"(?:per|a|/|pro|im)\s?(?:month|year|hour|annum|monat|jahr|stunde)",
)
# What a line says at any place.
_ANYWHERE = (
    r"\b(?:holidays?|vacation|annual leave|urlaubstage?|vakantiedagen) (?:days )?(?:per|a|pro|im) (?:year|jahr)",
    r"\bdays(?: of)? (?:paid )?(?:holiday|vacation|annual leave)",
    r"\btage urlaub",
)
AROUND = re.compile(rf"^\W*(?:{'|'.join(_STARTS)})|{'|'.join(_ANYWHERE)}", re.IGNORECASE)

OF_ITSELF = re.compile(
    r"^(?:we (?:are|run|operate|serve|employ|believe|develop|have been)\b|our (?:company|group|firm)\b|"
    r"wir (?:sind|haben|betreiben|beschäftigen)\b|unser unternehmen\b)",
    re.IGNORECASE,
)
SEEKS = re.compile(
    r"look(?:ing)? for|seek|hiring|recruit|searching|such(?:en|t)\b|\byou(?:r|['’]\w+)?\b|\b(?:dich|sie)\b",
    re.IGNORECASE,
)
