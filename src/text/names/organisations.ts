import { openingsOf } from './name-openings.ts'

/** Nouns that head the name of a body: "Ministry of Health", "Nordian Army". Lower case, singular and plural as used. */
const HEADS = `
ministry department agency bureau office council committee commission board authority administration directorate
secretariat inspectorate service services army navy force forces corps guard guards militia brigade brigades battalion
police command academy university college school institute institution laboratory laboratories lab centre center
foundation fund trust society association federation confederation union league organization organisation group
company corporation corp co inc ltd llc plc gmbh ag sa nv holdings industries enterprises partners airlines airways
motors bank party movement front coalition alliance bloc caucus congress parliament senate assembly knesset duma
bundestag bundesrat cabinet government court tribunal church diocese synod hospital clinic club team fc cf united
campaign network channel radio tv television broadcasting news times post journal tribune herald gazette chronicle
observer telegraph mirror guardian independent express mail sun star globe press bulletin courier echo ledger
examiner inquirer enquirer register review magazine weekly daily standard monitor dispatch sentinel bugle argus politico
politifact union initiative project forum summit conference convention treaty exchange reserve treasury exchequer
museum theatre theater orchestra chamber cooperative syndicate consortium embassy consulate mission presidency
chancellery palace observatory registry archive archives library resistance crescent cross
`

/** Bodies that a definite description may stand for: "the ministry", "the campaign". */
const BODIES = `
ministry department agency bureau office council committee commission board authority administration directorate
secretariat service army navy military police force academy university college school institute institution
laboratory centre center foundation fund trust society association federation confederation union league
organization organisation group company corporation firm bank party movement front coalition alliance bloc caucus
congress parliament senate house assembly cabinet government court tribunal church hospital clinic club team
campaign camp network channel station newspaper paper magazine outlet broadcaster website embassy consulate
presidency palace regime operator airline carrier manufacturer maker lender regulator watchdog charity nonprofit
thinktank think-tank chamber cooperative retailer insurer utility startup automaker drugmaker publisher panel
delegation mission treasury exchange city town county state country nation kingdom republic village
`

/** Documents and works that are said to say things. */
const WORKS = `
report study survey poll statement article story piece editorial column ad advertisement video film movie documentary
book memo memorandum letter email e-mail tweet post message document documents filing complaint lawsuit indictment
affidavit transcript records record figures data analysis review paper release communique communiqué resolution
bulletin notice order ruling decision law bill rule act plan proposal platform treaty agreement deal text speech
message clip segment broadcast announcement headline research evidence findings dossier cable
`

/** People spoken of without a name; a plural makes a group. */
const PERSONS = `
source official officer person man woman boy girl child teenager resident villager witness bystander neighbor
neighbour expert analyst observer critic supporter opponent insider lawmaker democrat republican conservative liberal
voter protester protestor demonstrator activist rebel militant fighter soldier survivor victim relative parent patient
student teacher worker employee staffer operative aide adviser advisor diplomat negotiator mediator investigator
researcher scientist scholar economist historian lawyer prosecutor judge juror doctor nurse medic rescuer firefighter
farmer fisherman driver passenger trader investor customer user reader viewer fan player journalist reporter
correspondent commentator pundit politician leader minister senator mayor refugee migrant settler citizen civilian
local colleague friend ally rival donor member candidate questioner caller attendee participant respondent
progressive libertarian islamist nationalist leftist rightist loyalist dissident whistleblower organizer organiser
speaker narrator announcer moderator anchor host interviewer author writer guest volunteer veteran others other
everyone someone somebody anyone one people men women children police lawmakers authorities those many some most
few several rest staff crew crowd audience public
`

/** Bodies known by a name that has no telling head. */
const KNOWN = `
white house|kremlin|pentagon|downing street|elysee|élysée|élysée palace|capitol hill|capitol|vatican|holy see|hamas
hezbollah|hizbullah|fatah|taliban|al-qaeda|al qaeda|islamic state|boko haram|al-shabaab|knesset|duma|state duma
bundestag|bundesrat|reuters|associated press|bloomberg|agence france-presse|xinhua|tass|interfax|al jazeera|al-jazeera
politico|breitbart|axios|facebook|twitter|google|amazon|apple|microsoft|youtube|instagram|boeing|airbus|greenpeace
amnesty international|human rights watch|red cross|red crescent|interpol|europol|mossad|shin bet|nato|unesco|unicef
opec|fifa|uefa|brics|united nations|european commission|european parliament|supreme court|wall street journal
world bank|federal reserve|house of commons|house of lords|gop|tories|labour|likud|fidesz|un|u.n.|eu|e.u.|sinn fein|sinn féin
`

const words = (block: string): ReadonlySet<string> => new Set(block.trim().split(/\s+/))
const HEAD_WORDS = words(HEADS)
const BODY_WORDS = words(BODIES)
const WORK_WORDS = words(WORKS)
const PERSON_WORDS = words(PERSONS)
const KNOWN_NAMES: ReadonlySet<string> = new Set(KNOWN.trim().split(/[\n|]/))

export function isOrganisationHead(lower: string): boolean {
  return HEAD_WORDS.has(lower.endsWith('.') ? lower.slice(0, -1) : lower)
}

export function isBody(lower: string): boolean {
  return BODY_WORDS.has(lower)
}

export function isWork(lower: string): boolean {
  return WORK_WORDS.has(lower)
}

export function isPersonNoun(lower: string): boolean {
  return PERSON_WORDS.has(lower)
}

export function isKnownOrganisation(lower: string): boolean {
  return KNOWN_NAMES.has(lower)
}

const KNOWN_OPENINGS = openingsOf(KNOWN_NAMES)

/** Whether a body known by its name may begin with this token; spares most tokens the search for the rest of it. */
export function mayBeginOrganisation(lower: string): boolean {
  return KNOWN_OPENINGS.has(lower)
}

/** "Strait of Hormuz", "Oak Street": nouns that head the name of a place. */
const PLACE_HEADS = words(`
street avenue road boulevard lane square plaza bridge airport station port harbour harbor river lake sea ocean gulf
bay strait strip canal mount mountain mountains hill hills heights valley desert island islands peninsula
cape coast beach forest park county city town village province district region state territory republic kingdom
emirate oblast prefecture canton north south east west stadium arena building tower dam reef pass crossing border
camp base reservoir delta plateau basin isle shore quay square market
`)

export function isPlaceHead(lower: string): boolean {
  return PLACE_HEADS.has(lower)
}

/** Fields that names of bodies join by "and": "Science and Technology University". */
const FIELDS = words(`
science sciences technology technologies education health welfare energy trade commerce industry food drug drugs
culture tourism agriculture forestry fisheries housing transport security justice labor labour finance economy
economics planning development environment water oil gas sport sports arts letters medicine engineering research
innovation communication communications information defence defense war peace human civil rights urban rural social
family women children youth exchange securities alcohol tobacco firearms explosives customs excise border immigration
naturalization refugee refugees aviation space atmosphere ocean oceanic atmospheric maritime medical pharmaceutical
language literature history law public policy strategic international foreign national homeland budget policy
quality standards statistics works mines minerals petroleum power electricity posts religious charitable
`)

export function isField(lower: string): boolean {
  return FIELDS.has(lower)
}
