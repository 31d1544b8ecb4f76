import { firstEndingBehind } from '../../model/halving.ts'
import type { Span } from '../../model/span.ts'
import type { Apparatus } from '../../model/utterance.ts'
import type { TextAnalysis } from '../../text/analysis.ts'
import { territoryOf } from '../../text/names/countries.ts'
import type { NameEvidence } from '../../text/names/name-evidence.ts'
import { gatherEvidence, isNeverName, opensAnew } from '../../text/names/name-evidence.ts'
import type { Witness } from './apparatus.ts'
import { spellOut } from './contractions.ts'
import type { Modality } from './modality.ts'
import { modalityOf } from './modality.ts'
import type { WordKind } from './word-profile.ts'
import { profileWord } from './word-profile.ts'

/** A word of one witness in the table, with what the kind of a difference is told by. */
export interface VariantWord {
  readonly text: string
  readonly lower: string
  readonly span: Span
  readonly kind: WordKind
  readonly value: number | null
  /** The same for words between which a difference is none: spelling, inflection and case aside. */
  readonly key: string
  /** Part of a proper name, a demonym, or a title with a capital. */
  readonly name: boolean
  readonly modality: Modality | null
}

/** One witness in the table. */
export interface Column {
  readonly document: string
  readonly analysis: TextAnalysis
  /** Index of the witness. */
  readonly witness: number
  /** By row; null where the witness has no word there. */
  readonly words: readonly (VariantWord | null)[]
  /** Rows by the key of their word, to see what only changed its place. */
  readonly rowsOfKey: ReadonlyMap<string, readonly number[]>
  /** The names that stand directly before a noun somewhere in the document: "dam" has "ombrel". */
  readonly namesBefore: ReadonlyMap<string, ReadonlySet<string>>
  readonly firstRow: number
  readonly lastRow: number
}

/**
 * The columns of a table, rows of signs left out, one a document where its readings do not overlap. `rows`
 * leads back to the rows of the apparatus.
 */
export function columnsOf(
  apparatus: Apparatus,
  witnesses: readonly Witness[],
): { columns: Column[]; rows: number[] } {
  const rows = [...apparatus.rows.keys()].filter(row =>
    apparatus.rows[row]!.some(cell => cell !== null && isWord(cell.text)),
  )
  const reports = witnesses.map(({ analysis }) => evidenceOf(analysis))
  const columns = witnesses.map(({ document, analysis }, witness): Column => {
    const cells = rows.map(row => apparatus.rows[row]![witness] ?? null)
    const lowers = cells.map(cell => (cell === null ? null : cell.text.toLowerCase().replaceAll('’', "'")))
    let next: string | undefined
    const words: (VariantWord | null)[] = cells.map(() => null)
    for (let row = rows.length - 1; row >= 0; row--) {
      const lower = lowers[row]
      if (lower === null || lower === undefined) continue
      words[row] = variantWord(cells[row]!, lower, next, reports[witness]!, reports)
      next = lower
    }
    return columnOf(document, analysis, witness, words)
  })
  return { columns: joinInterrupted(columns), rows }
}

function columnOf(
  document: string,
  analysis: TextAnalysis,
  witness: number,
  words: readonly (VariantWord | null)[],
): Column {
  const rowsOfKey = new Map<string, number[]>()
  const filled: number[] = []
  for (const [row, word] of words.entries()) {
    if (word === null) continue
    filled.push(row)
    const rows = rowsOfKey.get(word.key)
    if (rows === undefined) rowsOfKey.set(word.key, [row])
    else rows.push(row)
  }
  return {
    document,
    analysis,
    witness,
    words,
    rowsOfKey,
    namesBefore: namesBeforeNouns(analysis),
    firstRow: filled[0] ?? 0,
    lastRow: filled.at(-1) ?? -1,
  }
}

/** A sentence is broken off a few times at the most; what a text has oftener, it repeats. */
const MOST_PARTS = 16

/**
 * Readings of one document that follow each other in the table are one sentence with "she said" inside it:
 * together they are what the document has.
 */
function joinInterrupted(columns: readonly Column[]): Column[] {
  return [...Map.groupBy(columns, c => c.document).values()]
    .flatMap(parts => (parts.length > MOST_PARTS ? parts : joinParts(parts)))
    .sort((x, y) => x.witness - y.witness)
}

function joinParts(columns: readonly Column[]): Column[] {
  const joined: Column[] = []
  for (const column of [...columns].sort((x, y) => x.firstRow - y.firstRow || x.witness - y.witness)) {
    const at = joined.findIndex(other => other.lastRow < column.firstRow)
    const other = joined[at]
    if (other === undefined || column.lastRow < 0) {
      joined.push(column)
      continue
    }
    const words = other.words.map((word, row) => word ?? column.words[row] ?? null)
    joined[at] = columnOf(other.document, other.analysis, other.witness, words)
  }
  return joined
}

/** A document has many utterances and is read through once. */
const gathered = new WeakMap<TextAnalysis, NameEvidence>()

function evidenceOf(analysis: TextAnalysis): NameEvidence {
  const evidence = gathered.get(analysis) ?? gatherEvidence(analysis)
  gathered.set(analysis, evidence)
  return evidence
}

const namesByNoun = new WeakMap<TextAnalysis, Map<string, Set<string>>>()

function namesBeforeNouns(analysis: TextAnalysis): Map<string, Set<string>> {
  const known = namesByNoun.get(analysis)
  if (known !== undefined) return known
  const { inner } = evidenceOf(analysis)
  const names = new Map<string, Set<string>>()
  for (const [t, { lower, text, kind, sentence }] of analysis.tokens.entries()) {
    const before = analysis.tokens[t - 1]
    if (kind !== 'word' || text !== lower || before?.sentence !== sentence) continue
    if (!/^\p{Lu}/u.test(before.text) || !inner.has(before.lower)) continue
    const found = names.get(lower)
    if (found === undefined) names.set(lower, new Set([before.lower]))
    else found.add(before.lower)
  }
  namesByNoun.set(analysis, names)
  return names
}

function isWord(text: string): boolean {
  const first = text.charCodeAt(0) | 0x20
  return (first >= 97 && first <= 122) || /[\p{L}\p{N}]/u.test(text)
}

function hasCapital(text: string): boolean {
  const first = text.charCodeAt(0)
  return first < 128 ? first >= 65 && first <= 90 : /^\p{Lu}/u.test(text)
}

function variantWord(
  cell: { readonly text: string; readonly span: Span },
  lower: string,
  next: string | undefined,
  evidence: NameEvidence,
  reports: readonly NameEvidence[],
): VariantWord {
  const { kind, value, spelling } = profileWord(lower)
  const name = isName(cell, lower, evidence, reports)
  return {
    text: cell.text,
    lower,
    span: cell.span,
    kind,
    value,
    key: keyOf(lower, kind, value, spelling),
    name,
    modality: name ? null : modalityOf(lower, next),
  }
}

function keyOf(lower: string, kind: WordKind, value: number | null, spelling: string): string {
  if (value !== null) return String(value)
  const spelledOut = spellOut(lower)
  if (spelledOut.length > 1 || kind !== 'content') return spelledOut.join(' ')
  return profileWord(spelling).stem
}

/** A capital counts where a sentence does not ask for it anyway; where it does, the rest of all texts decides. */
function isName(
  cell: { readonly text: string; readonly span: Span },
  lower: string,
  evidence: NameEvidence,
  reports: readonly NameEvidence[],
): boolean {
  if (!hasCapital(cell.text) || isNeverName(lower) || cell.text.length === 1) return false
  if (territoryOf(cell.text) !== null || reports.some(report => report.inner.has(lower))) return true
  const { tokens } = evidence.analysis
  const token = firstEndingBehind(tokens, cell.span[0])
  if (token === tokens.length || evidence.small.has(lower)) return false
  const { sentence } = tokens[token]!
  if (evidence.styles[sentence] !== 'sentence') return false
  return !opensAnew(evidence.analysis, token) || isSetOff(evidence.analysis, token)
}

/** First of a few words in quotation marks in the middle of a clause: a name or a catchword, no new sentence. */
function isSetOff({ tokens }: TextAnalysis, token: number): boolean {
  const before = tokens[token - 2]
  if (tokens[token - 1]?.kind !== 'mark' || before?.kind !== 'word') return false
  if (before.sentence !== tokens[token]!.sentence) return false
  return tokens.slice(token + 1, token + 1 + longestSetOff).some(({ kind }) => kind === 'mark')
}

const longestSetOff = 3
