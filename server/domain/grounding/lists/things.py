"""Words that say the same thing in a resume, one group a line; an underscore joins the words of a phrase.

Words are compared by their stems, so one form of a word is enough. A word may stand in several groups.
Left of ">" are words that imply what is right of it, but not the other way round: who cared for
"nurses" worked with "staff", who worked with "staff" did not say that they were nurses.
"""

THINGS = """
biggest largest greatest
mealtime meal
specialist specialise specialize
bill cost spend charge
hons honours honors
first_class first
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
new newly recently fresh newly_hired
break leave gap
leave break
caseload case
home house
accountable responsible in_charge
cycling bicycle bike cycle
remotely remote distance
on_my_own on_his_own on_her_own on_one_own alone
alternate every_other rotate
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
vital_sign observation reading
fall slip
pressure_ulcer bedsore pressure_sore
infection_control infection_prevention
catheter tube
palliative end_of_life hospice terminal
operating_room operating_theatre theatre
emergency_department emergency_room casualty
outpatient clinic
ward_round round
multidisciplinary interdisciplinary mdt
safeguarding child_protection protection
child_protection safeguarding
care_home nursing_home residential_home
loved_one relative family
next_of_kin family relative
therapy treatment
treatment therapy care
rehab rehabilitation
physiotherapy physical_therapy
occupational_therapy ot
prescription medication
dose dosage
ailment illness disease condition
illness disease condition sickness
disease illness condition
symptom sign
diagnosis diagnostic
pharmacy chemist
unit_test automated_test test
pull_request merge_request code_change
repository repo codebase
codebase code source_code
code source_code software
microservice service
endpoint api
message queue
response_time latency speed load_time
load_time response_time page_speed
speed pace
throughput capacity
uptime availability
availability uptime
monitoring observability
alert alarm
legacy old existing
existing current present
prototype proof_of_concept mock_up mvp
mock_up prototype wireframe
wireframe mock_up
feature function functionality
functionality feature
release version
version release
environment setup
server machine
infrastructure platform
cluster node
container docker
schema table
table schema
dataset table
mobile_app phone_app app
user_interface interface frontend screen
screen page
page screen
homepage landing_page
form questionnaire
questionnaire survey form
sprint iteration
roadmap plan
specification spec requirement
requirement need
documentation docs manual guide
help_article knowledge_base_article article
knowledge_base wiki help_centre
wiki knowledge_base
user_guide manual handbook
supplier_invoice accounts_payable purchase_ledger purchase_invoice
customer_invoice accounts_receivable sales_ledger sales_invoice
debtor customer
overdue late
credit_control collections
expense_claim expenses reimbursement
cash_flow cashflow
fixed_asset capital
annual_accounts year_end_accounts financial_statements annual_report
year_end annual
management_accounts management_report monthly_report
board_pack board_report
journal_entry journal
reconciliation reconcile
general_ledger ledger
bank_statement bank
budget plan
variance difference deviation
turnover sales_volume
receipt slip
takings cash receipts
wage salary pay
payslip payroll
tax_filing tax_return
form_group tutor_group class
school_year academic_year
term semester
after_school extracurricular
extracurricular after_school
report_card school_report
assembly gathering
additional_needs special_needs special_educational_needs sen
iep learning_plan
reading literacy
phonics reading
numeracy mathematics
exam_result grade result
mark grade score
score mark
tuition teaching
playground yard
nursery kindergarten preschool
kindergarten nursery preschool
high_school secondary_school
secondary_school high_school
primary_school elementary_school
elementary primary
college university
university college
undergraduate bachelor
goods product merchandise stock
merchandise goods product
product item goods
item piece product
consignment load shipment
shipment consignment delivery
container box
depot yard warehouse hub
hub depot centre
yard depot
loading_bay dock bay
goods_in receiving inbound
dispatch_area outbound shipping
delivery_note paperwork docket
proof_of_delivery pod
handheld scanner device
order_line line
error_rate mistake
accuracy precision
stock_level stock inventory
shelf rack shelves
rack shelf
aisle row
shift turn
night_shift nights
early_shift mornings
late_shift evenings
break pause
opportunity lead deal
pipeline funnel
lead inquiry prospect
deal contract sale opportunity
cross_selling upselling
churn attrition lost_customer
attrition churn turnover
retention renewal
customer_base clientele customers
clientele customers clients
key_account major_account
proposal offer quote
offer quote proposal
quotation quote
call_centre call_center contact_centre contact_center
price rate
discount reduction
commission bonus
showroom shop_floor sales_floor
shop_floor sales_floor floor
till checkout cash_desk
checkout till cash_register
display window
section station part
station section
starter appetiser appetizer
main main_course
dish plate meal recipe
recipe dish
menu card
wine_list list
ingredient produce
produce vegetable ingredient
waste leftover
supplier vendor provider
provider supplier
kitchen_team brigade
food_safety hygiene
hygiene cleanliness
service shift
dinner evening supper
party function event
wedding celebration event
event function occasion
conference congress symposium
congress conference
talk presentation lecture
lecture talk class
poster presentation
guest patron diner
beverage drink
drink beverage
bartender barman barkeep
diary calendar schedule agenda
calendar diary schedule
agenda programme
minutes notes
switchboard phone
reception front_desk
front_desk reception
receptionist front_desk
visitor caller guest
caller customer
letter correspondence mail
correspondence letter email
mail post correspondence
stationery office_supplies supplies
supplies stock material
material supplies
meeting conference session
session meeting
complaint problem issue grievance
inquiry call request
ticket call case
chat message
satisfaction happy
feedback review rating
review rating feedback
rating score
refund return
socket outlet
outlet socket
consumer_unit fuse_box distribution_board panel
distribution_board panel
wiring cable
cable wire lead
lamp bulb light
boiler heater heating
pipework pipe plumbing
tap faucet
toilet bathroom
bathroom washroom
air_conditioning ac hvac cooling
ventilation hvac
smoke_detector fire_alarm
generator power
battery power
fault defect failure breakdown
breakdown failure fault outage
defect fault flaw
repair maintenance fix
maintenance servicing upkeep repair
servicing maintenance
call_out visit emergency
customer_home house
tenant resident occupant
landlord owner
brickwork brick
timber wood
wood timber
excavator digger
tool instrument device
instrument device tool
device equipment gadget
gauge meter
meter gauge
machine equipment unit
line production_line
production_line assembly_line
batch lot
lot batch
scrap waste
downtime stoppage
stoppage downtime
shift_leader team_leader supervisor
team_leader supervisor
specimen sample
sample specimen
trial study experiment
study trial research
field_work fieldwork
fieldwork field
survey study
interviewee participant
participant subject respondent
respondent participant
volunteer helper
helper volunteer assistant
donor giver
donation gift
charity non_profit nonprofit ngo
non_profit nonprofit charity not_for_profit
ngo charity
foundation trust
grant award scholarship
scholarship grant bursary
bursary scholarship
fellowship scholarship
medal award
dissertation thesis
bachelor_thesis thesis
coursework assignment
assignment task coursework
essay paper
module course subject
subject topic
topic subject theme
theme topic
curriculum syllabus
supervisor advisor
advisor consultant
consultant adviser
professor lecturer
lecturer professor
co_author author
author writer
writer author
magazine journal
newspaper press paper
press media newspaper
media press
broadcast tv_radio
radio broadcast
television tv
film movie
movie film
podcast audio
video clip
campaign advert
advert ad advertisement
ad advert advertisement
banner ad
logo brand_mark
visual_identity branding brand_identity
branding brand
brand label
label brand
slogan tagline
audience readership
readership audience
subscriber follower
impression view
view visit
click visit
keyword search_term
landing_page page
open_rate opening_rate
mailing_list list
press_release release
story article report
headline title
column article
interview talk
photo_shoot shoot
shoot photo_shoot
catalogue catalog brochure
catalog catalogue
flyer handout
handout worksheet
exhibit exhibition
exhibition show
show exhibition
archive records
library collection
citizen resident
resident inhabitant citizen
community neighbourhood
neighbourhood area community
district area
authority council
government state
ministry department
department division
division department
branch office site
office branch
subsidiary branch
headquarters head_office
head_office headquarters
board committee
committee board panel working_group
working_group committee task_force taskforce
task_force working_group
panel committee
union works_council
employee_council works_council
vacancy position opening
applicant candidate
candidate applicant
new_hire new_starter recruit
absence leave
sick_leave sickness absence
onboarding induction introduction
appraisal performance_review
performance_review appraisal
training_course training workshop
workshop training course
seminar course
certificate diploma
driving_licence driver_licence driver_license drivers_license
licence permit
clean_licence clean_record
fine penalty
accident collision
injury harm
risk hazard danger
hazard risk danger
danger risk
safety_check inspection
inspection check audit
walkthrough review
control check
compliance regulation
regulation law rule
law act
lawsuit case litigation
litigation lawsuit court_case
case lawsuit matter
trial court
pleading filing court_paper
filing document submission
deposition testimony
evidence proof exhibit
exhibit evidence
binder folder file
folder file
contract_law contract
clause term
policyholder customer
loss damage
damage loss
theft shrinkage stock_loss
shrinkage stock_loss
inventory_loss stock_loss
town city
city_centre downtown
coast shore
harbour port
airport terminal
station stop
stop station
passenger rider
rider passenger
journey trip ride
trip journey
flight plane
captain pilot
steward cabin_crew flight_attendant
hotel guest_house
housekeeping cleaning
cleaner janitor
janitor caretaker cleaner
caretaker janitor
security guard
guard security_officer security
camera cctv
shop_assistant sales_assistant cashier
cashier till_operator checkout_operator
hairdresser stylist barber
stylist hairdresser
client guest
appointment booking
booking appointment reservation
farm ranch
cattle cow
crop harvest
barn shed
garden yard
plant flower
animal pet
vet veterinarian
dog canine
horse equine
player athlete
athlete sportsperson
team squad
match game fixture
tournament competition
season year
fan supporter
ticket admission
actor performer
musician player
band group
choir singer
painting picture
artist painter
tour guided_tour
guide tour_guide
tourist visitor traveller
"""
