/** What sort of body a noun means ("the network") or a name's words tell of: it may be one of the same sort only. */
export type BodyKind =
  | 'outlet'
  | 'firm'
  | 'group'
  | 'union'
  | 'agency'
  | 'school'
  | 'state'
  | 'party'
  | 'other'

const words = (block: string): ReadonlySet<string> => new Set(block.trim().split(/\s+/))

const OUTLETS = words(`
network channel station newspaper paper magazine outlet broadcaster website site tabloid daily weekly blog publication
`)
const FIRMS = words(`
company firm corporation maker manufacturer operator retailer airline carrier lender insurer bank startup automaker
drugmaker publisher chain conglomerate brand business platform utility
`)
const GROUPS = words(`
group organization organisation nonprofit non-profit charity association foundation coalition alliance institute thinktank
think-tank federation confederation league caucus fund trust watchdog
`)
/** "The ministry" is one whose name says so. */
const AGENCIES = words('agency bureau regulator service')
const SCHOOLS = words('school university college academy')
const STATES = words('kingdom country nation state republic city town county')

/** Null where a noun may mean a body of any sort, or one whose name would have it. */
export function kindOfNoun(noun: string): BodyKind | null {
  if (OUTLETS.has(noun)) return 'outlet'
  if (FIRMS.has(noun)) return 'firm'
  if (noun === 'union') return 'union'
  if (GROUPS.has(noun)) return 'group'
  if (AGENCIES.has(noun)) return 'agency'
  if (noun === 'party') return 'party'
  if (SCHOOLS.has(noun)) return 'school'
  return STATES.has(noun) ? 'state' : null
}

const OUTLET_WORDS = words(`
news times post journal tribune herald gazette chronicle telegraph newspaper daily weekly magazine broadcaster
television tv radio media wire channel broadcasting bulletin observer courier dispatch examiner sentinel star globe
cnn bbc nbc cbs abc msnbc npr pbs fox bloomberg politico axios buzzfeed breitbart guardian cnbc
espn univision telemundo insider press review register ledger digest advocate inquirer enquirer messenger economist
`)
const FIRM_WORDS = words(`
inc inc. corp corp. co co. ltd llc plc company corporation technologies industries holdings enterprises partners bank
airlines airways motors systems group brothers
`)
const GROUP_WORDS = words(`
foundation association council league coalition alliance caucus institute center centre society federation
network fund project forum trust committee pac action movement campaign club rights fellowship initiative
naacp aclu nra aarp peta naral
`)
const UNION_WORDS = words('union unions workers teamsters brotherhood guild afl cio seiu uaw')
const PARTY_WORDS = words('party gop republicans democrats conservatives liberals greens labour tories')
const AGENCY_WORDS = words(`
agency bureau department service administration authority commission ministry office board reuters ap afp upi xinhua
tass interfax fbi cia nsa irs epa ice dea
atf fda sec
`)

/** What a body's name tells of its sort; null where it tells nothing. */
export function kindOfName(name: string): BodyKind | null {
  const parts = name.toLowerCase().split(/[\s-]+/)
  let kind: BodyKind | null = null
  for (const part of parts) {
    if (OUTLET_WORDS.has(part)) kind = 'outlet'
    else if (PARTY_WORDS.has(part)) kind = 'party'
    else if (AGENCY_WORDS.has(part)) kind = 'agency'
    else if (UNION_WORDS.has(part) || /\p{L}workers$/u.test(part)) kind = 'union'
    else if (GROUP_WORDS.has(part)) kind = kind ?? 'group'
    else if (FIRM_WORDS.has(part)) kind = kind === 'group' ? 'group' : 'firm'
    else if (SCHOOLS.has(part)) kind = 'school'
    else if (OTHER_WORDS.has(part)) kind = 'other'
  }
  if (kind === null && /\.(?:com|net|org)$/.test(name)) return null
  return kind
}

const OTHER_WORDS = words(`
senate house congress court parliament assembly army navy police church government
white kremlin pentagon
`)

const BROADCAST = words(
  'network channel station broadcaster television tv radio broadcasting cnn nbc cbs abc msnbc npr pbs fox cnbc',
)
const PRINTED = words(`
newspaper paper tabloid daily weekly magazine times post journal tribune herald gazette chronicle telegraph bulletin
courier dispatch examiner sentinel
`)

/** Whether one of a noun and a name means what is broadcast and the other what is printed. */
export function mediaDiffer(noun: string, name: string): boolean {
  const parts = name.toLowerCase().split(/[\s-]+/)
  const has = (list: ReadonlySet<string>) => parts.some(part => list.has(part))
  return (
    (BROADCAST.has(noun) && has(PRINTED) && !has(BROADCAST)) ||
    (PRINTED.has(noun) && has(BROADCAST) && !has(PRINTED))
  )
}
