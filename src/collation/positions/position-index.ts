import type { AnnotatedDocument } from '../../attribution/annotate.ts'
import { byCodeUnits } from '../../model/order.ts'
import type { Position, Utterance } from '../../model/utterance.ts'
import { findPositions, type SaidUtterance } from './positions.ts'

/** Positions by speaker, kept up while stories come and go: only who has said something else is looked at again. */
export class PositionIndex {
  readonly #document: (id: string) => AnnotatedDocument
  /** What each speaker said, by story. */
  readonly #said = new Map<string, Map<string, SaidUtterance[]>>()
  readonly #speakersIn = new Map<string, readonly string[]>()
  readonly #positions = new Map<string, readonly Position[]>()
  readonly #changed = new Set<string>()

  constructor(document: (id: string) => AnnotatedDocument) {
    this.#document = document
  }

  put(story: string, utterances: readonly Utterance[]): void {
    const bySpeaker = new Map<string, SaidUtterance[]>()
    for (const { id, speaker, occasion, readings } of utterances) {
      if (speaker === null) continue
      const utterance = { id, speaker, occasion, readings }
      const said = bySpeaker.get(speaker)
      if (said === undefined) bySpeaker.set(speaker, [utterance])
      else said.push(utterance)
    }
    for (const [speaker, said] of bySpeaker) {
      const stories = this.#said.get(speaker) ?? new Map<string, SaidUtterance[]>()
      if (stories.size === 0) this.#said.set(speaker, stories)
      stories.set(story, said)
      this.#changed.add(speaker)
    }
    this.#speakersIn.set(story, [...bySpeaker.keys()])
  }

  drop(story: string): void {
    for (const speaker of this.#speakersIn.get(story) ?? []) {
      this.#said.get(speaker)!.delete(story)
      this.#changed.add(speaker)
    }
    this.#speakersIn.delete(story)
  }

  settle(): void {
    for (const speaker of this.#changed) {
      const said = [...(this.#said.get(speaker) ?? new Map<string, SaidUtterance[]>()).values()].flat()
      const ids = new Set(said.flatMap(utterance => utterance.readings.map(reading => reading.document)))
      const documents = [...ids].sort(byCodeUnits).map(id => this.#document(id))
      const positions = findPositions(documents, said)
      if (positions.length > 0) this.#positions.set(speaker, positions)
      else this.#positions.delete(speaker)
      if (said.length === 0) this.#said.delete(speaker)
    }
    this.#changed.clear()
  }

  positions(): Position[] {
    this.settle()
    return [...this.#positions].sort(([x], [y]) => byCodeUnits(x, y)).flatMap(([, positions]) => positions)
  }
}
