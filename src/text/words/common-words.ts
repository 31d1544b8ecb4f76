/**
 * Everyday English words that a capital at the head of a sentence or in a headline does not make a name.
 * Titles, bodies and people's callings are listed with those; endings that names seldom have are told below.
 */
const WORDS = `
a aboard about above absolutely abuse accept access accord accounts according across act action actions ad add adding
additional additionally address ads advance advice affair affairs afraid after afternoon afterward afterwards again
against age ago agree agreement ahead aid aim air alarm alarms all allegations allow allows almost alone along already
also although always am amid amidst among amongst an analysis ancient and anger angry annual another answer answers any
anybody anyone anything anyway apart apparently appeal appeals appear appears approach approve are area areas aren't argue
argues arguing arms army around arrest arrests art article as aside ask asked asking asks asset at attack attacks attempt
attempts audience audio aunt average aware away awful baby back backs bad ball ban band bank banks bans bar bare barely
bars base based bases basically battle be bear beat beats because become becomes been before begin begins behind being
belief believe below bench besides best bet better between beyond bid bids big bigger biggest bill billion billions
bills bird birth bit bits black blame blames blast blasts blasting bleak block blocks blood bloody blow blue board boat
bodies body bold bomb bombs bond bonds book books boom boost boosts border borders born both bottom box boy boys brand
brave bread break breaking breaks bridge brief bright bring brings broad broke broken brought brutal budget build builds
built bus business busy but buy buying buys by call called calling calls calm came camera camp campaign campaigns can
can't cannot capital car card care careful cars case cases cash cast catch caught cause causes celebrate center central
century certain certainly challenge challenges chance chances change changes channel chaos charge charges charity cheap
check checks cheer child children choice choices choose church cite cites cities citing citizens city civil civilian
civilians claim claimed claiming claims clash clashes class clean clear clearly climate climb climbs clip close closed
closer closes club coal coast code cold collapse collapses college come comes coming comment comments common community
companies company compare compared complete complex concern concerned concerns condemn condemns conference confirm
confirms conflict conservatives consider considering consider content contest control convoy cool cop cops copy corn
correction cost costs could couldn't council count countless countries country couple courage course court courts cover
coverage crash create credit crew crime crimes criminal crisis critical critics crop crops cross crowd crowds crucial
cruel cry culture cup current currently cut cuts cutting dad daily damage danger dangerous dark data date daughter dawn
day days dead deadly deal deals dear death deaths debate debates debt decades decide decision decisions deep deeply
defeat defend defends defense defence delay delays demand demands denies deny despite destroy detail details did didn't
die died dies different difficult dig diplomacy direct directly dirty disaster discuss dispute do document documents does
doesn't dog dogs dollar dollars don't done door doors double doubt doubts down dozen dozens draft drama draw drawing draws
dream dreams dress drink drive driving drone drones drop dropped drops drug drugs due dump during dust duty each eager
earlier early earth easily east eastern easy eat economy edge effort efforts eight either elect election elections
electricity eleven else elsewhere email emails emergency end ended ending ends enemies enemy energy enough enter entire
equally era error escape especially estimate estimates ethics even evening event events eventually ever every everybody
everyone everything everywhere evidence exactly exclusive exit expect expected expects expert experts explain explains
export exports extra extreme eye eyes face faced faces facing fact facts fail failed failing fails failure fair faith
fake fall falling falls false families family famous fans far farm farms fast faster fatal fate favor fear fears
feature federal feed feel feels fees feet fell few fewer field fifteen fifth fifty fight fighters fighting fights figure
figures file filed film films final finally find finding findings finds fine fire fired fires firm firms first fish five
fix flag flat flee flees flight flights flood floods floor flow fly focus follow followed following follows food football
for force forced forces foreign forget form formal former forty forward fought found four fourth frankly free freedom
fresh friend friends from front fuel full fully fun fund funding funds funeral further furthermore future gains game games
gap gas gave gets get getting giant girl girls give given gives giving global go goal goals goes going gold gone good
got gotten government governments grain grand granted grant great greater greatest green grew grim ground group groups
grow growing growth guard guards guess guest guests guide gun gunman gunmen guns guy guys habit had hail hails hair half
hand hands handed happen happens happy hard harder hardly has hasn't hate haul have haven't having he he'd he'll he's head
headed heading heads health hear hearing heart heat heavy held hell help helped helping helps hence her here here's hers
herself hey hi hidden hide high higher highest highly hill him himself hint hints his historic history hit hits hold
holding holds holiday home homes honest honestly hope hoped hopefully hopes horse hospital hospitals host hostage hostages
hot hotel hour hours house housing how however huge human hundred hundreds hunger hurt husband i i'd i'll i'm i've ice
idea ideas identity if ignore image images imagine immediately impact import important imports in incident including
income increase indeed independents industry inflation info inner inside instead interest interests interview into investors
iron is isn't issue issues it it'd it'll it's item items its itself jail jobs job join joined joining joins joint joke
journal judge july jump jumps june jury just keen keep keeping keeps kept key kick kid kids kill killed killing kills kind
king knew knife know known knows labor lack land language large largely larger largest last late lately later latest
launch launches law lawmakers laws lay lead leading leads leak leaks learn learned least leave leaves leaving led left
legal legislation less lesson lessons let let's lets letter letters level levels liberals lie lies life lift light like
likely likewise limit limits line lines link links list listen little live lives living loan local lock long longer look
looked looking looks lose loses losing loss losses lost lot lots love lovely low lower luck made magazine mail main mainly
maintain majority make makes making male man manage many march mark market markets marriage mass massive match matter
matters may maybe me meal mean meaning means meantime meanwhile measure measures media meet meeting meets member memo
memories men mental mention merely mess message messages met middle might mighty migrants mile miles military milk million
millions mind mine minor minority minus minutes miss missed missile missiles missing mission mistake mob modern mom moment
moments monday money month months mood moon moral more moreover morning mosque most mostly mother motion mountain move
moved movement moves movie moving much murder music must mustn't my myself mystery name named namely names nation nations
native naturally nature near nearby nearly need needed needs neither nerve net network never nevertheless new news next
nice night nights nine no nobody noise none nonetheless nor normal normally north northern not note noted notes nothing
notice notably noting now nowhere nuclear number numbers obviously occasionally odd of off offer offered offering offers
office officials often oh oil ok okay old older oldest on once one ones ongoing only onto open opened opening opens opinion
opponents opposition or order orders ordinary original other others otherwise ought our ours ourselves out outrage outside
over overall overnight own pact page paid pain paper papers parents park part parties partly parts party pass passed past
path patients pattern pause pay paying peace people per perhaps person personal photo photos pick pictures piece place
places plan plane plans plant play players plea please pleas pledge pledges plot plus point pointing points police policy
political politics poll polling polls poor popular port ports posts post potential poverty power powers praise praises pray
prayer prefer president press pressure pretty prevent previous previously price prices pride prime prison prisoners private
prize probably probe problem problems process profit program project projects promise promises proof prospects protect
protest protesters protests proud proves public pull pulls pump punish pure push pushed pushes put puts putting
quick quickly quiet quietly quite quote race racial radio raid raids rail rain raise raises raising rally rallies ran
range rank rape rapid rare rarely rate rates rather raw reach reaches reaction read readers reading ready real reality
really reason reasons rebels rebuke recall recalling recent recently record records red reduce reform refugees refuse
refuses refusing regarding regardless region reject rejects relief remain remains remarks remember remove reopen rescue
replay report reported reportedly reporters reporting reports representing request rescuers research researchers residents
resign resigns resist response rest result results retired return returns reveal reveals review rich ride right rights
riots rip rips rise rises rising risk risks rival river road roads rock rocket rockets role roll room root rose rough
round route row rows rule rules ruling rumors run running runs rural rush rushes sad sadly safe safety said sale sales
same sanctions satellite save saving savings saw say saying says scale scandal scene school schools science scientists
score scores sea search season seat second secret secretly section security see seeing seek seeking seeks seem seems seen
sees seize select sell selling sells send sending sends senior sense sent separate separately series serious seriously
served service services session set sets setting settlers seven several sex shadow shall share shares sharing sharp
she she'd she'll she's shelling sheriff shift ship ships shock shop shops short shortly shot shots should shouldn't show
showed showing shows shut sick side sides sign signed signs silence silent similar similarly simple simply since sing
single sir site sitting situation six size skies skip slam slams slash slavery sleep slow slowly small smart smoke
snow so social soldiers some somebody somehow someone something sometimes somewhat somewhere son song soon sorry sort
sound sounds source sources south southern space spark sparks speak speaking speaks special speech speed spend spending
split sports spread spring spy square staff stage stake stand standing stands star stark start started starting starts
state stated statement states station stay stays steal step steps stick still stock stocks stone stood stop stops store
stories storm story straight strange strategy street streets strength stress stresses strike strikes strong stronger
struck struggle student students studies study style subject such sudden suddenly suffering suggest suggests summer
summit sun super supply support supported supporters supporting supports suppose sure surely surge surprise surprisingly
survey suspect suspects sweeping sworn system take taken takes taking talk talking talks tall tanks tape target targets
task tax taxes taxpayers teach teachers team teams tear tears technology teen teenager television tell telling tells ten
tens tension tensions term terms terror terrorism terrorists test tests text thank thankfully thanks that that'll that's
the their theirs them theme themselves then there there's thereafter therefore these they they'd they'll they're they've
thing things think thinking thinks third thirteen thirty this those though thought thoughts thousand thousands threat
threaten threatens threats three through throughout throw throws thus tie ties tight time times tiny tip tired title to
today together toll tomorrow tonight too took top topics torture total touch tough tour toward towards tower town towns
trade tragedy train training transcript travel treat treaty trial tribute tried tries trip troops trouble truck trucks
true truly trust truth try trying turn turned turning turns twelve twenty twice twin two type typical typically ultimately
unable unclear under understand unemployment unfortunately union unions unique unit united unity unless unlike until unusual up upcoming
update upon upper urge urged urges us usage use used user users uses using usual usually utterly vague various vast
versus very via victim victims victory video videos view viewers views villagers violence visit visiting visitors visits
vital voice voices vote voter voters votes voting vow vowed vows wage wages wait waiting wake walk walking walks wall wants
want wanted wanting war warn warned warning warnings warns wars was wasn't waste watch watched watching water wave way ways
we we'd we'll we're we've weak weapon weapons wearing weather web website wedding week weekend weeks weigh weighs welcome
welcomes well went were weren't west western what what's whatever when whenever where whereas wherever whether which while
white who who's whoever whole whom whose why wide widely wild will win wind window winner winning wins winter wish with
within without witnesses women woman won won't wonder word words work worked workers working works world worlds worried
worry worse worst worth would wouldn't wow writing wrong yard yeah year years yellow yes yesterday yet you you'd you'll
you're you've young younger your yours yourself youth zero zone universe except fill consult partial latest is isn't frustrated wealthy shots contrary posted grumbles
adds admits alleges announces argues asserts assures backs bashes begs blasts boasts brushes cautions complains concedes
criticises criticizes decries defies demands denounces describes disputes dismisses doubles echoes emphasises emphasizes
endorses estimates explains expresses faults floats hammers hints hopes implores insists invites lashes laments lauds
likens mocks mulls opposes orders pans pleads praises predicts presses promises proposes questions quips rallies reacts
reaffirms reassures reiterates repeats replies responds reveals rules scolds shares signals slams speaks stresses suggests
supports teases touts tweets underlines underscores unveils unleashes vows wants weighs wonders writes aims bans beats bids
boosts brings builds buys calls cancels celebrates confronts cuts dies drops ends enters evacuates faces falls fights fires
flees gets gives goes grows hails halts hears holds joins keeps kills launches leads leaves loses makes marks meets misses
moves names opens passes pays picks plans plays postpones puts quits raises reaches returns rises runs seeks sees sends
sets shows signs stands starts stays stops strikes takes talks tests ties tops tries turns urges visits votes warns wins
`

const ENDINGS =
  /(?:..ing|..edly|..ally|...tion|...tions|...sion|...sions|...ments?|...ness|...ities|...ously|...fully|...lessly|...ously|...ably|...ibly|...ists|...isms?|...ologists|.....ly|.....ed|.....ful|.....less|.....able|.....ible|.....ous)$/

const lexicon: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/))

export function isCommonWord(lower: string): boolean {
  return lexicon.has(lower)
}

/** True where the ending is one of everyday words ("…ing", "…tion"): good evidence, no proof. */
export function looksCommon(lower: string): boolean {
  return lexicon.has(lower) || ENDINGS.test(lower)
}
