import { identifier } from '../../model/identifier.ts'
import { byCodeUnits } from '../../model/order.ts'
import type { Position } from '../../model/utterance.ts'
import { type ReadingWords, unpackedWords } from '../utterances/reading-words.ts'
import { type WeighedReading, weigh } from '../utterances/weighed-reading.ts'
import type { Rarity } from '../utterances/word-rarity.ts'
import { AskedWordings, type NearWording } from './asked-wordings.ts'
import { groupStatements, LIKELY } from './position-groups.ts'
import type { Kept, Said } from './said.ts'
import type { SaidStatement, SaidWords } from './said-words.ts'
import { wordingScore } from './statement-score.ts'
import { rarityIn, type StemCounts, stemCounts } from './telling-stems.ts'

/** Where a turn finds words, and whom it tells which positions are no more and which are new. */
export interface TurnSetting {
  /** What has more than so many near it is compared with none of them. */
  readonly mostNear: number
  words(said: Said): SaidWords
  ended(position: string): void
  found(position: Position): void
}

/** What a speaker says in two stories, weighed by the words of both; wordings as they are asked for. */
interface WeighedTogether {
  readonly rarity: Rarity
  readonly weighed: Map<string, WeighedReading>
}

/** What of one speaker's is no more said, what is said now, and what is as it was. */
export interface VoiceChange {
  readonly gone: readonly Said[]
  readonly come: readonly Said[]
  readonly stay: readonly Said[]
}

/** Wordings of other occasions that are near a statement's own. */
type NearOf = (kept: Kept) => readonly NearWording[]

/** Of what is new: nothing was near it, and it was compared with nothing. */
const NEW = -1

/** One change of what a speaker says. Only what likely pairs connect with what is otherwise is grouped again. */
export class VoiceTurn {
  readonly #speaker: string
  readonly #setting: TurnSetting
  readonly #changed = new Set<Kept>()
  /** Of those that have more or fewer near them than before, how many there were. */
  readonly #nearBefore = new Map<Kept, number>()
  readonly #words = new Map<string, ReadingWords>()
  readonly #counts = new Map<Said, StemCounts>()

  constructor(speaker: string, setting: TurnSetting) {
    this.#speaker = speaker
    this.#setting = setting
  }

  take({ gone, come, stay }: VoiceChange): void {
    const said = [...stay, ...come]
    const isAlone = said.length === 0 || !this.#isOfSeveralOccasions([...gone, ...said])
    const nearOf = isAlone
      ? () => []
      : this.#asked(
          [...gone, ...come].flatMap(one => one.statements),
          said,
        )
    this.#leave(gone, come, nearOf)
    this.#enter(come, nearOf)
    const opened = this.#opened()
    this.#compare(opened, this.#askedAlso(opened, nearOf, said))
    for (const kept of opened) this.#changed.add(kept)
    const seen = new Set<Kept>()
    for (const kept of this.#changed) if (!seen.has(kept)) this.#group(connected(kept, seen))
  }

  /** Else nothing is near anything. Of what is kept elsewhere it is not asked: that is of several stories. */
  #isOfSeveralOccasions(all: readonly Said[]): boolean {
    let first: string | null = null
    for (const { words } of all) {
      if (words === null) return true
      for (const { occasion } of words.statements) {
        first ??= occasion
        if (occasion !== first) return true
      }
    }
    return false
  }

  #leave(gone: readonly Said[], come: readonly Said[], nearOf: NearOf): void {
    const coming = new Set(come)
    for (const { statements } of gone)
      for (const kept of statements) {
        for (const other of distinctNear(nearOf(kept))) if (!coming.has(other.said)) this.#count(other, -1)
        this.#close(kept)
        this.#end(kept)
      }
    for (const { statements } of gone) for (const kept of statements) this.#changed.delete(kept)
  }

  #enter(come: readonly Said[], nearOf: NearOf): void {
    const coming = new Set(come)
    for (const { statements } of come)
      for (const kept of statements) {
        this.#changed.add(kept)
        this.#nearBefore.set(kept, NEW)
        const near = distinctNear(nearOf(kept))
        kept.near = near.size
        // What comes counts what is near it, each in its own turn.
        for (const other of near) if (!coming.has(other.said)) this.#count(other, 1)
      }
  }

  #count(kept: Kept, more: number): void {
    if (!this.#nearBefore.has(kept)) this.#nearBefore.set(kept, kept.near)
    kept.near += more
  }

  /** Those that are to be compared and were not before; those that no more are, are closed. */
  #opened(): Kept[] {
    const opened: Kept[] = []
    for (const [kept, before] of this.#nearBefore) {
      const wasOpen = before !== NEW && before <= this.#setting.mostNear
      if (this.#isOpen(kept) && !wasOpen) opened.push(kept)
      else if (!this.#isOpen(kept) && wasOpen) this.#close(kept)
    }
    return opened
  }

  /** Whether it is compared with what is near it: that is not too many. */
  #isOpen({ near }: Kept): boolean {
    return near <= this.#setting.mostNear
  }

  /** What was a formula and is none any more has not been asked for yet. */
  #askedAlso(opened: readonly Kept[], nearOf: NearOf, said: readonly Said[]): NearOf {
    const again = new Set(opened.filter(kept => this.#nearBefore.get(kept) !== NEW))
    if (again.size === 0) return nearOf
    const also = this.#asked([...again], said)
    return kept => (again.has(kept) ? also : nearOf)(kept)
  }

  /** `said`: what they may be near to. */
  #asked(statements: readonly Kept[], said: readonly Said[]): NearOf {
    const asked = new AskedWordings()
    for (const [of, some] of Map.groupBy(statements, kept => kept.said))
      asked.add(some, this.#setting.words(of))
    for (const one of said) asked.lookThrough(one, this.#setting.words(one))
    return kept => asked.near(kept)
  }

  /** Those that are open now against all others that are. How likely a pair is depends on what is said in the two stories alone. */
  #compare(opened: readonly Kept[], nearOf: NearOf): void {
    const done = new Set<Kept>()
    for (const [said, statements] of Map.groupBy(opened, kept => kept.said)) {
      const besides = new Map<Said, WeighedTogether>()
      for (const kept of statements) {
        done.add(kept)
        for (const { own, of: other, wording } of nearOf(kept)) {
          if (!this.#isOpen(other) || done.has(other)) continue
          let together = besides.get(other.said)
          if (together === undefined) {
            together = { rarity: this.#rarityIn(said, other.said), weighed: new Map() }
            besides.set(other.said, together)
          }
          const score = this.#score(own, wording, together)
          if (score <= (kept.scores?.get(other) ?? 0)) continue
          keepScore(kept, other, score)
          keepScore(other, kept, score)
        }
      }
    }
  }

  /** Finds the positions among statements that likely pairs connect. */
  #group(statements: readonly Kept[]): void {
    for (const kept of statements) this.#end(kept)
    if (statements.length < 2) return
    const sorted = statements.map(kept => ({ kept, ...this.#statement(kept) }))
    sorted.sort((x, y) => byCodeUnits(x.id, y.id))
    const places = new Map(sorted.map(({ kept }, i) => [kept, i]))
    const pairs = sorted.flatMap(({ kept }, a) =>
      [...(kept.scores ?? [])]
        .flatMap(([other, score]) => {
          const b = places.get(other) ?? -1
          return b > a ? [{ a, b, score }] : []
        })
        .sort((x, y) => x.b - y.b),
    )
    const occasions = sorted.map(({ occasion }) => occasion)
    for (const members of groupStatements(occasions, pairs)) {
      const utterances = members.map(i => sorted[i]!.id)
      const id = identifier('p', utterances)
      for (const i of members) sorted[i]!.kept.position = id
      this.#setting.found({ id, speaker: this.#speaker, utterances })
    }
  }

  #statement({ said, index }: Kept): SaidStatement {
    return this.#setting.words(said).statements[index]!
  }

  #end(kept: Kept): void {
    if (kept.position === null) return
    this.#setting.ended(kept.position)
    kept.position = null
  }

  /** Adds to what is changed whatever was likely to be one position with it. */
  #close(kept: Kept): void {
    for (const [other, score] of kept.scores ?? []) {
      other.scores!.delete(kept)
      if (score >= LIKELY) this.#changed.add(other)
    }
    kept.scores = null
    this.#changed.add(kept)
  }

  #rarityIn(a: Said, b: Said): Rarity {
    return rarityIn(a === b ? [this.#countsIn(a)] : [this.#countsIn(a), this.#countsIn(b)])
  }

  #countsIn(said: Said): StemCounts {
    let counts = this.#counts.get(said)
    if (counts === undefined) {
      counts = stemCounts(this.#setting.words(said).stems)
      this.#counts.set(said, counts)
    }
    return counts
  }

  #score(one: string, other: string, together: WeighedTogether): number {
    const [x, y] = [this.#weighed(one, together), this.#weighed(other, together)]
    return x.verbatim <= y.verbatim ? wordingScore(x, y) : wordingScore(y, x)
  }

  #weighed(wording: string, { rarity, weighed }: WeighedTogether): WeighedReading {
    let reading = weighed.get(wording)
    if (reading === undefined) {
      reading = weigh(this.#wordsOf(wording), rarity)
      weighed.set(wording, reading)
    }
    return reading
  }

  #wordsOf(wording: string): ReadingWords {
    let words = this.#words.get(wording)
    if (words === undefined) {
      words = unpackedWords(wording)
      this.#words.set(wording, words)
    }
    return words
  }
}

function keepScore(kept: Kept, other: Kept, score: number): void {
  kept.scores ??= new Map()
  kept.scores.set(other, score)
}

function distinctNear(near: readonly NearWording[]): Set<Kept> {
  return new Set(near.map(({ of }) => of))
}

/** All that a chain of likely pairs connects with one. */
function connected(first: Kept, seen: Set<Kept>): Kept[] {
  const all = [first]
  seen.add(first)
  for (const kept of all)
    for (const [other, score] of kept.scores ?? []) {
      if (score < LIKELY || seen.has(other)) continue
      seen.add(other)
      all.push(other)
    }
  return all
}
