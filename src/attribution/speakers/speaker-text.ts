import { firstWhere } from '../../model/halving.ts'
import type { TextAnalysis } from '../../text/analysis.ts'
import type { Name } from '../../text/names/names.ts'
import { type Description, findDescriptions } from './speaker-descriptions.ts'
import { toldPeople } from './speaker-told-people.ts'

/** A text with its names and descriptions, asked by position. Nothing here changes while speakers are resolved. */
export class SpeakerText {
  readonly analysis: TextAnalysis
  readonly names: readonly Name[]
  readonly descriptions: readonly Description[]
  readonly #quoted: Uint8Array
  readonly #narration: readonly number[]

  constructor(analysis: TextAnalysis, names: readonly Name[]) {
    this.analysis = analysis
    this.names = toldPeople(analysis.text, names)
    this.descriptions = findDescriptions(analysis, this.names)
    this.#quoted = quotedTokens(analysis)
    this.#narration = narrationCount(analysis, this.#quoted)
  }

  written(start: number, end: number): string {
    return this.analysis.text.slice(start, end)
  }

  /** Index of the first token that ends after an offset. */
  tokenAt(offset: number): number {
    const { tokens } = this.analysis
    return firstWhere(tokens.length, i => tokens[i]!.end > offset)
  }

  /** Whether a token stands in quotation marks. */
  isQuoted(token: number): boolean {
    return this.#quoted[token] !== undefined && this.#quoted[token] !== 0
  }

  /** Names that overlap a stretch, in order. */
  namesWithin(start: number, end: number): Name[] {
    const inside: Name[] = []
    let i = firstWhere(this.names.length, k => this.names[k]!.span[1] > start)
    for (; i < this.names.length && this.names[i]!.span[0] < end; i++) inside.push(this.names[i]!)
    return inside
  }

  /** Names that begin at an offset or behind it, so many at most. */
  namesFrom(offset: number, most: number): readonly Name[] {
    const first = firstWhere(this.names.length, i => this.names[i]!.span[0] >= offset)
    return this.names.slice(first, first + most)
  }

  /** The office description that a token belongs to. */
  descriptionAt(token: number): Description | null {
    const found =
      this.descriptions[firstWhere(this.descriptions.length, i => this.descriptions[i]!.last > token)]
    return found !== undefined && found.first <= token ? found : null
  }

  /** How many sentences up to the one at an offset are not speech from end to end. */
  narrationAt(offset: number): number {
    const sentence = this.sentenceAt(offset)
    return sentence === null ? 0 : this.narrationUpTo(sentence)
  }

  /** How many sentences up to one, itself counted, are not speech from end to end. */
  narrationUpTo(sentence: number): number {
    return this.#narration[sentence]!
  }

  sentenceAt(offset: number): number | null {
    const { tokens } = this.analysis
    return tokens[Math.min(this.tokenAt(offset), tokens.length - 1)]?.sentence ?? null
  }

  paragraphAt(offset: number): number {
    const sentence = this.sentenceAt(offset)
    return sentence === null ? 0 : this.analysis.sentences[sentence]!.paragraph
  }

  isHeadline(offset: number): boolean {
    return this.analysis.paragraphs[this.paragraphAt(offset)]?.kind === 'headline'
  }
}

function quotedTokens(analysis: TextAnalysis): Uint8Array {
  const quoted = new Uint8Array(analysis.tokens.length)
  let t = 0
  for (const quotation of analysis.quotations) {
    if (quotation.depth > 0) continue
    while (t < quoted.length && analysis.tokens[t]!.end <= quotation.start) t++
    while (t < quoted.length && analysis.tokens[t]!.start < quotation.end) quoted[t++] = 1
  }
  return quoted
}

/** For each sentence, how many sentences up to it are not speech from end to end. */
function narrationCount(analysis: TextAnalysis, quoted: Uint8Array): number[] {
  let count = 0
  return analysis.sentences.map(({ firstToken, lastToken }) => {
    let narrated = false
    for (let t = firstToken; t < lastToken && !narrated; t++)
      narrated = quoted[t] === 0 && analysis.tokens[t]!.kind === 'word'
    if (narrated) count++
    return count
  })
}
