import type { Office } from '../../attribution/speakers/speaker-offices.ts'
import { byCodeUnits } from '../../model/order.ts'
import type { Gender } from '../../text/names/honorifics.ts'
import { matchNames, type PersonalName } from '../../text/names/personal-names.ts'
import { spellingSkeleton } from '../../text/names/spelling.ts'
import { packedJson, unpackedJson } from '../packed-json.ts'
import type { Packing, Shelves, ValueShelf } from '../shelves.ts'
import { Clusters } from './speaker-clusters.ts'
import { gendersFit, isFull, MOST_FORMS, sharesOffice } from './speaker-people.ts'

/** What a story knows of a person that tells him from others of his surname. */
export interface PersonalTraits {
  readonly name: PersonalName
  readonly gender: Gender | null
  readonly offices: readonly Office[]
}

/** A speaker of one or more stories who bears a surname and an office. */
interface Namesake extends PersonalTraits {
  readonly id: string
  /** Apart by what they know. */
  readonly stories: readonly ReadonlySet<string>[]
  readonly times: number
}

/** The stories that know the same of one speaker, by what they know, in JSON: of thousands there are few. */
type Traits = Map<string, Set<string>>

/** All who bear one surname. */
interface Bearers {
  readonly traits: Map<string, Traits>
  /** Whom a speaker is known as, where that is not his own identifier. */
  known: ReadonlyMap<string, string>
}

type PackedBearers = [[string, [string, string[]][]][], [string, string][]]

const bearersPacking: Packing<Bearers> = {
  pack: ({ traits, known }) =>
    packedJson([
      [...traits].map(([id, own]) => [id, [...own].map(([what, stories]) => [what, [...stories]])]),
      [...known],
    ]),
  unpack(bytes) {
    const [traits, known] = unpackedJson(bytes) as PackedBearers
    return {
      traits: new Map(
        traits.map(([id, own]) => [id, new Map(own.map(([what, stories]) => [what, new Set(stories)]))]),
      ),
      known: new Map(known),
    }
  },
}

/** Surnames whose bearers stay in memory. */
const AT_HAND = 1000

/**
 * Who of several stories' speakers are one person, though not written alike: "President Lorne" of one story and
 * "Ada Lorne" of another, where both hold the same office and nobody else it could be does. Kept up while stories come
 * and go; only surnames that have changed are looked at again. Two whom any story lets speak apart never meet.
 */
export class Namesakes {
  readonly #bySurname: ValueShelf<string, Bearers>
  readonly #changed = new Set<string>()
  /** Whom a speaker is known as, where that is not his own identifier. */
  readonly #knownAs = new Map<string, string>()

  constructor(shelves: Shelves) {
    this.#bySurname = shelves.values(bearersPacking, AT_HAND)
  }

  put(story: string, id: string, known: PersonalTraits): void {
    // Without an office nothing tells that two bearers of one surname are one.
    if (known.offices.length === 0 || known.name.surname === '') return
    const surname = spellingSkeleton(known.name.surname)
    const bearers = this.#bySurname.get(surname) ?? { traits: new Map(), known: new Map() }
    const traits: Traits = bearers.traits.get(id) ?? new Map()
    bearers.traits.set(id, traits)
    const what = JSON.stringify(known)
    const stories = traits.get(what)
    if (stories === undefined) traits.set(what, new Set([story]))
    else stories.add(story)
    this.#bySurname.put(surname, bearers)
    this.#changed.add(surname)
  }

  drop(story: string, id: string, known: PersonalTraits): void {
    const surname = spellingSkeleton(known.name.surname)
    const bearers = this.#bySurname.get(surname)
    const traits = bearers?.traits.get(id)
    const what = JSON.stringify(known)
    const stories = traits?.get(what)
    if (stories?.delete(story) !== true) return
    if (stories.size === 0) traits!.delete(what)
    if (traits!.size === 0) bearers!.traits.delete(id)
    this.#bySurname.put(surname, bearers!)
    this.#changed.add(surname)
  }

  /** The identifier that a speaker is known by over all stories. */
  knownAs(id: string): string {
    return this.#knownAs.get(id) ?? id
  }

  /** Speakers that are known as somebody else than before. */
  settle(): ReadonlySet<string> {
    const moved = new Set<string>()
    for (const surname of this.#changed) {
      const bearers = this.#bySurname.get(surname)!
      const { known: before } = bearers
      const now = namesakesAmong(bearers.traits)
      for (const id of new Set([...before.keys(), ...now.keys()])) {
        const known = now.get(id)
        if (known === before.get(id)) continue
        moved.add(id)
        if (known === undefined) this.#knownAs.delete(id)
        else this.#knownAs.set(id, known)
      }
      bearers.known = now
      if (bearers.traits.size === 0) this.#bySurname.drop(surname)
      else this.#bySurname.put(surname, bearers)
    }
    this.#changed.clear()
    this.#bySurname.trim()
    return moved
  }
}

/** Of the bearers of one surname: those that are somebody else, and who. */
function namesakesAmong(bearers: ReadonlyMap<string, Traits>): ReadonlyMap<string, string> {
  if (bearers.size < 2 || bearers.size > MOST_FORMS) return new Map()
  const people = [...bearers]
    .map(([id, traits]) => namesakeOf(id, traits))
    // Full names first: a person is known by one.
    .sort((a, b) => Number(isFull(b.name)) - Number(isFull(a.name)) || byCodeUnits(a.id, b.id))
  const clusters = new Clusters(people.length)
  const full = [...people.keys()].filter(i => isFull(people[i]!.name))
  const fitting = (i: number, others: readonly number[]) =>
    others.filter(j => j !== i && mayBeOne(people[i]!, people[j]!))
  for (const i of full) {
    const found = fitting(i, full)
    // Two that fit this one but not each other: it may be either's, so it is nobody's.
    if (found.every(j => found.every(k => j === k || mayBeOne(people[j]!, people[k]!))))
      for (const j of found) clusters.join(i, j)
  }
  const rest: number[] = []
  for (const i of people.keys()) {
    if (isFull(people[i]!.name)) continue
    const bearersOf = new Set(fitting(i, full).map(j => clusters.of(j)))
    if (bearersOf.size === 0) rest.push(i)
    else if (bearersOf.size === 1) clusters.join([...bearersOf][0]!, i)
  }
  for (const i of rest) for (const j of fitting(i, rest)) clusters.join(i, j)
  return new Map(
    [...clusters.sets().values()].flatMap(set => {
      const [first, ...others] = set.map(i => people[i]!)
      return others.length === 0 || speakApart(set.map(i => people[i]!))
        ? []
        : others.map((other): [string, string] => [other.id, first!.id])
    }),
  )
}

function namesakeOf(id: string, traits: Traits): Namesake {
  const known = [...traits]
    .map(([what, stories]): [string, string] => [leastOf(stories), what])
    .sort(([a], [b]) => byCodeUnits(a, b))
    .map(([, what]) => JSON.parse(what) as PersonalTraits)
  const [fullest] = known
    .map(own => own.name)
    .sort((a, b) => b.given.length - a.given.length || byCodeUnits(a.given.join(' '), b.given.join(' ')))
  return {
    id,
    stories: [...traits.values()],
    times: [...traits.values()].reduce((sum, stories) => sum + stories.size, 0),
    name: fullest!,
    gender: known.find(own => own.gender !== null)?.gender ?? null,
    offices: distinctOffices(known),
  }
}

function leastOf(stories: ReadonlySet<string>): string {
  let least: string | null = null
  for (const story of stories) if (least === null || byCodeUnits(story, least) < 0) least = story
  return least!
}

/** Each once: who speaks in a thousand stories holds an office or two in them. */
function distinctOffices(traits: readonly PersonalTraits[]): Office[] {
  const offices = traits.flatMap(own => own.offices)
  return [...new Map(offices.map(office => [JSON.stringify(office), office])).values()]
}

function mayBeOne(a: Namesake, b: Namesake): boolean {
  const match = matchNames(a.name, b.name)
  if (match === null || (match === 'variant' && isFull(a.name) !== isFull(b.name))) return false
  return gendersFit(a.gender, b.gender) && sharesOffice(a.offices, b.offices) && !meet(a, b)
}

/** Whether a story lets both speak. */
function meet(a: Namesake, b: Namesake): boolean {
  const [few, many] = a.times <= b.times ? [a, b] : [b, a]
  for (const stories of few.stories)
    for (const story of stories) if (many.stories.some(others => others.has(story))) return true
  return false
}

/** Whether a story lets two of them speak as two. */
function speakApart(people: readonly Namesake[]): boolean {
  const met = new Set<string>()
  for (const story of people.flatMap(({ stories }) => stories).flatMap(some => [...some])) {
    if (met.has(story)) return true
    met.add(story)
  }
  return false
}
