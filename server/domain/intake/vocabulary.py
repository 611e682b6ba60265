"""Lists of words by which titles, organisations, places, levels and languages are told. Data, not logic."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _names(text: str) -> frozenset[str]:
    """Names that may hold spaces, parted by semicolons."""
    return frozenset(" ".join(name.split()) for name in text.split(";"))


# In English, German, French and Spanish; lower case, without accents.
TITLES = _words(
    """
    developer engineer manager director intern internship assistant technician analyst consultant president
    officer ceo cto cfo coo cio vp svp avp lead leader founder cofounder researcher professor lecturer
    teacher nurse specialist coordinator administrator architect designer scientist associate supervisor
    representative accountant attorney lawyer paralegal editor writer journalist producer artist
    photographer planner strategist advisor adviser executive agent clerk cashier secretary receptionist
    programmer tester instructor trainer tutor fellow postdoc postdoctoral contributor volunteer head chief
    chef cook driver mechanic operator inspector auditor buyer recruiter marketer investigator librarian
    therapist physician surgeon pharmacist dentist veterinarian scholar student apprentice trainee
    freelancer freelance contractor owner partner principal member chair chairman chairwoman chairperson
    treasurer ambassador mentor coach captain sergeant lieutenant commander pilot barista bartender waiter
    waitress hostess salesperson salesman merchandiser copywriter translator interpreter controller
    comptroller economist statistician mathematician physicist chemist biologist geologist psychologist
    counselor counsellor worker employee superintendent foreman electrician plumber carpenter welder
    machinist promoter organizer organiser reviewer curator caregiver nanny sre qa devops fullstack dba
    scrum job title dean registrar provost rector broker banker underwriter actuary trader appraiser
    dispatcher stylist esthetician host steward midwife paramedic firefighter deputy detective guard blogger
    influencer youtuber moderator evangelist advocate liaison expert professional practitioner entwickler
    entwicklerin ingenieur ingenieurin leiter leiterin mitarbeiter mitarbeiterin praktikant praktikantin
    praktikum werkstudent werkstudentin berater beraterin geschaftsfuhrer geschaftsfuhrerin assistent
    assistentin referent referentin sachbearbeiter sachbearbeiterin lehrer lehrerin kaufmann kauffrau
    techniker technikerin auszubildender auszubildende forscher forscherin programmierer programmiererin
    hilfskraft dozent dozentin verkaufer verkauferin pfleger pflegerin krankenpfleger krankenschwester arzt
    arztin mechatroniker elektriker projektleiter projektleiterin teamleiter teamleiterin abteilungsleiter
    bereichsleiter aushilfe grunder grunderin wissenschaftler wissenschaftlerin buchhalter buchhalterin
    redakteur redakteurin fachkraft angestellte angestellter developpeur developpeuse ingenieure directeur
    directrice responsable stagiaire consultante chargee professeur professeure enseignant enseignante
    assistante technicien technicienne chercheur chercheuse gerant alternant alternante apprenti apprentie
    vendeur vendeuse comptable infirmier infirmiere graphiste redacteur redactrice formateur formatrice
    conseiller conseillere adjoint adjointe animateur animatrice serveur serveuse gestionnaire acheteur
    commercial commerciale cadre doctorant doctorante benevole cheffe fondateur fondatrice desarrollador
    desarrolladora ingeniero ingeniera gerente jefe jefa analista consultor consultora becario becaria
    profesor profesora asistente tecnico tecnica investigador investigadora coordinador coordinadora
    directora disenador disenadora administrador administradora practicante encargado encargada auxiliar
    vendedor vendedora contador contadora maestro maestra docente abogado abogada enfermero enfermera
    arquitecto arquitecta puesto cargo voluntario voluntaria programador programadora socio socia fundador
    fundadora picker packer porter cleaner housekeeper caretaker gardener hairdresser beautician plasterer roofer
    bricklayer fitter installer courier labourer laborer operative janitor dishwasher optician radiographer
    physiotherapist dietitian nutritionist phlebotomist lifeguard concierge bookkeeper estimator surveyor
    draughtsman draftsman toolmaker fabricator assembler storekeeper stocker
    """
)

ORGANISATIONS = _words(
    """
    inc inc. llc ltd limited corp corporation company co gmbh ag kg ug se sa sas sarl srl sl plc pty bv nv
    oy ab group holding holdings bank institute institution university college school studios studio labs
    lab laboratory technologies solutions systems services agency foundation association society center
    centre hospital clinic partners ventures capital consulting consultancy consultants media networks
    network software industries international global department ministry council government authority army
    navy force corps club church museum library restaurant hotel store shop district office team committee
    federation union airlines airways energy pharmaceuticals pharma biotech therapeutics insurance financial
    enterprises associates logistics motors foods engineering dental health healthcare medical robotics
    analytics interactive games entertainment productions employer employers organization organisation firm
    startup academy press publishing universitat hochschule institut verein stadt klinik krankenhaus werke
    verlag gruppe gesellschaft stiftung universite ecole societe entreprise banque hopital mairie ministere
    groupe laboratoire agence cabinet universidad empresa empleador compania grupo banco ayuntamiento
    instituto colegio fundacion arbeitgeber firma employeur bundesamt landesamt fraunhofer
    """
)

# What may stand behind an employer's name as a town does: "Kornhof, Marketing".
DEPARTMENTS = _words(
    """
    marketing sales finance security research operations procurement legal audit tax advisory support design
    accounting communications purchasing production technology maintenance quality surgery paediatrics pediatrics
    cardiology oncology radiology vertrieb einkauf entwicklung produktion
    """
)

# American and Canadian states and the like by their letters; states, countries and regions by name.
STATES = _words(
    """
    AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH
    OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC AB BC MB NB NL NS ON PE QC SK NSW VIC QLD UK US USA UAE
    EU NRW Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii
    Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota
    Mississippi Missouri Montana Nebraska Nevada Ohio Oklahoma Oregon Pennsylvania Tennessee Texas Utah
    Vermont Virginia Washington Wisconsin Wyoming Ontario Quebec Québec Alberta Manitoba Saskatchewan
    Bavaria Bayern Hessen Sachsen Berlin Hamburg Queensland Victoria Maharashtra Karnataka Kerala Gujarat
    Telangana Punjab Scotland England Wales
    """
)

COUNTRIES = _names(
    """
    United States; United States of America; United Kingdom; Great Britain; Germany; Deutschland; France;
    Frankreich; Spain; España; Italy; Italia; Italien; Austria; Österreich; Switzerland; Schweiz; Suisse;
    Netherlands; The Netherlands; Niederlande; Belgium; Belgique; Belgien; Poland; Polen; Polska; Portugal;
    Ireland; Sweden; Schweden; Norway; Denmark; Finland; Czech Republic; Czechia; Tschechien; Slovakia;
    Hungary; Romania; Bulgaria; Greece; Turkey; Türkiye; Russia; Ukraine; Belarus; Serbia; Croatia;
    Slovenia; Estonia; Latvia; Lithuania; Iceland; Luxembourg; Malta; Cyprus; Canada; Mexico; México;
    Brazil; Brasil; Argentina; Chile; Colombia; Peru; Perú; Venezuela; Ecuador; Uruguay; Bolivia; Paraguay;
    Costa Rica; Panama; Panamá; Guatemala; Cuba; Puerto Rico; Dominican Republic; República Dominicana;
    China; Japan; India; Pakistan; Bangladesh; Sri Lanka; Nepal; Singapore; Malaysia; Indonesia; Thailand;
    Vietnam; Philippines; South Korea; Korea; Taiwan; Hong Kong; Australia; New Zealand; South Africa;
    Nigeria; Kenya; Ghana; Egypt; Morocco; Maroc; Tunisia; Tunisie; Algeria; Algérie; Ethiopia; Uganda;
    Tanzania; Israel; Jordan; Lebanon; Saudi Arabia; United Arab Emirates; Qatar; Kuwait; Iran; Iraq;
    Kazakhstan; Uzbekistan; Georgia; Armenia; Azerbaijan; Europe; Worldwide; North Carolina; South Carolina;
    New York; New Jersey; New Mexico; New Hampshire; North Dakota; South Dakota; West Virginia; Rhode
    Island; New South Wales; British Columbia; Nova Scotia; New Brunswick; Nordrhein-Westfalen;
    Baden-Württemberg; Tamil Nadu; Uttar Pradesh; West Bengal; Île-de-France; Ile-de-France
    """
)

CITIES = _names(
    """
    Berlin; Hamburg; München; Munich; Köln; Cologne; Frankfurt; Frankfurt am Main; Stuttgart; Düsseldorf;
    Leipzig; Dresden; Bremen; Hannover; Nürnberg; Bonn; Aachen; Karlsruhe; Heidelberg; Wien; Vienna; Zürich;
    Zurich; Genf; Geneva; Genève; Basel; Bern; Lausanne; Paris; Lyon; Marseille; Toulouse; Lille; Bordeaux;
    Nantes; Strasbourg; Nice; Montpellier; Grenoble; Rennes; Madrid; Barcelona; Valencia; Sevilla; Bilbao;
    Málaga; Zaragoza; London; Manchester; Edinburgh; Glasgow; Bristol; Cambridge; Oxford; Leeds; Birmingham;
    Dublin; Amsterdam; Rotterdam; Brussels; Bruxelles; Lisbon; Lisboa; Porto; Rome; Roma; Milan; Milano;
    Warsaw; Prague; Budapest; Bucharest; Athens; Istanbul; Moscow; Kyiv; Stockholm; Oslo; Copenhagen;
    Helsinki; New York City; NYC; San Francisco; Los Angeles; San Diego; San Jose; Seattle; Boston; Chicago;
    Austin; Dallas; Houston; Denver; Atlanta; Miami; Philadelphia; Washington DC; Washington, DC; Washington
    D.C.; Portland; Phoenix; Las Vegas; Palo Alto; Mountain View; Toronto; Vancouver; Montreal; Montréal;
    Ottawa; Calgary; Mexico City; Ciudad de México; CDMX; Guadalajara; Monterrey; Bogotá; Lima; Buenos
    Aires; Santiago; São Paulo; Rio de Janeiro; Sydney; Melbourne; Brisbane; Auckland; Tokyo; Beijing;
    Shanghai; Shenzhen; Guangzhou; Hangzhou; Seoul; Taipei; Bangalore; Bengaluru; Mumbai; Delhi; New Delhi;
    Hyderabad; Chennai; Pune; Kolkata; Karachi; Lahore; Dhaka; Dubai; Abu Dhabi; Tel Aviv; Cairo; Lagos;
    Nairobi; Cape Town; Johannesburg; Bangkok; Jakarta; Manila; Hanoi; Ho Chi Minh City; Kuala Lumpur; 北京;
    上海; 广州; 深圳; 杭州; 成都; 南京; 武汉; 西安; 香港; 台北; 天津; 重庆; 苏州;
    Breda; Utrecht; Eindhoven; Groningen; Tilburg; Den Haag; The Hague; Antwerp; Antwerpen; Ghent; Bergen;
    Trondheim; Stavanger; Gothenburg; Göteborg; Malmö; Uppsala; Aarhus; Odense; Tampere; Turku; Espoo; Kraków;
    Krakow; Wrocław; Gdańsk; Poznań; Łódź; Katowice; Brno; Ostrava; Bratislava; Ljubljana; Zagreb; Belgrade;
    Vilnius; Riga; Tallinn; Torino; Turin; Napoli; Naples; Bologna; Genova; Palermo; Sheffield; Liverpool;
    Nottingham; Leicester; Cardiff; Belfast; Swansea; Galway; Limerick; Aberdeen; Southampton; Portsmouth;
    Plymouth; Brighton; Coventry; Winterthur; Luzern; St. Gallen; Graz; Linz; Salzburg; Innsbruck; Braga;
    Coimbra; Córdoba; Murcia; Alicante; Vigo; Thessaloniki; Izmir; Ankara; Odesa; Lviv; Winnipeg; Edmonton;
    Québec; Adelaide; Perth; Wellington; Christchurch; Durban; Pretoria; Accra; Kampala; Casablanca
    """
)

# How well somebody knows something.
LEVELS = _words(
    """
    native bilingual fluent proficient advanced intermediate basic beginner elementary conversational
    professional working limited full expert master competent novice good excellent fair familiar
    experienced skilled strong mother tongue proficiency level upper lower pre c2 c1 b2 b1 a2 a1 native-like
    near user muttersprache muttersprachlich fliessend verhandlungssicher grundkenntnisse sehr gut gute
    grundlagen fortgeschritten kenntnisse experte konversationssicher sicher schriftlich in wort und schrift
    anfanger courant langue maternelle bilingue intermediaire avance debutant notions lu ecrit parle
    scolaire niveau natif bon nativo nativa avanzado intermedio basico fluido materna alto medio bajo nivel
    lengua 母语 流利 精通 熟练 良好 一般 熟悉 了解 掌握 入门
    """
)

LANGUAGES = _words(
    """
    english german french spanish italian portuguese dutch swedish norwegian danish finnish polish czech
    slovak hungarian romanian bulgarian greek turkish russian ukrainian serbian croatian bosnian slovenian
    estonian latvian lithuanian arabic hebrew persian farsi hindi urdu bengali punjabi tamil telugu marathi
    gujarati kannada malayalam chinese mandarin cantonese japanese korean vietnamese thai indonesian malay
    tagalog filipino swahili afrikaans latin esperanto catalan basque galician irish welsh icelandic
    albanian armenian georgian kazakh kurdish nepali amharic yoruba zulu hausa igbo somali englisch deutsch
    franzosisch spanisch italienisch portugiesisch niederlandisch polnisch russisch turkisch chinesisch
    japanisch arabisch griechisch tschechisch ungarisch schwedisch danisch norwegisch finnisch latein
    koreanisch anglais allemand francais espagnol italien portugais neerlandais polonais russe turc chinois
    japonais arabe grec ingles aleman frances espanol castellano italiano portugues holandes polaco ruso
    turco chino japones euskera gallego 英语 德语 法语 西班牙语 日语 中文 汉语 普通话 粤语 韩语 俄语 意大利语 英文 日文
    """
)
