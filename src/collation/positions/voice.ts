import { byCodeUnits } from '../../model/order.ts'
import type { Position } from '../../model/utterance.ts'
import type { Kept, Said } from './said.ts'
import type { SaidWords } from './said-words.ts'
import { type TurnSetting, VoiceTurn } from './voice-turn.ts'

/** All that one speaker says. */
export class Voice {
  readonly speaker: string
  readonly #said: Map<string, Said>

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

  statements(): Kept[] {
    return [...this.#said.values()].flatMap(({ statements }) => statements)
  }

  /** Takes out what is no more said, by content, which is returned, and takes in what is said now. */
  turn(gone: readonly string[], come: readonly Said[], setting: TurnSetting): readonly Said[] {
    const leaving = gone.map(content => this.#said.get(content)!)
    for (const { content } of leaving) this.#said.delete(content)
    const stay = [...this.#said.values()]
    for (const said of come) this.#said.set(said.content, said)
    new VoiceTurn(this.speaker, setting).take({ gone: leaving, come, stay })
    return leaving
  }

  positions(words: (said: Said) => SaidWords): Position[] {
    const idOf = ({ said, index }: Kept) => words(said).statements[index]!.id
    const inPosition = this.statements().filter(({ position }) => position !== null)
    return [...Map.groupBy(inPosition, ({ position }) => position!)].map(([id, members]) => ({
      id,
      speaker: this.speaker,
      utterances: members.map(idOf).sort(byCodeUnits),
    }))
  }
}
