import type { Attribution } from '../model/attribution.ts'
import type { Figure } from '../model/figure.ts'
import { identifier } from '../model/identifier.ts'
import type { Occasion } from '../model/occasion.ts'
import { byCodeUnits } from '../model/order.ts'
import type { Passage } from '../model/span.ts'
import type { Speaker } from '../model/speaker.ts'
import type { Story } from '../model/story.ts'
import type { Position, Reading } from '../model/utterance.ts'
import { FINDING_KINDS, type FindingKind } from './anchor.ts'
import {
  type CollationParts,
  copyId,
  type Finding,
  figureFinding,
  figureId,
  joinedPlaces,
  positionFinding,
  speakerFinding,
  storyFinding,
  termId,
  utteranceFinding,
} from './finding.ts'
import { byPlace, documentsIn, type LaidUtterance, laidUtterance, utteranceId } from './laid-utterance.ts'
import { keyOf, type Marked, Marks } from './marks.ts'
import { presentIn } from './present.ts'

export type LaidParts = CollationParts & { readonly occasions: readonly Occasion[] }

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
  readonly figures: Map<string, Figure>
  readonly occasions = new Map<string, Occasion>()
  /** Occasions on which something was said that was to be laid out; one of which nothing is left goes. */
  readonly spokenOn: Set<string>
  /** Speakers who were split from others. */
  readonly made = new Set<string>()
  /** Stories that are called as these documents call them. */
  readonly titledBy = new Map<string, readonly string[]>()
  /** Copies and terms that are gone. */
  readonly gone = new Set<string>()
  /** New names of terms, by the ids that they were found with. */
  readonly renamed = new Map<string, string>()
  readonly storyOf = new Map<string, string>()
  readonly marks = new Marks()
  /** What became of something that is no longer there under its id; null: nothing. */
  readonly #became = new Map<string, string | null>()
  readonly #occasionsIn = new Map<string, Set<string>>()
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
    for (const occasion of parts.occasions) this.putOccasion(occasion)
    this.spokenOn = new Set(parts.utterances.flatMap(({ occasion }) => occasion ?? []))
    this.figures = new Map(parts.figures.map(figure => [figureId(figure), figure]))
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

  positionsOf(utterance: string): Position[] {
    return [...(this.#positionsOf.get(utterance) ?? [])].map(id => this.positions.get(id)!)
  }

  utterancesOf(attribution: string): LaidUtterance[] {
    return [...(this.#utterancesOf.get(attribution) ?? [])].map(id => this.utterances.get(id)!)
  }

  /** Of findings of one kind, those that stand in some documents. */
  idsIn(kind: FindingKind, documents: Iterable<string>): Set<string> {
    const ids = new Set<string>()
    for (const document of documents) for (const { id } of this.present.in(kind, document)) ids.add(id)
    return ids
  }

  putOccasion(occasion: Occasion): void {
    this.dropOccasion(occasion.id)
    this.occasions.set(occasion.id, occasion)
    for (const document of occasion.documents) entered(this.#occasionsIn, document, occasion.id)
  }

  dropOccasion(id: string): void {
    for (const document of this.occasions.get(id)?.documents ?? [])
      this.#occasionsIn.get(document)!.delete(id)
    this.occasions.delete(id)
  }

  occasionsIn(documents: Iterable<string>): Occasion[] {
    const ids = new Set<string>()
    for (const document of documents) for (const id of this.#occasionsIn.get(document) ?? []) ids.add(id)
    return [...ids].map(id => this.occasions.get(id)!)
  }

  textOf({ document, span }: Passage): string {
    return this.present.document(document)!.text.slice(...span)
  }

  /**
   * Puts utterances in the place of others. Positions that had one of those have the heir instead, or whichever is said to
   * be in positions, where it is of their speaker.
   */
  exchange(
    gone: readonly LaidUtterance[],
    come: readonly LaidUtterance[],
    heir: LaidUtterance | null,
    inPositions: LaidUtterance | null = heir,
  ): void {
    // Who accepted a grouping did not accept what it was split into.
    const marks = gone
      .flatMap(({ id }) => this.marks.of('utterance', id))
      .filter(({ kind }) => come.length === 1 || kind !== 'accept')
    const goneApart = gone.length === 1 ? (this.present.get('utterance', gone[0]!.id)?.apart ?? []) : []
    for (const utterance of gone) {
      this.utterances.delete(utterance.id)
      this.#leave(utterance)
      this.marks.drop('utterance', utterance.id)
      this.became('utterance', utterance.id, heir?.id ?? null)
    }
    for (const utterance of come) {
      this.utterances.set(utterance.id, utterance)
      this.#enter(utterance)
      this.#became.delete(keyOf('utterance', utterance.id))
      this.present.put({
        ...utteranceFinding(utterance),
        ...this.#apart(goneApart, come, utterance, documentsIn),
      })
      if (marks.length > 0) this.marks.set('utterance', utterance.id, marks)
    }
    const positions = new Set(gone.flatMap(({ id }) => [...(this.#positionsOf.get(id) ?? [])]))
    for (const id of positions) {
      const { speaker, utterances } = this.positions.get(id)!
      const left = utterances.filter(utterance => gone.every(one => one.id !== utterance))
      this.regroup([id], speaker, inPositions === null ? left : [...left, inPositions.id])
    }
  }

  /** Puts one position in the place of others; none, where it would have less than two utterances. */
  regroup(gone: readonly string[], speaker: string, utterances: readonly string[]): string | null {
    const by = this.speakerNow(speaker)
    // Between a prune and the next collation a position may name what is in no story any more.
    const ids = [...new Set(utterances)]
      .filter(id => this.utterances.has(id) && this.speakerNow(this.utterances.get(id)!.speaker) === by)
      .sort(byCodeUnits)
    const now = by === null || ids.length < 2 ? null : identifier('p', ids)
    const marks = gone.flatMap(id => this.marks.of('position', id))
    for (const id of gone) {
      for (const utterance of this.positions.get(id)!.utterances) this.#positionsOf.get(utterance)?.delete(id)
      this.positions.delete(id)
      this.marks.drop('position', id)
      this.became('position', id, now)
    }
    if (now === null) return null
    this.#became.delete(keyOf('position', now))
    const position = { id: now, speaker: by!, utterances: ids }
    this.positions.set(now, position)
    for (const id of ids) entered(this.#positionsOf, id, now)
    this.present.put(positionFinding(position, id => this.utterances.get(id)!.readings))
    this.marks.set('position', now, marks)
    return now
  }

  /** All that a speaker is said to have said, in order of documents and places. */
  saidBy(speaker: string): Attribution[] {
    const places = this.present.get('speaker', speaker)?.places ?? new Map()
    return [...this.idsIn('attribution', places.keys())]
      .map(id => this.attributions.get(id)!)
      .filter(attribution => this.speakerNow(attribution.speaker) === speaker)
  }

  putSpeaker(speaker: Speaker, said: readonly Attribution[], apart: readonly string[] = []): void {
    this.speakers.set(speaker.id, speaker)
    this.#became.delete(keyOf('speaker', speaker.id))
    const finding = speakerFinding(speaker, said)
    const others = apart.filter(id => !finding.places.has(id))
    this.present.put(others.length === 0 ? finding : { ...finding, apart: others })
  }

  dropSpeaker(id: string): void {
    this.speakers.delete(id)
    this.marks.drop('speaker', id)
    this.became('speaker', id, null)
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
    const titledBy = this.titledBy.get(stories[0]!.id)
    for (const { id } of stories) {
      this.stories.delete(id)
      this.titledBy.delete(id)
      this.#handOver('story', id, story.id)
    }
    if (titledBy !== undefined) this.titledBy.set(story.id, titledBy)
    this.#putStory(story)
    return story.id
  }

  /** Parts take the place of a story; the heir keeps the name that somebody gave it, all others get their own. */
  exchangeStory(gone: Story, come: readonly Story[], heir: Story | null): void {
    const marks = this.marks.of('story', gone.id)
    const goneApart = this.present.get('story', gone.id)?.apart ?? []
    this.stories.delete(gone.id)
    this.titledBy.delete(gone.id)
    this.marks.drop('story', gone.id)
    this.became('story', gone.id, heir?.id ?? null)
    for (const story of come) {
      this.#putStory(story)
      this.present.put({
        ...storyFinding(story),
        ...this.#apart(goneApart, come, story, one => one.documents),
      })
      const isNamed = story === heir && marks.some(({ kind }) => kind === 'rename')
      if (!isNamed) this.titledBy.set(story.id, story.documents)
      // Who accepted a story did not accept what it was split into.
      for (const mark of marks)
        if (mark.kind === 'rename' ? isNamed : mark.kind !== 'accept') this.marks.add('story', story.id, mark)
    }
  }

  exchangeFigure(gone: string, come: readonly Figure[], heir: Figure | null): void {
    const marks = this.marks.of('figure', gone).filter(({ kind }) => kind !== 'accept')
    this.figures.delete(gone)
    this.marks.drop('figure', gone)
    this.became('figure', gone, heir === null ? null : figureId(heir))
    for (const figure of come) {
      const finding = figureFinding(figure)
      this.figures.set(finding.id, figure)
      this.#became.delete(keyOf('figure', finding.id))
      this.present.put(finding)
      for (const mark of marks) this.marks.add('figure', finding.id, mark)
    }
  }

  /** The same utterance, otherwise said of. */
  amend(utterance: LaidUtterance): void {
    this.utterances.set(utterance.id, utterance)
  }

  /** What is left of an utterance, or a part of it. */
  utteranceOf(readings: readonly Reading[], from: LaidUtterance): LaidUtterance {
    const ordered = readings.toSorted(byPlace)
    const voices = ordered.map(({ attribution }) =>
      this.speakerNow(this.attributions.get(attribution)?.speaker ?? null),
    )
    const before = this.speakerNow(from.speaker)
    const speaker = voices.includes(before) ? before : (voices.find(voice => voice !== null) ?? null)
    const at = from.occasion === null ? [] : (this.occasions.get(from.occasion)?.documents ?? [])
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
    for (const item of list) if (item.decided !== undefined) this.marks.set(kind, idOf(item), item.decided)
  }

  /** What a part was told apart from: the others, and what the whole was told apart from. */
  #apart<T>(
    before: readonly string[],
    parts: readonly T[],
    part: T,
    documentsOf: (part: T) => readonly string[],
  ): { apart?: readonly string[] } {
    const own = new Set(documentsOf(part))
    const others = new Set([...before, ...parts.flatMap(documentsOf)])
    const apart = [...others.difference(own)].sort(byCodeUnits)
    return apart.length === 0 ? {} : { apart }
  }

  #putStory(story: Story): void {
    this.stories.set(story.id, story)
    for (const id of story.documents) this.storyOf.set(id, story.id)
    this.#became.delete(keyOf('story', story.id))
    this.present.put(storyFinding(story))
  }

  #handOver(kind: FindingKind, id: string, to: string): void {
    if (id === to) return
    const marks = this.marks.of(kind, id)
    this.marks.drop(kind, id)
    for (const mark of marks) this.marks.add(kind, to, mark)
    this.became(kind, id, to)
  }

  #enter({ id, readings }: LaidUtterance): void {
    for (const { attribution } of readings) entered(this.#utterancesOf, attribution, id)
  }

  #leave({ id, readings }: LaidUtterance): void {
    for (const { attribution } of readings) this.#utterancesOf.get(attribution)!.delete(id)
  }
}

function entered<K, V>(lists: Map<K, Set<V>>, key: K, value: V): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, new Set([value]))
  else list.add(value)
}
