import type { Gender } from './honorifics.ts'

/** Given names with one spelling: two of them that differ are two people ("Marie" is not "Maria"). */
const SETTLED_MALE = `
aaron abel abraham adam adrian alan albert alejandro alessandro alex alexander alexandre alfonso alfred alfredo allan
allen alvaro álvaro alberto anders andre andré andrea andreas andrew andy angel ángel anthony antoine anton antonio
antónio armando arnold arthur arturo asher august barack barry bart bartholomew basil ben benedict benjamin bernard
bernardo bernie bert bertrand bill billy björn bob bobby boris brad bradley brandon brendan brent bret brett brian
bruce bruno bryan byron caleb calvin cameron carl carlo carlos casey cecil cesar césar charles charlie chester chris
christian christoph christophe christopher chuck clarence clark claude claudio clay clayton cliff clifford clint
clive cody colin conor connor conrad constantin corey cornelius craig curtis cyril cyrus dale damian damien dan
daniel daniele danny darrell darren dave david dean declan denis dennis derek dermot desmond devin diego dieter dirk
dominic dominique don donald doug douglas duncan dustin dwayne dwight dylan earl eddie edgar edmund eduardo edward
edwin eli elias elijah elliot elliott elmer emanuel emilio emmanuel emmett enrico enrique eric erich erik ernest
ernesto ernst erwin esteban etienne étienne eugene evan everett ezekiel ezra fabian fabio federico felipe felix
ferdinand fernando fidel florian francesco francis francisco franco françois frank franklin franz fred freddie
frederick friedrich fritz gabriel gareth garrett gary gavin gene geoff geoffrey george georges georg gerald gerard
gerhard gianni gilbert gilles giorgio giovanni giuseppe glen glenn gordon graham grant greg gregor gregory guido guillaume
guillermo gunter günther gus gustav gustavo guy hank hans harald harold harrison harry harvey hector héctor heinrich
heinz helmut henri henrik henry herbert herman hermann hernan herschel homer horst howard hubert hugh hugo humphrey
ian ignacio igor ingo isaac isaiah ivan ivar jack jackson jacob jacques jaime jair jake jakob james jamie jan jared
jason javier jay jean jeb jeff jefferson jeffrey jens jeremiah jeremy jerome jerry jesse jesus jesús jim jimmy
joachim joao joão joaquin joaquín jock joe joel johan johann johannes john johnny jon jonas jonathan jordan jorge
jose josé josef joseph josh joshua juan julian julien julio julius jürgen justin karl keith ken kenneth kent kevin
kirk klaus konrad kurt kyle lance larry lars laurence laurent lawrence lee len leo leon leonard leonardo leopold leroy
leslie lester levi lewis liam lindsey lionel lloyd logan lorenzo lou louis luca lucas luigi luis luiz lukas luke
luther magnus malcolm manfred manuel marc marcel marcelo marco marcos marcus mario marion mark markus marshall martin
marty marvin mason massimo mats matt matteo matti matthew matthias maurice mauricio mauro max maximilian maxwell mel
melvin michael michel mickey miguel mike milton mitch mitchell mitt morgan morris moses murray nathan nathaniel ned
neil nelson newt nicholas nick nicolas niels nigel nils noah noam noel norbert norman olaf oliver olivier omar orlando
oscar oskar otto owen pablo paolo pascal pat patrick paul paulo pedro percy perry pete peter phil philip philipp
philippe phillip pierre pieter rafael rainer ralf ralph ramon ramón randall randolph randy raoul raphael raul raúl ray
raymond reginald reince reinhard rene rené rex ricardo riccardo richard rick ricky rob robbie robby robert roberto rod
roderick rodney rodrigo roger roland rolf roman ron ronald ronnie rory ross roy ruben rubén rudolf rudolph rudy
rufus rupert russ russell ryan salvador salvatore sam sammy samuel santiago saul sean sebastian sergio seth seymour
shane shaun sidney silvio simon solomon spencer stan stanley stefan stefano stephan stephane stéphane stephen sterling
steve steven stevie stewart stuart sven tad ted terence terry thaddeus theo theodore thierry thomas thorsten tim timothy toby
todd tom tomas tomás tommy toni tony torsten tracy travis trevor trey tristan troy tucker tyler ulrich uwe valentin
vernon victor víctor vince vincent vincenzo virgil volker wade wallace walter warren wayne werner wendell wes wesley
wilbur wilfred wilhelm will william willie wilson winston wolfgang woodrow wyatt xavier yann yves zachary
`

const SETTLED_FEMALE = `
abigail ada adela adele agatha agnes aileen alana alba alejandra alexandra alexis alice alicia alina alison allison
alma almut amanda amber amelia amy ana anastasia andrea angela angelina angie anita ann anna annabel anne annette
annie antonia antonella april ariana arlene astrid audrey ava barbara beata beatrice beatriz becky belinda bella
bernadette bernice beth bethany betsy betty beverly bianca birgit blanca bonnie brenda bridget brigitte britta
brooke camila camilla camille candice cara carina carla carly carmen carol carole carolina caroline carolyn carrie
cassandra catalina catherine cathy cecilia celeste celia charlene charlotte chelsea cherie cheryl chiara chloe
christa christiane christina christine cindy claire clara clarissa claudia colette colleen condoleezza connie
constance cora corinna corinne courtney cristina cynthia daisy dana daniela daniele danielle daphne dawn deb debbie
deborah debra delia delphine denise desiree diana diane dianne dina dolores dominique donna dora doris dorothea
dorothy edith eileen elaine eleanor elena elisa elisabeth elise eliza elizabeth ella ellen elsa elsbet elvira emilia emily
emma erica erika erin esmeralda esther ethel eugenia eva eve evelyn fabiola faith felicia fiona flora florence frances
francesca francine françoise frieda gabriela gabriele gabriella gabrielle gail genevieve georgia georgina geraldine
gerda gertrude gianna gillian gina giorgia gisela giselle giulia gladys glenda gloria grace greta gretchen gudrun
gwen hannah hannelore harriet hazel heather heidi helen helena helene helga henrietta hilary hilda hillary holly hope
ida ilse imogen ines inés inga ingeborg ingrid irene iris irma isabel isabella isabelle ivanka ivy jackie jacqueline
jana jane janet janice janine jasmine jean jeanette jeanne jen jenna jennifer jenny jess jessica jill jo joan joanna
joanne jocelyn jodi johanna josefina josephine joy joyce juana juanita judith judy julia juliana julie juliet june
justine karen karin karla kate katharina katherine kathleen kathryn kathy katie katrin katrina kay kayla kellyanne
kelly kerry kim kimberly kirsten kristen kristin kristina lana lara laura lauren laurie lea leah lena leslie leticia
lidia lilian lillian lily linda lindsay lisa liz liza lois lola lorena loretta lorraine lottie louisa louise lucia
lucía lucinda lucy luisa luise lydia lynn mabel madeleine madison maggie maja manuela mara marcia margaret margarita
margot maria maría marianne marie mariana marina marion marisa marit marjorie marlene marta martha martina mary
mathilde maureen maxine may meg megan melania melanie melissa mercedes meredith mette mia michaela michele michelle
mildred millie miranda miriam moira molly mona monica mónica monika muriel myra myriam nadia nadine nancy naomi
natalia natalie natasha nell nicola nicole nikki nina nora norma octavia odile olga olive olivia ophelia paige pamela
pat patricia patty paula paulina pauline pearl peggy penelope penny petra phoebe phyllis pilar polly priscilla rachel
ramona raquel rebecca regina renata renate renee renée rhonda rita roberta robin rosa rosalind rosario rose rosemary
rosie roxanne ruth sabine sabrina sally samantha sandra sandy sara sarah sasha shannon sharon sheila shelley sherry
shirley sibylle sigrid silke silvia simone sofia solène sonia sonja sophia sophie stacey stacy stella stephanie
stéphanie sue susan susana susanna susanne suzanne sybil sylvia sylvie tamara tammy tanya tara teresa terri tess
theresa therese thérèse tiffany tina tracey tracy tricia trudy ulla ulrike ursula uta valentina valeria valerie
vanessa vera veronica veronika veronique véronique victoria viola violet virginia vivian viviane wanda wendy
whitney wilma winifred ximena yolanda yvette yvonne zoe zoë
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
