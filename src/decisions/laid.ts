import type { Attribution } from '../model/attribution.ts'
import { identifier } from '../model/identifier.ts'
import type { Occasion } from '../model/occasion.ts'
import { byCodeUnits } from '../model/order.ts'
import type { Speaker } from '../model/speaker.ts'
import type { Story } from '../model/story.ts'
import type { Position, Reading } from '../model/utterance.ts'
import { FINDING_KINDS, type FindingKind } from './anchor.ts'
import type { DecisionKind } from './decision.ts'
import {
  type CollationParts,
  copyId,
  type Finding,
  figureId,
  joinedPlaces,
  positionFinding,
  storyFinding,
  termId,
  utteranceFinding,
} from './finding.ts'
import { presentIn } from './present.ts'

/** That something is as somebody decided: by which decision. */
export interface Mark {
  readonly number: number
  readonly kind: DecisionKind
}

/** What decisions made so says which. */
export type Marked<T> = T & { readonly decided?: readonly Mark[] }

/** An utterance of which it is known what it consists of; its apparatus is made when all is decided. */
export interface LaidUtterance {
  readonly id: string
  readonly speaker: string | null
  readonly occasion: string | null
  readonly readings: readonly Reading[]
  /** Its place in the list, and that of what it was split from. */
  readonly place: number
}

/** What a decision is laid over; occasions only tell what they are of. */
export type LaidParts = CollationParts & { readonly occasions: readonly Pick<Occasion, 'id' | 'documents'>[] }

/**
 * What was found, as one decision after the other makes it: of which things it consists, not how they are laid out.
 * What was found itself is not touched.
 */
export class Laid {
  readonly present
  readonly attributions: Map<string, Attribution>
  readonly utterances: Map<string, LaidUtterance>
  readonly positions: Map<string, Position>
  readonly stories: Map<string, Story>
  readonly speakers: Map<string, Speaker>
  /** Copies, figures and terms that are gone. */
  readonly gone = new Set<string>()
  /** New names of terms, by the ids that they were found with. */
  readonly renamed = new Map<string, string>()
  readonly storyOf = new Map<string, string>()
  /** What became of something that is no longer there under its id; null: nothing. */
  readonly #became = new Map<string, string | null>()
  readonly #marks = new Map<string, Mark[]>()
  readonly #occasions: ReadonlyMap<string, readonly string[]>
  readonly #utterancesOf = new Map<string, Set<string>>()
  readonly #positionsOf = new Map<string, Set<string>>()

  constructor(parts: LaidParts) {
    const byId = <T extends { readonly id: string }>(list: readonly T[]) =>
      new Map(list.map(one => [one.id, one]))
    this.present = presentIn(parts)
    this.attributions = byId(parts.attributions)
    this.speakers = byId(parts.speakers)
    this.stories = byId(parts.stories)
    this.positions = byId(parts.positions)
    this.utterances = byId(parts.utterances.map(laidUtterance))
    this.#occasions = new Map(parts.occasions.map(({ id, documents }) => [id, documents]))
    const { attributions, utterances, speakers, positions, stories, copies, figures, terms } = parts
    this.#begin('attribution', attributions, ({ id }) => id)
    this.#begin('utterance', utterances, ({ id }) => id)
    this.#begin('speaker', speakers, ({ id }) => id)
    this.#begin('position', positions, ({ id }) => id)
    this.#begin('story', stories, ({ id }) => id)
    this.#begin('copy', copies, copyId)
    this.#begin('figure', figures, figureId)
    this.#begin('term', terms, termId)
    for (const { id, documents } of parts.stories) for (const d of documents) this.storyOf.set(d, id)
    for (const utterance of this.utterances.values()) this.#enter(utterance)
    for (const { id, utterances } of parts.positions)
      for (const utterance of utterances) entered(this.#positionsOf, utterance, id)
  }

  mark(kind: FindingKind, id: string, mark: Mark): void {
    const key = keyOf(kind, id)
    this.#marks.set(key, [...(this.#marks.get(key) ?? []), mark])
  }

  marksOf(kind: FindingKind, id: string): readonly Mark[] {
    return this.#marks.get(keyOf(kind, id)) ?? []
  }

  /** What something is now that was found under an id: itself, what it was merged into, or null. */
  now(kind: FindingKind, id: string): string | null {
    let now: string | null = id
    while (now !== null) {
      const next = this.#became.get(keyOf(kind, now))
      if (next === undefined) break
      now = next
    }
    return now
  }

  /** Whatever is known by an id, or was before it was merged. */
  named(id: string): Finding | null {
    for (const kind of FINDING_KINDS) {
      const now = this.now(kind, id)
      const finding = now === null ? null : this.present.get(kind, now)
      if (finding !== null) return finding
    }
    return null
  }

  speakerNow(id: string | null): string | null {
    return id === null ? null : this.now('speaker', id)
  }

  /** Nothing is found under an id that is gone; who asks for it is led to what it has become. */
  became(kind: FindingKind, id: string, now: string | null): void {
    this.present.drop(kind, id)
    this.#became.set(keyOf(kind, id), now)
  }

  utterancesOf(attribution: string): LaidUtterance[] {
    return [...(this.#utterancesOf.get(attribution) ?? [])].map(id => this.utterances.get(id)!)
  }

  /**
   * Puts utterances in the place of others. Positions that had one of those have the heir instead, where it is of their
   * speaker.
   */
  exchange(gone: readonly LaidUtterance[], come: readonly LaidUtterance[], heir: LaidUtterance | null): void {
    // Who accepted a grouping did not accept what it was split into.
    const marks = gone
      .flatMap(({ id }) => this.marksOf('utterance', id))
      .filter(({ kind }) => come.length === 1 || kind !== 'accept')
    for (const utterance of gone) {
      this.utterances.delete(utterance.id)
      this.#leave(utterance)
      this.#marks.delete(keyOf('utterance', utterance.id))
      this.became('utterance', utterance.id, heir?.id ?? null)
    }
    for (const utterance of come) {
      this.utterances.set(utterance.id, utterance)
      this.#enter(utterance)
      this.#became.delete(keyOf('utterance', utterance.id))
      this.present.put(utteranceFinding(utterance))
      if (marks.length > 0) this.#marks.set(keyOf('utterance', utterance.id), marks)
    }
    const positions = new Set(gone.flatMap(({ id }) => [...(this.#positionsOf.get(id) ?? [])]))
    for (const id of positions) {
      const { speaker, utterances } = this.positions.get(id)!
      const ids = utterances.map(utterance => this.now('utterance', utterance))
      this.regroup(
        [id],
        speaker,
        ids.filter(utterance => utterance !== null),
      )
    }
  }

  /** Puts one position in the place of others; none, where it would have less than two utterances. */
  regroup(gone: readonly string[], speaker: string, utterances: readonly string[]): string | null {
    const by = this.speakerNow(speaker)
    const ids = [...new Set(utterances)]
      .filter(id => this.speakerNow(this.utterances.get(id)!.speaker) === by)
      .sort(byCodeUnits)
    const now = by === null || ids.length < 2 ? null : identifier('p', ids)
    const marks = gone.flatMap(id => this.marksOf('position', id))
    for (const id of gone) {
      for (const utterance of this.positions.get(id)!.utterances) this.#positionsOf.get(utterance)?.delete(id)
      this.positions.delete(id)
      this.#marks.delete(keyOf('position', id))
      this.became('position', id, now)
    }
    if (now === null) return null
    this.#became.delete(keyOf('position', now))
    const position = { id: now, speaker: by!, utterances: ids }
    this.positions.set(now, position)
    for (const id of ids) entered(this.#positionsOf, id, now)
    this.present.put(positionFinding(position, id => this.utterances.get(id)!.readings))
    this.#marks.set(keyOf('position', now), marks)
    return now
  }

  /** Several speakers are known as the first. */
  joinSpeakers(found: readonly Finding[]): void {
    const [first, ...others] = found.map(({ id }) => this.speakers.get(id)!)
    const aliases = [...new Set(found.flatMap(({ id }) => this.speakers.get(id)!.aliases))]
    this.speakers.set(first!.id, { ...first!, aliases })
    for (const { id } of others) {
      this.speakers.delete(id)
      this.#handOver('speaker', id, first!.id)
    }
    this.present.put({ ...found[0]!, places: joinedPlaces(found.map(finding => finding.places)) })
  }

  /** Several stories are one, with the title of the first. */
  joinStories(found: readonly Finding[]): string {
    const stories = found.map(({ id }) => this.stories.get(id)!)
    const documents = stories.flatMap(story => story.documents).sort(byCodeUnits)
    const story = { id: identifier('t', documents), title: stories[0]!.title, documents }
    for (const { id } of stories) {
      this.stories.delete(id)
      this.#handOver('story', id, story.id)
    }
    this.stories.set(story.id, story)
    for (const id of documents) this.storyOf.set(id, story.id)
    this.present.put(storyFinding(story))
    return story.id
  }

  /** What is left of an utterance, or a part of it. */
  utteranceOf(readings: readonly Reading[], from: LaidUtterance): LaidUtterance {
    const ordered = readings.toSorted(byPlace)
    const voices = ordered.map(({ attribution }) =>
      this.speakerNow(this.attributions.get(attribution)?.speaker ?? null),
    )
    const before = this.speakerNow(from.speaker)
    const speaker = voices.includes(before) ? before : (voices.find(voice => voice !== null) ?? null)
    const at = from.occasion === null ? [] : (this.#occasions.get(from.occasion) ?? [])
    const isOfOccasion = speaker === before && ordered.some(({ document }) => at.includes(document))
    return {
      id: utteranceId(ordered),
      speaker,
      occasion: isOfOccasion ? from.occasion : null,
      readings: ordered,
      place: from.place,
    }
  }

  /** Goes on from the marks of decisions that are laid over it already. */
  #begin<T extends object>(kind: FindingKind, list: readonly Marked<T>[], idOf: (item: T) => string): void {
    for (const item of list)
      if (item.decided !== undefined) this.#marks.set(keyOf(kind, idOf(item)), [...item.decided])
  }

  #handOver(kind: FindingKind, id: string, to: string): void {
    if (id === to) return
    const marks = this.marksOf(kind, id)
    this.#marks.delete(keyOf(kind, id))
    for (const mark of marks) this.mark(kind, to, mark)
    this.became(kind, id, to)
  }

  #enter({ id, readings }: LaidUtterance): void {
    for (const { attribution } of readings) entered(this.#utterancesOf, attribution, id)
  }

  #leave({ id, readings }: LaidUtterance): void {
    for (const { attribution } of readings) this.#utterancesOf.get(attribution)!.delete(id)
  }
}

function laidUtterance(
  { id, speaker, occasion, readings }: CollationParts['utterances'][number],
  place: number,
): LaidUtterance {
  return { id, speaker, occasion, readings, place }
}

/** As collation names it. */
function utteranceId(readings: readonly Reading[]): string {
  return identifier(
    'u',
    readings.flatMap(r => [r.document, r.attribution, ...r.span]),
  )
}

export function byPlace(a: Reading, b: Reading): number {
  return (
    byCodeUnits(a.document, b.document) ||
    a.span[0] - b.span[0] ||
    a.span[1] - b.span[1] ||
    byCodeUnits(a.attribution, b.attribution)
  )
}

function keyOf(kind: FindingKind, id: string): string {
  return `${kind} ${id}`
}

function entered<K, V>(lists: Map<K, Set<V>>, key: K, value: V): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, new Set([value]))
  else list.add(value)
}
