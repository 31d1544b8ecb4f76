import type { Gender } from './honorifics.ts'

/** Given names with one spelling: two of them that differ are two people ("Marie" is not "Maria"). */
const SETTLED_MALE = `
aaron abel abraham adam adrian alan albert alberto alejandro alessandro alex alexander alexandre alfonso alfred
alfredo allan allen alton alvaro álvaro anders andré andre andrea andreas andrew andy angel ángel anthony antoine
anton antonin antonio antónio armando arnold arthur arturo asher august barack barry bart bartholomew basil ben
benedict benjamin bennett bernard bernardo bernie bert bertrand bill billy björn bob bobby boris brad bradford
bradley brandon brendan brent bret brett brian brock bruce bruno bryan byron caleb calvin cameron carl carlo carlos
carlton casey cecil cedric cesar césar charles charlie chester chet chris christian christoph christophe christopher
chuck clarence clark claude claudio clay clayton cliff clifford clifton clint clive cody colin connor conor conrad
constantin corey cornelius cory craig curtis cyril cyrus dale damian damien damon dan daniel daniele danny dante
darius darnell darrell darren darryl daryl dave david dean declan demetrius denis dennis derek dermot desmond deval
devin diego dieter dirk dominic dominique don donald donnie doug douglas duncan dustin dwayne dwight dylan earl
eddie edgar edgardo edmund eduardo edward edwin efrain elbert eli elias elijah elliot elliott elmer elton emanuel
emilio emmanuel emmett enrico enrique eric erich erik ernest ernesto ernie ernst erwin esteban étienne etienne
eugene evan everett ezekiel ezra fabian fabio fareed federico felipe felix ferdinand fernando fidel florian floyd
forrest francesco francis francisco franco françois frank franklin franz fred freddie frederick friedrich fritz
gabriel galen gareth garrett gary gavin gene geoff geoffrey georg george georges gerald gerard gerardo gerhard
gianni gilbert gilberto giles gilles giorgio giovanni giuseppe glen glenn gordon graham grant greg gregor gregory
grover guido guillaume guillermo gunter günther gus gustav gustavo guy hakeem hank hans harald harlan harley harold
harrison harry harvey héctor hector heinrich heinz helmut henri henrik henry herbert herman hermann hernan herschel
homer horst howard hubert hugh hugo humberto humphrey ian ignacio igor ingo irving irwin isaac isaiah isidore ivan
ivar jack jackson jacob jacques jaime jair jake jakob jamaal james jamie jan jared jason jasper javier jay jean jeb
jeff jefferson jeffery jeffrey jens jerald jeremiah jeremy jerome jerrod jerry jesse jesus jesús jim jimmy joachim
joão joao joaquin joaquín jock joe joel johan johann johannes john johnny jon jonas jonathan jordan jorge jose josé
josef joseph josh joshua juan jules julian julien julio julius jürgen justin kareem karl keenan keith kelvin ken
kendrick kenneth kent kevin kieran kirby kirk klaus konrad kurt kurtis kyle lamar lamont lance larry lars laurence
laurent lawrence lee leighton len leo leon leonard leonardo leopold leroy leslie lester levi lewis liam lindsey
lionel lloyd logan lonnie lorenzo lou louis lowell luca lucas luigi luis luiz lukas luke luther lyle lyndon magnus
malcolm manfred manuel marc marcel marcelo marco marcos marcus mario marion mark markus marlin marlon marshall
martin marty marvin mason massimo mats matt matteo matthew matthias matti maurice mauricio mauro max maximilian
maxwell maynard mel melvin merle merrick micah michael michel mickey miguel mike milo milton mitch mitchell mitt
morgan morris mort morton moses murray myron nate nathan nathaniel ned neil nelson newt nicholas nick nicolas niels
nigel nils noah noam noel norbert norman norris olaf oliver olivier omar orlando orrin orville oscar oskar osvaldo
otis otto owen pablo paolo pascal pat patrick paul paulo pedro percy perry pete peter phil philip philipp philippe
phillip pierre pieter quentin quincy rafael rahm rainer ralf ralph ramón ramon rand randal randall randolph randy
raoul raphael raul raúl ray raymond reggie reginald reince reinhard rene rené reuben rex rhett ricardo riccardo
richard rick ricky rob robbie robby robert roberto rod roderick rodney rodrigo roger roland rolf roman ron ronald
ronnie roosevelt rory ross rowland roy royce rubén ruben rudolf rudolph rudy rufus rupert russ russell rusty ryan
salvador salvatore sam sammy samuel santiago saul scotty sean sebastian sergio seth seymour shane shaun sheldon
sherman sherrod sidney silas silvio simon solomon spencer stan stanley stefan stefano stephan stéphane stephane
stephen sterling steve steven stevie stewart stuart sven sylvester tad ted terence terrance terrell terry thad
thaddeus theo theodore thierry thomas thorsten thurman tim timothy tobias toby todd tom tomas tomás tommy toni tony
torsten tracy travis trent trenton trevor trey tristan troy tucker tyler tyrone tyson ulrich uwe valentin vaughn
vernon victor víctor vince vincent vincenzo virgil vito volker wade waldo wallace walter warren wayne wendell werner
wes wesley weston wilbert wilbur wilfred wilfredo wilhelm will willard william willie wilson winston wolfgang
woodrow woody wyatt xavier yancy yann yves zach zachariah zachary zack zeke
`

const SETTLED_FEMALE = `
abby abigail ada adela adelaide adele adriana adrienne agatha agnes aileen aimee alana alba alejandra alexa
alexandra alexis alice alicia alina alison allison allyson alma almut alyssa amanda amber amelia amy ana anastasia
andrea angela angelina angie anita ann anna annabel anne annette annie annika antonella antonia april ariana arianna
arlene ashleigh ashley astrid audra audrey ava barbara barbra beata beatrice beatriz becca becky belinda bella
bernadette bernadine bernice beth bethany betsy bettina betty beverly bianca birgit blanca bonnie brandi breanna
brenda brenna brianna bridget brigitte britta brittany brooke brynn caitlin callie camila camilla camille candace
candice cara carina carla carlene carley carly carmen carol carole carolina caroline carolyn carrie cassandra cassie
catalina catherine cathleen cathy cecile cecilia cecily celeste celia charlene charlotte charmaine chelsea chelsey
cherie cheryl chiara chloe christa christiane christina christine ciara cindy claire clara clarissa claudette
claudia colette colleen concetta condoleezza connie constance consuelo cora corinna corinne corrine courtney
cristina cynthia daisy dana danica daniela daniele danielle daphne darlene davina dawn deanna deb debbie deborah
debra deirdre delia delores delphine dena denise desiree diana diane dianna dianne dina dolores dominique donna dora
doris dorothea dorothy dottie edith edna eileen elaine eleanor elena elisa elisabeth elise elissa eliza elizabeth
ella ellen eloise elsa elsbet elsie elvira emilia emily emma erica erika erin ernestine esmeralda estelle esther
ethel eugenia eunice eva evangeline eve evelyn fabiola faith felicia felicity fiona flora florence frances francesca
francine françoise freda frida frieda gabriela gabriele gabriella gabrielle gail gayle genevieve georgette georgia
georgina geraldine gerda gertrude gianna gillian gina ginny giorgia gisela giselle giulia gladys glenda gloria grace
greta gretchen gudrun gwen gwendolyn haley hallie hannah hannelore harriet hattie hayley hazel heather heidi helen
helena helene helga henrietta hilary hilda hillary holly hope huma ida ilse imogen inés ines inez inga ingeborg
ingrid irene iris irma isabel isabella isabelle isadora ivana ivanka ivy jackie jaclyn jacqueline jana jane janelle
janet janice janie janine jasmine jayne jean jeanette jeanne jeannette jeannie jen jenna jennifer jenny jeri jess
jessica jill jo joan joanna joanne jocelyn jodi jodie johanna jolene joni josefina josephine josie joy joyce juana
juanita judi judith judy julia juliana julianne julie juliet june justine kaitlin kaitlyn kara karen kari karin
karla karyn kate katelyn katharina katherine kathleen kathryn kathy katie katrin katrina katy kay kayla kayleigh
keira kelli kellie kelly kellyanne kelsey kendra keri kerri kerry kim kimberley kimberly kirsten krista kristen
kristi kristie kristin kristina kristy krystal kylie lacey lana lara latasha latoya laura lauren laurie lea leah
leann leanne lena lenora leona lesley leslie leticia libby lidia lila lilian liliana lillian lillie lily linda
lindsay lindsey lisa liz liza lois lola lorena loretta lorna lorraine lottie louisa louise lucía lucia lucille
lucinda lucy luella luisa luise lydia lynda lynette lynn lynne mabel madeleine madison mae maggie maja mallory mandy
manuela mara marcella marcia marcy margaret margarita margery margie margo margot marguerite maria maría mariana
marianne maribel marie marietta marilyn marina marion marisa marit marjorie marla marlena marlene marnie marsha
marta martha martina mary maryann mathilde mattie maura maureen mavis maxine may meg megan megyn melania melanie
melinda melissa mercedes meredith mette mia michaela michele michelle mika mildred millie minerva minnie miranda
miriam moira mollie molly mona monica mónica monika muriel myra myriam myrna myrtle nadia nadine nancy nanette naomi
natalia natalie natasha nell nellie nichole nicola nicole nicolette nikki nina nona nora norah noreen norma octavia
odile olga olive olivia ophelia paige pam pamela pat patrice patricia patsy patti patty paula paulette paulina
pauline pearl peggy penelope penny petra phoebe phyllis pilar polly portia priscilla rachael rachel ramona randi
raquel reba rebecca rebekah regina rena renata renate renee renée rhea rhoda rhonda rita roberta robin rochelle
ronda rosa rosalie rosalind rosalyn rosanna rosario rose roseann rosemary rosetta rosie roslyn rowena roxanne ruth
sabine sabrina sadie sally samantha sandra sandy sara sarah sasha saundra selena selma serena shana shanna shannon
sharon shauna shawna sheena sheila shelia shelley sheri sherri sherry shirley sibylle sigrid silke silvia simone
siobhan sofia solène sondra sonia sonja sonya sophia sophie stacey staci stacie stacy stefanie stella stephanie
stéphanie sue susan susana susanna susannah susanne susie suzanne suzette sybil sylvia sylvie tabitha tamara tami
tammy tanya tara tasha teresa terri tess tessa thelma theresa thérèse therese tiffany tina tonya tori tracey tracie
tracy tricia trina trish trisha trudy ulla ulrike ursula uta valarie valentina valeria valerie vanessa velma vera
verna veronica veronika véronique veronique vicki vickie vicky victoria viola violet virginia vivian viviane wanda
wendi wendy whitney wilhelmina willa wilma winifred ximena yesenia yolanda yvette yvonne zelda zoe zoë
`

/** Given names that come into Latin letters in several spellings. */
const CARRIED_MALE = `
abbas abd abdallah abdel abdelaziz abdelfattah abdol abdolreza abdul abdulaziz abdulla abdullah abdulrahman abdurrahman
abiy abu adel adil adnan ahmad ahmed akbar akira akram alaa aleksandar aleksandr aleksei aleksey alexei alexey ali
aliaksandr amin amir amit amjad ammar anatoly andrei andrey andriy andrzej anil anwar arash arif arjun arkady arvind
aryeh asad ashraf asif atal avigdor avi ayman aziz babak badr bahram bakr bashar bassam bassem behrouz benyamin
bezalel bilal binali bogdan bülent cem chaim cheng chong dae daisuke davit dawood deepak denys devendra dhruv
dmitri dmitriy dmitry dmytro donatas dragan dusan ebrahim efraim ehsan ehud emomali emre erdal essam fadi fahad fahd
faisal faiz faruk farhad fares farid farouk fathi fayez feng fereydoun firas fouad fuad fumio gamal gebran gennady
ghassan giorgi girish goran grigory grzegorz haidar haim hamad hamed hamid hamza haruki hasan hashim hassan hatem
haytham hideo hiroshi hisham hossein hosni houssam hu hui hun hussain hussein hyun ibrahim idris ihor ilham ilya imad
imran irakli iskandar ismael ismail issa itamar iurii ivo jaber jafar jalal jamal jamil jamshid jaroslav jarosław javad
javed jawad jiang jin jiro jun junichiro kamal karim kassem kassym kazuo keiko kemal kenji khaled khalid khalifa khalil
khosrow kim-jong kiril kirill kirti kumar kyriakos lev li liang lech lin ludvík lukasz magdi mahathir mahdi mahinda
mahmoud mahmud majid malik manmohan mansour maroun marwan masoud massoud mateusz mehdi mehmet mevlüt mikhail mikheil
mikola milan miloš mirza mohamad mohamed mohammad mohammed mohsen moshe mostafa moussa muammar muhammad muhammed
mukesh mustafa mykhailo mykola nabih nabil nader nadim naftali naim narendra nasser naser nawaf nawaz nayib nicolae
nikita nikola nikol nikolai nikolay nikos noor nouri nursultan oleg oleh oleksandr oleksiy oleksii osama osman otar
ousmane pavel pavlo pedram petar petr petro petros pietro piotr prabowo pranab praveen pyotr qasem qassem qais
rafi rahim rahul raj rajesh rajiv rajnath rakesh ramin ramzan ramzi rashid ravi recep reuven reza riad riyad robertas
rohit rostam ruhollah ruslan rustam saad sadegh sadiq saddam saeed said salah salam salim salman sami samir sanjay
sanjiv saud sayed sergei sergey serhii serhiy seung shah shahbaz shahid shahram shakir shamil shaul shavkat shigeru
shimon shinzo shivraj shlomo siad simeon slobodan soheil sergej stanislav stanislaw stavros subrahmanyam suleiman
sultan sung suresh syed tadeusz taha taher taleb tamim tarek tariq taro tayyip teodoro teymuraz toomas tsai turki
uhuru umar usman vadim vaclav václav valery valeriy vasily vasyl venkaiah viktor vijay vikram vitali vitaly vladimir
vladislav vladyslav volodymyr vyacheslav wael waleed walid wang wei wladimir wojciech xi xiaoping yair yahya yang
yasser yasir yehuda yevgeny yitzhak yoav yossi yoshihide youssef yuri yuriy yury yusuf zaher zaid zayed zhang zhao
zheng ziad zine zoran zvi
`

const CARRIED_FEMALE = `
aaliyah adwoa aicha aisha aishwarya akiko aleksandra alla alyona amal amani amina amira amna anahita aneta angelika
anjali ankita anuradha aparna asma atefeh ayesha aylin ayse ayşe azadeh azar bahar benazir chandrika chie dalal dalia
dariga daria darya deepika delaram diya ekaterina elif elina emine esra evgenia ewa fairuz farah farida farideh fariba
fatemeh fatima fatma fatou fawzia feride galina ganna ghada golnaz gulnara habiba hadiza hala halima hana hanadi hanan
hasina hatice hiba hind huda ilana indira ioana irina iryna izumi jamila jayalalithaa jelena joanna jumana kamala
karima katarzyna katya kavita khadija khaleda kateryna kiran kristalina ksenia kumiko laila lamia larisa latifa layla
leila leyla liudmila lubna ludmila lyudmila maha mahnaz mahsa mai maia maisa malala malika małgorzata manal mariam
marjan marwa maryam masha masoumeh mayada meera mei megawati meral mina mitra miyuki mona mouna nabila nada nadezhda
nafisa nahed nahid naledi narges nasrin natalya nawal nayla nazanin neda nezha nilufar nino nirmala noor nour noura
oksana olena parvin pinar priti priya radhika rana rania ranjana rasha reem rim roksana roza ruba ruksana sabiha sadaf
sahar salma salome samia samira sana sanna sara sawsan seda shabnam shahla shaimaa shakira shatha shirin shireen
shiori siham simin smriti snezana soheila sonia soraya suad sumaya sunita sushma svetlana sviatlana taghreed tatiana
tatyana tetiana tzipi ulyana valentyna vera viktoria wafa wajiha yael yamina yasmin yasmine yelena yoko yukiko yulia
yuliya yuriko zahra zainab zakia zeinab zeynep zhanna zohreh zulaikha
`

interface GivenNames {
  readonly gender: ReadonlyMap<string, Gender | null>
  readonly settled: ReadonlySet<string>
}

let lexicon: GivenNames | null = null

export function isGivenName(lower: string): boolean {
  return givenNames().gender.has(firstPart(lower))
}

/** What a given name tells of its bearer; null where it is not known or borne by both. */
export function givenNameGender(lower: string): Gender | null {
  return givenNames().gender.get(firstPart(lower)) ?? null
}

/** "Jean" of "Jean-Marc". */
function firstPart(lower: string): string {
  const hyphen = lower.indexOf('-')
  return hyphen < 0 ? lower : lower.slice(0, hyphen)
}

export function hasOneSpelling(lower: string): boolean {
  return givenNames().settled.has(lower)
}

function givenNames(): GivenNames {
  if (lexicon !== null) return lexicon
  const gender = new Map<string, Gender | null>()
  const settled = new Set<string>()
  const add = (block: string, of: Gender, one: boolean) => {
    for (const name of block.trim().split(/\s+/)) {
      const known = gender.get(name)
      gender.set(name, known === undefined || known === of ? of : null)
      if (one) settled.add(name)
    }
  }
  add(SETTLED_MALE, 'male', true)
  add(SETTLED_FEMALE, 'female', true)
  add(CARRIED_MALE, 'male', false)
  add(CARRIED_FEMALE, 'female', false)
  lexicon = { gender, settled }
  return lexicon
}
