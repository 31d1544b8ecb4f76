import { identifier } from '../../model/identifier.ts'
import { byCodeUnits } from '../../model/order.ts'
import type { Position } from '../../model/utterance.ts'
import { type ReadingWords, unpackedWords } from '../utterances/reading-words.ts'
import { type WeighedReading, weigh } from '../utterances/weighed-reading.ts'
import type { Rarity } from '../utterances/word-rarity.ts'
import { groupStatements, LIKELY } from './position-groups.ts'
import { SaidPlaces } from './said-places.ts'
import type { Statement } from './statement.ts'
import { wordingScore } from './statement-score.ts'
import { type StemSet, TellingStems } from './telling-stems.ts'

/** All that one speaker says in one story: by it words are weighed. */
interface Said {
  readonly speaker: string
  /** Identifies all that its statements' likeness to others depends on. */
  readonly content: string
  readonly statements: readonly Kept[]
  readonly places: readonly Place[]
}

/** A wording in what a speaker says in one story. */
interface Place {
  readonly said: Said
  readonly of: Kept
  readonly wording: KeptWording
}

/** All that one speaker says. */
interface Voice {
  readonly stories: Set<Said>
  readonly places: SaidPlaces<Place>
}

/** What is kept of a statement. */
interface Kept {
  readonly speaker: string
  readonly id: string
  readonly occasion: string
  readonly wordings: readonly KeptWording[]
  /** Statements of other occasions that may repeat it, and how likely. */
  readonly scores: Map<Kept, number>
  /** Statements of other occasions that have telling words in common with it. */
  near: number
  /** Whether it is compared with them: they are not too many. */
  open: boolean
  position: Position | null
}

interface KeptWording {
  readonly packed: string
  readonly set: StemSet
}

/** Positions that are no more, by identifier, some of which nobody knew of; and those that are new or another speaker's than before. */
export interface PositionChanges {
  readonly gone: readonly string[]
  readonly come: readonly Position[]
}

/** What shares its words with more statements than this is a formula, and compared with none of them; in 840 reports of one campaign the most was 67. */
const MOST_NEAR = 200

/** A wording that has telling words in common with one of a statement's own. */
interface NearWording extends Place {
  readonly own: KeptWording
}

/** What a speaker says in two stories, weighed by the words of both; wordings as they are asked for. */
interface WeighedTogether {
  readonly rarity: Rarity
  readonly weighed: Map<KeptWording, WeighedReading>
}

/** Wordings whose words are kept unpacked. */
const AT_HAND = 4000

/**
 * Positions, kept up while stories come and go. What a speaker says in a story that is new or otherwise than before is
 * compared with what he said in others, where the two have telling words in common, and only what likely pairs connect
 * it with is grouped again. How likely a pair is depends on what he said in the two stories alone.
 */
export class PositionIndex {
  readonly #mostNear: number
  readonly #stems = new TellingStems()
  readonly #inStory = new Map<string, readonly Said[]>()
  readonly #voices = new Map<string, Voice>()
  readonly #words = new Map<KeptWording, ReadingWords>()
  /** Dropped since positions were last settled: much comes back as it was, in a story of other documents. */
  readonly #leaving = new Map<string, Said>()
  readonly #new = new Set<Said>()
  /** What `changes` has not told yet. */
  #gone = new Set<string>()
  #come = new Map<string, Position>()

  constructor(mostNear = MOST_NEAR) {
    this.#mostNear = mostNear
  }

  put(story: string, statements: readonly Statement[]): void {
    const said: Said[] = []
    for (const [speaker, own] of Map.groupBy(statements, s => s.speaker)) {
      const content = contentOf(own)
      const was = this.#leaving.get(content)
      if (was !== undefined) {
        this.#leaving.delete(content)
        said.push(was)
        continue
      }
      const come = this.#said(speaker, content, own)
      this.#new.add(come)
      said.push(come)
    }
    this.#inStory.set(story, said)
  }

  drop(story: string): void {
    for (const said of this.#inStory.get(story) ?? [])
      if (!this.#new.delete(said)) this.#leaving.set(said.content, said)
    this.#inStory.delete(story)
  }

  settle(): void {
    const changed = new Set<Kept>()
    const touched = new Map<Kept, Said>()
    for (const gone of this.#leaving.values()) this.#leave(gone, changed, touched)
    for (const come of this.#new) this.#enter(come, changed, touched)
    this.#leaving.clear()
    this.#new.clear()
    for (const [kept] of touched) if (kept.open && kept.near > this.#mostNear) close(kept, changed)
    const opened = [...touched].filter(([kept]) => !kept.open && kept.near <= this.#mostNear)
    for (const [kept] of opened) kept.open = true
    this.#compare(opened)
    for (const [kept] of opened) changed.add(kept)
    const seen = new Set<Kept>()
    for (const kept of changed) if (!seen.has(kept)) this.#group(connected(kept, seen))
  }

  changes(): PositionChanges {
    this.settle()
    const changes = { gone: [...this.#gone], come: [...this.#come.values()] }
    this.#gone = new Set()
    this.#come = new Map()
    return changes
  }

  positions(): Position[] {
    this.settle()
    const found: Position[] = []
    for (const [, { stories }] of [...this.#voices].sort(([x], [y]) => byCodeUnits(x, y))) {
      const positions = new Set<Position>()
      for (const { statements } of stories)
        for (const { position } of statements) if (position !== null) positions.add(position)
      found.push(...[...positions].sort((x, y) => byCodeUnits(x.id, y.id)))
    }
    return found
  }

  #said(speaker: string, content: string, own: readonly Statement[]): Said {
    const statements = own.map(({ id, occasion, wordings }) => ({
      speaker,
      id,
      occasion,
      wordings: wordings.map(packed => {
        const words = unpackedWords(packed)
        const wording = { packed, set: this.#stems.setOf(words) }
        this.#atHand(wording, words)
        return wording
      }),
      scores: new Map<Kept, number>(),
      near: 0,
      open: false,
      position: null,
    }))
    const places: Place[] = []
    const said = { speaker, content, statements, places }
    for (const of of statements) for (const wording of of.wordings) places.push({ said, of, wording })
    return said
  }

  #leave(gone: Said, changed: Set<Kept>, touched: Map<Kept, Said>): void {
    const { stories, places } = this.#voices.get(gone.speaker)!
    for (const kept of gone.statements)
      for (const other of distinctNear(this.#near(kept))) {
        other.of.near--
        touched.set(other.of, other.said)
      }
    stories.delete(gone)
    if (stories.size === 0) this.#voices.delete(gone.speaker)
    else for (const place of gone.places) places.drop(place)
    for (const kept of gone.statements) {
      for (const wording of kept.wordings) this.#words.delete(wording)
      close(kept, changed)
      this.#end(kept)
      changed.delete(kept)
      touched.delete(kept)
    }
  }

  #enter(come: Said, changed: Set<Kept>, touched: Map<Kept, Said>): void {
    const voice = this.#voices.get(come.speaker) ?? { stories: new Set(), places: new SaidPlaces() }
    if (voice.stories.size === 0) this.#voices.set(come.speaker, voice)
    voice.stories.add(come)
    for (const place of come.places) voice.places.put(place)
    for (const kept of come.statements) {
      changed.add(kept)
      touched.set(kept, come)
      for (const { said, of: other } of distinctNear(this.#near(kept))) {
        kept.near++
        // Statements of one story count each other, each in its own turn.
        if (said === come) continue
        other.near++
        touched.set(other, said)
      }
    }
  }

  /** Those that are open now against all others that are. */
  #compare(opened: readonly (readonly [Kept, Said])[]): void {
    const done = new Set<Kept>()
    for (const [said, statements] of Map.groupBy(opened, ([, of]) => of)) {
      const besides = new Map<Said, WeighedTogether>()
      for (const [kept] of statements) {
        done.add(kept)
        for (const other of this.#near(kept)) {
          if (!other.of.open || done.has(other.of)) continue
          let together = besides.get(other.said)
          if (together === undefined) {
            together = { rarity: this.#rarityIn(said, other.said), weighed: new Map() }
            besides.set(other.said, together)
          }
          const score = this.#score(other.own, other.wording, together)
          if (score <= (kept.scores.get(other.of) ?? 0)) continue
          kept.scores.set(other.of, score)
          other.of.scores.set(kept, score)
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
      const position = { id: identifier('p', ids), speaker: statements[0]!.speaker, utterances: ids }
      for (const i of members) statements[i]!.position = position
      this.#gone.delete(position.id)
      this.#come.set(position.id, position)
    }
  }

  #end(kept: Kept): void {
    if (kept.position === null) return
    this.#come.delete(kept.position.id)
    this.#gone.add(kept.position.id)
    kept.position = null
  }

  /** Wordings of other occasions that have telling words in common with one of a statement's own. */
  #near(kept: Kept): NearWording[] {
    const near: NearWording[] = []
    const { places } = this.#voices.get(kept.speaker)!
    for (const own of kept.wordings)
      for (const { said, of, wording } of places.beside(own.set))
        if (of.occasion !== kept.occasion && this.#stems.areNear(own.set, wording.set))
          near.push({ own, said, of, wording })
    return near
  }

  #rarityIn(a: Said, b: Said): Rarity {
    const statements = a === b ? a.statements : [...a.statements, ...b.statements]
    return this.#stems.rarityIn(statements.flatMap(({ wordings }) => wordings.map(({ set }) => set)))
  }

  #score(one: KeptWording, other: KeptWording, together: WeighedTogether): number {
    const [x, y] = [this.#weighed(one, together), this.#weighed(other, together)]
    return x.verbatim <= y.verbatim ? wordingScore(x, y) : wordingScore(y, x)
  }

  #weighed(wording: KeptWording, { rarity, weighed }: WeighedTogether): WeighedReading {
    let reading = weighed.get(wording)
    if (reading === undefined) {
      reading = weigh(this.#wordsOf(wording), rarity)
      weighed.set(wording, reading)
    }
    return reading
  }

  #wordsOf(wording: KeptWording): ReadingWords {
    const known = this.#words.get(wording)
    if (known !== undefined) return known
    const words = unpackedWords(wording.packed)
    this.#atHand(wording, words)
    return words
  }

  #atHand(wording: KeptWording, words: ReadingWords): void {
    if (this.#words.size >= AT_HAND) this.#words.clear()
    this.#words.set(wording, words)
  }
}

function contentOf(statements: readonly Statement[]): string {
  return identifier(
    'n',
    statements.flatMap(({ id, speaker, occasion, wordings }) => [
      id,
      speaker,
      occasion,
      wordings.length,
      ...wordings,
    ]),
  )
}

function distinctNear(near: readonly NearWording[]): Iterable<NearWording> {
  return new Map(near.map(one => [one.of, one])).values()
}

/** Adds to `changed` whatever was likely to be one position with it. */
function close(kept: Kept, changed: Set<Kept>): void {
  for (const [other, score] of kept.scores) {
    other.scores.delete(kept)
    if (score >= LIKELY) changed.add(other)
  }
  kept.scores.clear()
  kept.open = false
  changed.add(kept)
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
