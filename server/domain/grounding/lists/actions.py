"""Words for what people do, one group of equal meaning a line (see `things.py` for how the lists are written)."""

ACTIONS = """
move migrate switch transition rebuild rewrite > replace convert
image > prepare
extend add expand
hit reach affect
shorten accelerate speed_up
prepare create
worth generate bring_in
find_out establish determine collect
raise generate collect
fall drop decline decrease reduce cut lower shrink slip slide shorten lessen diminish bring_down go_down come_down
rise increase grow climb raise lift boost gain go_up come_up expand bring_up
triage assess prioritise prioritize
match compare check_against reconcile verify check
source generate create build
put_away stow store
put_up set_up mount install
book schedule
build develop create construct make produce engineer craft code program write assemble put_together set_up
plan prepare
pickup pick_up collection collect
downtown city_centre city_center town_centre inner_city
design plan devise draw_up lay_out conceive
design develop create
implement introduce roll_out bring_in put_in_place deploy launch establish adopt start set_up institute rollout
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
supervise oversee manage direct report_to_me under_me work_under_me
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
win secure land
earn gain receive award obtain
secure obtain win land
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
administer give dispense hand_out
take_blood draw_blood blood_draw venipuncture phlebotomy
wash_and_dress personal_care hygiene washing dressing
take_vital_signs vital_signs vitals observations
immunise vaccinate vaccination inoculate
admit admission intake
discharge_planning discharge
code write develop implement program
deploy release ship roll_out launch go_live
refactor clean_up rework restructure
review_code code_review review_pull_request
debug troubleshoot fix_bug
optimise tune speed_up
script automate
log_in sign_in login authentication authenticate
cache caching
document write_up describe record
write_up record document
post record enter book
enter input key_in data_entry record
chase follow_up collect
follow_up chase
close_off close
bill_customer invoice
prepare_accounts year_end annual_accounts financial_statements
tally add_up total
check_off tick
mark correct grade
tutor coach teach give_tuition tuition
explain teach show
assess evaluate mark test
read_aloud story_time
unload offload
pick_and_pack pack
stack shelve stock
stock replenish restock refill fill
label tag mark
scan check_in
receive goods_in take_in accept
hand_over pass_on transfer deliver
hand_out distribute give_out
drop_off deliver
walk_around inspect check
upsell cross_sell up_sell
cold_call prospect outbound_call
sign_up register enrol enroll
enrol enroll register sign_up
demonstrate demo show
persuade convince
quote price estimate
bid tender propose
plate serve
season cook
grill cook
fry cook
chop prepare cut
roast cook
brew make
pour serve
mix blend
bartend tend_bar bar
clear_tables bus
seat greet host
take_order order
take_payment payment cash
greet welcome receive
answer_phone phone telephone_call take_call
transfer_call switchboard
file archive
type transcribe
take_minutes minutes
book_travel travel_arrangement arrange_travel
arrange book organise set_up
rearrange reschedule
cancel call_off
reply respond answer
forward pass_on
escalate refer pass_on
refund reimburse
exchange swap
reimburse refund
calm_down defuse de_escalate
rewire wire
solder weld
drill bore
measure survey gauge
align adjust
adjust set calibrate
calibrate adjust
lubricate grease oil
service maintain overhaul
dismantle take_apart disassemble
assemble put_together build
cut saw
paint coat
plaster render
tile lay
pave lay
pour_concrete concrete
excavate dig
lift raise
rig set_up
secure lock
patrol watch guard
screen check
search look_through
rescue save
evacuate clear
train exercise drill
sample take_sample collect
culture grow
stain dye
titrate titration
sequence sequencing
code classify categorise
classify sort categorise categorize
sort classify order arrange
summarise summarize sum_up digest
abstract summarise
cite quote reference
co_author co_write author write
peer_review review
present talk speak lecture poster
apply_for seek
raise_fund fundraise collect
recruit enrol
interview talk_to question
moderate lead chair
chair preside
vote ballot
lobby advocate
advocate speak_up
mediate reconcile
counsel advise support
visit call_on see
assess_risk risk_assessment
translate render
proofread correct edit
typeset lay_out
illustrate draw
photograph shoot
film shoot record
edit cut
retouch edit
print run_off
publish bring_out release
blog write post
tweet post
advertise promote publicise
launch start open begin introduce
pilot trial test
relaunch reopen
rebrand rename
host organise run
emcee host
decorate dress
sew stitch tailor
iron press
style design
shampoo wash
cut_hair haircut
drive_up raise increase
scale_up grow increase expand
wind_down close
shut_down close
start_up open start
kick_off start
set_out lay_out
work_out calculate
find_out learn discover
take_over assume
hand_in submit
fill_in complete cover deputise
fill_out complete
stand_in cover substitute deputise
substitute cover replace stand_in
step_in cover
look_into investigate
look_up search
back_up support
bring_forward advance
put_on organise run stage
stage organise put_on
draw_on use
make_use_of use
rely_on use
deal_with handle
cope_with handle
turn_around improve
pair match
match pair
assign allocate
allocate assign distribute
delegate assign
prioritise prioritize rank
triage prioritise sort
monitor supervise watch
inspect look_over
spot_check check
sign sign_off
witness see
notarise certify
file_claim claim
settle pay
pay_out pay
deposit bank
withdraw take_out
lend loan
borrow loan
invest put_money
trade deal
audit examine check test
investigate probe
trace track follow
log record
map chart
plot draw
model simulate
forecast project predict
benchmark compare
compare contrast
correlate link
link connect
connect link join
join connect
integrate connect combine
merge integrate
split separate
separate divide
extract pull
pull draw
load import
export send_out
sync synchronise
archive store
delete remove
scrape collect gather
clean cleanse tidy
cleanse clean
tidy clean neat
sterilise sterilize disinfect
disinfect sanitise sterilise
sanitise clean disinfect
recycle reuse
dispose throw_away
ferment brew
harvest gather
prune trim
mow cut
feed nourish
milk dairy
breed raise
groom brush
walk exercise
ride drive
fly pilot
sail navigate
navigate steer
dock moor
board embark
check_in register
reserve book
upgrade improve modernise renew
modernise modernize update renew upgrade
renovate refurbish restore
refurbish renovate redo
restore repair renew
tailor adapt customise adjust customize
adapt adjust tailor
customise tailor
personalise tailor
standardise standardize unify harmonise
unify combine
simplify streamline
digitise digitize digital scan
computerise digital
outsource contract_out
source buy procure find
negotiate bargain haggle agree
agree arrange settle
contract hire
commission order
order request
request ask
ask question request
apply request
demand require
offer propose
propose suggest recommend
suggest propose recommend
recommend suggest advise
advise recommend
inform tell notify
notify inform
tell inform
remind alert
alert warn notify
warn alert
brief inform
update inform
consult advise ask
listen hear
hear listen
understand grasp
remember recall
notice spot see
spot notice
witness observe
watch observe
experience live
feel sense
touch handle
taste try sample
try test
attempt try
save rescue
spend use
earn gain
own have
hold have
keep maintain
carry hold
"""
