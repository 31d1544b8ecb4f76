import { type Finding, checkQuotation as heldAgainst } from '../collation/check/quotation-check.ts'
import { quotedRow } from '../collation/check/quoted-row.ts'
import { SearchableRecord } from '../collation/check/searchable-record.ts'
import type { Transcript } from '../collation/check/transcript.ts'
import type { Attribution } from '../model/attribution.ts'
import type { SpeakerAgreement } from '../model/check.ts'
import type { Collation } from '../model/collation.ts'
import type { Document } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import { analyse } from '../text/analyse.ts'
import { inReport, quotedWords } from './quoted-words.ts'
import { agreementWith, type SpeakerAsked } from './speaker-asked.ts'

/** What came of holding a quotation against one report. */
export interface HeldWords {
  readonly document: Document
  readonly finding: Finding
  readonly inQuotationMarks: boolean
  /** Those whose words they are; none where nobody is said to have said them. */
  readonly said: readonly Attribution[]
  /** Id of the one of them that they begin in. */
  readonly attribution: string | null
  readonly agreement: SpeakerAgreement
}

/** Of a longer text the beginning is looked into. */
const LONGEST_READ = 1_000_000

/** A quotation against a report's quotations, or where these have less of it, against all of its text. */
export function quotationHeld(
  quotation: string,
  report: Document,
  { attributions, speakers }: Pick<Collation, 'attributions' | 'speakers'>,
  asked: SpeakerAsked | null,
): HeldWords {
  const document =
    report.text.length > LONGEST_READ ? { ...report, text: report.text.slice(0, LONGEST_READ) } : report
  const own = attributions.filter(attribution => attribution.document === document.id)
  const speakerOf = (attribution: Attribution | null) =>
    speakers.find(({ id }) => id === attribution?.speaker) ?? null
  const analysis = analyse(document)
  const quoted = quotedWords(document, analysis, own)
  const agreements = quoted.map(({ attributions: [first = null] }) => agreementWith(asked, speakerOf(first)))
  const marked = held(
    quotation,
    quoted.map(({ transcript }) => transcript),
    document.language,
    transcript => agreements[transcript] === 'same',
  )
  const inMarks = (): HeldWords => {
    const place = Number((marked.passages[0] ?? marked.nearest)?.record.document ?? -1)
    const finding = inReport(marked, document, quoted)
    const start = (finding.passages[0] ?? finding.nearest)?.record.span[0] ?? -1
    const all = quoted[place]?.attributions ?? []
    const [first = null, ...others] = all
    const said = others.findLast(({ content }) => content.some(([from]) => from <= start)) ?? first
    return {
      document,
      finding,
      inQuotationMarks: place >= 0,
      said: all,
      attribution: said?.id ?? null,
      agreement: agreements[place] ?? 'unresolved',
    }
  }
  if (marked.verdict === 'verbatim') return inMarks()
  const whole = held(quotation, [{ document, analysis }], document.language, () => false)
  if (!isMore(whole, marked)) return inMarks()
  const span = (whole.passages[0] ?? whole.nearest)?.record.span
  const attribution =
    (span && own.find(({ content }) => content.some(piece => isWithin(span, piece)))) ?? null
  return {
    document,
    finding: withinSentence(whole),
    inQuotationMarks: false,
    said: attribution === null ? [] : [attribution],
    attribution: attribution?.id ?? null,
    agreement: agreementWith(asked, speakerOf(attribution)),
  }
}

function isWithin([start, end]: Span, [from, to]: Span): boolean {
  return from <= start && end <= to
}

function held(
  quotation: string,
  transcripts: readonly Transcript[],
  language: string,
  favours: (transcript: number) => boolean,
): Finding {
  const searchable = new SearchableRecord(transcripts)
  const analysis = analyse({ text: quotation, language, titleSpan: null })
  const { record } = searchable
  const row = quotedRow(analysis, [withoutMarks(quotation)], searchable.numbers)
  return heldAgainst(
    analysis,
    row,
    // Who gives a capital and some words gives a sentence; fewer may be a name.
    { whole: row.words.length >= FEWEST_OF_SENTENCE, attributed: true },
    searchable,
    word => record.rangeOf[word]! >= 0 && favours(record.ranges[record.rangeOf[word]!]!.transcript),
  )
}

const FEWEST_OF_SENTENCE = 4

/** Outside of quotation marks a sentence has more in it than what was said: "she said that". */
function withinSentence(finding: Finding): Finding {
  const cuts = finding.cuts.filter(({ place }) => place === 'inside')
  const verdict = finding.verdict === 'truncated' && cuts.length === 0 ? 'verbatim' : finding.verdict
  return { ...finding, cuts, verdict }
}

/** Whether the rest of the text tells more of it than its quotations do. */
function isMore(all: Finding, marked: Finding): boolean {
  if (all.passages.length === 0) return marked.passages.length === 0 && all.covered > marked.covered
  return marked.passages.length === 0 || all.covered > marked.covered
}

// Looked for at its end only where one begins: a run of spaces in the middle is passed over once.
const MARKS = /^[\s"'“”„‟«»‹›‘’‚‛「」『』]*|(?<![\s"'“”„‟«»‹›‘’‚‛「」『』])[\s"'“”„‟«»‹›‘’‚‛「」『』]*$/g

/** The marks that somebody puts around it belong to the asking. */
function withoutMarks(quotation: string): Span {
  const [before = '', behind = ''] = [...quotation.matchAll(MARKS)].map(([marks]) => marks)
  const end = quotation.length - behind.length
  return [Math.min(before.length, end), end]
}
