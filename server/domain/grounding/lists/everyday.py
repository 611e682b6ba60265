"""Words that claim nothing by themselves. What is missing here must be found among the applicant's facts."""

# Grammar.
STOP = """
apiece incl nobody everybody no-one midway partway halfway
aboard grounded grounding minus altogether nowadays lately whenever wherever beforehand twice somewhat anew firsthand
hitherto
a an the and or but nor so yet if as at by for from in into of off on onto out over per to up upon with within
without about above across after against all whole entire along amid among around before behind below beneath beside
besides between beyond despite down during except inside like near outside past round since than through throughout
toward towards under until via plus versus vs this that these those here there where when while whilst whereas which
who whom whose what why how whether because though although even i me my mine myself we us our ours ourselves you
your yours yourself he him his she her hers it its itself they them their theirs themselves one ones someone anyone
everyone something anything everything nothing somebody am is are was were be been being do does did doing done have
has had having can could may might must shall should will would ought need not no never cannot ain't isn't aren't
wasn't weren't don't doesn't didn't haven't hasn't hadn't won't wouldn't can't couldn't shouldn't i'm i've i'd i'll
it's that's we're we've you're you'll let's who's what's there's also too very just only quite rather really so such
then thus hence therefore however moreover furthermore additionally meanwhile nevertheless nonetheless still already
again ever once now else instead otherwise indeed perhaps maybe almost nearly about approximately roughly circa
around least most more less fewer few many much several some any both either neither each other others another same
own such various ok well yes e.g i.e etc eg ie et al s t d ll re ve m co mr mrs ms dr
"""

# What every resume and every letter says whatever is true, and words that only connect.
SOFT = """
month fortnight category
lie weigh system
send collaboration onwards onward stack runtime key achievement record deadline pressure trust average pass ability able
about accordingly accurate accurately achievement act active actively activity actual actually adapt adaptable
addition additional aim allow along alongside amount anything apart application applied appropriate approach area
around aspect attention attentive attitude available aware away back background base based basis bear begin behind
belief believe benefit both brief briefly bring broad busy calm capable capacity care careful carefully carry case
challenge chance characteristic choice clearly close closely collaborative combine come comfortable commit
commitment committed common communicate communication complete comprehensive concern conduct confident confidence
confidently conscientious consider consist consistent consistently contact contain content context sector industry
pool bound continue continued contribution cooperative core correct correctly course creative current currently
customary daily_work day-to-day deal dear decide dedicated dedication deliver demand demonstrate depend dependable
detail detailed determined different difference diligent diligently directly discuss diverse do duty dynamic each
eager early earlier easy easily effective effectively efficient efficiently effort either element employ enable end
energy engaged enjoy enough ensure enthusiasm enthusiastic entail environment especially essential etc everyday
exact exactly example excellent exciting execute existing expect experience experienced explain express face fact
fair familiar familiarity far fast feel field final finally find first fit flexible focus focused follow following
form former formerly forward foundation framework free frequent frequently friendly front full fully function
further furthermore future gain general generally get give given go goal good great habit hand
handle happen happy hard hardworking have head heart help helpful here high highly hold honest hope idea identify
important include including increasingly indeed individual information initial initially inside interest interested
interesting involve issue item itself job join just keen keep kind know knowledge large largely last later latest
latter lay learn learning leave let life like likely list listen little live logical long look lot main mainly major
make manner many matter mean meaningful meet member mention methodical meticulous mind mode modern moment motivate
motivated mutual name namely natural necessary need new next nice normal notice now number occasion occasionally
offer often open opportunity option ordinary original originally other otherwise overall own paced part particular
particularly passion passionate past people perform period person personal personality perspective picture piece
place plain play please pleased pleasure plenty point polite popular portfolio position positive possible practical
practice precise precisely present pride primarily primary prior proactive proactively process profession
professional professionalism professionally proficient profile progress prompt promptly proper properly proud prove
proven provide purpose put qualified quality quick quickly quiet quite range reach read incoming ready real really
reason receive recent recently regard regarding regular regularly related relate relation relationship relevant
reliable reliably rely remain request require requirement resource respect respond responsibility responsible
responsive rest result resume return right role roll routine routinely run say scope see seek self sense separate
serve service set setting share short show sight significant similar simple simply situation size skill skilled
skillful small smooth smoothly so social solid solution sort source space spare speak special specific specifically
spend stage stand standard start state stay steady step still story straight strength strong strongly structured
style subject subsequent subsequently succeed success successful successfully such suit suitable sure take talent
target task team teamwork technique term thank thing think thorough thoroughly thrive time timely today together
tool top topic touch track trade transferable try turn type typical typically understand understanding undertake
unit upcoming use used useful user usual usually utilise utilize valuable value variety varied various version view
want warm way week welcome well whatever wide willing wish word work working workplace world worth write year yet
across alike apart aside ahead anyway together overall regardless respectively actively day today tomorrow yesterday
meanwhile presently hands-on handson end-to-end up-to-date to-date detail-oriented oriented orientation minded
self-motivated motivated track record environment fast-paced pace demanding career seeking looking opportunity
employer candidate applicant maximum minimum at_most involvement entry set-up follow-up particulars capability
competence competency competent outlook mindset sense care hello sincerely faithfully regards yours truly cordially
respectfully kind best enclosed attached attach enclose cv resume letter cover advert advertisement advertised
vacancy apply applying applicant interview meantime turn weight specialise specialising specialize rotation
half-time part-time full-time fulltime parttime whose thereby therein thereafter number amount sum total volume
level rate figure size count known called titled named entitled sort kind type thing things matter item fellow joint
jointly alongside newly recently previously formerly earlier later afterwards based spanning ranging comprising
mostly accept admit session sessions method methods methodology previous
consisting covering totalling totaling amounting equivalent equal approximately estimated every each per
"""
# Ordinary verbs that stand for whatever the rest of the line says.
# Phrases that only connect: their words need no support.
PHRASES = """
spread_over spread_across
caseload_of workload_of portfolio_of lend_support give_support
command_of a_fleet_of a_pool_of
caused_by month_after month_before year_after year_before week_after
at_my_side at_their_side at_his_side at_her_side highest_degree highest_qualification from_a_distance
as_a_rule account_for on_the_whole by_and_large
in_line_with in_accordance_with as_well_as at_the_same_time on_top_of in_order_to a_number_of as_part_of
with_the_help_of in_addition on_behalf_of hand_in_hand by_hand at_heart at_hand in_turn in_terms_of in_place
on_a_regular_basis on_a_daily_basis day_to_day side_by_side face_to_face one_to_one step_by_step in_person
in_practice in_particular in_total in_full as_follows as_needed as_required where_needed where_necessary under_way
on_the_job by_means_of with_regard_to in_the_course_of over_the_course_of in_the_field_of to_date up_to_date
from_start_to_finish end_to_end at_scale to_life into_practice track_record as_such at_present so_far in_between
in_advance from_the_ground_up upwards_of up_to_speed
at_my_initiative on_my_initiative on_my_own_initiative on_the_floor on_the_shop_floor
in_the_process in_support_of for_example for_instance such_as after_that before_that since_then ever_since
"""

LIGHT_VERBS = """
be have do make take give get put hold keep go come see find bring set use work provide perform carry conduct
complete deliver execute handle undertake serve offer spend gain include involve cover act remain become continue
help assist support contribute participate join respond attend meet add place move bear face fulfil fulfill
facilitate achieve accomplish enjoy want like love need show demonstrate possess own know understand learn apply
employ utilise utilize secure leverage maintain manage run lead direct oversee head supervise ensure deal look feel
turn stand sit stay leave start begin finish end follow combine specialise specialize focus concentrate dedicate
devote enable allow let happen consist comprise span range total amount equal represent collaborate liaise partner
interact engage function operate play
"""

# Words in -ly that say more than how something was done.
NO_MANNER = """
family assembly supply anomaly monopoly butterfly italy nationally internationally globally regionally locally
weekly monthly quarterly yearly nightly fortnightly hourly biweekly solely exclusively independently individually
personally singlehandedly entirely fluently expertly annually bimonthly elderly friendly
"""

# Never without support, although a word of the same stem would pass.
HARD = """
federal chair approve approved authorise authorised sign signed lowest highest biggest largest fastest youngest
unique record bestseller promoted promotion won winning winner patent patented founder sole acquisition merger
million billion expert expertise mastery leadership leader manager management director supervisor senior principal
chief executive customer user patient client licensed chartered certified accredited award-winning award
record-breaking honours honors distinction valedictorian
certification national international global regional budget profit revenue engagement satisfaction
morale retention productivity efficiency accuracy compliance safety strategy strategic owner ownership founder
exclusive exclusively quality finals semifinal semifinals
closed closing term semester cause follower performer speaker viewer
seller operations marketing research socially portfolio
"""
