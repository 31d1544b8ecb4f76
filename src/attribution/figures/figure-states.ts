/**
 * What can befall those who are counted. The canonical word names the count (`killed`), whatever verb,
 * adjective or noun the outlet took, and in whichever of the languages that dates are read in.
 */
export type State = string

function byForm(table: Readonly<Record<State, string>>): Map<string, State> {
  return new Map(
    Object.entries(table).flatMap(([state, forms]) => forms.split(' ').map(form => [form, state] as const)),
  )
}

/** Behind the noun: "12 people were killed", "30 injured", "5,000 dead". */
export const STATE_FORMS: ReadonlyMap<string, State> = byForm({
  killed:
    'killed dead died dying slain massacred murdered martyred perished drowned slaughtered culled getötet tués tuées tué morts muertos muertas',
  injured: 'injured wounded hurt verletzt blessés blessées heridos heridas',
  displaced: 'displaced uprooted vertrieben déplacés déplacées desplazados desplazadas',
  missing: 'missing vermisst disparus disparues desaparecidos desaparecidas',
  arrested: 'arrested',
  detained: 'detained',
  freed: 'freed released',
  rescued: 'rescued',
  evacuated: 'evacuated evakuiert évacués évacuées evacuados evacuadas',
  abducted: 'abducted kidnapped',
  infected: 'infected',
  hospitalised: 'hospitalised hospitalized',
  homeless: 'homeless',
  trapped: 'trapped',
  stranded: 'stranded',
  executed: 'executed',
  'laid off': 'sacked dismissed entlassen licenciés licenciées despedidos despedidas',
  destroyed: 'destroyed demolished levelled leveled razed gutted flattened torched wrecked',
  damaged: 'damaged',
  fled: 'fled',
  charged: 'charged',
  escaped: 'escaped',
  evicted: 'evicted',
  stolen: 'stolen',
  cancelled: 'cancelled canceled grounded',
  sunk: 'sank sunk sinking',
})

/** Before the number: "killed at least 12", "has displaced 3,000". */
export const STATE_VERBS: ReadonlyMap<string, State> = byForm({
  killed:
    'kill kills killed killing massacre massacred murder murdered slaughter slaughtered slaughtering cull culled culling slew',
  injured: 'injure injures injured injuring wound wounds wounded wounding hurt hurting',
  displaced: 'displace displaces displaced displacing uproot uprooted uprooting',
  arrested: 'arrest arrests arrested arresting',
  detained: 'detain detains detained detaining',
  freed: 'free freed freeing release released releasing releases',
  rescued: 'rescue rescued rescuing',
  evacuated: 'evacuate evacuated evacuating',
  abducted: 'abduct abducted abducting kidnap kidnapped kidnapping',
  infected: 'infect infected infecting',
  executed: 'execute executed executing',
  destroyed:
    'destroy destroyed destroying destroys demolish demolished demolishing razed razing gutted gutting flattened flattening torched torching levelled leveled wrecked',
  damaged: 'damage damaged damaging damages',
  cancelled: 'cancel cancels cancelled canceled cancelling grounded grounding',
  sunk: 'sank sink sinks sinking',
  evicted: 'evict evicts evicted evicting',
  stolen: 'steal steals stole stealing',
  hospitalised: 'hospitalised hospitalized',
  stranded: 'strand stranded stranding',
  trapped: 'trapped trapping',
})

/** The head noun is the state: "40 confirmed deaths", "the deaths of 12". */
export const STATE_NOUNS: ReadonlyMap<string, State> = byForm({
  killed: 'death deaths fatality fatalities killing killings tote toten todesopfer',
  injured: 'injury injuries verletzte verletzten',
  missing: 'vermisste vermissten',
  arrested: 'arrest arrests',
  detained: 'detention detentions',
  abducted: 'abduction abductions kidnappings',
  evacuated: 'evacuation evacuations',
  executed: 'execution executions',
  cancelled: 'cancellation cancellations',
})

/** Every canonical state. */
export const STATES: ReadonlySet<State> = new Set([...STATE_FORMS.values(), ...STATE_VERBS.values()])

/** States of people; the others are of things. */
const OF_THINGS = new Set(['destroyed', 'damaged', 'stolen', 'cancelled', 'sunk'])

export function isStateOfPeople(state: State): boolean {
  return !OF_THINGS.has(state)
}

/**
 * Lower-case form for looking up: some outlets put a point or a star into words that platforms filter
 * ("k.illed"), which hides the word from machines and from no reader.
 */
export function plainForm(lower: string): string {
  return /^\p{L}+[.*@]\p{L}+$/u.test(lower) ? lower.replace(/[.*@]/, '') : lower
}
