import { firstEndingBehind } from '../../model/halving.ts'
import type { TextAnalysis } from '../../text/analysis.ts'
import type { Cast, Voice } from './uncased-cast.ts'
import type { Introduction } from './uncased-introductions.ts'
import type { SpeakerWord } from './uncased-source.ts'

/** A pronoun or a verb without a subject goes back over no more paragraphs. */
const FURTHEST = 2

/** Words at the head of a sentence among which its subject is looked for. */
const HEAD = 3

/** Whom the text was about last, at each place: whoever spoke, unless a sentence on somebody else followed. */
export class Passing {
  readonly #analysis: TextAnalysis
  readonly #cast: Cast
  readonly #introduced: readonly Introduction[]
  readonly #word: SpeakerWord
  #sentence = 0
  #next = 0
  #last: Voice | null = null
  #at = -1

  constructor(analysis: TextAnalysis, cast: Cast, introduced: readonly Introduction[], word: SpeakerWord) {
    this.#analysis = analysis
    this.#cast = cast
    this.#introduced = introduced
    this.#word = word
  }

  /** Null where nobody was, or too far back. */
  upTo(at: number): Voice | null {
    const { sentences, paragraphs } = this.#analysis
    for (; this.#sentence < sentences.length && sentences[this.#sentence]!.end <= at; this.#sentence++) {
      const { start } = sentences[this.#sentence]!
      if (start > this.#at) this.#pass(this.#sentence)
    }
    const far = firstEndingBehind(paragraphs, at) - firstEndingBehind(paragraphs, this.#at)
    return far <= FURTHEST ? this.#last : null
  }

  speaks(voice: Voice | null, at: number): void {
    this.#last = voice
    this.#at = at
  }

  /** A sentence between: on whom it introduces, on the holder of the office that it begins with, or on neither. */
  #pass(s: number): void {
    const { sentences, tokens, text } = this.#analysis
    const { start, end, firstToken, lastToken } = sentences[s]!
    while (this.#next < this.#introduced.length && this.#introduced[this.#next]!.name[0] < start) this.#next++
    const introduction = this.#introduced[this.#next]
    if (introduction !== undefined && introduction.name[1] <= end) {
      this.speaks(this.#cast.person(introduction), introduction.name[0])
      return
    }
    for (let t = firstToken; t < Math.min(lastToken, firstToken + HEAD); t++) {
      const { lower, kind, start } = tokens[t]!
      if (kind === 'mark' || /[«“"]/.test(text.slice(sentences[s]!.start, start))) return
      if (kind === 'word' && this.#word(lower) === 'office') {
        this.speaks(this.#cast.holderOf(lower), start)
        return
      }
    }
  }
}
