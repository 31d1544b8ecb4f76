import { byCodeUnits } from '../../model/order.ts'
import type { Speaker, SpeakerKind } from '../../model/speaker.ts'
import { NumberedStories } from '../numbered-stories.ts'
import { packedJson, unpackedJson } from '../packed-json.ts'
import { PlacesByKey } from '../places-by-key.ts'
import { type Packing, type Shelves, shelvesInMemory, type ValueShelf } from '../shelves.ts'
import { aliasesAmong, nameAmong } from './speaker-aliases.ts'
import { Namesakes } from './speaker-namesakes.ts'
import type { StorySpeaker } from './speakers.ts'

/** Who speaks in a story. */
interface SpeakersIn {
  readonly number: number
  readonly speakers: readonly StorySpeaker[]
}

const speakersPacking: Packing<SpeakersIn> = {
  pack: ({ number, speakers }) =>
    packedJson([number, speakers.map(speaker => ({ ...speaker, written: [...speaker.written] }))]),
  unpack(bytes) {
    const [number, speakers] = unpackedJson(bytes) as [
      number,
      (StorySpeaker & { written: [string, number][] })[],
    ]
    return { number, speakers: speakers.map(speaker => ({ ...speaker, written: new Map(speaker.written) })) }
  },
}

/** Stories whose speakers stay in memory. */
const AT_HAND = 200

/**
 * Speakers of all stories: who bears one identifier is one, and so are namesakes with one office; each has every alias
 * that any story gives.
 */
export class SpeakerRegister {
  readonly #namesakes: Namesakes
  readonly #speakersIn: ValueShelf<string, SpeakersIn>
  readonly #stories = new NumberedStories()
  /** Of those that may speak in several, the stories. */
  readonly #storiesOf = new PlacesByKey()

  constructor(shelves: Shelves = shelvesInMemory) {
    this.#namesakes = new Namesakes(shelves)
    this.#speakersIn = shelves.values(speakersPacking, AT_HAND)
  }

  put(story: string, speakers: readonly StorySpeaker[]): void {
    const number = this.#stories.add(story)
    this.#speakersIn.put(story, { number, speakers })
    for (const { id, person, alone } of speakers) {
      if (alone) continue
      this.#storiesOf.add(id, number)
      if (person !== null) this.#namesakes.put(story, id, person)
    }
  }

  drop(story: string): void {
    const here = this.#speakersIn.get(story)
    if (here === undefined) return
    for (const { id, person, alone } of here.speakers) {
      if (alone) continue
      this.#storiesOf.drop(id, here.number)
      if (person !== null) this.#namesakes.drop(story, id, person)
    }
    this.#stories.drop(here.number)
    this.#speakersIn.drop(story)
  }

  /** The identifier that a story's speaker is known by over all stories. */
  knownAs(id: string): string {
    return this.#namesakes.knownAs(id)
  }

  /** Finds out who is known as somebody else than before, and the stories that let them speak. */
  settle(): ReadonlySet<string> {
    const stories = new Set<string>()
    for (const id of this.#namesakes.settle())
      for (const number of this.#storiesOf.of(id)) {
        const story = this.#stories.id(number)
        if (stories.has(story)) continue
        const { speakers } = this.#speakersIn.get(story)!
        if (speakers.some(speaker => speaker.id === id)) stories.add(story)
      }
    this.#speakersIn.trim()
    return stories
  }

  /** In order of identifiers. */
  speakers(): Speaker[] {
    const speakers: Speaker[] = []
    const known = new Map<string, KnownSpeaker>()
    let looked = 0
    for (const story of this.#speakersIn.keys()) {
      for (const speaker of this.#speakersIn.get(story)!.speakers) {
        const { id, name, kind, aliases } = speaker
        if (speaker.alone) speakers.push({ id, name, kind, aliases })
        else {
          const as = this.knownAs(id)
          const one = known.get(as) ?? new KnownSpeaker(as, kind)
          known.set(as, one)
          one.add(speaker)
        }
      }
      if (++looked % AT_HAND === 0) this.#speakersIn.trim()
    }
    for (const one of known.values()) speakers.push(one.speaker())
    return speakers.sort((x, y) => byCodeUnits(x.id, y.id))
  }
}

/** Speakers of some stories, each with the identifier that it is known by over all: who bears one is one. In their order. */
export function speakersOfStories(speakers: readonly StorySpeaker[]): Speaker[] {
  return [...Map.groupBy(speakers, ({ id }) => id)]
    .map(([id, same]): Speaker => {
      const [{ name, kind, aliases }] = same as [StorySpeaker]
      if (same.length === 1) return { id, name, kind, aliases }
      const one = new KnownSpeaker(id, kind)
      for (const speaker of same) one.add(speaker)
      return one.speaker()
    })
    .sort((x, y) => byCodeUnits(x.id, y.id))
}

/** One speaker of several stories. */
class KnownSpeaker {
  readonly #id: string
  #kind: SpeakerKind
  /** How many documents have each name, and write each alias. */
  readonly #names = new Map<string, number>()
  readonly #written = new Map<string, number>()

  constructor(id: string, kind: SpeakerKind) {
    this.#id = id
    this.#kind = kind
  }

  add({ id, kind, name, documents, written }: StorySpeaker): void {
    if (id === this.#id) this.#kind = kind
    count(this.#names, name, documents)
    for (const [alias, times] of written) count(this.#written, alias, times)
  }

  speaker(): Speaker {
    const name = nameAmong(this.#names)
    return { id: this.#id, name, kind: this.#kind, aliases: aliasesAmong(this.#written, name) }
  }
}

function count(times: Map<string, number>, key: string, more: number): void {
  times.set(key, (times.get(key) ?? 0) + more)
}
