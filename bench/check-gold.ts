import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AnnotatedDocument } from '../src/attribution/annotate.ts'
import { annotate } from '../src/attribution/annotate.ts'
import { checkReports } from '../src/collation/check/check.ts'
import type { Transcript } from '../src/collation/check/transcript.ts'
import {
  type Check,
  type CheckForm,
  type CheckVerdict,
  type SpeakerAgreement,
  VERDICTS,
} from '../src/model/check.ts'
import type { Span } from '../src/model/span.ts'
import { analyse } from '../src/text/analyse.ts'
import { plainDocument } from '../test/plain-document.ts'

/** `look`: may be looked at while rules are written. `held`: totals only, at the end. */
export type GoldHalf = 'look' | 'held'

/** One quotation with what a fact-checker says of it. Words stand as in the report and in the record. */
export interface CheckGold {
  readonly record: string
  readonly report: string
  readonly form: CheckForm
  /** Pieces parted by ` / `. */
  readonly quote: string
  readonly verdict: CheckVerdict
  readonly on?: readonly string[]
  readonly changes?: readonly (readonly [type: string, report: string, record: string])[]
  readonly cuts?: readonly string[]
  readonly speaker?: SpeakerAgreement
}

const GOLD = join(import.meta.dirname, 'gold')

export function readCheckGold(half: GoldHalf): CheckGold[] {
  const file = join(GOLD, `check-${half}.jsonl`)
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as CheckGold)
}

export interface Scored {
  readonly gold: CheckGold
  /** Null where nothing was checked at that place of the report. */
  readonly check: Check | null
  readonly record: string
  /** Shares found, null where nothing is asked. */
  readonly passages: number | null
  readonly changes: number | null
  readonly cuts: number | null
  readonly speaker: number | null
}

const transcripts = new Map<string, Transcript>()

function transcriptOf(name: string): Transcript {
  let transcript = transcripts.get(name)
  if (transcript === undefined) {
    const document = plainDocument(name, readFileSync(join(GOLD, 'check-records', `${name}.txt`), 'utf8'))
    transcript = { document, analysis: analyse(document) }
    transcripts.set(name, transcript)
  }
  return transcript
}

/** Each line checked by itself against its own record. */
export function scoreGold(gold: readonly CheckGold[]): Scored[] {
  return gold.map(one => {
    const report = annotate(plainDocument('report', one.report))
    const transcript = transcriptOf(one.record)
    return scored(one, checkReports([report], [transcript]), report, transcript.document.text)
  })
}

function scored(
  gold: CheckGold,
  checks: readonly Check[],
  report: AnnotatedDocument,
  record: string,
): Scored {
  const wanted = gold.quote.split(' / ').map(piece => spanOf(report.document.text, piece))
  const check =
    checks
      .filter(c => c.form === gold.form)
      .map(c => ({ c, common: c.report.spans.reduce((sum, s) => sum + overlap(s, wanted[0]!), 0) }))
      .filter(({ common }) => 2 * common > length(wanted[0]!))
      .sort((x, y) => y.common - x.common)[0]?.c ?? null
  const share = <T>(asked: readonly T[] | undefined, found: (x: T, c: Check) => boolean) =>
    asked === undefined ? null : check === null ? 0 : asked.filter(x => found(x, check)).length / asked.length
  return {
    gold,
    check,
    record,
    passages: share(gold.on, (words, c) => {
      const span = spanOf(record, words)
      return c.passages.some(p =>
        gold.form === 'retold' ? meets(p.record.span, span) : likeness(p.record.span, span) >= SAME,
      )
    }),
    changes: share(gold.changes, ([type, given, said], c) =>
      c.changes.some(
        x =>
          x.type === type &&
          (given === '' || overlap(x.report, spanOf(gold.report, given, wanted[0]![0])) > 0) &&
          (said === '' || textHas(record, x.record.span, said)),
      ),
    ),
    cuts: share(gold.cuts, (words, c) => {
      const span = spanOf(record, words)
      return c.cuts.some(cut => likeness(cut.record.span, span) >= SAME_CUT)
    }),
    speaker: gold.speaker === undefined ? null : check?.speaker.agreement === gold.speaker ? 1 : 0,
  }
}

/** Characters in common of both together. A comma or "um" more or less at an end is no other passage. */
const SAME = 0.85
const SAME_CUT = 0.7

/** Of a retelling: one holds nearly all of the other, whether it is told by a clause or its sentence. */
function meets(a: Span, b: Span): boolean {
  return overlap(a, b) >= SAME * Math.min(length(a), length(b))
}

function likeness(a: Span, b: Span): number {
  const common = overlap(a, b)
  return common / Math.max(1, length(a) + length(b) - common)
}

function textHas(text: string, span: Span, words: string): boolean {
  const found = text.slice(...span).toLowerCase()
  return found.includes(words.toLowerCase()) || (found !== '' && words.toLowerCase().includes(found))
}

function spanOf(text: string, words: string, from = 0): Span {
  const start = text.indexOf(words, from)
  if (start < 0) throw new Error(`the gold's words are not in its text: ${words}`)
  return [start, start + words.length]
}

const length = ([start, end]: Span) => end - start
const overlap = (a: Span, b: Span) => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]))

export interface VerdictScore {
  readonly verdict: CheckVerdict
  readonly gold: number
  readonly given: number
  readonly right: number
}

export function byVerdict(scores: readonly Scored[]): VerdictScore[] {
  return VERDICTS.map(verdict => ({
    verdict,
    gold: scores.filter(s => s.gold.verdict === verdict).length,
    given: scores.filter(s => s.check?.verdict === verdict).length,
    right: scores.filter(s => s.gold.verdict === verdict && s.check?.verdict === verdict).length,
  }))
}

/** Share of what is asked of one kind that was found, and how many lines ask. */
export function found(
  scores: readonly Scored[],
  of: 'passages' | 'changes' | 'cuts' | 'speaker',
): { readonly share: number; readonly asked: number } {
  const asked = scores.flatMap(s => s[of] ?? [])
  return { share: asked.reduce((sum, x) => sum + x, 0) / Math.max(1, asked.length), asked: asked.length }
}
