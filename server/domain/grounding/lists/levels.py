"""How well somebody can do a thing."""

# Ranks of command of a language or a skill, as people and the European framework name them.
RANKS: dict[float, str] = {
    6.0: "native mother_tongue first_language bilingual native_speaker",
    5.5: "expert mastery master c2 guru authority world_class",
    5.0: "fluent fluently fluency c1 full_professional proficient proficiency advanced business_fluent",
    4.0: "working_level comfortably b2 professional_working upper_intermediate good_working working_knowledge good "
    "very_good strong professional",
    3.0: "intermediate conversational conversation b1 working_proficiency limited_working",
    2.0: "a_little little some_knowledge basic a2 elementary beginner basics reading_only passive reading",
    1.0: "a1 notions",
}

# Words that lift a skill: they need a fact that says as much.
LIFTING = """
expert expertise expertly mastery mastered guru authority renowned acclaimed advanced extensive extensively deep
in_depth profound comprehensive_knowledge vast unparalleled unrivalled unmatched exceptional outstanding world_class
world_leading best_in_class award_winning award top_performing top_performer high_performing leading_expert seasoned
veteran master specialist certified licensed licenced chartered accredited endorsed qualified registered fluent fluently
fluency native bilingual trilingual
"""

LANGUAGES = """
arabic bengali bulgarian cantonese chinese croatian czech danish dutch english estonian farsi finnish french german
greek gujarati hebrew hindi hungarian icelandic igbo indonesian irish italian japanese korean latvian lithuanian
malay mandarin norwegian persian polish portuguese punjabi romanian russian serbian slovak slovenian somali spanish
swahili swedish tagalog tamil telugu thai turkish twi ukrainian urdu vietnamese welsh yoruba zulu catalan basque
galician
"""

LANGUAGE_NAMES = frozenset(LANGUAGES.split())
