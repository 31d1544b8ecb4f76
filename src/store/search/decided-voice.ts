import type { Sequence } from './parse-query.ts'
import { speakerTerms } from './terms.ts'

/** A speaker of whom people have decided that he is called otherwise, is one with others, or did or did not say something. */
export interface DecidedVoice {
  readonly id: string
  /** As he is shown. */
  readonly name: string
  readonly kind: string
  /** Names by which he is asked for: as he is shown, was before, and as all whom he is one with were. */
  readonly askedBy: readonly string[]
  /** Of these, those by which he was shown before. */
  readonly foundAs: readonly string[]
  /** All names and titles that documents have for him. */
  readonly written: readonly string[]
  /** Ids under which what he says was found. */
  readonly speakers: readonly string[]
  /** Statements that are his and were found to be somebody else's; some that were found under his ids and are not his. */
  readonly besides: readonly string[]
  readonly without: readonly string[]
}

/** A statement as it is stored. */
export interface FoundSpeech {
  /** The attribution's id. */
  readonly id: string
  /** Under which id it was found who says it; null before it is collated, and where nobody could be told. */
  readonly speaker: string | null
  /** As the document has it. */
  readonly speakerName: string | null
}

/** More who have one name would make a question as long as a list: who comes behind them is found as his documents call him. */
const MOST_OF_A_NAME = 200

/** Everybody of whom people have decided something, found by what they are asked for. */
export class DecidedVoices {
  readonly all: readonly DecidedVoice[]
  /** Ids that people have decided to be nobody's. */
  readonly #nobodys: ReadonlySet<string>
  readonly #bySpeaker = new Map<string, DecidedVoice>()
  readonly #byStatement = new Map<string, DecidedVoice>()
  /** Statements that are no longer by whom they were found to be by. */
  readonly #moved = new Set<string>()
  /** By words of names as search knows them. */
  readonly #byTerm = new Map<string, Set<DecidedVoice>>()
  readonly #asked = new Map<DecidedVoice, readonly string[]>()
  readonly #byName = new Map<string, DecidedVoice | null>()

  constructor(voices: readonly DecidedVoice[], nobodys: ReadonlySet<string> = new Set()) {
    this.all = voices
    this.#nobodys = nobodys
    for (const voice of voices) {
      for (const id of voice.speakers) this.#bySpeaker.set(id, voice)
      for (const id of voice.besides) this.#byStatement.set(id, voice)
      for (const id of voice.without) this.#moved.add(id)
      const asked = voice.askedBy.map(speakerTerms)
      this.#asked.set(
        voice,
        asked.map(terms => ` ${terms.join(' ')} `),
      )
      for (const term of new Set(asked.flat())) {
        const here = this.#byTerm.get(term)
        if (here === undefined) this.#byTerm.set(term, new Set([voice]))
        else here.add(voice)
      }
      for (const name of voice.foundAs) {
        const other = this.#byName.get(name)
        this.#byName.set(name, other === undefined || other === voice ? voice : null)
      }
    }
  }

  get isEmpty(): boolean {
    return this.all.length + this.#nobodys.size === 0
  }

  /** Whether who was found under an id is another by now, or nobody. */
  isDecided(speaker: string): boolean {
    return this.#bySpeaker.has(speaker) || this.#nobodys.has(speaker)
  }

  /**
   * Who has said it; null where nothing is decided about him. What is not collated yet is by whom documents call as he was
   * shown before.
   */
  of({ id, speaker, speakerName }: FoundSpeech): DecidedVoice | null {
    if (this.isEmpty) return null
    const own = this.#byStatement.get(id)
    if (own !== undefined) return own
    if (this.#moved.has(id)) return null
    return (speaker === null ? this.called(speakerName) : this.#bySpeaker.get(speaker)) ?? null
  }

  /** Whose is what was found under an id. */
  ofSpeaker(speaker: string): DecidedVoice | null {
    return this.#bySpeaker.get(speaker) ?? null
  }

  /** The only one who was shown by that name. */
  called(name: string | null): DecidedVoice | null {
    return name === null ? null : (this.#byName.get(name) ?? null)
  }

  /** Those who are meant by one of some ways to ask for a speaker. */
  askedFor(ways: readonly Sequence[]): DecidedVoice[] {
    const found = new Set<DecidedVoice>()
    for (const { terms, isPrefix } of ways) {
      const wanted = ` ${terms.join(' ')}${isPrefix ? '' : ' '}`
      for (const voice of this.#having(terms[0]!, isPrefix && terms.length === 1))
        if (this.#asked.get(voice)!.some(name => name.includes(wanted))) found.add(voice)
      if (found.size > MOST_OF_A_NAME) break
    }
    return [...found].slice(0, MOST_OF_A_NAME)
  }

  *#having(term: string, isPrefix: boolean): Generator<DecidedVoice> {
    if (!isPrefix) yield* this.#byTerm.get(term) ?? []
    else for (const [known, voices] of this.#byTerm) if (known.startsWith(term)) yield* voices
  }
}

export const NOBODY = new DecidedVoices([])
