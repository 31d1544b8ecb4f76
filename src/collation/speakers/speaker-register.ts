import { byCodeUnits } from '../../model/order.ts'
import type { Speaker } from '../../model/speaker.ts'
import { aliasesAmong, nameAmong } from './speaker-aliases.ts'
import { Namesakes } from './speaker-namesakes.ts'
import type { StorySpeaker } from './speakers.ts'

/**
 * Speakers of all stories: who bears one identifier is one, and so are namesakes with one office; each has every alias
 * that any story gives.
 */
export class SpeakerRegister {
  readonly #namesakes = new Namesakes()
  readonly #speakersIn = new Map<string, readonly StorySpeaker[]>()
  /** Of those that may speak in several. */
  readonly #storiesOf = new Map<string, Map<string, StorySpeaker>>()

  put(story: string, speakers: readonly StorySpeaker[]): void {
    this.#speakersIn.set(story, speakers)
    for (const speaker of speakers) {
      if (speaker.alone) continue
      const stories = this.#storiesOf.get(speaker.id) ?? new Map<string, StorySpeaker>()
      if (stories.size === 0) this.#storiesOf.set(speaker.id, stories)
      stories.set(story, speaker)
      if (speaker.person !== null) this.#namesakes.put(story, speaker.id, speaker.person)
    }
  }

  drop(story: string): void {
    for (const { id, person, alone } of this.#speakersIn.get(story) ?? []) {
      if (alone) continue
      if (person !== null) this.#namesakes.drop(story, id, person)
      const stories = this.#storiesOf.get(id)!
      stories.delete(story)
      if (stories.size === 0) this.#storiesOf.delete(id)
    }
    this.#speakersIn.delete(story)
  }

  /** The identifier that a story's speaker is known by over all stories. */
  knownAs(id: string): string {
    return this.#namesakes.knownAs(id)
  }

  /** Finds out who is known as somebody else than before, and the stories that let them speak. */
  settle(): ReadonlySet<string> {
    const moved = this.#namesakes.settle()
    return new Set([...moved].flatMap(id => [...(this.#storiesOf.get(id)?.keys() ?? [])]))
  }

  /** In order of identifiers. */
  speakers(): Speaker[] {
    const known = Map.groupBy(this.#storiesOf, ([id]) => this.knownAs(id))
    const speakers = [...known].map(([id, same]) =>
      oneSpeaker(
        id,
        same.sort(([a], [b]) => byCodeUnits(a, b)).flatMap(([, of]) => [...of.values()]),
      ),
    )
    for (const here of this.#speakersIn.values())
      for (const { alone, id, name, kind, aliases } of here)
        if (alone) speakers.push({ id, name, kind, aliases })
    return speakers.sort((x, y) => byCodeUnits(x.id, y.id))
  }
}

function oneSpeaker(id: string, same: readonly StorySpeaker[]): Speaker {
  const { kind } = same.find(speaker => speaker.id === id)!
  const name = nameAmong(summed(same.map(({ name, documents }) => new Map([[name, documents]]))))
  return { id, name, kind, aliases: aliasesAmong(summed(same.map(speaker => speaker.written)), name) }
}

function summed(counts: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const sum = new Map<string, number>()
  for (const count of counts) for (const [key, times] of count) sum.set(key, (sum.get(key) ?? 0) + times)
  return sum
}
