import type { Attribution } from '../../model/attribution.ts'
import { firstBeginningAt } from '../../model/halving.ts'
import type { Span } from '../../model/span.ts'
import type { TextAnalysis, Token } from '../../text/analysis.ts'
import { clauseStarts } from './clauses.ts'

/**
 * One thing said, as one document gives it. Mostly one span; an interrupted sentence (“We will,” he said,
 * “go there.”) is one piece in two spans, each of which becomes a reading of the same utterance, since a
 * reading never runs over words that were not said.
 */
export interface Piece {
  readonly spans: readonly Span[]
  /** The clauses that a sentence in one span could be cut into; empty where it is simple. */
  readonly clauses: readonly Span[]
}

/**
 * An attribution's content cut into sentences. Left off at the ends are quotation marks that enclose the
 * piece, commas and full stops, and the conjunction that joined it to what came before ("and that"); a mark
 * whose partner stands inside the piece stays.
 */
export function piecesOf(analysis: TextAnalysis, attribution: Pick<Attribution, 'content'>): Piece[] {
  const pieces: Piece[] = []
  let sentence = -1
  let ended = false
  for (const content of attribution.content) {
    for (const [first, last] of sentenceRuns(analysis, content)) {
      const span = trimmed(analysis, first, last)
      if (span === null) continue
      const begun = pieces.at(-1)
      if (begun !== undefined && analysis.tokens[first]!.sentence === sentence && !ended) {
        pieces[pieces.length - 1] = { spans: [...begun.spans, span], clauses: [] }
      } else {
        pieces.push({ spans: [span], clauses: clausesOf(analysis, first, last) })
      }
      sentence = analysis.tokens[first]!.sentence
      ended = endsSentence(analysis, first, last)
    }
  }
  return pieces
}

/** Token ranges `[first, last)` of one content span, one for each sentence it runs over. */
function sentenceRuns(analysis: TextAnalysis, span: Span): (readonly [first: number, last: number])[] {
  const { tokens } = analysis
  const runs: (readonly [number, number])[] = []
  let first = firstBeginningAt(tokens, span[0])
  while (first < tokens.length && tokens[first]!.end <= span[1]) {
    let last = first + 1
    while (
      last < tokens.length &&
      tokens[last]!.end <= span[1] &&
      tokens[last]!.sentence === tokens[first]!.sentence
    ) {
      last++
    }
    runs.push([first, last])
    first = last
  }
  return runs
}

function clausesOf(analysis: TextAnalysis, first: number, last: number): Span[] {
  const starts = clauseStarts(analysis.tokens, first, last)
  if (starts.length === 0) return []
  const spans = [first, ...starts].map((start, i) => trimmed(analysis, start, starts[i] ?? last))
  return spans.every(span => span !== null) ? spans : []
}

const TRAILING = /^(?:[.,;:]|[–—-]+)$/
/** Before these "that" is a pronoun ("that is why"), not a conjunction ("that he would go"). */
const AFTER_PRONOUN = /^(?:is|was|will|would|'s|has|had|can|could|may|does|did|means?|which)$/

/** The span of tokens `[from, to)` without what is left off at the ends; null where no word remains. */
function trimmed(analysis: TextAnalysis, from: number, to: number): Span | null {
  const { tokens } = analysis
  let first = from
  let last = to
  while (first < last) {
    const head = tokens[first]!
    const tail = tokens[last - 1]!
    if (isLoose(analysis, head, first, last) || isConjunction(tokens, first, last)) {
      first++
    } else if (isLoose(analysis, tail, first, last) || tail.lower === 'and') {
      last--
    } else if (head.kind === 'mark' && tail.kind === 'mark' && encloses(analysis, head, tail)) {
      first++
      last--
    } else {
      break
    }
  }
  for (let i = first; i < last; i++) {
    const { kind } = tokens[i]!
    if (kind === 'word' || kind === 'number') return [tokens[first]!.start, tokens[last - 1]!.end]
  }
  return null
}

/** A comma or full stop, or a quotation mark whose partner stands outside. */
function isLoose(analysis: TextAnalysis, token: Token, first: number, last: number): boolean {
  if (token.kind === 'punctuation') return TRAILING.test(token.text)
  return token.kind === 'mark' && !hasPartner(analysis, token, first, last)
}

function isConjunction(tokens: readonly Token[], at: number, last: number): boolean {
  const { lower, text } = tokens[at]!
  if (at + 1 >= last) return false
  // "That bridge is ours.": a sentence that begins with "that" points at something.
  return lower === 'and' || (text === 'that' && !AFTER_PRONOUN.test(tokens[at + 1]!.lower))
}

/** Whether the quotation that a mark opens or closes has its other mark between the same two tokens. */
function hasPartner(analysis: TextAnalysis, mark: Token, first: number, last: number): boolean {
  const from = analysis.tokens[first]!.start
  const to = analysis.tokens[last - 1]!.end
  const quotation = quotationAt(analysis, mark)
  return quotation !== null && quotation.close !== null && quotation.start >= from && quotation.end <= to
}

function encloses(analysis: TextAnalysis, head: Token, tail: Token): boolean {
  const quotation = quotationAt(analysis, head)
  return quotation !== null && quotation.start === head.start && quotation.end === tail.end
}

/** Quotations nest a few deep at most, so the one that ends at a mark is among the last so many begun. */
const NESTING_SEARCH = 8

/** The quotation that begins or ends with this mark. */
function quotationAt(analysis: TextAnalysis, mark: Token) {
  const { quotations } = analysis
  const low = firstBeginningAt(quotations, mark.start + 1)
  for (let i = low - 1; i >= 0 && i >= low - NESTING_SEARCH; i--) {
    const quotation = quotations[i]!
    if (quotation.start === mark.start || quotation.end === mark.end) return quotation
  }
  return null
}

function endsSentence(analysis: TextAnalysis, first: number, last: number): boolean {
  for (let i = last - 1; i >= first; i--) {
    const token = analysis.tokens[i]!
    if (token.kind !== 'mark') return token.kind === 'punctuation' && /^[.?!]/.test(token.text)
  }
  return false
}
