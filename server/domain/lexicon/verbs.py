"""Verbs that resume lines and posting lines begin with, with their forms."""

from typing import NamedTuple

from server.domain.lexicon.words import words


class Forms(NamedTuple):
    base: str
    third: str
    past: str
    participle: str
    gerund: str


# Regular verbs, base form only; the forms follow from the spelling rules below.
_REGULAR = words("""
abolish accelerate accept access accommodate accompany accomplish accrue achieve acknowledge acquire act activate
adapt add address adhere adjust administer admit adopt advance advertise advise advocate aggregate agree aid align
allocate ambulate amend amortize analyse analyze animate annotate answer anticipate apply appoint appraise approach
approve arbitrate architect archive argue arrange articulate ask assay assemble assert assess assign assist assure
attach attain attend attract audit augment author authorise authorize automate avert award back bake balance bank
bathe belong benchmark better bill blend bolster book boost borrow brew bridge brief broaden budget bundle butcher
calculate calibrate call calm campaign cancel canvass capture care carry carve cashier catalog catalogue categorise
categorize catheterize cement centralise centralize certify chair challenge champion change channel charge chart check
circulate cite claim clarify classify clean clear clock close co-author co-design co-develop co-found co-host
co-invent co-manage co-ordinate co-organise co-organize coach code collaborate collate collect combine command
commission communicate compare compile complete comply compose comprise compute conceive conceptualise conceptualize
conclude conduct configure connect conserve consist consolidate construct consult contact contain containerise
containerize contract contribute convert convey cook cooperate coordinate copy correct correlate correspond counsel
cover craft create critique cross-train crowdfund cultivate curate customise customize de-escalate debate debrief
decide declutter decorate decrease dedicate dedupe define delegate delight deliver delve demonstrate demystify depend
depict deploy depose depreciate deputise deputize derive describe design detail detect determine develop devise
diagnose differentiate digitise digitize direct disassemble discharge discipline discover discuss disinfect dispatch
dispense display dissect distribute diversify divert document double draft drape drill dust earn edit educate
elaborate elevate elicit eliminate email embed embrace employ empower empty enable enact encompass encourage end
energise energize enforce engage engineer engrave enhance enlarge enlist enrich enrol enroll ensure enter entertain
entrust envision equip escalate escort establish estimate evaluate examine excavate exceed excel execute exempt
exercise exhibit expand expedite experiment explain exploit explore expose express extend extract fabricate facilitate
familiarise familiarize farm fashion ferry fetch field file fill film finalise finalize finance finish fire fix flag
float focus fold follow forecast forge form formalise formalize format formulate foster found fry fuel fulfil fulfill
fumigate fund fundraise furnish fuse gain gamify garnish gather gauge generate grade graduate grant greenlight greet
grill groom guard guide halve hand handcraft handle harmonise harmonize harvest head headline hedge help highlight
hire hone hoover host ideate identify illustrate imagine immunize implement import improve improvise include
incorporate increase incur index infer influence inform infuse ingest inherit initiate inject innovate inspect inspire
install instil instill institute instruct instrument insulate insure integrate interact interface interpret intervene
interview introduce intubate invent inventory invest investigate invigilate invite invoice involve iron isolate issue
iterate join judge juggle justify kick knit label labor ladle land launch learn lease lecture lessen leverage liaise
license lift like limit liquidate list listen litigate live load loan lobby localise localize locate log look lower
machine mail maintain manage maneuver manufacture map mark market master match maximise maximize measure mechanise
mediate memorialize mention mentor merge merit migrate minimise minimize miss mitigate mix mobilise mobilize model
moderate modernise modernize modify monetise monetize monitor mop motivate mount move mow multiply multitask nail name
narrate navigate need negotiate network nominate normalise normalize notarize note notice notify nourish number nurse
nurture observe obtain occupy offboard offer offload offset onboard open open-source operate opt optimise optimize
orchestrate order organise organize orient originate outfit outline outpace outperform outsource overhaul overlap own
pack package paint parallelise parallelize park parse participate partner paste patch patrol pave perfect perform
persist persuade phase phone photograph pick pilot pinpoint pioneer pipette pitch pivot place plan plant plaster plate
play plead plumb point polish poll port portray position possess post postpone pour power practice practise praise
preach precept predict prepare prescribe present preserve preside prevent price print prioritise prioritize privatise
probe problem-solve process procure produce profile program project promote prompt proofread propose prospect protect
prototype prove provide provision prune publicise publicize publish pull purchase purge pursue push quadruple qualify
quantify query question queue quote race raise range rank rate re-architect re-design re-engineer reach reacquaint
react realign realise realize reap rear reassess reassign reassure rebalance reboot rebrand recall receive recharge
reclaim recognise recognize recommend reconcile reconfigure record recover recreate recruit rectify recycle redact
redefine redeploy redesign redirect redraft reduce reengage reengineer refactor refer referee refine reform refurbish
register regulate rehabilitate reimagine reimburse reinforce rejuvenate release relocate rely remain remap remediate
remind remit remodel remove render renew renovate reopen reorganise reorganize repackage repair rephrase replace
report reposition represent repurpose request require rescope rescue research reshape resize resolve respond restate
restock restore restructure resume retain retool retrieve return reunite revamp review revise revitalise revitalize
revive reward rewire rework rig rinse rival roast roll roster rotate round route safeguard salvage sample sand
sanitize satisfy save scaffold scale scan schedule school scope score scour scrap screen script scrub sculpt seal
search season secure segment segregate select separate sequence serialise serialize serve service settle shadow shape
share sharpen shave shelve shift ship shoot shorten showcase shuttle sift sign simplify simulate sketch skill skipper
slash slice slow smooth snapshot socialise solder solicit solve sort source spark spearhead spec specialise specialize
specify sponsor spray stabilise stabilize staff stage stamp standardise standardize start steam steer sterilise
sterilize steward stimulate stitch stock store straighten strategise strategize streamline strengthen stress stretch
strip structure study style subcontract subdue submit substantiate substitute succeed suggest summarise summarize
summon supervise supply support surface surpass survey sustain suture swell synchronise synchronize synthesise
synthesize systematise tabulate tackle tag tailor tally tap target taste tend tender terminate test tether thrive tidy
tie tile till time title titrate toilet top touch tour tow trace track trade trademark trailblaze train transact
transcribe transfer transform transition translate transmit transport travel treat trek triage trial trim triple
troubleshoot tune turn tutor type un-install uncover underline underpin unearth unify uninstall unite unload unlock
unpack unveil update upgrade uphold upholster upskill use usher utilise utilize vaccinate vacuum validate value vary
vend ventilate verbalize verify vet video view visit visualise visualize voice volunteer vow wait walk warehouse wash
watch wax weatherproof weigh weld whiteboard wholesale widen wield wire wireframe witness work worry wrap yield
""")

# base: past, participle (where it differs)
_IRREGULAR = """
be was been|become became become|begin began begun|bid bid|bind bound|break broke broken|bring brought|build built
buy bought|catch caught|choose chose chosen|come came come|cost cost|cut cut|deal dealt|do did done|draw drew drawn
drive drove driven|eat ate eaten|feed fed|feel felt|fight fought|find found|fly flew flown|forego forewent foregone
get got|give gave given|go went gone|grind ground|grow grew grown|hang hung|have had|hear heard|hold held|keep kept
know knew known|lay laid|lead led|leave left|lend lent|let let|lie lay lain|lose lost|make made|mean meant|meet met
oversee oversaw overseen|outsell outsold|overcome overcame overcome|pay paid|put put|quit quit|read read
rebuild rebuilt|redo redid redone|rerun reran rerun|resell resold|rewrite rewrote rewritten|ride rode ridden
ring rang rung|rise rose risen|run ran run|see saw seen|seek sought|sell sold|send sent|set set|sew sewed sewn
shrink shrank shrunk|shut shut|sing sang sung|sit sat|speak spoke spoken|spend spent|split split|spread spread
stand stood|strike struck|swear swore sworn|sweep swept|swim swam swum|take took taken|teach taught|tell told
think thought|throw threw thrown|undergo underwent undergone|understand understood|undertake undertook undertaken
underwrite underwrote underwritten|uphold upheld|upsell upsold|wear wore worn|weave wove woven|win won
withdraw withdrew withdrawn|withstand withstood|write wrote written|co-write co-wrote co-written
co-lead co-led|bottle-feed bottle-fed
"""

_DOUBLING = frozenset(
    words("""
admit begin cap commit compel control cut debug drop embed enrol equip fit flag format fulfil get hum input instil jog
let log map mop nod occur outrun pat permit pin plan prefer prep program propel put quit rebut refer remit rerun rig
run scrub set ship shop shut sit skip spam spec spin split stop submit sum swap swim tag tap tip top transfer transmit
trim tug unplug vet win wrap zip
""")
)
_VOWELS = "aeiou"


def _doubled(base: str) -> str:
    return base + base[-1] if base in _DOUBLING else base


def _third(base: str) -> str:
    if base == "have":
        return "has"
    if base == "be":
        return "is"
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return base + "es"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ies"
    return base + "s"


def _past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ied"
    return _doubled(base) + "ed"


def _gerund(base: str) -> str:
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "ye", "oe")) and base != "be":
        return base[:-1] + "ing"
    return _doubled(base) + "ing"


def _all_forms() -> list[Forms]:
    found = {}
    for base in _REGULAR:
        found[base] = Forms(base, _third(base), _past(base), _past(base), _gerund(base))
    for entry in _IRREGULAR.replace("\n", "|").split("|"):
        if parts := entry.split():
            base, past, participle = parts[0], parts[1], parts[-1]
            found[base] = Forms(base, _third(base), past, participle, _gerund(base))
    return list(found.values())


FORMS = _all_forms()
BASES = frozenset(f.base for f in FORMS)
THIRDS = {f.third: f.base for f in FORMS}
PASTS = {f.past: f.base for f in FORMS} | {"travelled": "travel", "modelled": "model", "labelled": "label"}
PARTICIPLES = {f.participle: f.base for f in FORMS}
GERUNDS = {f.gerund: f.base for f in FORMS} | {"travelling": "travel", "modelling": "model", "labelling": "label"}
PAST_OF = {f.base: f.past for f in FORMS}
