"""Narrower words and what they imply, but not the other way round: who nursed was with patients."""

IMPLIES = """
halve > cut reduce lower decrease half
double triple quadruple > increase grow raise
stainless > steel
nursing_home care_home > elderly
fall drop decrease shrink rise climb shorten cut reduce lower increase raise grow lift > improve optimise enhance
reduce cut lower fall drop > save saving savings
postgresql mysql redis mongodb database > data
docker > container packaging
manage lead supervise oversee run > coordinate organise handle
employee > user
between > link pair connect
successful awarded > winning
accident > safety
award prize > win winner
new > introduce
ansible terraform puppet playbook script cron > automate automation
visit > travel
improve speed_up accelerate speedup > faster quicker
latency response_time turnaround runtime load_time processing_time cycle_time waiting_time > faster quicker
reduce cut lower shrink decrease > smaller lower less fewer
increase raise grow > larger higher bigger greater more
promote_to promote > become
fund raise_money > fundraise
dive diving > water underwater
support ticket > helpdesk help_desk service_desk support_desk desk
reach_truck counterbalance > forklift
bachelor master doctorate associate > degree
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
upsell > sell
joiner > colleague employee
flight > route
physics chemistry biology > science subject stem
mathematics > subject stem
english history geography mathematics > subject
engineer developer programmer > staff colleague people technical engineering software
python java go php javascript typescript ruby rust > programming programming_language coding language code software
c++ c# sql kotlin swift scala > programming programming_language coding language code software
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
first_class upper_second lower_second > honours
espresso coffee > drink beverage
crafts games > activity
supervise team_leader manager > leadership
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
