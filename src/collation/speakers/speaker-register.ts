import { byCodeUnits } from '../../model/order.ts'
import type { Speaker } from '../../model/speaker.ts'
import { aliasesAmong, nameAmong } from './speaker-aliases.ts'
import type { StorySpeaker } from './speakers.ts'

/** Speakers of all stories: who bears one identifier is one, and has every alias that any story gives. */
export class SpeakerRegister {
  readonly #speakersIn = new Map<string, readonly StorySpeaker[]>()
  readonly #storiesOf = new Map<string, Map<string, StorySpeaker>>()

  put(story: string, speakers: readonly StorySpeaker[]): void {
    this.#speakersIn.set(story, speakers)
    for (const speaker of speakers) {
      const stories = this.#storiesOf.get(speaker.id) ?? new Map<string, StorySpeaker>()
      if (stories.size === 0) this.#storiesOf.set(speaker.id, stories)
      stories.set(story, speaker)
    }
  }

  drop(story: string): void {
    for (const { id } of this.#speakersIn.get(story) ?? []) {
      const stories = this.#storiesOf.get(id)!
      stories.delete(story)
      if (stories.size === 0) this.#storiesOf.delete(id)
    }
    this.#speakersIn.delete(story)
  }

  /** In order of identifiers. */
  speakers(): Speaker[] {
    return [...this.#storiesOf.values()]
      .map(stories => oneSpeaker([...stories.values()]))
      .sort((x, y) => byCodeUnits(x.id, y.id))
  }
}

function oneSpeaker(same: readonly StorySpeaker[]): Speaker {
  const { id, kind } = same[0]!
  const name = nameAmong(summed(same.map(({ name, documents }) => new Map([[name, documents]]))))
  return { id, name, kind, aliases: aliasesAmong(summed(same.map(speaker => speaker.written)), name) }
}

function summed(counts: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const sum = new Map<string, number>()
  for (const count of counts) for (const [key, times] of count) sum.set(key, (sum.get(key) ?? 0) + times)
  return sum
}
