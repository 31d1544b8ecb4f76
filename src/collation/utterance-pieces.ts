import type { Attribution } from '../model/attribution.ts'
import type { Span } from '../model/span.ts'
import type { TextAnalysis, Token } from '../text/analysis.ts'
import { clauseStarts } from './clauses.ts'
import { tokenFrom } from './reading-words.ts'

/**
 * One thing said, as one document gives it. Mostly one span; an interrupted sentence (“We will,” he said,
 * “go there.”) is one piece in two spans, each of which becomes a reading of the same utterance, since a
 * reading never runs over words that were not said.
 */
export interface Piece {
  readonly spans: readonly Span[]
}

/**
 * An attribution's content cut into things said: a sentence or an independent clause each. Left off at the
 * ends are quotation marks that enclose the piece, commas and full stops, and the conjunction that joined it
 * to what came before ("and that"); a mark whose partner stands inside the piece stays.
 */
export function piecesOf(analysis: TextAnalysis, attribution: Pick<Attribution, 'content'>): Piece[] {
  const pieces: Piece[] = []
  let previous: { readonly sentence: number; readonly ended: boolean } | null = null
  for (const span of attribution.content) {
    for (const run of sentenceRuns(analysis, span)) {
      const sentence = analysis.tokens[run[0]]!.sentence
      const clauses = clausesOf(analysis, run)
      const goesOn = previous !== null && previous.sentence === sentence && !previous.ended
      clauses.forEach((clause, i) => {
        const last = pieces.at(-1)
        if (i === 0 && goesOn && last !== undefined) {
          pieces[pieces.length - 1] = { spans: [...last.spans, clause] }
        } else {
          pieces.push({ spans: [clause] })
        }
      })
      if (clauses.length > 0) previous = { sentence, ended: endsSentence(analysis, run) }
    }
  }
  return pieces
}

/** Token ranges `[first, last)` of one content span, one for each sentence it runs over. */
function sentenceRuns(analysis: TextAnalysis, span: Span): (readonly [number, number])[] {
  const { tokens } = analysis
  const runs: (readonly [number, number])[] = []
  let first = tokenFrom(tokens, span[0])
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

function clausesOf(analysis: TextAnalysis, run: readonly [number, number]): Span[] {
  const starts = [run[0], ...clauseStarts(analysis.tokens, run[0], run[1]), run[1]]
  const spans: Span[] = []
  for (let i = 0; i + 1 < starts.length; i++) {
    const span = trimmed(analysis, starts[i]!, starts[i + 1]!)
    if (span !== null) spans.push(span)
  }
  return spans
}

const TRAILING = /^(?:[.,;:]|[–—-]+)$/
const CONJUNCTIONS: ReadonlySet<string> = new Set(['and', 'that'])

function trimmed(analysis: TextAnalysis, from: number, to: number): Span | null {
  const { tokens } = analysis
  let first = from
  let last = to
  for (let changed = true; changed && first < last; ) {
    changed = false
    const head = tokens[first]!
    const tail = tokens[last - 1]!
    if (head.kind === 'mark' && !hasPartner(analysis, head, first, last)) {
      first++
      changed = true
    } else if (head.kind === 'punctuation' && TRAILING.test(head.text)) {
      first++
      changed = true
    } else if (isConjunction(tokens, first, last)) {
      first++
      changed = true
    } else if (tail.kind === 'mark' && !hasPartner(analysis, tail, first, last)) {
      last--
      changed = true
    } else if (tail.kind === 'punctuation' && TRAILING.test(tail.text)) {
      last--
      changed = true
    } else if (tail.lower === 'and') {
      last--
      changed = true
    } else if (head.kind === 'mark' && tail.kind === 'mark' && encloses(analysis, head, tail)) {
      first++
      last--
      changed = true
    }
  }
  if (first >= last) return null
  for (let i = first; i < last; i++) {
    const { kind } = tokens[i]!
    if (kind === 'word' || kind === 'number') return [tokens[first]!.start, tokens[last - 1]!.end]
  }
  return null
}

/** "that" is left off as a conjunction ("that he would go") but not as a pronoun ("that is why"). */
function isConjunction(tokens: readonly Token[], at: number, last: number): boolean {
  const token = tokens[at]!
  if (!CONJUNCTIONS.has(token.lower) || at + 1 >= last) return false
  return (
    token.lower === 'and' ||
    !/^(?:is|was|will|would|['’]s|has|had|can|could|may|does|did|means?)$/.test(tokens[at + 1]!.lower)
  )
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

/** The quotation that begins or ends with this mark. */
function quotationAt(analysis: TextAnalysis, mark: Token) {
  const { quotations } = analysis
  let low = 0
  let high = quotations.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (quotations[middle]!.start <= mark.start) low = middle + 1
    else high = middle
  }
  // Quotations nest a few deep at most, so the one that ends here began not far back.
  for (let i = low - 1; i >= 0 && i >= low - NESTING_SEARCH; i--) {
    const quotation = quotations[i]!
    if (quotation.start === mark.start || quotation.end === mark.end) return quotation
  }
  return null
}

const NESTING_SEARCH = 8

function endsSentence(analysis: TextAnalysis, run: readonly [number, number]): boolean {
  for (let i = run[1] - 1; i >= run[0]; i--) {
    const token = analysis.tokens[i]!
    if (token.kind !== 'mark') return token.kind === 'punctuation' && /^[.?!]/.test(token.text)
  }
  return false
}
