"""Further ways to word the same, over many trades (see `things.py` for how the lists are written)."""

WORDING = """
render visualise
tidy in_order orderly neat
share publish circulate
open_source publish release
open_sourced published released
host deploy run
degradation loss lose
eat meal food
precept mentor preceptor
implement introduce
serve handle process
testify give_evidence
cash_up balance_the_till balance_till
mental_health wellbeing
organisation_of organise
planning_of plan
preparation_of prepare
coordination_of coordinate
virtual online digital
draw attract
bring_up_to_speed get_up_to_speed onboard train
shave trim cut reduce
shave_off take_off cut
pare prune trim cut
curb cut reduce
offload move transfer unload
relieve cut reduce
dip fall drop
edge_down edge_up move
nudge raise increase
double twice_as_many twofold
soar rise
climb_to reach grow_to rise_to
grow_to reach rise_to
collect amass gather accumulate attract gain receive
amass accumulate build_up
attract draw win gain
centre focus concentrate revolve
revolve focus
head_up lead run
helm lead run
shepherd guide
usher guide
marshal organise coordinate
devise design create develop
put_together compile assemble
pull_together compile gather
compile gather collect put_together prepare
curate select choose pick
assort select
pinpoint identify find locate
locate find
uncover find discover
unearth find uncover
surface find raise
flag warn alert mark
warn flag alert predict
signal flag
revamp redesign rework overhaul renew
redesign rework revise restructure new
rework new
overhaul rework new
reword rewrite
reorder rearrange
rearrange reorganise
reorganise restructure rearrange
remodel rebuild renovate
renovate restore
fix_up repair restore
recondition restore refurbish
repair restore
conserve preserve
preserve keep conserve
salvage save
retrofit upgrade
harness use
tap use
draw_upon use
wield use
steward manage look_after
shoulder carry
uphold maintain keep
sustain maintain keep
keep hold maintain
hold_steady keep
contain limit keep
restrict limit
expedite speed_up accelerate
fast_track speed_up accelerate
hasten speed_up
bolster strengthen support
reinforce strengthen
fortify strengthen
cultivate build develop
nurture build develop look_after
foster encourage
tend look_after care
safeguard protect
shield protect
defend protect
vet check screen review
screen check review vet
scrutinise review examine check
comb review search
pore review read
go_through review
go_over review
look_at review examine
sift sort review
weed_out remove
root_out remove
phase_out remove replace
retire remove replace
scrap remove
strip_out remove
swap replace exchange
swap_out replace
supplant replace
interchange swap
substitute replace
trade_in exchange
put_right correct fix repair
put_to_rest resolve
squash fix
iron_out resolve fix
smooth_out resolve
patch fix
mop_up clean
wipe clean
scrub clean wash
polish clean refine
hone refine improve
refine improve
fine_tune adjust tune
tweak adjust
recalibrate calibrate
dial_in adjust
retune tune
hook_up connect
wire_up connect wire
plug connect
pair_up pair
team_up pair
join_forces team_up collaborate
in_tandem together
alongside with together
jointly together shared
shared joint together
share joint
in_partnership together partner
partner team_up
hand_in_glove together
side_by_side alongside
co_ordinate coordinate
act_as serve_as
double_as act_as
fill_in stand_in cover deputise substitute
fill_in_for stand_in
step_up stand_in
stand_in cover
relieve stand_in
act_up stand_in
take_care look_after
see_to look_after
watch_over look_after supervise
keep_track track
keep_watch monitor
keep_tabs track
log_off close
note_down record
take_down record
put_down record
jot record
chronicle record report
transcribe record
cover report
hand_in submit
turn_in submit
put_in submit
put_forward propose submit
pitch propose present
table propose
moot propose
float propose
suggest propose
bring_to_market launch release
bring_live launch go_live
take_live launch go_live
go_live launch start
get_off_the_ground launch start
kick_off start launch
inaugurate open start launch
initiate start launch introduce
instigate start
pioneer start introduce
bring_about introduce
usher_in introduce
phase_in introduce
put_into_practice introduce implement
execute carry_out implement
carry_out do perform implement
put_through process
get_through process
work_through process
churn_out produce
turn_out produce make
put_out publish
bring_out publish
pen write
script write
jot write
scribble write
word write phrase
lay_down set
stipulate set
specify define set
define set
spell_out explain
walk_through explain show
take_through explain show guide
talk_through explain
clarify explain
break_down explain
illustrate show explain
exhibit show
showcase show present
put_on_show exhibit
display show
address speak talk
lecture talk speak
speak present
hold_forth speak
get_back answer
reply answer
turn_to consult ask
ask consult
call_on visit
drop_in visit
stop_by visit
tour visit
go_round visit
travel go
commute travel
ferry transport carry
shuttle transport
convey transport carry
haul carry
lug carry
cart carry
chauffeur drive
pilot test try
trial test
road_test test
put_to_the_test test
try_out test
prove test
double_check check verify
cross_check check verify reconcile
sanity_check check
countercheck check
certify confirm
confirm verify check
attest confirm
ratify approve
greenlight approve
sign_off approve
wave_through approve
sanction approve
rubber_stamp approve
enable let allow
equip enable provide
outfit equip
kit_out equip
furnish provide equip
stock_up restock
replenish restock
top_up refill restock
apportion allocate
dole_out distribute
parcel_out distribute
hand_out distribute
pass_out distribute
pass_round distribute
circulate distribute
spread distribute
syndicate distribute
relay pass_on
hand_on pass_on
forward pass_on
feed_back report
brief inform report
debrief report
fill_in_on inform
let_know inform
keep_informed inform
notify inform
school teach train
drill train
bring_on train develop
skill_up train
bring_up_to_speed train onboard induct
break_in train
show_the_ropes train onboard
take_under_wing mentor
sponsor mentor support
coach mentor train
bring_on_board onboard hire
sign_on hire
take_on hire
draft_in hire
headhunt recruit
line_manage manage supervise
have_charge manage
be_at_the_head lead
answer_for responsible
look_over review check
invigilate supervise
proctor supervise invigilate
referee umpire
umpire officiate referee
officiate referee
adjudicate judge
judge assess
gauge assess measure
size_up assess
rate assess
score assess mark
rank sort
tier sort
bucket sort
batch sort
shelve store
warehouse store
stash store
file_away file
catalogue list record
inventory list count
enumerate list
itemise list
tabulate list
plot map
sketch draw
doodle draw
shadow follow
pursue follow
chase pursue
hunt search
scour search
scout search
forage search
procure buy
purchase buy
acquire buy
snap_up buy
retail sell
vend sell
clinch win close
land win close
take_home win
bring_in earn
get_hold obtain
source obtain
shoulder bear
buttress support
stand_behind support
champion support
advocate support
endorse support
lobby campaign
campaign promote
tout promote
hype promote
publicise promote
stream broadcast
sing perform
recite read
narrate tell read
voice read
splice edit
tighten edit
sub_edit edit
copy_edit edit proofread
polish edit
redraft rewrite
recast rewrite
paraphrase rewrite
render translate
subtitle translate
localise translate
interpret explain
decode interpret
decipher interpret
work_out solve
crack solve
untangle solve
straighten_out solve
settle resolve
defuse calm
soothe calm
pacify calm
reassure calm comfort
console comfort
comfort support
cheer_up comfort
sit_with keep_company
keep_company accompany
chaperone accompany
see_off accompany
feed help_eat
spoon_feed feed
bathe wash
shower wash bathe
toilet personal_care
clothe dress
reposition move turn
mobilise move
hoist lift
jack lift
crane lift
winch lift
heave lift
lower let_down
mount put_up
erect put_up build
put_up build
pave build
weld join
solder join
braze join weld
bond join
glue join
rivet join
bolt join
screw join
nail join
stitch join
weave make
sew make
tailor make adapt
alter adapt
bespoke custom tailored made_to_order made_to_measure
custom bespoke tailored customise
tailored custom bespoke customise
made_to_measure bespoke
customised custom bespoke tailored
lathe machine
grind machine
sand smooth
varnish coat
lacquer coat
galvanise coat
clad cover
insulate cover
open_up open
unlock open
lock_up close
wind_up close finish
wrap_up finish complete
round_off finish complete
top_off finish
see_through finish complete
bring_to_completion finish complete
bring_to_an_end finish
put_an_end end stop
halt stop
cease stop
resign leave
step_down leave
move_on leave
relocate move
migrate move
resettle move
recode convert
turn_into convert
change_over convert
switch_over convert
go_over convert
feline cat
canine dog
equine horse
bovine cow cattle
porcine > pig
ovine > sheep
avian bird poultry
pup > dog puppy
kitten > cat
hound > dog
pony > horse
calf > cattle
lamb > sheep
livestock > animal
pet > animal
cat dog rabbit hamster > pet animal
operation procedure
procedure > surgery
operation > surgery surgical
anaesthesia anaesthetic
anaesthesia > sedation
jab shot vaccine vaccination
vaccine > vaccination
drug medication
drug > medicine
consumable > supplies
check_up > examination
dental tooth
dental > teeth
optical > eye
eye > vision sight
sight > vision
hearing > ear audiology
back_pain > back
stroke > cardiovascular
heart_attack > cardiac
tumour > cancer
ward_sister > ward_manager
older > senior elderly
older senior senior_citizen elderly
24_hour round_the_clock
round_the_clock > twenty_four_hour overnight
overnight > night
after_hours out_of_hours
out_of_hours > night
bank_holiday > public_holiday holiday
fortnight > two_week
weekday > working_day
weekly > every_week
yearly > annual
term_time > term
half_year > six_month
semi_annual > half_year
bimonthly > every_two_month
daily > every_day
heritage historic
historic > listed
oak > wood timber
pine > wood timber
hardwood > wood
hardware ironmongery
skylight > roof_light
stair staircase
banister > handrail
cabinet cupboard
worktop > counter
flooring > floor
decking > deck
cladding > facade
facade > front
scaffolding > scaffold
rebar > reinforcement
formwork > shuttering
groundwork > foundation
foundation > footing
snag > defect
snagging > defect
punch_list > snagging
safety_briefing toolbox_talk
toolbox_talk > safety_talk
safety_briefing > safety_talk
new_build new_house
new_build > new_home
flatmate > tenant
lodger > tenant
lessee > tenant
lease rental
lease tenancy
tenancy > rental
rent > rental
property_management > lettings
conveyancing > property
real_estate > property
estate_agent realtor
covenant > contract
terms_and_conditions > contract
non_disclosure_agreement > nda
nda > confidentiality_agreement
dpa > data_processing_agreement
data_protection gdpr
data_protection privacy
gdpr privacy
data_processing_agreement > privacy data_protection
intellectual_property > ip
patent trademark copyright > intellectual_property
counsel > lawyer
law_firm > legal
lawyer > legal
barrister > lawyer
paralegal > legal
solicitor > lawyer legal
attorney > legal
judge > court
magistrate > court
tribunal > court
hearing > court
disputes > litigation
dispute litigation
dispute > case
litigation > court_case
acquisition takeover
acquisition > m&a purchase
due_diligence > m&a
investor shareholder
share_purchase > acquisition
stakeholder > partner
turnaround turnaround_time
lead_time > turnaround
median > average
typical > average usual
proportion > part
percent > proportion
percentage_point > point
fraction > part
handful > few
reduction > saving cut
saving > economy
overhead > cost
outlay > cost
outgoings > cost
carrying_cost > holding_cost
expenditure > spending
overspend > over_budget
under_budget > within_budget
allowance budget
book_of_business > portfolio accounts
mid_market > mid_size medium_sized
small_business sme
enterprise > large_company corporate
start_up > startup
scale_up > scaleup
arr > recurring_revenue
nrr > net_revenue_retention
net_retention > net_revenue_retention
churn > lost
health_score > score
go_live onboard
go_live > live
time_to_value > go_live
executive > leader director management
leadership > management executive
c_level > executive
c_suite > executive
business_review quarterly_review
help_center > knowledge_base help_centre
how_to tutorial
tutorial > guide
how_to > guide
community forum
member > subscriber
csat satisfaction
nps > net_promoter_score
deflect > avoid
sla > service_level_agreement service_level
first_response > response
backlog queue
queue > line
waiting_list > queue
wait waiting_time
missed_appointment no_show
cancellation > cancelled cancel
reminder > remind
text_message > text sms
sms > text
leaflet > brochure
banner > poster
merchandise > goods
booth stall
stall > stand
booth > stand
trade_fair trade_show
fair trade_fair
trade_fair > exhibition
trade_show > exhibition
fair > exhibition
launch_event > launch
gala > dinner
fundraiser > fundraising
raffle > fundraising
patron > donor supporter
donor > supporter
gallery museum
curator > museum
artefact > object
exhibit > object
collection > holdings
loan > lend
archive > record
archivist > archive
librarian > library
reader > user
inquiry investigation
investigation probe
foi freedom_of_information
coverage reporting
journalism reporting
article > report
bulletin newsletter
mailing > newsletter
podcast > show
episode instalment
episode > part
instalment > part
broadcast > programme
anchor > presenter
headline > story
deadline > due_date
crawler scraper
scraper > bot
notebook > jupyter
dashboard > report
kpi metric
metric > measure figure
dataset > data
query > question
forecast prediction
prediction > model
regression > model
classifier > model
a_b_test > experiment
experiment > test
survey > questionnaire
focus_group > interview
desk_research > research
market_research > research
persona > profile
journey > path
touchpoint > contact
funnel > pipeline
conversion > convert
click_through > click
campaign > initiative
google_ads paid_search
paid_search > ppc adwords
google_ads > adwords
search_engine > google
copywriting > copy writing
asset > material
collateral > material brochure
journalist > reporter press
announcement release
spokesperson > representative
gameplay > game
level_editor > editor
console > playstation xbox switch
handheld > mobile
frame_time > frame_rate performance
frame_rate > fps
multiplayer > online
single_player > offline
netcode > networking
worker_thread > background_thread thread
release > launch
code_review pull_request
code_review > review
merge_request > pull_request
code_quality > quality
bug > issue
crash > failure
hotfix > patch
patch > update
unit_test > test
qa > testing
tester > qa
animation animator
designer > design
artist > art
rigging > rig
shader > graphics
graphics > rendering
library > module
extension plugin
plugin > addon
integration > interface connection
connector > integration
webhook > integration
workstation > computer
handset > phone
mobile > phone
smartphone > phone mobile
printer > device
router > network
firewall > security
vpn > remote_access
login > account
access permission
permission > right
rights > permission
password > login
phishing > security
malware > virus
incident > outage
incident_review postmortem
on_call standby
on_call > pager
playbook runbook
runbook > guide
playbook > guide
wiki > documentation
manual > documentation
readme > documentation
spec > documentation
ticketing > helpdesk
helpdesk > support
service_desk > helpdesk
end_user > user
staff_member > employee staff
workforce > staff
headcount > staff
crew > staff
shift_worker > staff
temp > casual agency
agency_staff > temp
contractor freelancer
consultant > contractor
intern trainee
trainee > apprentice
graduate > trainee
student_teacher > trainee
probationer > trainee
new_starter > trainee new_hire
beginner newcomer
newcomer > new_starter new_hire
beginner novice
early_career junior
junior > less_experienced
colleague > peer co_worker
superior > manager
boss > manager
foreman > supervisor
overseer > supervisor
charge_hand > supervisor
team_lead > team_leader supervisor
line_manager > supervisor
warden > guard
usher > attendant
steward > attendant
attendant > assistant
aide > assistant
helper > assistant
clerk > administrator
administrator > admin
admin administration
admin > administrative
administration > office
secretary > admin
pa personal_assistant
ea > executive_assistant
receptionist > reception
operator > machine_operator
machinist > operator
mechanic technician
engineer technician
fitter > technician
surveyor > survey
inspector > inspection
assessor > assessment
examiner > examination exam
invigilator > examination
lecturer > teacher
instructor > teacher
tutor > teacher
coach > trainer
trainer > teacher
classroom_assistant teaching_assistant
head_teacher headteacher
head_teacher > principal
headteacher > principal
deputy_head > deputy
pastoral welfare
welfare wellbeing
bullying > bully
detention > discipline
attendance > presence
truancy > absence
enrolment > enrol admission
class > group
seminar > class
tutorial > class
lecture > class
workshop > course
course > training
programme > course
curriculum > programme
lesson_plan > lesson
lesson teaching
marking > grading
homework > assignment
essay > assignment
assignment > task
test > exam
quiz > test
mock_exam > exam
pass_rate > pass
top_grade > grade
result > score
outcome > result
learning > education
education > schooling
school_trip > trip
playgroup > nursery
childcare nursery
creche > nursery
toddler > young_child
adolescent teenager
teenager young_person
adolescent > young_person
young_person youth
adult > grown_up
elder > older
caregiver carer
care_worker > carer
support_worker > carer
social_worker > caseworker
case_manager caseworker
caseload > case
case_load > caseload
referral > refer
assessment > assess
care_package > care
triage > assessment
inpatient > patient
outpatient > patient
in_patient > inpatient
appointment consultation
session > appointment
exercise_class > class
class > exercise
recovery rehabilitation
relapse > setback
pain > ache
wound > injury
fracture > break
brace splint
crutch > walking_aid
wheelchair > walking_aid
gait > walking
posture > position
manual_therapy massage
stretching > exercise
dietitian nutritionist
diet > nutrition
meal_plan > menu
menu > meal
starter > first_course
dessert > sweet
cake > pastry
loaf > bread
dough > bread
sourdough > bread
butcher > meat
meat > butchery
fish seafood
vegetable > produce
plant_based vegan
plant_based > vegetarian
gluten_free > allergen
cellar > wine
sommelier > wine
wine > drink
cocktail > drink
ale > beer
beer > drink
pub > bar
inn > pub
diner > restaurant
cafeteria canteen
catering > cater
banquet > dinner
reservation > table
tip > gratuity
till > cash
stocktaking > stock_count stocktake
wastage > waste
waste > loss
spoilage > waste
leftovers > waste
shrinkage > loss
pilferage > theft
returns > return
refund > return
complaint > issue
footfall visitor
shopper > customer
shop_floor > store
storefront > shop
chain > group
franchise > branch
region > area
territory > region
patch > area
round route
multi_drop > delivery
pallet > load
crate > box
carton > box
tote > box
bin > box
picking > pick
packing > pack
loading > load
unloading > unload
dock > bay
forklift > truck
trailer > truck
tanker > truck
truck > vehicle
coach > bus
tram > streetcar
rail railway
railway > train
signalling > signal
driver > operator
mile mileage
distance mileage
fuel_use > fuel_consumption
fuel_consumption > fuel
carbon emission
emission > co2
carbon co2
recycling > recycle
landfill > waste
solar > renewable
wind > renewable
renewable > green
green sustainable
sustainable > sustainability
sustainability > environment
energy > power
substation > grid
meter > reading
boiler > heating
radiator > heating
pipe > pipeline
duct > pipe
tank > vessel
reactor > vessel
turbine > generator
seam weld
radiography x_ray
x_ray > radiograph
ultrasonic > ultrasound
non_destructive > ndt
ndt > non_destructive_testing
tolerance > accuracy
blueprint > drawing
fabrication > fabricate
fabricate > make build
fabricator > welder
work_order > job
job > order
maintenance_plan > maintenance
planned_maintenance > maintenance
preventive_maintenance > maintenance
shutdown > outage
standstill stoppage
scrap_rate > scrap
rework > correction
output production
throughput > output
line_speed > speed
cycle_time > time
changeover_time > changeover
changeover > setup
kaizen > continuous_improvement lean
lean > continuous_improvement
continuous_improvement > improvement
underwriting > underwrite
premium > price
claim > loss
loss_ratio > loss
broker > agent
adjuster > claim
actuarial actuary
teller > cashier
deposit > saving
lender > bank
borrower > customer
arrears > overdue
overdue > late
collections > debt
debt > credit
ledger > book
closing > close
month_close > month_end
year_close > year_end
quarter_end > quarterly
audit > review
auditor external_audit
internal_audit > audit
filing > return
tax_authority > tax
customs > import
duty > customs
shipping > shipment
forwarding > freight
forwarder > freight
carrier haulier
air_freight > freight
sea_freight > freight
warehouse_space > warehouse
floor_space > space
square_metre > area
"""
