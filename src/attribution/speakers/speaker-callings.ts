import { isMilitaryRank, isPrelate, isSpokesperson } from '../../text/names/titles.ts'

/**
 * What sort of thing somebody is called. `public`: an office of state, court or church, one of which shuts out
 * another; `running`: for such an office; `staff`: who speaks or works for others; `free`: whatever anybody may be
 * besides ("the businessman", "the author").
 */
export type CallingKind = 'public' | 'running' | 'staff' | 'free'

const words = (block: string): ReadonlySet<string> => new Set(block.trim().split(/\s+/))

const PUBLIC = words(`
president vice-president president-elect premier minister chancellor governor lieutenant-governor mayor king queen
emperor empress emir sultan shah prince princess pope pontiff imam ayatollah rabbi mufti senator congressman
congresswoman representative lawmaker legislator parliamentarian deputy delegate councillor councilman councilwoman
councilor alderman assemblyman assemblywoman judge justice magistrate secretary ambassador envoy consul
attorney-general commissioner comptroller treasurer auditor sheriff speaker whip leader chief ombudsman rapporteur
commander commander-in-chief secretary-general director-general prosecutor warden regent viceroy dictator ruler
monarch taoiseach
`)

const RUNNING = words(`
candidate nominee front-runner frontrunner hopeful contender challenger incumbent
`)

const STAFF = words(`
manager aide adviser advisor strategist pollster operative consultant lobbyist analyst commentator pundit columnist
reporter journalist correspondent editor anchor host moderator narrator announcer detective inspector constable agent
investigator diplomat negotiator mediator surrogate speechwriter fact-checker blogger interviewer photographer cameraman
translator interpreter bodyguard
`)

export function callingKind(head: string): CallingKind {
  // "the nominee-in-waiting"
  if (head.endsWith('-in-waiting')) return callingKind(head.slice(0, -'-in-waiting'.length))
  if (RUNNING.has(head)) return 'running'
  if (STAFF.has(head) || isSpokesperson(head)) return 'staff'
  return PUBLIC.has(head) || isMilitaryRank(head) || isPrelate(head) ? 'public' : 'free'
}

/** Who is born or anointed to an office, or judges in one, runs for none. */
export function runsForNone(head: string): boolean {
  return /^(?:king|queen|emperor|empress|emir|sultan|shah|imam|ayatollah|judge|justice|magistrate)$/.test(
    head,
  )
}

/** Who leads a body: told apart from other people by which. */
export function isHeadOfBody(head: string): boolean {
  return /^(?:director|chief|head|boss|chair|chairman|chairwoman|chairperson|ceo|president|commissioner|leader|secretary|manager|owner|executive|founder)$/.test(
    head,
  )
}

const OF_SCENE = words(`
announcer narrator moderator interviewer reporter questioner caller heckler pilot driver waiter waitress bartender
cashier clerk nurse photographer cameraman translator interpreter bodyguard bystander passenger guard doorman guide
teacher receptionist operator
`)

/** Callings of those who stand about in what is told and are not named: "the announcer", "the driver". */
export function isOfScene(head: string): boolean {
  return OF_SCENE.has(head)
}

/** Who makes money for a living. */
export function isOfBusiness(head: string): boolean {
  return /^(?:businessman|businesswoman|businessperson|mogul|tycoon|magnate|billionaire|millionaire|entrepreneur|developer|banker|investor)$/.test(
    head,
  )
}

/** Callings that say what somebody is to somebody else: whoever is spoken of anyway is not meant. */
const RELATIONAL = words(`
rival opponent ally friend colleague partner spouse wife husband mother father daughter son brother sister relative
widow heir supporter critic aide adviser advisor neighbor neighbour victim witness donor voter member
employer boss landlord client neighbor teacher coach mentor accuser attacker assailant spouse counterpart successor
predecessor namesake
`)

export function isRelational(head: string): boolean {
  return RELATIONAL.has(head)
}
