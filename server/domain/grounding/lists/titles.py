"""Words that end a job title, and words that raise one."""

HEADS = """
accountant adviser advisor administrator agent analyst apprentice architect assistant associate attendant auditor
baker barista bookkeeper buyer captain carer cashier chef chemist clerk coach consultant contractor controller cook
coordinator counsel counsellor counselor courier curator designer developer director doctor driver economist editor
electrician engineer estimator executive fellow fitter foreman forwarder founder freelancer gardener governor guard
head instructor intern inspector interpreter janitor journalist laboratorian lawyer lead leader lecturer librarian
machinist manager marketer mechanic mentor merchandiser midwife nurse officer operative operator optician owner
painter paralegal paramedic partner pharmacist photographer physician physiotherapist pilot planner plumber porter
president principal producer professor programmer receptionist recruiter reporter representative researcher sailor
salesperson scientist secretary server sister solicitor specialist strategist supervisor surgeon surveyor teacher
technician technologist teller therapist trainer translator treasurer tutor underwriter vet waiter waitress warden
welder worker writer commander sergeant constable lieutenant firefighter dispatcher broker trader banker barrister
attorney notary judge registrar dean rector headteacher headmaster caretaker concierge housekeeper host hostess
bartender sommelier butcher roofer mason bricklayer joiner carpenter plasterer tiler glazier rigger scaffolder turner
toolmaker assembler picker packer loader handler stevedore skipper bosun farmer shepherd florist arborist forester
ranger zookeeper groom stylist hairdresser barber beautician masseur nutritionist dietitian optometrist dentist
hygienist radiographer sonographer audiologist podiatrist osteopath pathologist psychiatrist psychologist nanny
childminder seamstress tailor illustrator animator cinematographer choreographer actor musician dancer archivist
actuary epidemiologist statistician geologist physicist mathematician astronomer biochemist pharmacologist
veterinarian brewer miller potter jeweller locksmith surveyor ecologist biologist
"""

RAISING = """
senior lead head chief principal director manager executive deputy vice president supervisor leader staff partner
founder co-founder owner master chartered charge sister matron charge
"""

# What of a certificate or a degree there is in several heights: a line each, its tiers between bars, the lowest first.
TIERS = """
foundation fundamentals practitioner | associate | professional specialist | expert
certificate | diploma
provider | instructor trainer | assessor examiner
bachelor ba bsc beng bba bed llb | master msc ma meng mba mres llm | doctor doctorate phd dphil
yellow | green | black
"""

# Kinds of employment that exclude each other: a line each.
FORMS = """
full_time fulltime | part_time parttime
permanent | temporary temp seasonal contract casual interim
paid salaried | unpaid volunteer voluntary
"""

# Kinds of degree, one a line.
DEGREES = """
bachelor bachelors bachelor's bsc ba beng bed bcom bba llb bfa undergraduate
master masters master's msc ma meng med mba llm mfa mphil
phd doctorate dphil doctor
diploma hnd
certificate cert
foundation
"""

HEAD_WORDS = frozenset(HEADS.split())
