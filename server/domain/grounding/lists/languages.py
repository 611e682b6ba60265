"""Small words by which a language is known, and the few words that the checks need in it."""

SMALL_WORDS: dict[str, str] = {
    "en": """the and of to in a an for with on at by from is are was were have has had i my we our this that as it be
        which who not will would can you your during over into per each while than their its""",
    "de": """der die das und ich in den dem des ein eine einen einem einer mit von zu im für auf als bei nach seit war
        habe hatte bin ist sind wurde nicht auch am zum zur aus über bis meine mein sowie durch pro wir sie ihr ihre""",
    "fr": """le la les de des du et je un une dans en pour avec sur au aux par est suis étais ai avons que qui ne pas
        mon ma mes notre votre vos chez depuis ans comme plus ce cette j l d""",
    "es": """el la los las de del y en un una para con por al que es soy fui he como mi mis su sus desde durante más no
        se lo años entre sobre""",
    "it": """il lo la i gli le di del della dei e in un una per con da al che è sono ho come mio mia nel nella dal anni
        non più presso""",
    "pt": """o a os as de do da dos das e em um uma para com por ao que é sou fui como meu minha no na desde anos não
        mais durante""",
    "nl": """de het een en van in ik voor met op bij als te aan dat die is ben was heb mijn niet naar sinds jaar per
        door ook tot om""",
    "sv": """och i att en ett som på för med av är jag har den det till från var inte min mitt vid under år samt""",
    "da": """og i at en et som på for med af er jeg har den det til fra var ikke min mit ved under år samt hos""",
    "pl": """i w na z do że się jako od po jest był byłem byłam mam oraz przez dla lat nie moja mój o u przy""",
}  # fmt: skip

NEGATIONS = """
nicht kein keine keinen keiner noch pas jamais aucun aucune ne no nunca ningún ninguna non mai nessun não nunca
nenhum niet geen inte ingen ikke nie żadnego bez ohne sans sin senza sem zonder utan uden
"""

YOURS = """
sie ihr ihre ihrem ihren ihrer ihnen vous votre vos usted ustedes su sus vostro vostra voi uw u jullie er eder
deres państwa você vocês seu sua
"""

YEARS = """
jahr jahre jahren an ans année années año años anno anni ano anos jaar jaren år rok lata lat roku
"""

# Number words of one language that are small words of another.
ONLY_IN = {"to": "da", "due": "it", "sei": "it", "ni": "da", "ti": "da", "fire": "da", "sex": "sv", "sept": "fr"}

NUMBER_WORDS: dict[str, int] = {
    "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "zwölf": 12,
    "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "douze": 12,
    "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10, "doce": 12,
    "due": 2, "tre": 3, "quattro": 4, "cinque": 5, "sei": 6, "sette": 7, "otto": 8, "nove": 9, "dieci": 10,
    "dois": 2, "duas": 2, "três": 3, "quatro": 4, "sete": 7, "oito": 8, "dez": 10,
    "twee": 2, "drie": 3, "vijf": 5, "zes": 6, "zeven": 7, "negen": 9, "tien": 10, "twaalf": 12,
    "två": 2, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8, "nio": 9, "tio": 10,
    "to": 2, "fire": 4, "seks": 6, "syv": 7, "otte": 8, "ni": 9, "ti": 10,
    "dwa": 2, "dwie": 2, "trzy": 3, "cztery": 4, "pięć": 5, "sześć": 6, "siedem": 7, "osiem": 8, "dziesięć": 10,
}  # fmt: skip
