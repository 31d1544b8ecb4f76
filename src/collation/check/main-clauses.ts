import type { CutPlace } from '../../model/check.ts'
import { pronounOf } from '../../text/names/pronouns.ts'
import { mattersOf } from './difference-kinds.ts'
import type { SpokenRecord } from './transcript.ts'
import { rangeAt } from './transcript.ts'

/** Words that open a noun phrase, beside pronouns and names. */
const DETERMINERS: ReadonlySet<string> = new Set(
  'the a an this that these those my our your his her its their there every each no some all nobody everybody whoever whatever what people'.split(
    ' ',
  ),
)

/**
 * Whether words `[from, to)`, left out at an end, are joined to what is quoted by a comma or dash and "and", with a
 * subject behind it: speech strings sentences together so, and a transcriber could as well have set a full stop. A
 * condition holds for both parts; "but" and "because" belong to what they follow.
 */
export function endsAtClause(
  place: CutPlace,
  from: number,
  to: number,
  record: SpokenRecord,
  spellings: readonly string[],
): boolean {
  const and = place === 'head' ? conjunctionBefore(to, from, record, spellings) : from
  if (and === null || spellings[record.row.keys[and]!] !== 'and') return false
  const words = record.row.keys.slice(from, to).map(key => spellings[key]!)
  if (mattersOf(words).includes('condition')) return false
  return followsComma(record, and) && isSubject(record, and + 1, spellings)
}

/** "…, and we, we": a word begun again stands between the conjunction and what is quoted. */
function conjunctionBefore(
  to: number,
  from: number,
  { row }: SpokenRecord,
  spellings: readonly string[],
): number | null {
  for (let at = to - 1; at >= Math.max(from, to - 3); at--) {
    if (spellings[row.keys[at]!] === 'and') return at
    if (row.keys[at] !== row.keys[to]) return null
  }
  return null
}

function followsComma(record: SpokenRecord, word: number): boolean {
  if (word === 0) return false
  const { analysis } = record.transcripts[rangeAt(record, word).transcript]!
  const end = record.row.ends[word - 1]!
  return /^[”"’)\]]?\s?(?:,|[–—-])/.test(analysis.text.slice(end, end + 4))
}

function isSubject(record: SpokenRecord, word: number, spellings: readonly string[]): boolean {
  const key = record.row.keys[word]
  if (key === undefined || key < 0) return false
  const lower = spellings[key]!
  if (DETERMINERS.has(lower) || pronounOf(lower) !== null) return true
  const { analysis } = record.transcripts[rangeAt(record, word).transcript]!
  return /^\p{Lu}/u.test(analysis.text.slice(record.row.starts[word], record.row.ends[word]))
}
