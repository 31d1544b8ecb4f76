/**
 * Nouns that stand for a state, an office or a group of people, so that "the regime" or "the group" may be
 * somebody's name for what another calls by name. Singular.
 */
const bodyNouns: ReadonlySet<string> = new Set(
  `administration agency alliance army assembly association authority bank bloc board body cabinet camp chief church
  club coalition commander commission committee company confederation congress council country court delegation
  democracy dictatorship diplomat directorate empire enemy entity envoy executive faction federation fighter firm force
  front general government governor group guard insurgent institution invader junta king kingdom leader leadership
  league legislature lobby loyalist maker mayor militant militia minister ministry monarch monarchy mosque movement nation navy network
  neighbour neighbor occupier office officer official operator opposition order organisation organization outfit
  parliament partisan party people police power premier president presidency priest prince princess protester
  protestor province rebel regime region regiment regulator republic resistance rival rioter ruler school secretary
  secretariat security senate senator service settler side soldier spokesman spokesperson spokeswoman squad state
  superpower supporter team territory terrorist tribe troop tyranny union university utility village watchdog wing`
    .split(/\s+/)
    .flatMap(noun => [noun, `${noun}s`, `${noun}es`, noun.replace(/y$/, 'ies'), noun.replace(/man$/, 'men')]),
)

/** Takes the plural too: "authorities", "armies", "forces". */
export function isBodyNoun(lower: string): boolean {
  return bodyNouns.has(lower)
}

/** Nouns for a state as a body: with its adjective they stand for the state itself. Singular and plural. */
export const stateNouns: ReadonlySet<string> = new Set(
  'government governments regime state entity authorities administration republic'.split(' '),
)

const definite: ReadonlySet<string> = new Set(
  'the this that these those its his her their our your my'.split(' '),
)

/** Words that make a noun mean something already known. */
export function isDefinite(lower: string): boolean {
  return definite.has(lower)
}
