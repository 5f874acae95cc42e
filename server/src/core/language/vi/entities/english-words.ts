/**
 * Plain English words, lower case, without those that people are called by: a run of nothing else is the name of a product,
 * a film or a notion. Data only.
 */
export const ENGLISH_WORDS: ReadonlySet<string> = new Set(
  `
  about access account act action active adventure after again agenda ai air all alliance alpha always amazing
  ambassador american ancient and animal annual answer app apple application apps aqua architecture area army art
  artificial asian assistant at atlantic attack auto automation away awesome baby back bad bag balance ball band bar
  base basic battery battle bay beach bear beauty bed beer best better beyond bicycle big bike bio bird birth black
  blind block blockchain blood blue board body bold bond bone bonus book boom boost border boss bottle box bra brain
  brand bread break breaking bridge bright broken budget bug build builder building bus business butter button buy
  cable cake call camera camp campus cancer candle candy capital capture car card care career cargo cars case cash
  casino castle cat center central century certificate chain challenge chance change channel charge chart chat check
  cheese chemical cherry chicken child children chinese chip chocolate choice christmas church cinema circle city class
  classic clean clear click climate clinic clock clothes cloud club coach coast code coffee coin coke cold collection
  college color colour combat comedy comfort comic coming commerce commercial commission common commune community
  company compass competition complete computer computing concept concert conference connect connection construction
  consumer contact content continental contract control cooking cool copper core corner corporate cosmetic cost costume
  cotton country couple course court cover crazy cream creation creative creator creators credit crew crime crisis
  critical cross crown crude crypto crystal culture cup currency current customer cut cyber daily dance dancing danger
  dangerous dark data date day days dead deal death debt decision deep defense delivery deluxe demand dental department
  design designer designers desk developer development device devil dialogue diamond dictionary digital direct
  direction director disability discount discovery disease distribution district diversity dividend doctor document dog
  dollar domain door double dragon drama dream dress drink drive driver driving drone drop drug dry dual dutch duty
  dynamic early earth east easy economic economics economy edge edition education effect efficiency egg eight elderly
  electric electricity electronic element elite email emergency emerging emission emotion empire employee energy engine
  engineer engineering english enjoy enterprise entertainment entry environment environmental equality equity era error
  escape essential estate ethical euro europe european evening event ever every evil evolution excellence exchange
  exclusive executive exercise expedition expeditions expert explorer export express external extra extreme eye eyes
  fabric face factor factory fair fairy fake fall family famous fan fantasy farm fashion fast fat fear feature federal
  feel fiction field fifth fight file film final finance financial find fine fire first fish fitness five fix flash
  flat flavor fleet flight flow flower fluent fluid flying focus folk food foot football for force foreign forest
  forever form formula forward foundation four frame framework free freedom freight french fresh friday friend friendly
  friends from front fruit fuel full fun fund future gala galaxy gallery game games gaming garden gas gate gateway
  gender general generation genius german get ghost giant gift girl girls glass global go goal gold golden golf good
  goods gorilla government graduate grand grant graph great green grid grill ground group grow growth guard guardians
  guest guide guild guitar gulf gun hair half hand hands happy hard harmony hat haute have head health healthy heart
  heat heaven heavy hedge hedges helicopters hello help her heritage hero high higher highland hip history hit holiday
  holy home homes honest honey horizon horse hospital hot hotel hour house housing how hub human hundred hunter hybrid
  hydrogen ice icon idea identity image imagine impact import impossible in inclusive income index indian industrial
  industry infinite inflation influencer information infrastructure initial initiative innovation innovative inside
  insight inspection institute institution insurance integrated intelligence intelligent intense inter interactive
  interest interior internal international internet into invasion invest investment investor invisible iron island
  issue it italian item japanese jewel job join joint journal journey judge juice jump jungle junior just key kid kids
  kill king kingdom kiss kitchen knowledge korean lab label labor labour lady lake land landing language laptop large
  laser last late latin launch law lead leader leadership league learning leather legacy legal legend lesson level
  liberty library license life lifestyle light limited line link lion lipstick liquid list little live living loan
  local location logistics long lost lounge love lovely low loyalty luck lucky luxury machine made magazine magic
  magical mail main make maker makeup mall man management manager manufacturing map marathon marble margin marine
  maritime market marketing marriage martial mask mass master match material matter maximum me meal mean measure meat
  media medical medicine medium meeting member memory men mental menu merchant metal method metro micro mid middle
  midnight mile military milk mind mine mini minister ministry minute miracle mirror miss missing mission mix mobile
  mobility model modern moment monday money monitor monkey monster month moon more morning most mother motion motor
  mountain mouse move movement movie moving mud multi multiple museum music musical my mystery myth nail name nation
  national natural nature navy net network neutral never new news next night nine no noble noise nomad non normal north
  northern note nothing now nuclear number nurse nutrition object ocean of off offer office official oil old olive on
  one online only open opera operation operations operator opportunity optical option oral orange order organic
  original our out outdoor outlet outlook over own oxygen pacific pack package packaging page pain paint palace panel
  paper paradise parent park part partner partners partnership party pass passion passport past path patient patrol
  pattern pay payment peace peak pearl people pepper perfect performance peroxide perpetual person personal pet phone
  photo physical piano picture pilot pink pioneer pipe pipeline pirate pizza place plan planet planning plant plastic
  platform platinum play player please plus pocket poem point polar police policy political pool pools pop popular port
  portfolio portrait positive possible post potential power powered practice premier premium present president press
  prestige pretty preview price pride prime princess principles print private pro problem process product production
  products professional professor profile profit program progress project promise promotion property protection protein
  protocol proud public publishing pulse punk pure purple purpose quality quantum quarter queen quest question quick
  quiet race racing radar radio rail rain rainbow ranking rapid rare rate rating raw reaction reader reading ready real
  reality rebel record recovery recycling red reference reform regional regulation relation relations release relief
  remote renewable rental report reputation rescue research reserve residence resilience resort resorts resource
  resources response responsible restaurant result retail retro return revenue reverse review revolution reward rice
  ride right rights ring rise rising risk river road robot robotics rock rocket role roll room root round route royal
  rule run runabout runner running rural russian safe safety sail sale sales salt same sand satellite saturday save
  saving say scale scan scape scene schedule school science scientific scooter score sea search season seasons second
  secret secrets section sector secure security seed self sell senior sense sensor series service services session set
  seven sex sexual shadow shape share shark sharp sheet shield shift shine ship shipping shock shoe shoes shop shopping
  short shot show side sight sign signal signature silent silk silver simple single sister site six size skill skills
  skin sky sleep sleeping slim slow small smart smartphone smile smoke smooth snack snow soap soccer social society
  soft software soil solar soldier solid solution solutions some song sonic soul sound source south southern space
  spanish spark special specialist species speed spending spice spider spin spirit sport sports spot spring squad
  square stadium staff stage standard star start startup state statement states station status steam steel step steps
  still stock stop storage store stories story strategic strategies strategy stream street strength stress strike
  strong structure student studio study stuff style subscription success sugar suicide suit suite suites summit sun
  sunday sunrise sunset super superior supply support supreme surface surprise survey survival sustainability
  sustainable sweet swimming switch symbol system systems table tablet tactical talent talk tank target tariff taste
  tax taxi tea teacher team tech technical technology teen temple ten tennis terminal test text textile thank that the
  theater theatre theory therapy they thing things think third this three thunder ticket tiger time times tiny tire
  titan title to today together token tomorrow tone tool tools top total touch tough tour tourism tourist towards tower
  towers town toy track tracker trade trader trading tradition traditional traffic trail trailer train training
  transfer transformation transit transition transparency transport travel treasure treatment tree trend trends trial
  triangle tribute trick trip tropical truck true trust truth try tube tuesday tunnel turbo turn twin twins two type
  ultimate ultra under undercover underground union unique unit united unity universal universe university unknown
  unlimited up update updates uploader upper urban us user vacation vaccine valley value vampire vault vegan vegetarian
  vehicle vehicles velvet venture verification version vertical very veteran via vice victory video vietnamese view
  village vintage virtual virus vision visit visual vital vitamin voice volume volunteer vote voyage wake walk walking
  wall wallet war warehouse warm warning warrior wash waste watch water wave way wayward we wealth weapon wear weather
  web website wedding week weekend weight welcome well wellness west western what wheel when where white who whole why
  wide wild wildlife wind window wine wing winner wire wireless wise with within woman women wonder wonderful wood word
  words work worker workers working workplace works workshop world worldwide worth wrong yacht year yellow yes yoga you
  your youth zero zone zoo
`
    .trim()
    .split(/\s+/),
);

/** Plain English words that people are called by: their family names, and what artists and ladies are called. */
export const BORNE_WORDS: ReadonlySet<string> = new Set(
  'baker bell bird black bond bush button fan lady rain carpenter junior senior marine cook cross day field fish fisher fox french frost gold golden good grant gray green guard hall hand hart hawk head hill hunt hunter king knight lake lamb lane law light little long love man marsh may mason moon north page parker pack palmer park parks pitt pool pope power price rice rich rivers rock rose sand sharp short small snow stone storm strong sun tan walker ward water waters west white wild wise wolf wood woods young van silver summer summers winter west miller shepherd singer stern swift temple test'.split(
    ' ',
  ),
);
