import type { Gender } from './honorifics.ts'

/**
 * Offices: one holder at a time within their territory or body, so that "the minister" can stand for him.
 * Posts: many hold them at once; a definite description finds its holder by recency only.
 */
export type TitleClass = 'office' | 'post'

const OFFICES = `
president vice-president president-elect premier minister chancellor prime-minister governor lieutenant-governor
mayor king queen emperor empress emir sultan shah prince princess duke duchess pope pontiff archbishop bishop
cardinal patriarch primate metropolitan catholicos abbot abbess prioress vicar caliph leader chief head chairman chairwoman chair chairperson speaker secretary
director director-general secretary-general commissioner ambassador envoy consul attorney-general ombudsman
comptroller treasurer auditor commander commander-in-chief superintendent rector principal dean provost
vice-chancellor ceo cfo coo boss founder co-founder owner nominee candidate front-runner frontrunner incumbent
coach manager captain skipper editor-in-chief publisher coordinator rapporteur sheriff viceroy regent dictator
strongman taoiseach tanaiste ruler monarch imam ayatollah rabbi mufti sheikh guide prosecutor warden convener
chief-executive president-designate spokesman spokeswoman spokesperson whip host moderator narrator anchor
`

const POSTS = `
senator congressman congresswoman representative lawmaker legislator parliamentarian deputy delegate councillor
councilman councilwoman councilor alderman assemblyman assemblywoman politician statesman official officer general
lieutenant colonel major sergeant corporal private admiral commodore marshal brigadier lieutenant-general
major-general judge justice magistrate lawyer attorney solicitor barrister advocate counsel detective inspector
constable agent investigator diplomat adviser advisor aide strategist pollster operative organizer organiser
consultant lobbyist analyst economist expert specialist scholar scientist researcher professor historian
epidemiologist doctor physician surgeon psychiatrist psychologist nurse teacher lecturer student engineer architect
journalist reporter correspondent columnist editor commentator blogger author writer novelist poet playwright
filmmaker director producer actor actress singer musician rapper comedian artist photographer model chef athlete
footballer striker goalkeeper midfielder defender boxer cyclist swimmer businessman businesswoman entrepreneur
billionaire millionaire mogul tycoon investor banker trader broker developer executive farmer fisherman driver
pilot worker employee owner resident villager neighbor neighbour witness victim survivor activist campaigner
dissident critic supporter opponent ally rival donor volunteer veteran voter soldier fighter militant rebel cleric
priest pastor preacher nun monk theologian critic celebrity star heir widow wife husband mother father daughter son
brother sister partner spouse friend colleague relative member veteran naturalist linguist philosopher sociologist
anthropologist astronomer physicist chemist biologist geologist meteorologist seismologist engineer technician
secretary clerk accountant auditor trustee chaplain coroner negotiator mediator envoy attache attaché
`

/** Abbreviated titles that stand before a name, with the word they stand for. */
const ABBREVIATED: Readonly<Record<string, string>> = {
  pres: 'president',
  gov: 'governor',
  sen: 'senator',
  sens: 'senator',
  rep: 'representative',
  reps: 'representative',
  del: 'delegate',
  sec: 'secretary',
  gen: 'general',
  lt: 'lieutenant',
  col: 'colonel',
  maj: 'major',
  capt: 'captain',
  cpt: 'captain',
  sgt: 'sergeant',
  cpl: 'corporal',
  pvt: 'private',
  adm: 'admiral',
  cmdr: 'commander',
  cdr: 'commander',
  brig: 'brigadier',
  supt: 'superintendent',
  insp: 'inspector',
  det: 'detective',
  atty: 'attorney',
  amb: 'ambassador',
  prof: 'professor',
  dr: 'doctor',
  cllr: 'councillor',
  mp: 'lawmaker',
  mep: 'lawmaker',
  pm: 'minister',
  fm: 'minister',
  potus: 'president',
  veep: 'vice-president',
  spokespeople: 'spokesperson',
}

/** Words that narrow a title: "prime", "foreign", "deputy". The ones that do not tell offices apart stand below. */
const MODIFIERS = `
prime foreign defence defense interior finance health education justice economy economic energy oil trade culture
tourism agriculture transport environment labor labour housing information intelligence security national home
cabinet deputy vice assistant associate junior senior chief supreme spiritual religious grand crown attorney
lieutenant major brigadier executive general managing editorial press campaign presidential vice-presidential
gubernatorial senatorial congressional parliamentary opposition majority minority party state federal local
regional provincial city county town district municipal police military army navy naval air fire border
royal papal central bank financial legal political policy public affairs communications media human rights relief
humanitarian church special permanent principal first second third staff security climate science research election
electoral coalition union rebel guerrilla independent liberal conservative democratic republican socialist
communist green labour social islamic muslim catholic christian jewish orthodox anglican
`

/** Titles of other languages, each with its English words and, where the form tells it, the gender (m, f). */
const FOREIGN = `
präsident:president:m präsidentin:president:f kanzler:chancellor:m kanzlerin:chancellor:f
bundeskanzler:chancellor:m bundeskanzlerin:chancellor:f bundespräsident:president:m bundespräsidentin:president:f
ministerin:minister:f außenminister:foreign-minister:m außenministerin:foreign-minister:f
innenminister:interior-minister:m innenministerin:interior-minister:f finanzminister:finance-minister:m
finanzministerin:finance-minister:f verteidigungsminister:defence-minister:m
verteidigungsministerin:defence-minister:f wirtschaftsminister:economy-minister:m
wirtschaftsministerin:economy-minister:f ministerpräsident:prime-minister:m ministerpräsidentin:prime-minister:f
premierminister:prime-minister:m premierministerin:prime-minister:f sprecher:spokesman:m sprecherin:spokeswoman:f
regierungssprecher:government-spokesman:m regierungssprecherin:government-spokeswoman:f
bürgermeister:mayor:m bürgermeisterin:mayor:f oberbürgermeister:mayor:m oberbürgermeisterin:mayor:f
generalsekretär:secretary-general:m generalsekretärin:secretary-general:f botschafter:ambassador:m
botschafterin:ambassador:f vorsitzender:chairman:m vorsitzende:chair: gouverneur:governor:m gouverneurin:governor:f
könig:king:m königin:queen:f papst:pope:m kardinal:cardinal:m bischof:bishop:m senatorin:senator:f
abgeordneter:lawmaker:m abgeordnete:lawmaker: direktor:director:m direktorin:director:f leiter:head:m leiterin:head:f
richter:judge:m richterin:judge:f staatsanwalt:prosecutor:m staatsanwältin:prosecutor:f professorin:professor:f
gewerkschafter:unionist:m gewerkschafterin:unionist:f experte:expert:m expertin:expert:f forscher:researcher:m
forscherin:researcher:f korrespondent:correspondent:m korrespondentin:correspondent:f
président:president:m présidente:president:f ministre:minister: chancelier:chancellor:m chancelière:chancellor:f
porte-parole:spokesperson: maire:mayor: gouverneure:governor:f secrétaire:secretary: ambassadeur:ambassador:m
ambassadrice:ambassador:f directeur:director:m directrice:director:f député:lawmaker:m députée:lawmaker:f
sénateur:senator:m sénatrice:senator:f roi:king:m reine:queen:f pape:pope:m évêque:bishop:m général:general:m
juge:judge: procureur:prosecutor:m procureure:prosecutor:f professeur:professor: professeure:professor:f
presidente:president: presidenta:president:f ministro:minister:m ministra:minister:f canciller:chancellor:
portavoz:spokesperson: alcalde:mayor:m alcaldesa:mayor:f gobernador:governor:m gobernadora:governor:f
secretario:secretary:m secretaria:secretary:f embajador:ambassador:m embajadora:ambassador:f directora:director:f
diputado:lawmaker:m diputada:lawmaker:f senador:senator:m senadora:senator:f rey:king:m reina:queen:f obispo:bishop:m
juez:judge: jueza:judge:f fiscal:prosecutor: portavoce:spokesperson: sindaco:mayor:m sindaca:mayor:f
cancelliere:chancellor:m segretario:secretary:m ambasciatore:ambassador:m deputato:lawmaker:m
primeiro-ministro:prime-minister:m primeira-ministra:prime-minister:f porta-voz:spokesperson: prefeito:mayor:m
prefeita:mayor:f deputado:lawmaker:m deputada:lawmaker:f governador:governor:m governadora:governor:f
secretário:secretary:m secretária:secretary:f diretor:director:m diretora:director:f vereador:lawmaker:m vereadora:lawmaker:f
concejal:lawmaker: concejala:lawmaker:f conseiller:adviser:m conseillère:adviser:f préfet:prefect:m préfète:prefect:f
prefetto:prefect:m questore:prefect:m direttore:director:m direttrice:director:f senatore:senator:m senatrice:senator:f
governatore:governor:m procuratore:prosecutor:m vocero:spokesman:m vocera:spokeswoman:f
мэр:mayor: министр:minister: глава:head: президент:president: премьер:premier: губернатор:governor: депутат:lawmaker:
сенатор:senator: директор:director: председатель:chairman: спикер:speaker: посол:ambassador:
прокурор:prosecutor: woordvoerder:spokesman:m woordvoerster:spokeswoman:f burgemeester:mayor:
koning:king:m koningin:queen:f minister-president:prime-minister:
`

/** Modifiers that leave the office what it is. */
const IDLE_MODIFIERS = `
former ex-president ex outgoing incoming acting interim current new newly longtime long-time long-serving veteran
late then then-president embattled top outspoken influential powerful controversial popular hardline hard-line
moderate reformist ultraconservative right-wing left-wing far-right far-left prominent leading respected retired
elected re-elected newly-elected ousted heartbroken beleaguered powerful feared beloved popular deposed exiled jailed imprisoned self-proclaimed designate elect famed
famous renowned fellow rival running own two-term one-term billionaire sitting young old aging ageing freshman
`

/** Gender that the title itself tells. */
const GENDERED: Readonly<Record<string, Gender>> = {
  king: 'male',
  emperor: 'male',
  sultan: 'male',
  shah: 'male',
  emir: 'male',
  prince: 'male',
  duke: 'male',
  pope: 'male',
  pontiff: 'male',
  archbishop: 'male',
  cardinal: 'male',
  patriarch: 'male',
  abbot: 'male',
  ayatollah: 'male',
  imam: 'male',
  sheikh: 'male',
  priest: 'male',
  monk: 'male',
  queen: 'female',
  empress: 'female',
  princess: 'female',
  duchess: 'female',
  abbess: 'female',
  prioress: 'female',
  nun: 'female',
  chairman: 'male',
  chairwoman: 'female',
  spokesman: 'male',
  spokeswoman: 'female',
  congressman: 'male',
  congresswoman: 'female',
  councilman: 'male',
  councilwoman: 'female',
  assemblyman: 'male',
  assemblywoman: 'female',
  statesman: 'male',
  businessman: 'male',
  businesswoman: 'female',
  fisherman: 'male',
  actor: 'male',
  actress: 'female',
  widow: 'female',
  wife: 'female',
  husband: 'male',
  mother: 'female',
  father: 'male',
  daughter: 'female',
  son: 'male',
  brother: 'male',
  sister: 'female',
}

const SPOKESPERSONS: ReadonlySet<string> = new Set(['spokesman', 'spokeswoman', 'spokesperson', 'mouthpiece'])

/** Heads of state and government, whom "the leader" may mean. */
const RULERS: ReadonlySet<string> = new Set(
  `president premier minister chancellor king queen emperor emir sultan shah prince ruler monarch dictator strongman
taoiseach chairman leader guide`.split(/\s+/),
)

const MILITARY_RANKS: ReadonlySet<string> = new Set(
  `general lieutenant colonel major captain sergeant corporal admiral commodore marshal brigadier lieutenant-general
major-general`.split(/\s+/),
)

const PRELATES: ReadonlySet<string> = new Set(
  'pope patriarch primate metropolitan catholicos archbishop bishop cardinal abbot abbess prioress'.split(
    ' ',
  ),
)

/** Words after "of" that belong to the title: "Minister of Foreign Affairs", "Speaker of the House". */
const PORTFOLIOS: ReadonlySet<string> = new Set(
  `affairs foreign state defence defense interior justice health education finance treasury economy energy oil
petroleum trade commerce industry culture tourism agriculture transport transportation environment labor labour
housing information intelligence security homeland national war science technology planning development relations
house senate commons lords representatives parliament assembly congress council cabinet opposition republic union
revolution staff government court party front movement resistance armed forces army navy air force guard corps
police church faithful nation board committee commission bank the and islamic supreme democratic people`.split(
    /\s+/,
  ),
)

const ABBREVIATIONS: ReadonlySet<string> = new Set(Object.keys(ABBREVIATED))

const words = (block: string): ReadonlySet<string> => new Set(block.trim().split(/\s+/))
const OFFICE_WORDS = words(OFFICES)
const POST_WORDS = words(POSTS)
const MODIFIER_WORDS = words(MODIFIERS)
const IDLE_WORDS = words(IDLE_MODIFIERS)

const IRREGULAR_PLURALS: Readonly<Record<string, string>> = {
  spokesmen: 'spokesman',
  spokeswomen: 'spokeswoman',
  chairmen: 'chairman',
  congressmen: 'congressman',
  congresswomen: 'congresswoman',
  businessmen: 'businessman',
  councilmen: 'councilman',
  fishermen: 'fisherman',
  statesmen: 'statesman',
  chiefs: 'chief',
  wives: 'wife',
  witnesses: 'witness',
  actresses: 'actress',
  heiresses: 'heir',
  bosses: 'boss',
  coaches: 'coach',
  attorneys: 'attorney',
}

const SINGULARS: ReadonlyMap<string, string> = new Map(Object.entries(IRREGULAR_PLURALS))

/** The word without its plural ending; the word itself where it has none. */
export function singular(lower: string): string {
  const irregular = SINGULARS.get(lower)
  if (irregular !== undefined) return irregular
  if (lower.endsWith('ies') && lower.length > 5) return `${lower.slice(0, -3)}y`
  if (lower.endsWith('s') && !lower.endsWith('ss') && lower.length > 3) return lower.slice(0, -1)
  return lower
}

interface ForeignTitle {
  readonly head: string
  readonly modifier: string | null
  readonly gender: Gender | null
}

let foreign: ReadonlyMap<string, ForeignTitle> | null = null

/** A title of another language in English words; null where the word is none. */
export function foreignTitle(lower: string): ForeignTitle | null {
  return foreignTitles().get(lower) ?? null
}

function foreignTitles(): ReadonlyMap<string, ForeignTitle> {
  foreign ??= new Map(FOREIGN.trim().split(/\s+/).map(readForeign))
  return foreign
}

function readForeign(entry: string): [string, ForeignTitle] {
  const [word = '', english = '', gender = ''] = entry.split(':')
  const dash = /^(?:foreign|interior|finance|defence|economy|prime|government)-/.test(english)
    ? english.indexOf('-')
    : -1
  const title: ForeignTitle = {
    head: english.slice(dash + 1),
    modifier: dash < 0 ? null : english.slice(0, dash),
    gender: gender === 'm' ? 'male' : gender === 'f' ? 'female' : null,
  }
  return [word, title]
}

let heads: ReadonlyMap<string, string> | null = null

/** Every form a listed title is written in, with the title in full and singular. */
function titleForms(): ReadonlyMap<string, string> {
  const forms = new Map<string, string>()
  const add = (form: string, head: string) => {
    if (!forms.has(form)) forms.set(form, head)
  }
  for (const [short, head] of Object.entries(ABBREVIATED)) {
    add(short, head)
    add(`${short}.`, head)
  }
  const listed = [...OFFICE_WORDS, ...POST_WORDS]
  for (const head of listed) add(head, head)
  for (const [plural, head] of Object.entries(IRREGULAR_PLURALS)) add(plural, head)
  for (const head of listed) {
    add(`${head}s`, head)
    if (head.endsWith('y')) add(`${head.slice(0, -1)}ies`, head)
  }
  for (const [word, { head }] of foreignTitles()) add(word, head)
  return forms
}

/** "abbot-general", "procurator-general": any office that a general is put behind. */
const GENERAL = /^(.{3,40})-general$/
const PREFIX = /^(?:ex|then|vice|co|sub)-(?=...)/

/** The title's head in full, singular ("Sens." → senator), or null where the word is no title. */
export function titleHead(lower: string): string | null {
  heads ??= titleForms()
  const head = heads.get(lower) ?? (lower.endsWith('.') ? heads.get(lower.slice(0, -1)) : undefined)
  if (head !== undefined) return head
  if (!lower.includes('-')) return null
  if (PREFIX.test(lower)) return titleHead(lower.replace(PREFIX, ''))
  const office = GENERAL.exec(lower)?.[1]
  return office !== undefined && titleHead(office) === office ? lower : null
}

export function titleClass(head: string): TitleClass {
  return OFFICE_WORDS.has(head) || GENERAL.test(head) ? 'office' : 'post'
}

export function titleGender(head: string): Gender | null {
  const word = GENERAL.exec(head)?.[1] ?? head
  return Object.hasOwn(GENDERED, word) ? GENDERED[word]! : null
}

/** Ranks of an army, spelled out. */
export function isMilitaryRank(head: string): boolean {
  return MILITARY_RANKS.has(head)
}

/** Heads of churches and their houses, whom "the church leader" may mean. */
export function isPrelate(head: string): boolean {
  return PRELATES.has(GENERAL.exec(head)?.[1] ?? head)
}

export function isAbbreviatedTitle(lower: string): boolean {
  return ABBREVIATIONS.has(lower.endsWith('.') ? lower.slice(0, -1) : lower)
}

export function isTitleModifier(lower: string): boolean {
  return MODIFIER_WORDS.has(lower) || IDLE_WORDS.has(lower)
}

export function isIdleModifier(lower: string): boolean {
  return IDLE_WORDS.has(lower)
}

export function isSpokesperson(head: string): boolean {
  return SPOKESPERSONS.has(head)
}

export function isRuler(head: string): boolean {
  return RULERS.has(head)
}

export function isPortfolio(lower: string): boolean {
  return PORTFOLIOS.has(lower)
}
