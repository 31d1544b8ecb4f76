import type { Copy, CopyVariant } from '../../model/copy.ts'
import { firstEndingBehind } from '../../model/halving.ts'
import type { Span } from '../../model/span.ts'
import type { VariantReading, VariantType } from '../../model/utterance.ts'
import type { TextAnalysis } from '../../text/analysis.ts'
import { alignReadings, type Witness } from '../apparatus/apparatus.ts'
import { findVariants } from '../apparatus/variants.ts'
import { type ChainLink, heaviestChain } from './heaviest-chain.ts'

/** A sentence that stands more often than this in a passage tells nothing of where in the other it belongs. */
const MOST_PLACES = 4
/** Sentences that have been rewritten are set against each other up to so many words on either side. */
const MOST_WORDS = 200
/** What shares less of its words with what it stands against was written anew, and what was changed in it cannot be told. */
const LEAST_COMMON = 0.6
/** So many words of a passage must be the same: less is a phrase that two reporters have in common. */
const FEWEST_COMMON = 20

/** The part of a sentence that a passage has. */
interface Part {
  readonly span: Span
  /** Signs and case aside. */
  readonly words: readonly string[]
}

/**
 * Where a copy is otherwise than what it was copied from: names swapped, figures changed, words put in or left out
 * inside passages that are else the same. Sentences that are equal are matched first; what stands between two that are is
 * aligned word by word. In order of the passages; the first reading of each is that of the text that was copied.
 */
export function copyVariants(copy: Copy, from: TextAnalysis, to: TextAnalysis): CopyVariant[] {
  return copy.passages.flatMap(passage => {
    const one = partsOf(from, passage.from)
    const two = partsOf(to, passage.to)
    if (!isMostlyEqual(wordsOf(one), wordsOf(two), FEWEST_COMMON)) return []
    const variants: CopyVariant[] = []
    let [row, column] = [0, 0]
    for (const equal of [...equalParts(one, two), { row: one.length, column: two.length }]) {
      const [before, after] = [one.slice(row, equal.row), two.slice(column, equal.column)]
      if (mayBeSetAgainst(wordsOf(before), wordsOf(after))) {
        const was = { document: copy.from, analysis: from, span: spanOf(before, one[row - 1], passage.from) }
        const is = { document: copy.to, analysis: to, span: spanOf(after, two[column - 1], passage.to) }
        variants.push(...variantsBetween(was, is))
      }
      row = equal.row + 1
      column = equal.column + 1
    }
    return variants
  })
}

function wordsOf(parts: readonly Part[]): string[] {
  return parts.flatMap(({ words }) => words)
}

function mayBeSetAgainst(before: readonly string[], after: readonly string[]): boolean {
  const most = Math.max(before.length, after.length)
  if (most === 0 || most > MOST_WORDS) return false
  return before.length === 0 || after.length === 0 || isMostlyEqual(before, after, 1)
}

function isMostlyEqual(one: readonly string[], two: readonly string[], fewest: number): boolean {
  const counts = new Map<string, number>()
  for (const word of one) counts.set(word, (counts.get(word) ?? 0) + 1)
  let common = 0
  for (const word of two) {
    const left = counts.get(word) ?? 0
    if (left === 0) continue
    counts.set(word, left - 1)
    common++
  }
  return common >= fewest && common >= LEAST_COMMON * Math.max(one.length, two.length)
}

/** The sentences of a stretch of a text, cut where it begins and ends. */
function partsOf({ sentences, tokens }: TextAnalysis, [start, end]: Span): Part[] {
  const parts: Part[] = []
  for (let k = firstEndingBehind(sentences, start); k < sentences.length; k++) {
    const { start: begins, firstToken, lastToken } = sentences[k]!
    if (begins >= end) break
    const words: string[] = []
    let [from, to] = [end, start]
    for (let t = firstToken; t < lastToken; t++) {
      const token = tokens[t]!
      if (token.start < start || token.end > end) continue
      from = Math.min(from, token.start)
      to = token.end
      if (token.kind === 'word' || token.kind === 'number') words.push(token.lower)
    }
    if (words.length > 0) parts.push({ span: [from, to], words })
  }
  return parts
}

/** Equal sentences of two passages, in one order in both. */
function equalParts(one: readonly Part[], two: readonly Part[]): ChainLink[] {
  const keyOf = ({ words }: Part) => words.join(' ')
  const places = Map.groupBy(two.keys(), column => keyOf(two[column]!))
  const links = one.flatMap((part, row) => {
    const columns = places.get(keyOf(part)) ?? []
    const weight = part.words.length
    return columns.length > MOST_PLACES ? [] : columns.map(column => ({ row, column, weight }))
  })
  return heaviestChain(links, two.length)
}

/** From the first to the last of some sentences; where there are none, the place behind those before. */
function spanOf(parts: readonly Part[], before: Part | undefined, [start]: Span): Span {
  if (parts.length > 0) return [parts[0]!.span[0], parts.at(-1)!.span[1]]
  const at = before?.span[1] ?? start
  return [at, at]
}

function variantsBetween(was: Witness, is: Witness): CopyVariant[] {
  if (isEmpty(was.span) || isEmpty(is.span)) {
    const readings = [readingOf(was), readingOf(is)] as const
    return [{ type: isEmpty(was.span) ? 'addition' : 'truncation', insideQuotation: false, readings }]
  }
  const witnesses = [was, is]
  return findVariants(alignReadings(witnesses), witnesses).flatMap(({ type, insideQuotation, readings }) => {
    const before = readings.find(({ document }) => document === was.document)
    const after = readings.find(({ document }) => document === is.document)
    if (before === undefined || after === undefined) return []
    return [{ type: typeOf(type, before, after), insideQuotation, readings: [before, after] as const }]
  })
}

/** Which of two was copied is known here, and so whether words were put in or left out. */
function typeOf(type: VariantType, before: VariantReading, after: VariantReading): VariantType {
  if (type !== 'addition' && type !== 'truncation') return type
  if (before.text === '') return 'addition'
  return after.text === '' ? 'truncation' : type
}

function readingOf({ document, analysis, span }: Witness): VariantReading {
  return { document, text: analysis.text.slice(...span), span }
}

function isEmpty([start, end]: Span): boolean {
  return start === end
}
