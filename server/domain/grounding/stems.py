"""One form for the forms of a word: "reconciled", "reconciling" and "reconciliation" are "reconcil"."""

from functools import lru_cache

_IRREGULAR = """
led:lead ran:run wrote:write written:write taught:teach sold:sell built:build grew:grow grown:grow bought:buy
brought:bring drove:drive driven:drive made:make took:take taken:take gave:give given:give got:get went:go gone:go
came:come won:win spoke:speak spoken:speak kept:keep held:hold found:find left:leave met:meet sent:send spent:spend
stood:stand told:tell thought:think understood:understand began:begin begun:begin chose:choose chosen:choose did:do
done:do fell:fall fallen:fall felt:feel flew:fly forgot:forget froze:freeze had:have has:have heard:hear knew:know
known:know lay:lie laid:lay lent:lend lost:lose meant:mean paid:pay rose:rise risen:rise said:say saw:see seen:see
sang:sing sat:sit shook:shake shown:show showed:show slept:sleep swam:swim threw:throw thrown:throw wore:wear
worn:wear oversaw:oversee overseen:oversee dealt:deal dove:dive fed:feed fought:fight drew:draw drawn:draw
became:become sought:seek withdrew:withdraw caught:catch undertook:undertake undertaken:undertake rewrote:rewrite
rewritten:rewrite rebuilt:rebuild learnt:learn swept:sweep bound:bind wound:wound shrank:shrink shrunk:shrink
sank:sink forecast:forecast cowrote:write cowritten:write was:be were:be been:be am:be is:be are:be being:be
children:child people:people men:man women:woman feet:foot teeth:tooth mice:mouse geese:goose analyses:analyse
criteria:criterion data:data media:media curricula:curriculum lorries:lorry enquiries:enquiry inquiries:inquiry
diaries:diary companies:company countries:country series:series species:species news:news studies:study
better:better best:best less:less taxes:tax buses:bus gases:gas premises:premise houses:house nurses:nurse
courses:course purchases:purchase databases:database cases:case phases:phase releases:release expenses:expense
warehouses:warehouse licences:licence licenses:license invoices:invoice services:service
dying:die lying:lie tying:tie diagnoses:diagnosis theses:thesis staffed:staff wove:weave
chefs:chef staves:stave lives:life wives:wife knives:knife shelves:shelf halves:half loaves:loaf leaves:leave
mathematics:mathematics maths:mathematics math:mathematics physics:physics logistics:logistics economics:economics
statistics:statistics analytics:analytics electronics:electronics graphics:graphics sales:sales goods:goods
analysing:analyse analyzing:analyse analysed:analyse analyzed:analyse analyze:analyse analyzes:analyse
analysis:analyse analyst:analyse analytical:analyse aged:age ageing:age used:use using:use uses:use introduction:introduce reduction:reduce
reconciliation:reconcile certificate:certify certification:certify certificates:certify publication:publish
publications:publish decision:decide provision:provide revision:revise conversion:convert expansion:expand
extension:extend maintenance:maintain explanation:explain delivery:deliver deliveries:deliver removal:remove
growth:grow description:describe prescription:prescribe acquisition:acquire response:respond success:succeed
advice:advise proof:prove choice:choose loss:lose losses:lose installation:install production:produce
preparation:prepare negotiation:negotiate training:train serving:serve shipping:ship nursing:nurse
"""
IRREGULAR = dict(pair.split(":") for pair in _IRREGULAR.split())

# Left as they are once their ending of number or tense is gone: what looks like an ending is part of the word.
_WHOLE = frozenset(
    """
    engineer officer customer career center counter poster server former number paper partner master matter quarter
    corner winter summer letter register barrister manner charter order offer proper supper copper computer
    consumer printer user browser chapter tender newsletter newspaper trailer boiler router chamber member
    hospital hospitality capital digital local locate personal person personnel general generate journal manual annual
    rental legal goal commercial executive initiative creative objective native relative representative alternative
    station state product position mission version session pension region section portion question
    motion emotion edition addition nation fashion auction action university universe community facility facilitate
    utility quality quantity security active activity capacity ability author authority minor major intern internal
    international external minister ministry organ organic organise organisation policy police universal
    conference reference performance finance balance insurance distance instance sequence science audience
    business witness wellness fitness harness illness apartment department element document moment comment payment
    segment garment instrument experiment cement treatment pavement management manage manager
    table able cable stable vegetable stand standard island sister master water butter motor doctor tutor color vendor
    mentor sector factor monitor editor edit major floor door tractor contractor contract corridor director direct
    direction tailor donor error mirror terror creditor debtor sensor operator
    scientist dentist list artist pharmacist specialist special assist consist exist resist
    city party county country family company history story factory inventory category territory laboratory
    secretary salary library summary primary secondary military
    medical medicine medication physical physics physician musical music musician critic critical
    technical technic technique mechanic practical practice topic traffic public republic logic logical logistic
    social society sociable principal principle historic electronic electric electrical electrician electricity
    material serial trial special initial official financial partial essential potential residential resident
    conditional condition traditional operational operation rational national professional profession regional
    additional additional educational education educate
    service server serious secure student
    marine maritime routine machine machinery engine engineering
    consult consultant counsel council client patient patience account accountant accountable
    universal import important export expert experience general experiment
    invest investigate investment investigation
    communicate communication commune communal
    sense sensor sensitive
    relation relate relationship
    passion passive mass massive
    design designate design
    post postal posting poster
    even event eventual
    sale sales sell
    late later latest relate
    light lighter lighting
    building wedding ceiling evening morning ring spring string king wing thing during bring sterling
    pudding bedding clothing marketing meeting
    menu supervise exercise franchise enterprise merchandise revise advise raise praise promise precise
    """.split()
)

_VOWELS = set("aeiouy")

# Longest first; what follows ":" takes the ending's place.
_ENDINGS = tuple(
    tuple(pair.split(":"))
    for pair in """
    isations: izations: isation: ization: ifications:ify ification:ify ational: ations: ation: ators: ator: ative:
    atory: itions: ition: ments: ment: nesses: ness: ances: ance: ences: ence: ancy: ency: ities: ity: ically:ic
    ical:ic ally:al ably:able ibly:ible ables: able: ibles: ible: ings: ing: ised: ized: ises: izes: ising: izing: ise:
    ize: ates: ated: ating: ate: ives: ive: ants: ant: ents: ent: ers: er: ors: or: ians: ian: ists: ist: ions: ion:
    als: al: ous: ful: less: ship: ly: ated: at: y:i
    """.split()
)


def _inflection(word: str) -> str:
    """Without the endings of number, person and tense."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return word[:-1]
    for ending in ("ied", "ed", "ing"):
        base = word[: -len(ending)]
        if word.endswith(ending) and len(base) > 2 and _VOWELS & set(base):
            return base + "y" if ending == "ied" else _restored(base)
    return word


def _restored(base: str) -> str:
    """"plann" to "plan"; a lost final "e" comes back only where the word list knows it, stems drop it anyway."""
    if base[-1] == base[-2] and base[-1] not in "lsz":
        return base[:-1]
    if len(base) == 3 and base[0] not in _VOWELS and base[1] in _VOWELS and base[2] not in "aeiouywx":
        return base + "e"  # "caring" is "care", while "planned" has shown that it is "plan"
    if base.endswith("ll") and len(base) > 4 and base[-3] in "aeiou" and base not in ("install", "enroll", "fulfill"):
        return base if len(base) < 6 else base[:-1]
    return base


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The stem of a lower-case word. Equal stems: one word, or near enough for a check."""
    if word in IRREGULAR:
        word = IRREGULAR[word]
    if len(word) < 4 or not word.isascii() or not word.isalpha():
        return word
    if word in _WHOLE:
        return _closed(word)
    plain = _inflection(word)
    plain = IRREGULAR.get(plain, plain)
    if plain in _WHOLE or plain + "e" in _WHOLE:
        return _closed(plain if plain in _WHOLE else plain + "e")
    for ending, replacement in _ENDINGS:
        base = plain[: -len(ending)]
        if plain.endswith(ending) and len(base) >= 4:
            return _closed(base + replacement)
    return _closed(plain)


def _closed(word: str) -> str:
    """British and American spellings meet, and a final "e" or "y" that some forms lose is lost by all."""
    word = word.replace("isation", "ization").replace("colour", "color").replace("labour", "labor")
    word = word.replace("centre", "center").replace("behaviour", "behavior").replace("programme", "program")
    word = word.replace("licenc", "licens").replace("organis", "organiz").replace("metre", "meter").replace("litre", "liter")
    if word.endswith("e") and len(word) > 4:
        word = word[:-1]
    return word[:-1] + "i" if word.endswith("y") and len(word) > 3 else word
