import { RecordIndex } from './record-index.ts'
import { RetoldSearch } from './retold-search.ts'
import type { TurnSpeaker } from './speaker-agreement.ts'
import { turnSpeaker } from './speaker-agreement.ts'
import type { SpeechRange, SpokenRecord, Transcript } from './transcript.ts'
import { recordOf } from './transcript.ts'
import { Vocabulary } from './vocabulary.ts'

/** The transcripts with everything by which words are found in them. */
export class SearchableRecord {
  readonly numbers = new Vocabulary()
  readonly record: SpokenRecord
  readonly #speakers = new Map<string, TurnSpeaker>()
  #index: RecordIndex | null = null
  #retold: RetoldSearch | null = null

  constructor(transcripts: readonly Transcript[]) {
    this.record = recordOf(transcripts, this.numbers)
  }

  get index(): RecordIndex {
    this.#index ??= new RecordIndex(this.record, this.numbers)
    return this.#index
  }

  /** Built when indirect speech is looked for: it costs more than all else. */
  get retold(): RetoldSearch {
    this.#retold ??= new RetoldSearch(this.record)
    return this.#retold
  }

  /** Null in a transcript without turns. */
  speakerOf(range: SpeechRange): TurnSpeaker | null {
    if (range.turn === null) return null
    const { text } = this.record.transcripts[range.transcript]!.document
    const label = text.slice(...range.turn.label)
    const key = `${range.transcript} ${label}`
    let speaker = this.#speakers.get(key)
    if (speaker === undefined) {
      speaker = turnSpeaker(label, text)
      this.#speakers.set(key, speaker)
    }
    return speaker
  }
}
