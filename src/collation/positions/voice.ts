import { identifier } from '../../model/identifier.ts'
import { byCodeUnits } from '../../model/order.ts'
import type { Position } from '../../model/utterance.ts'
import { type WeighedReading, weigh } from '../utterances/weighed-reading.ts'
import type { Rarity } from '../utterances/word-rarity.ts'
import { groupStatements, LIKELY } from './position-groups.ts'
import { type Kept, type KeptWording, type Said, WordsOfWordings } from './said.ts'
import { type NearWording, SaidPlaces } from './said-places.ts'
import { wordingScore } from './statement-score.ts'
import { rarityIn, type StemCounts, stemCounts } from './telling-stems.ts'

/** Is told which positions are no more and which are new. */
export interface PositionWatcher {
  ended(position: Position): void
  found(position: Position): void
}

/** What a speaker says in two stories, weighed by the words of both; wordings as they are asked for. */
interface WeighedTogether {
  readonly rarity: Rarity
  readonly weighed: Map<KeptWording, WeighedReading>
}

/** All that one speaker says, and the positions in it. */
export class Voice {
  readonly speaker: string
  readonly #said: Map<string, Said>
  /** Null until something is said on a second occasion. */
  #places: SaidPlaces | null = null

  constructor(speaker: string, said: readonly Said[] = []) {
    this.speaker = speaker
    this.#said = new Map(said.map(one => [one.content, one]))
  }

  /** Stories in which something is said. */
  get size(): number {
    return this.#said.size
  }

  said(): Iterable<Said> {
    return this.#said.values()
  }

  *statements(): Generator<Kept> {
    for (const { statements } of this.#said.values()) yield* statements
  }

  positions(): Set<Position> {
    const positions = new Set<Position>()
    for (const { position } of this.statements()) if (position !== null) positions.add(position)
    return positions
  }

  /** What is no more said, by content, and what is said now. With more than `mostNear` near it nothing is compared. */
  turn(gone: readonly string[], come: readonly Said[], mostNear: number, watcher: PositionWatcher): void {
    const turn = new Turn(this.speaker, mostNear, watcher)
    const leaving = gone.map(content => this.#said.get(content)!)
    for (const said of leaving) {
      this.#said.delete(said.content)
      this.#places?.drop(said)
    }
    turn.leave(leaving, this.#said.size === 0 ? null : this.#placesBeside(leaving, turn.words))
    for (const said of come) {
      this.#said.set(said.content, said)
      this.#places?.put(said, turn.words)
    }
    turn.enter(come, this.#placesBeside([], turn.words))
  }

  /** Null where all is of one occasion, and so is that which is leaving. */
  #placesBeside(leaving: readonly Said[], words: WordsOfWordings): SaidPlaces | null {
    if (this.#places === null && this.#isOfSeveralOccasions(leaving)) {
      this.#places = new SaidPlaces()
      for (const said of this.#said.values()) this.#places.put(said, words)
    }
    return this.#places
  }

  #isOfSeveralOccasions(leaving: readonly Said[]): boolean {
    let first: string | null = null
    for (const { statements } of [...this.#said.values(), ...leaving])
      for (const { occasion } of statements) {
        first ??= occasion
        if (occasion !== first) return true
      }
    return false
  }
}

/** One change of what a speaker says. Only what likely pairs connect with what is otherwise is grouped again. */
class Turn {
  readonly words = new WordsOfWordings()
  readonly #speaker: string
  readonly #mostNear: number
  readonly #watcher: PositionWatcher
  readonly #changed = new Set<Kept>()
  /** Those that have more or fewer near them than before. */
  readonly #touched = new Set<Kept>()
  readonly #counts = new Map<Said, StemCounts>()

  constructor(speaker: string, mostNear: number, watcher: PositionWatcher) {
    this.#speaker = speaker
    this.#mostNear = mostNear
    this.#watcher = watcher
  }

  /** `places`: of what stays. */
  leave(leaving: readonly Said[], places: SaidPlaces | null): void {
    const statements = leaving.flatMap(said => said.statements)
    for (const kept of statements) {
      for (const other of distinctNear(places?.near(kept, this.words) ?? [])) {
        other.near--
        this.#touched.add(other)
      }
      this.#close(kept)
      this.#end(kept)
    }
    for (const kept of statements) this.#changed.delete(kept)
  }

  /** `places`: of all, what comes among them. */
  enter(come: readonly Said[], places: SaidPlaces | null): void {
    const near = new Map<Kept, readonly NearWording[]>()
    const coming = new Set(come)
    for (const { statements } of come)
      for (const kept of statements) {
        this.#changed.add(kept)
        this.#touched.add(kept)
        if (places === null) continue
        const found = places.near(kept, this.words)
        near.set(kept, found)
        for (const other of distinctNear(found)) {
          kept.near++
          // What comes counts what is near it, each in its own turn.
          if (coming.has(other.said)) continue
          other.near++
          this.#touched.add(other)
        }
      }
    for (const kept of this.#touched) if (kept.open && kept.near > this.#mostNear) this.#close(kept)
    const opened = [...this.#touched].filter(kept => !kept.open && kept.near <= this.#mostNear)
    for (const kept of opened) kept.open = true
    if (places !== null) this.#compare(opened, kept => near.get(kept) ?? places.near(kept, this.words))
    for (const kept of opened) this.#changed.add(kept)
    const seen = new Set<Kept>()
    for (const kept of this.#changed) if (!seen.has(kept)) this.#group(connected(kept, seen))
  }

  /** Those that are open now against all others that are. How likely a pair is depends on what is said in the two stories alone. */
  #compare(opened: readonly Kept[], nearOf: (kept: Kept) => readonly NearWording[]): void {
    const done = new Set<Kept>()
    for (const [said, statements] of Map.groupBy(opened, kept => kept.said)) {
      const besides = new Map<Said, WeighedTogether>()
      for (const kept of statements) {
        done.add(kept)
        for (const { own, of: other, wording } of nearOf(kept)) {
          if (!other.open || done.has(other)) continue
          let together = besides.get(other.said)
          if (together === undefined) {
            together = { rarity: this.#rarityIn(said, other.said), weighed: new Map() }
            besides.set(other.said, together)
          }
          const score = this.#score(own, wording, together)
          if (score <= (kept.scores.get(other) ?? 0)) continue
          kept.scores.set(other, score)
          other.scores.set(kept, score)
        }
      }
    }
  }

  /** Finds the positions among statements that likely pairs connect. */
  #group(statements: Kept[]): void {
    for (const kept of statements) this.#end(kept)
    if (statements.length < 2) return
    statements.sort((x, y) => byCodeUnits(x.id, y.id))
    const places = new Map(statements.map((kept, i) => [kept, i]))
    const pairs = statements.flatMap(({ scores }, a) =>
      [...scores]
        .flatMap(([other, score]) => {
          const b = places.get(other) ?? -1
          return b > a ? [{ a, b, score }] : []
        })
        .sort((x, y) => x.b - y.b),
    )
    const occasions = statements.map(kept => kept.occasion)
    for (const members of groupStatements(occasions, pairs)) {
      const ids = members.map(i => statements[i]!.id)
      const position = { id: identifier('p', ids), speaker: this.#speaker, utterances: ids }
      for (const i of members) statements[i]!.position = position
      this.#watcher.found(position)
    }
  }

  #end(kept: Kept): void {
    if (kept.position === null) return
    this.#watcher.ended(kept.position)
    kept.position = null
  }

  /** Adds to what is changed whatever was likely to be one position with it. */
  #close(kept: Kept): void {
    for (const [other, score] of kept.scores) {
      other.scores.delete(kept)
      if (score >= LIKELY) this.#changed.add(other)
    }
    kept.scores.clear()
    kept.open = false
    this.#changed.add(kept)
  }

  #rarityIn(a: Said, b: Said): Rarity {
    return rarityIn(a === b ? [this.#countsIn(a)] : [this.#countsIn(a), this.#countsIn(b)])
  }

  #countsIn(said: Said): StemCounts {
    let counts = this.#counts.get(said)
    if (counts === undefined) {
      const wordings = said.statements.flatMap(kept => kept.wordings)
      counts = stemCounts(wordings.map(wording => this.words.stemsOf(wording)))
      this.#counts.set(said, counts)
    }
    return counts
  }

  #score(one: KeptWording, other: KeptWording, together: WeighedTogether): number {
    const [x, y] = [this.#weighed(one, together), this.#weighed(other, together)]
    return x.verbatim <= y.verbatim ? wordingScore(x, y) : wordingScore(y, x)
  }

  #weighed(wording: KeptWording, { rarity, weighed }: WeighedTogether): WeighedReading {
    let reading = weighed.get(wording)
    if (reading === undefined) {
      reading = weigh(this.words.of(wording), rarity)
      weighed.set(wording, reading)
    }
    return reading
  }
}

function distinctNear(near: readonly NearWording[]): Set<Kept> {
  return new Set(near.map(({ of }) => of))
}

/** All that a chain of likely pairs connects with one. */
function connected(first: Kept, seen: Set<Kept>): Kept[] {
  const all = [first]
  seen.add(first)
  for (const kept of all)
    for (const [other, score] of kept.scores) {
      if (score < LIKELY || seen.has(other)) continue
      seen.add(other)
      all.push(other)
    }
  return all
}
