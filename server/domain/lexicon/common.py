"""Everyday words, by what the writer needs to know about them."""

from server.domain.lexicon.words import lines, words

# Words that carry no meaning of their own when a posting is compared with a resume.
STOP = frozenset(
    words("""
a about above across after all also am an and any are as at be been being below between both but by can could did do
does doing done down during each either else etc every few for from further get given had has have having he her here
hers him his how i if in into is it its itself just may me might more most must my no nor not of off on once one only
onto or other others our ours out over own per plus rather s same shall she should so some such t than that the their
theirs them then there these they this those through throughout to too toward towards under until up upon us use used
uses using very via was we were what when where whether which while who whom whose why will with within without would
before one two three four five six seven eight nine ten yes you your yours yourself e.g i.e eg ie including include
includes included like well within among amongst
""")
)

# What nearly every posting says whatever the trade: sharing one of these words proves next to nothing.
GENERIC = frozenset(
    words("""
ability able accordance according achieve across activity activities additional additionally advanced all-round
appropriate applicable applicant applicants apply approach area areas aspect aspects assigned assist assistance
associate attention attitude background basic basis benefit benefits best better big bonus both broad build building
business candidate candidates capability capable career carry challenge challenges clear closely come company complex
comfortable communicate communication complete comprehensive concept concepts consistent contribute core create
creating critical cross current daily day deadline deadlines deep degree deliver demonstrable demonstrate demonstrated
department desirable desire desired detail detailed develop developing different discipline drive driven duties duty
dynamic early easily effective effectively efficient efficiently employee employees employer enable end enjoy ensure
ensuring entire environment environments equal equivalent essential establish etc ever every exceed excellent
excellence exciting execute existing expect expectation expected experience experienced expert expertise exposure
external extensive familiar familiarity fast field find first flexible follow following full function functional
functions future general global goal goals good great grow growing growth hands hand help helping high higher highly
hire hiring hour hours idea ideal ideally ideas identify impact implement important improve include increase
independent independently individual individuals information initiative innovative input internal interest interested
interpersonal issue issues job join keep key kind knowledge large lead leading learn learning least level levels life
listen location long look looking love maintain make making manage manner many master mean meet member members method
methods mindset minimum minute month months motivated move multiple necessary need needed needs new nice non number
offer office ongoing open operate opportunity opportunities option oral order organisation organisational organised
organization organizational organized other overall own participate part partner passion passionate path people
perform performance performing period person personal place plan play plus point position positions positive possess
possible practical practice practices preferably preference preferred prepare present previous prior priority
priorities problem problems procedure procedures process processes professional proficiency proficient prove proven
provide provided providing purpose qualification qualifications qualified quality quick quickly range reach ready real
related relevant relationship relationships reliable report reporting request require required requirement
requirements requires resource resources respond responsibility responsibilities responsible result results review
role roles run sense serve set share show significant similar situation situations skill skilled skills small soft
solid solution solutions solve someone specific standard standards start state statement stay step still strong
success successful successfully suitable support supporting take talent task tasks team teams term thing think
thorough thrive time timely title today together tool tools top toward track travel type types typical understand
understanding update various verbal view vision want way ways week weekly wide willing willingness based committed
unique primary senior sr jr variety multi paced oriented actively eager bring thought item items word work worker
workers working works world write written year years
""")
)

# Countable nouns: in the singular they need an article, which resume lines often leave out.
COUNTABLE = frozenset(
    words("""
account adapter agency agenda agreement algorithm analyzer app application apprenticeship approach architecture
archive area article assembly assessment assistant attendant audit auditorium award backend backlog bakery bank
barrier batch benchmark blog board bot bottleneck branch brand bridge brochure browser budget bug building cache cafe
calculator calendar camera campaign campus capstone career catalog catalogue center centre channel chapter chart
chatbot checklist class classroom client clinic club cluster codebase cohort college committee community company
competition compiler component concept conference connector consortium contract controller converter cooperative
counter course crew curriculum customer cycle dashboard database dataset deal department deployment desk detector
developer device diagram dispensary display district division document driver editor emulator engine engineer
environment event exam exercise exhibit exhibition experiment extension facility factory farm feature festival file
firewall firm fleet flow forecast forum foundation framework frontend fund fundraiser game garden gateway generator
grant group guide guideline gym handbook harness helpdesk hospital hotel hub initiative institute institution
interface inventory journal kernel kiosk kitchen lab laboratory layer layout league lesson library list loop machine
magazine manager manual map mechanism meeting member menu microservice migration model module monitor monolith museum
narrative network newsletter node notebook nurse nursery office operation orchestra organisation organization outlet
overhaul package page panel paper parser partnership patent patient petition pharmacy pilot pipeline plan plant
platform playbook plugin podcast policy pool portal portfolio position poster predictor presentation procedure process
processor program programme project proposal protocol prototype proxy queue rebrand recipe record redesign refactor
reference region register registry release renderer renovation report repository requirement residency restaurant
review roadmap robot role room roster rota rotation route router routine runbook salon sample scanner schedule schema
school script season section seminar sensor series server service session shelter shift shipment shop show simulation
simulator site sitemap solution spreadsheet sprint squad stack station strategy structure studio study suite summary
survey syllabus system table tablet target task teacher team template terminal territory test theater theatre theme
thesis timetable tool toolchain toolkit tour tracker trainee transformation trial trip tutorial unit university update
upgrade vehicle vendor venture venue version video visualisation visualization visualizer wallet ward warehouse
website widget wing wizard workbook workflow workforce worksheet workshop workspace yard
""")
)

# What a person is called at work: the head of "Core developer on ...", "Member of ...".
ROLE = frozenset(
    words("""
accountant actor actuary adjuster administrator adviser advisor agent aide analyst apprentice architect artist
assistant associate attendant attorney auditor author baker banker barista bartender biologist bookkeeper broker
builder buyer captain caregiver carer caretaker carpenter cashier chair chairman chairperson champion chef chemist
clerk clinician coach co-founder colleague competitor composer concierge conductor consultant contributor controller
cook co-organizer coordinator copywriter counsel counsellor counselor courier craftsman creator critic curator
custodian dean dentist deputy designer detective developer dietitian director dispatcher doctor driver economist
editor educator electrician employee engineer entrepreneur estimator evangelist examiner executive expert fellow
finalist firefighter fitter foreman founder gardener generalist geologist graduate grader guard guide hairdresser head
helper hostess housekeeper hygienist illustrator inspector installer instructor intern interpreter inventor
investigator investor janitor journalist judge labourer laborer lawyer lead leader learner lecturer liaison librarian
machinist mechanic mediator member mentor merchandiser midwife moderator musician negotiator nurse officer operator
optician organiser organizer owner painter paralegal paramedic participant partner pathologist pharmacist photographer
physician physicist physiotherapist pianist pilot planner plasterer player plumber porter postdoc practitioner
president principal producer professional professor programmer psychologist receptionist recipient recruiter reporter
representative researcher reviewer roofer sailor salesperson scholar scientist secretary seller server sergeant setter
shopkeeper singer social-worker soldier speaker specialist stagehand statistician steward strategist student stylist
superintendent supervisor surgeon surveyor teacher teammate technician technologist teller tester therapist trader
trainee trainer translator treasurer tutor underwriter undergraduate valedictorian veterinarian vet volunteer waiter
waitress warden welder winner worker writer
""")
)

# Posts of which an organisation has one: no article ("as Head of Sales").
UNIQUE_POST = frozenset(
    words("""
ceo cto cfo coo cio cmo ciso chief head president vice director principal chair chairman chairwoman chairperson dean
founder co-founder owner co-owner captain treasurer secretary deputy vp svp evp managing executive
""")
)

# First words of a self-description that are ordinary English and so lose their capital inside a sentence.
DESCRIBING = frozenset(
    words("""
accomplished accredited active adaptable aspiring award-winning bilingual board-certified calm caring certified
chartered clinical collaborative committed compassionate competent confident conscientious creative curious customer
customer-focused data-driven dedicated dependable detail-oriented detail-minded diligent driven dynamic early-career
efficient energetic engaged engaging enthusiastic entry-level established experienced expert fast-learning flexible
focused former friendly full full-stack fully hands-on hard-working hardworking helpful highly honest independent
industrious innovative inquisitive junior keen knowledgeable level-headed licensed lifelong loyal mature meticulous
mid-level mindful motivated multi-skilled multilingual organised organized outgoing passionate patient people-focused
personable positive practical precise proactive professional proficient punctual qualified recent recently reliable
resilient resourceful respectful responsible results-driven results-oriented retired self-directed self-motivated
self-starting self-taught senior skilled skillful skilful solution-oriented strategic strong success-driven talented
team-oriented technical thorough thoughtful trained trilingual trusted trustworthy versatile warm well-organised
well-organized young
""")
)

# Verbs that stand without an object: "Worked with ...", "Collaborated in ...". A past form of any other verb
# right before a preposition is likely a passive ("Deployed to 400 users"), whose subject is not the person.
INTRANSITIVE = frozenset(
    words("""
act advise advocate aid apply arbitrate assist attend bid campaign care coach collaborate communicate compete comply
conduct consult contribute converse cook cooperate co-ordinate coordinate correspond deal debate dispose engage excel
exceed experiment farm focus fundraise go graduate help innovate intern interact interface intervene invest
investigate iterate join lead learn lecture liaise listen lobby look meet mediate migrate model negotiate network
nurse operate participate partner perform pitch play plan present problem-solve progress qualify reach read rebut
report research respond rise run score sell serve shadow speak specialise specialize spend start step strive study
succeed teach think train transition travel troubleshoot tutor vend volunteer wait walk win work write wrestle grow
advance move comply account search report switch talk guest-lecture co-operate double
""")
)

# Past forms that are adjectives as often: verbs only before a determiner or a number ("Advanced the plan").
ADJECTIVAL = frozenset(
    words("""
accomplished accredited advanced applied associated certified chartered combined committed complicated connected
dedicated detailed distributed driven estimated expected experienced gifted integrated interested invited involved
licensed limited motivated preferred qualified registered related repeated respected seasoned skilled talented trusted
united varied
""")
)

# Verbs that are nouns as often: they count as verbs only where the next word cannot belong to such a noun.
NOUN_VERBS = frozenset(
    words("""
budget contract design file master form issue list log market model network page plan process program project prototype
record report research schedule staff team test tool track trade travel value work
""")
)

PREPOSITIONS = frozenset(
    words("""
about above across after against along alongside among amongst around as at before behind below beneath beside between
beyond by despite down during except for from in inside into like near of off on onto out outside over past per since
than through throughout till to toward towards under underneath until up upon via versus vs while with within without
""")
)

# With a verb before them they make one verb, which takes an object.
PHRASAL = frozenset(
    tuple(pair.split("-"))
    for pair in words("""
set-up set-out back-up build-up bring-in bring-about carry-out carry-on close-out close-down cut-down fill-in fill-out
find-out follow-up follow-through hand-out hand-over keep-up look-after look-up make-up open-up phase-out pick-up
put-together roll-out rule-out run-down scale-up scale-down serve-up set-down sign-off sign-up sort-out speed-up
spin-up spin-off stand-up start-up step-up stock-up take-on take-over take-up team-up track-down turn-around
turn-into ramp-up wind-down work-out write-up write-off drop-off call-out check-in check-out clean-up clear-out
deal-with dispose-of draw-up deliver-on act-on break-down rely-on care-for cover-as cover-for stand-in deputise-as
deputise-for deputize-as deputize-for
""")
)

DETERMINERS = frozenset(
    words("""
a an the this that these those my our your his her its their each every any some no all both several many multiple
various another other few more most much numerous one two three four five six seven eight nine ten eleven twelve
fifteen twenty thirty fifty hundred thousand million such half what which whose
""")
)

# Phrases that say nothing and that a reader has seen a thousand times: no sentence with one goes into a letter.
CLICHES = tuple(
    lines("""
    track record
    leverag
    synerg
    think outside the box
    thinking outside the box
    go-getter
    team player
    self-starter
    rockstar
    ninja
    guru
    hit the ground running
    wear many hats
    dynamic
    hard-working individual
    seeking a
    seeking an
    seeking to
    looking for a
    looking for an
    looking to
    eager to
    excited to
    references available
    available upon request
    responsible for other
    etc
    lorem ipsum
    """)
)

NATIONALITIES = frozenset(
    words("""
african american arab arabic asian australian austrian belgian brazilian british bulgarian canadian chilean chinese
colombian croatian czech danish dutch egyptian english estonian european finnish french german greek hungarian indian
indonesian iranian iraqi irish israeli italian jamaican japanese jordanian kenyan korean latin latvian lebanese
lithuanian malaysian mandarin mexican moroccan nigerian nordic norwegian pakistani persian peruvian polish portuguese
romanian russian scandinavian scottish serbian slovak slovenian spanish swedish swiss syrian thai tunisian turkish
ukrainian vietnamese welsh
""")
)
