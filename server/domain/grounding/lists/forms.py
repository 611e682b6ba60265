"""Forms of words that no rule gives, and the endings that the rules take away."""

IRREGULAR = """
hung:hang upsold:upsell resold:resell outsold:outsell sewn:sew sown:sow woven:weave spun:spin shorn:shear mown:mow
sawn:saw bred:breed flown:fly bent:bend rewound:rewind stuck:stick struck:strike ridden:ride rode:ride dug:dig torn:tear
frozen:freeze shaken:shake bled:bleed redrew:redraw redid:redo redone:redo relaid:relay repaid:repay broke:break
spilt:spill spoilt:spoil burnt:burn calves:calf hooves:hoof refilled:refill refilling:refill recalled:recall
recalling:recall reinstalled:reinstall reinstalling:reinstall uninstalled:uninstall
going:go
menus:menu closure:close closures:close registration:register registrations:register
architected:design architecting:design crafted:create crafting:create
centred:focus centres:focus centered:focus centering:focus
savings:save saving:save
enrolled:enrol enrolling:enrol enroll:enrol enrolls:enrol transcription:transcribe resolution:resolve
discovery:discover recovery:recover
implementation:implement administration:administer facilitation:facilitate notification:notify verification:verify
investigation:investigate preference:prefer permission:permit submission:submit usage:use subscription:subscribe
agreed:agree agrees:agree agreeing:agree agreement:agree freed:free guaranteed:guarantee refereed:referee decreed:decree
led:lead ran:run wrote:write written:write taught:teach sold:sell built:build grew:grow grown:grow bought:buy
brought:bring drove:drive driven:drive made:make took:take taken:take gave:give given:give got:get went:go gone:go
came:come won:win spoke:speak spoken:speak kept:keep held:hold found:find left:leave met:meet sent:send spent:spend
stood:stand told:tell thought:think understood:understand began:begin begun:begin chose:choose chosen:choose did:do
done:do fell:fall fallen:fall felt:feel flew:fly forgot:forget froze:freeze had:have has:have heard:hear knew:know
known:know laid:lay lent:lend lost:lose meant:mean paid:pay rose:rise risen:rise said:say saw:see seen:see
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
warehouses:warehouse licences:licence licenses:license invoices:invoice services:service dying:die lying:lie
tying:tie diagnoses:diagnosis theses:thesis staffed:staff wove:weave chefs:chef staves:stave lives:life wives:wife
knives:knife shelves:shelf halves:half loaves:loaf leaves:leave mathematics:mathematics maths:mathematics
math:mathematics physics:physics logistics:logistics economics:economics statistics:statistics analytics:analytics
electronics:electronics graphics:graphics sales:sales goods:goods analysing:analyse analyzing:analyse
analysed:analyse analyzed:analyse analyze:analyse analyzes:analyse analysis:analyse analyst:analyse
analytical:analyse aged:age ageing:age used:use using:use uses:use introduction:introduce reduction:reduce
reconciliation:reconcile certificate:certify certification:certify certificates:certify publication:publish
publications:publish decision:decide provision:provide revision:revise conversion:convert expansion:expand
extension:extend maintenance:maintain explanation:explain delivery:deliver deliveries:deliver removal:remove
growth:grow description:describe prescription:prescribe acquisition:acquire response:respond success:succeed
advice:advise proof:prove choice:choose loss:lose losses:lose installation:install production:produce
preparation:prepare negotiation:negotiate training:train serving:serve shipping:ship nursing:nurse
"""

# Left as they are once their ending of number or tense is gone: what looks like an ending is part of the word.
WHOLE = """
chiller freezer cooler celebrity receive survive perceive conceive deceive archive restore explore enrol
traverse converse ignore membership leadership ownership
engineer officer customer career center counter poster server former number paper partner master matter quarter
corner winter summer letter register barrister manner charter order offer proper supper copper computer consumer
printer user browser chapter tender newsletter newspaper trailer boiler router chamber member hospital hospitality
capital digital local locate personal person personnel general generate journal manual annual rental legal goal
commercial executive initiative creative objective native relative representative alternative station state product
position mission version session pension region section portion question motion emotion edition addition nation
fashion auction action university universe community facility facilitate utility quality quantity security active
activity capacity ability author authority minor major intern internal international external minister ministry
organ organic organise organisation policy police universal conference reference performance finance balance
insurance distance instance sequence science audience business witness wellness fitness harness illness apartment
department element document moment comment payment segment garment instrument experiment cement treatment pavement
management manage manager table able cable stable vegetable stand standard island sister water butter motor doctor
tutor color vendor mentor sector factor monitor editor edit floor door tractor contractor contract corridor director
direct direction tailor donor error mirror terror creditor debtor sensor operator scientist dentist list artist
pharmacist specialist special assist consist exist resist city party county country family company history story
factory inventory category territory laboratory secretary salary library summary primary secondary military medical
medicine medication physical physics physician musical music musician critic critical technical technic technique
mechanic practical practice topic traffic public republic logic logical logistic social society sociable principal
principle historic electronic electric electrical electrician electricity material serial trial initial official
financial partial essential potential residential resident conditional condition traditional operational operation
rational national professional profession regional additional educational education educate service serious secure
student marine maritime routine machine machinery engine engineering consult consultant counsel council client
patient patience account accountant accountable import important export expert experience invest investigate
investment investigation communicate communication commune communal sense sensitive relation relate relationship
passion passive mass massive design designate post postal posting even event eventual sale sales sell late later
latest light lighter lighting building wedding ceiling evening morning ring spring string king wing thing during
bring sterling pudding bedding clothing marketing meeting menu supervise exercise franchise enterprise merchandise
revise advise raise praise promise precise
"""

# Longest first; what follows ":" takes the ending's place.
ENDINGS = """
isations: izations: isation: ization: ifications:ify ification:ify ational: ations: ation: ators: ator: ative:
atory: itions: ition: ments: ment: nesses: ness: ances: ance: ences: ence: ancy: ency: ities: ity: ically:ic ical:ic
ally:al ably:able ibly:ible ables: able: ibles: ible: ings: ing: ised: ized: ises: izes: ising: izing: ise: ize:
ates: ated: ating: ate: ives: ive: ants: ant: ents: ent: ers: er: ors: or: ians: ian: ists: ist: ions: ion: als: al:
ous: ful: less: ship: ly: ated: at: is: iz: y:i
"""
