"""Words that say the same thing in a resume, one group a line; an underscore joins the words of a phrase.

Words are compared by their stems, so one form of a word is enough. A word may stand in several groups.
Left of ">" are words that imply what is right of it, but not the other way round: who cared for
"nurses" worked with "staff", who worked with "staff" did not say that they were nurses.
"""

# What people do.
ACTIONS = """
build develop create construct make produce engineer craft code program write assemble put_together set_up
plan prepare
pickup pick_up collection collect
downtown city_centre city_center town_centre inner_city
design plan devise draw_up lay_out conceive
design develop create
implement introduce roll_out bring_in put_in_place deploy launch establish adopt start set_up institute rollout introduction
found establish set_up start create launch
write author draft compose produce pen prepare document
edit revise proofread
rewrite revise redraft rework update overhaul
rebuild overhaul rework redesign restructure renew
reconcile balance cash_up
lay_out typeset layout
analyse test
analyse assay
publisher publishing_house publishing_company
help_desk helpdesk
choose select pick decide
revise review edit
maintain keep look_after care_for support service upkeep
update maintain refresh keep_up_to_date keep_current
keep_up_to_date maintain up_to_date current
repair fix mend resolve correct rectify remedy sort_out address solve troubleshoot
fault_finding troubleshoot diagnose fault_find
replace swap substitute take_the_place supersede change exchange
remove eliminate get_rid delete strip
migrate move transfer switch shift transition port changeover relocate
convert transform change switch
automate automation automatic automatically
test check verify validate trial inspect
affect effect influence impact
check inspect review examine verify control look_over second_check
audit inspect review examine
inspect examine survey
monitor track watch observe follow keep_an_eye
record log document note keep_records charting chart
report present brief
present show display demonstrate share give_presentation presentation
show display present exhibit
show familiarise familiarize teach induct orient walk_through train guide
show introduce familiarise familiarize
train teach coach instruct induct onboard educate upskill school
teach educate instruct lecture tutor lesson give_lessons classroom
mentor coach guide tutor advise
advise counsel guide recommend consult give_advice provide_advice
lead head manage direct run oversee supervise guide spearhead
manage oversee supervise run administer handle control look_after take_charge be_in_charge in_charge responsible
supervise oversee manage direct
coordinate organise arrange plan orchestrate
organise arrange plan schedule set_up hold host run put_on
plan schedule timetable rota roster
schedule rota roster timetable
run operate manage
run conduct hold carry_out perform do
operate use drive run
drive operate haul transport travel driver haulage
cover travel drive
transport haul carry move deliver haulage
deliver drop_off bring distribute transport
ship dispatch send despatch
send issue dispatch mail distribute post deliver circulate email
load stow
collect pick_up gather
gather collect compile
pick pull
pack box wrap bag
serve attend look_after wait_on
serve handle process
serve sit act
care look_after nurse tend attend caring cared
look_after care mind supervise
support help assist aid back back_up
assist help support aid contribute lend_a_hand
contribute help take_part participate
take_part participate involve join part_of play_a_part contribute
join participate take_part become_part
belong member part_of sit
collaborate work_with team_up partner cooperate work_together alongside together jointly liaise
liaise communicate coordinate contact
negotiate bargain agree
sell sale selling sales
sign win
win earn gain receive award secure take get land
secure obtain win get land gain
achieve reach attain hit meet accomplish
reach hit
exceed surpass beat outperform over_quota
renew retain renewal extend
retain keep hold
prospect find_new cold_call
call phone telephone ring dial
answer respond reply deal_with field handle response
respond react answer
deal_with handle manage resolve process answer
handle process manage deal_with take_care
process handle
prepare produce make draw_up compile ready get_ready
reconcile match reconciliation
calculate compute work_out
estimate quote cost
analyse analyze analysis evaluate study examine investigate
evaluate assess appraise
assess evaluate test mark grade assessment
mark grade
study investigate research examine explore look_into read
study read learn degree
research investigate study
survey poll questionnaire interview
survey measure inspect
measure gauge
sample collect
publish release post appear issue put_out
publish paper article
post publish put_up
appear publish
translate interpret
hire recruit take_on employ fill staff appoint vacancy
fill recruit hire appoint staff
dismiss fire
promote advertise market
invest fund finance
buy purchase procure order source
install fit put_in mount set_up
wire cable rewire
cook prepare make
bake baking baker
clean wash tidy sanitise
wash bathe hygiene personal_care
open start establish acquire win
acquire win gain obtain
shut close
close resolve settle
cut reduce lower decrease shorten bring_down drop trim slash lessen shrink cutback take_out
reduce cut lower decrease drop minimise minimize diminish
decline fall drop decrease go_down come_down slip slide shrink
shorten cut reduce speed_up
speed_up accelerate quicken faster
raise increase lift boost grow bring_up push_up
increase rise grow climb gain go_up expand raise improve
grow expand build_up scale increase add
add include
add introduce put_in
expand extend widen broaden
exceed over above
double twice twofold
triple threefold
halve half
improve enhance better raise strengthen optimise optimize upgrade refine streamline
streamline simplify
save cut economise
prevent avoid stop
protect secure safeguard
batch group bundle
move transfer relocate
welcome greet
talk speak communicate discuss converse
discuss talk speak
speak talk tongue
explain describe
choose select pick decide
vote elect
switch change
store keep
count tally stocktake cycle_count
weigh measure
dive diving diver
observe watch
describe explain
prescribe prescription
administer give
certify sign_off
approve sign_off authorise
sign_off approve
book reserve arrange schedule
accompany escort go_along chaperone join
escort accompany
volunteer voluntary unpaid
intern internship
apprentice apprenticeship
graduate finish complete qualify
complete pass obtain award earn finish
complete finish
finish complete end
begin start commence
leave depart
enjoy like love
prefer like favour
value like appreciate
focus concentrate specialise specialize work_in centre
specialise specialize focus
attend go_to visit
act serve work cover stand_in
cover act stand_in deputise
deputise deputize stand_in cover
rank place
place finish come
earn make
spend devote
employ use utilise utilize apply
use utilise utilize apply employ work_with leverage
experiment trial
simulate model
model forecast
forecast predict project
budget forecast
invoice bill
bill invoice
pay payment payroll
file submit lodge
submit file
search look
visit call_on
photograph photo picture
film video
draw sketch
paint decorate
cut prune
dig excavate
plant sow
harvest pick
weld join
sew stitch
comply compliance in_line conform adhere
ensure make_sure
schedule appointment
observe supervise
reorder restock replenish
restock replenish refill
cater hospitality
host entertain
perform do carry_out conduct
find identify detect spot discover raise flag uncover
raise report flag
increase grow add gain
shift rota rotation
database storage persistence store
debug fix troubleshoot
refactor restructure rework
restructure reorganise
merge combine consolidate
combine merge together
split divide
share distribute
respond call_out
charge bill
motivate encourage inspire
encourage motivate
interview question
investigate look_into
onboard induct induction orientation
handover hand_over shift_change
settle resolve
track trace
coordinate liaise
triage prioritise
supply provide
provide give offer supply deliver
give provide
offer provide
treat care
dress bandage
dispense supply
discharge release
admit admission
refer referral
vaccinate immunise immunize
lift hoist
patrol guard
fundraise raise_money raise_funds
moderate facilitate
facilitate run lead
deputy stand_in
guide handbook manual instructions playbook
pass succeed
succeed pass
"""

# Things, people, places.
THINGS = """
patient client resident service_user > patient
resident patient service_user tenant occupant
customer client shopper buyer patron
guest diner patron cover > customer
guest visitor
guest customer
visitor guest reader
visit session
reader audience
visitor audience
subscriber recipient
subscriber > reader
follower subscriber
user customer
pupil student learner schoolchild child
student pupil learner undergraduate trainee
undergraduate student
child kid pupil youngster
classmate fellow_student peer team
colleague coworker co_worker team_mate teammate peer fellow
staff employee worker personnel team people colleague workforce headcount
employee staff worker people person member
team crew squad brigade
team group
crew team
member part
manager boss
supervisor foreman
leader lead head
lead head
owner proprietor
trainee apprentice learner junior
apprentice trainee
newcomer new_starter new_hire starter recruit newcomer
new newly recently fresh
new_starter new_employee new_joiner
nurse nursing
doctor physician
carer care_assistant caregiver care_worker care_staff
chef > cook
waiter server waitress
driver lorry_driver trucker
teacher educator tutor schoolteacher
software_engineer developer programmer
developer programmer coder
reporter journalist
journalist reporter journalism newsroom press
representative rep agent
rep representative
assistant aide helper
assistant clerk
supplier vendor
vendor supplier
contractor subcontractor
researcher scientist
scientist researcher
ecologist biologist > scientist researcher
dive scientific_diving
company firm organisation organization employer
organisation organization company
society club association group
shop store retail
store shop branch
restaurant eatery
brasserie bistro > restaurant
cafe coffee_shop coffee
hotel inn
ward unit
ward floor
clinic surgery
infirmary > hospital
nursing_home care_home
cardiology cardiac heart coronary
cardiac cardiology heart
paediatric pediatric children
oncology cancer
acute urgent emergency
emergency urgent
medication medicine drug meds
medicine medical
error mistake slip fault
mistake error
incident event
accident crash collision
accident_free no_accident without_accident safe
injury wound
wound dressing injury
handover shift_change
electronic digital computerised computerized
digital online electronic
charting charts documentation records patient_record
documentation document record paperwork
paperwork document form documentation record
record log documentation
file record
register list log record
log record
care support
meal food dining nutrition
food meal
mobility get_around move movement walking
music musical
pianist piano
afternoon weekly_event session
morning am
evening night
night evening overnight nightly
nightly overnight night every_night
overnight night
day daytime
saturday sunday > weekend
check control inspection
second additional another extra
booking reservation
reservation booking
freight cargo
freight haulage > logistics shipping
cargo load freight
load cargo freight consignment shipment delivery
parcel package packet delivery
package parcel
lorry truck hgv lgv artic
articulated artic
truck lorry
articulated artic
car automobile
van lorry truck car bus > vehicle
fleet > vehicle
route run round
paperwork documentation
door doorstep
home house dwelling property
house home > household domestic residential
house home
domestic residential household
light small
small minor light little
minor small
building block
apartment flat
flat apartment
block building
office workplace
light lighting lamp
lighting light lamp fitting
fitting fixture lamp light
charger charging_point charging_station chargepoint
ev electric_vehicle electric_car
installation install system fitting
standard regulation norm
regulation rule standard
call_out callout emergency
fire_alarm alarm
solar photovoltaic
drainage drain sewer stormwater
road street highway
street road
rural country countryside
drawing plan blueprint
tender bid
bid tender
document paper file
manhole chamber
bypass road
municipality council local_authority city
council municipality local_authority
resident citizen
question query enquiry inquiry
query question
enquiry question inquiry
system platform software application tool
platform system
software application program system
application app software
app application
website site web_site webpage
website > web online
web internet online
content_system cms content_management_system content_management
cms content_management content_system
article story piece blog_post
story article piece
blog_post article post
blog article
newsletter mailing
email e_mail mail
template layout
traffic visit visitor
organic search
rate ratio share percentage proportion
share proportion percentage rate
open_rate open opened
error_rate error
budget spend
spend cost expenditure budget
cost expense spend expenditure
revenue turnover income
sales > revenue
turnover revenue sales
annual yearly per_year a_year
recurring_revenue arr
quota target goal
target goal quota objective
goal target objective
portfolio book accounts
territory area patch region
area region
region area territory
contract agreement
agreement contract
renewal renew
call phone_call
interview conversation
conversation talk dialogue discussion
guide handbook manual guideline playbook
handbook guide manual
guideline guide
invoice bill
supplier_invoice purchase_invoice
purchase supplier buying
statement account
account ledger
vat tax value_added_tax
tax vat
return filing
month_end monthly_close close
close closing
closing close end
credit_line credit_facility facility loan credit
facility line
stock inventory goods
inventory stock
valuation value
spreadsheet excel sheet
sheet form
manual hand by_hand paper
working_day business_day workday
site location plant
location place site
plant factory manufacturing works
factory plant manufacturing
manufacturing production factory industrial
three_sites sites
absence sickness leave
holiday leave vacation
leave holiday annual_leave
vacation holiday
vacancy opening position role post open_position
opening vacancy
position role job post
role position job post
job role position post work
post position role
onboarding induction
payroll wages
wages pay salary
personnel staff employee hr
reference referee
training course learning
course module class
module course
lesson class
class lesson group
classroom school
math maths mathematics mathematical
mathematics maths > numeracy
english > literacy
scheme_of_work curriculum syllabus
curriculum syllabus scheme
worksheet handout resource
display board
trip visit excursion outing
special_educational_needs sen send special_needs
gcse > exam examination
exam examination test
chess > game
lunchtime lunch lunch_break
lunch midday
club society
year_group year
newly_qualified nqt
food_bank foodbank
parcel box
kitchen restaurant
hot_line line
cover guest diner
dish meal
pastry dessert patisserie
dessert pastry sweet
bread > baking
breakfast > morning
banquet function event
seat cover
food_cost cost
delivery shipment consignment
head_chef chef_de_cuisine
stock_control inventory
allergen allergy
barista coffee
espresso coffee
machine equipment
equipment machine device tool kit
tool equipment instrument
cash money till
till register cash_register cash_desk
group party
camp daycamp
craft art
game play activity
first_aid first_aider
order line
picker picking
error defect
scan scanner barcode
scanner scan
shift rota
works_council employee_council
forklift fork_lift lift_truck
warehouse distribution depot storage
distribution warehouse logistics
logistics supply_chain distribution
transport transportation logistics traffic
transportation transport
stocktake stock_count inventory_count cycle_count
data dataset data_set figures
dataset data_set
statistics statistical stats
kelp seaweed algae
coast coastal coastline shore
marine ocean sea maritime
ocean marine sea
sea marine ocean
warming warm heat temperature
heat_wave heatwave warming
experiment trial study test
laboratory lab
proposal application bid
grant funding
funding grant money
result finding outcome
finding result
fishing fishery fisher
cooperative coop
paper article publication
journal magazine
thesis dissertation doctorate
phd doctorate doctoral
doctoral phd doctorate
master msc postgraduate
practical class lab
forest woodland
api interface endpoint
interface api
service microservice
peak busiest maximum at_most
request call
import upload load
job task
coverage tested
integration_test test
test testing qa
accessibility accessible
external outside third_party
audit review inspection
problem issue defect bug difficulty challenge
issue problem
bug defect
newsroom news press
news newsroom
command_line cli terminal
cli command_line
open_source opensource
tide tidal
table chart
star
deployment release rollout
release deployment
pipeline process
database db data
db database
backend back_end server_side
frontend front_end client_side
full_stack fullstack
aws azure gcp > cloud hosting
business commercial
local nearby
council authority
contest competition prize
competition contest
prize award
award prize honour
freelance freelancer
freelancer freelance
travel tourism
tourism travel
outdoor nature
background experience past history
past background history
career working_life
journalism reporting
time_to_hire hiring_time recruitment_time
line_manager manager
performance results
worry concern
complaint grievance
grievance complaint
pressure stress
calm composed level_headed cool
glad happy pleased keen
keen eager enthusiastic glad
boring dull uneventful dependable
clear clean plain
clean spotless unblemished clear
licence license permit
permit licence
certificate certification certified qualification diploma card
qualification certificate degree
degree qualification bachelor
diploma certificate
punctual on_time arrive
on_time punctual punctuality timely
timely on_time
habit tend
safety safe
safe safety
housing accommodation
hand person
spare_time free_time own_time leisure hobby
hobby interest
mother_tongue native first_language native_language
native mother_tongue
fluent fluently fluency
language tongue
technique method
method technique approach
autumn winter summer spring > seasonal season
seasonal season
autumn fall
ages aged years_old old
age old year
percent percentage
combined total together joint overall between_them
total combined overall altogether
about around approximately roughly
weekly every_week each_week
trunk long_distance long_haul
long_distance long_haul trunk
articulated_lorry tractor_trailer
tractor lorry
tonne ton
undergo complete
scheme programme plan
programme program scheme
initiative programme project scheme
project scheme
campaign drive
process procedure workflow
procedure process protocol
protocol procedure
workflow process
policy guideline
bedside ward
elderly older aged senior_citizen > resident
older elderly
disability special_needs
mental_health psychiatric
psychiatric mental_health
surgical surgery theatre operating
birth maternity labour
midwife midwifery
baby infant newborn neonatal
infant baby neonatal
blood phlebotomy
phlebotomy blood
vein iv intravenous
cannulation cannula
ecg electrocardiogram ekg
infection hygiene
hygiene clean
alzheimer > dementia
care_plan treatment_plan
family relative
relative family
parent guardian family
parents_evening parent
guardian carer
homework assignment
behaviour behavior conduct discipline
attendance absence
wheelchair mobility
garden landscape
warehouse_operative picker
bill_of_lading paperwork
temperature refrigerated chilled
refrigerated chilled temperature cold
fuel diesel petrol
tyre tire
workshop garage
workshop seminar session training
seminar workshop
garage workshop
engine motor
motor engine
bolt screw
voltage power electrical
electric electrical electricity
electrical electric electricity
electrician > electrical wiring electric
power electricity
plumbing plumber pipe
heating boiler
roof roofing
brick masonry
carpentry carpenter woodwork joinery joiner
joinery carpentry
concrete cement
construction building site
site construction
steel > metal
welding welder weld
machining machinist
lathe turning
assembly assemble
quality_control qc inspection
tax_return return
ledger account
bookkeeping bookkeeper accounts
bookkeeper bookkeeping
debtor receivable
receivable debtor
creditor payable
payable creditor
fixed_asset asset
auditor audit
loan credit
mortgage > loan
insurance insurer
claim case
case matter file
lawyer attorney solicitor counsel
attorney lawyer
court legal
legal law
law legal
client account
lead prospect
prospect lead
pitch presentation
demo demonstration
deal contract sale
upsell expand
crm customer_relationship_management
helpdesk service_desk support_desk
ticket request case incident
server host
network lan
laptop > computer pc
computer pc laptop
password credential
backup restore
outage downtime incident
downtime outage
latency response_time
response_time latency
query search
search lookup
dashboard visualisation
chart graph
machine_learning ml
algorithm model
experiment ab_test
photo image picture photograph
image photo
video film
poster leaflet flyer
leaflet flyer brochure
brochure leaflet
instagram facebook tiktok linkedin > social_media social
social_media social
campaign promotion
slogan copy
copy text
text copy
translation interpreting
language linguistic
library libraries
book title
exhibition exhibit
concert gig
sport sports athletic
trainer coach instructor
instructor trainer
gym fitness
fitness gym
salon hair
haircut cut
beauty salon
airport airline
passenger traveller customer
traveller passenger
train rail
rail train
bus coach
port harbour
ship vessel boat
vessel ship
"""

# Narrower to broader only: what is on the left implies what is on the right.
IMPLIES = """
server waiter waitress bartender busser cafe bistro > restaurant hospitality dining staff people colleague team
shorten cut reduce speed_up > faster quicker
worker employee > staff
nurse nursing > healthcare clinical medical health staff colleague people patient
doctor physician surgeon > healthcare clinical medical staff colleague people
ward clinic infirmary hospital > healthcare clinical medical health
infirmary > hospital
patient resident > people person care clinical health
care_assistant carer > care health social_care
cardiology oncology surgical paediatric > department ward specialty
medication > medicine treatment safety
ecg cannulation wound > clinical
teacher tutor lecturer > education educational teaching staff colleague people
pupil student child > people young_people person
class classroom lesson gcse school academy > education educational teaching classroom
academy > school
mathematics physics chemistry biology > science subject stem
english history geography mathematics > subject
engineer developer programmer > staff colleague people technical engineering software
python java go php javascript typescript ruby rust c++ c# sql kotlin swift scala > programming programming_language coding language code software
api backend database postgresql redis docker kubernetes > software technical backend
postgresql mysql sqlite oracle mariadb > sql database relational_database db
redis mongodb > database
jenkins github_actions gitlab_ci circleci > ci cd ci/cd continuous_integration pipeline deployment
fastapi django flask > python web framework
github gitlab > git version_control
website > web online
accountant accounts_assistant bookkeeper > accounting finance financial staff colleague people
accounts invoice vat ledger month_end reconcile turnover > finance financial accounting accounts
excel > spreadsheet microsoft office microsoft_office
word powerpoint outlook > microsoft office microsoft_office
google_sheets > spreadsheet
finance_director cfo > director management finance leadership
director manager head leader supervisor > management manager
driver > staff people colleague driving transport road
lorry van hgv truck > vehicle transport driving
delivery parcel freight haulage > logistics transport
tachograph > compliance
forklift reach_truck pallet_truck > truck equipment warehouse
picker packer > staff people warehouse colleague operative member
chef cook sous_chef > kitchen culinary staff people colleague brigade team
kitchen pastry menu bake sauce cuisine > culinary cooking kitchen food cuisine hospitality
apprentice trainee > staff people colleague learner junior
cook apprentice picker nurse assistant engineer driver representative barista developer > team member staff
electrician wire ev_charger lighting > electrical wiring electric electricity installation
house apartment > residential domestic home property building
office > commercial building workplace
scientist researcher ecologist > research scientific science academic staff
kelp seagrass reef > marine ocean
university institute phd doctoral > academic research university
journal publication article > publication academic paper
master_student phd_student undergraduate > student
customer guest client > people person
sales representative account_manager > sales selling commercial
account contract quota > sales commercial
salesforce hubspot > crm
marketing instagram newsletter seo > marketing digital online
instagram facebook twitter linkedin tiktok > social_media social
mailchimp > email newsletter
wordpress > cms content_management
google_analytics > analytics
article story newsletter blog > content writing writing_work
reporter journalist > journalism media writing
recruitment onboarding vacancy payroll absence > hr human_resources people personnel
line_manager > manager staff people
hr > human_resources people personnel
barista > coffee cafe hospitality service
civil_engineer > engineering engineer
road drainage bypass > infrastructure civil civil_engineering
autocad civil_3d > cad
bsc ba bs beng bachelor bcom > bachelor degree undergraduate university graduate qualification
msc ma mba meng master mres > master degree postgraduate graduate university qualification
phd doctorate doctoral dphil > doctorate degree doctoral postgraduate university academic
pgce > teacher_training teaching_qualification postgraduate qualification
certificate licence diploma > qualification qualified certified certificate licensed trained
licence > licensed permit
second_year > junior
co > together joint jointly collaborate
increase raise grow > improve
reduce cut lower shorten > improve
two_other three_other > colleague
fire_alarm lighting > system
grant > funding
germany france britain england ireland > country
late_shift night_shift early_shift > shift
shift > rota
monthly weekly daily quarterly > regular regularly
gpa > grade average
dean's_list > honour academic
espresso coffee > drink beverage
crafts games > activity
supervise lead manage > leadership
mentor train coach teach > training development
write author edit > writing
negotiate > negotiation
volunteer > voluntary community
parcels food_bank > charity community
first_aid > emergency
interview > conversation
audit > compliance
haccp > food_safety hygiene safety
"""
