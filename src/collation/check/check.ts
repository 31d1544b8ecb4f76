import type { AnnotatedDocument } from '../../attribution/annotate.ts'
import type { Attribution } from '../../model/attribution.ts'
import type { Check, CheckForm, RecordedSpeaker, SpeakerAgreement } from '../../model/check.ts'
import { identifier } from '../../model/identifier.ts'
import type { Span } from '../../model/span.ts'
import type { DocumentSpeaker } from '../../model/speaker.ts'
import type { Finding } from './quotation-check.ts'
import { checkQuotation } from './quotation-check.ts'
import { quotedRow } from './quoted-row.ts'
import { reportQuotations } from './report-quotations.ts'
import { checkRetold, retoldPieces } from './retold-check.ts'
import { SearchableRecord } from './searchable-record.ts'
import type { TurnSpeaker } from './speaker-agreement.ts'
import { agreementOf } from './speaker-agreement.ts'
import type { Transcript } from './transcript.ts'

/**
 * Every quotation of the reports, and every sentence of indirect speech, held against the words on record. In order
 * of the reports as given, then of their texts.
 */
export function checkReports(
  reports: readonly AnnotatedDocument[],
  transcripts: readonly Transcript[],
  watch: (done: number, of: number) => void = () => {},
): Check[] {
  const searchable = new SearchableRecord(transcripts)
  const work = reports.map(report => ({
    report,
    quotations: reportQuotations(report),
    retold: retoldPieces(report),
  }))
  const all = work.reduce((sum, w) => sum + w.quotations.length + w.retold.length, 0)
  let done = 0
  return work.flatMap(({ report, quotations, retold }) => {
    const one = new ReportChecks(report, searchable)
    const checks: Check[] = []
    for (const { spans, attribution, whole } of quotations) {
      if (spans.length > 0) checks.push(one.quotation(spans, attribution, whole))
      watch(++done, all)
    }
    for (const piece of retold) {
      checks.push(one.retold(piece.spans, piece.attribution))
      watch(++done, all)
    }
    return checks.sort(inText)
  })
}

function inText(x: Check, y: Check): number {
  const [a, b] = [x.report.spans[0]!, y.report.spans[0]!]
  return a[0] - b[0] || b[1] - a[1]
}

class ReportChecks {
  readonly #report: AnnotatedDocument
  readonly #searchable: SearchableRecord
  readonly #speakers: ReadonlyMap<string, DocumentSpeaker>

  readonly #agreements = new Map<string, Map<TurnSpeaker, SpeakerAgreement>>()

  constructor(report: AnnotatedDocument, searchable: SearchableRecord) {
    this.#report = report
    this.#searchable = searchable
    this.#speakers = new Map(report.speakers.map(s => [s.id, s]))
  }

  quotation(spans: readonly Span[], attribution: Attribution | null, whole: boolean): Check {
    const { analysis } = this.#report
    const quoted = quotedRow(analysis, spans, this.#searchable.numbers)
    const speaker = this.#speakerOf(attribution)
    const found = checkQuotation(
      analysis,
      quoted,
      { whole, attributed: attribution !== null },
      this.#searchable,
      word => this.#agreement(speaker, word) === 'same',
    )
    return this.#check('quotation', quoted.spans, attribution, speaker, found, round(found.covered))
  }

  retold(spans: readonly Span[], attribution: Attribution): Check {
    const speaker = this.#speakerOf(attribution)
    const found = checkRetold(
      this.#report,
      { spans, attribution },
      this.#searchable,
      word => this.#agreement(speaker, word) === 'differs',
    )
    return this.#check(
      'retold',
      spans,
      attribution,
      speaker,
      found,
      Math.min(SUREST, round(found.confidence)),
    )
  }

  #check(
    form: CheckForm,
    spans: readonly Span[],
    attribution: Attribution | null,
    speaker: DocumentSpeaker | null,
    found: Finding,
    confidence: number,
  ): Check {
    const document = this.#report.document.id
    const { verdict, passages, places, changes, cuts, smoothed, nearest } = found
    return {
      id: identifier('k', [document, form, ...spans.flat()]),
      verdict,
      form,
      report: { document, spans, attribution: attribution?.id ?? null },
      passages,
      places,
      changes,
      cuts,
      smoothed,
      nearest,
      speaker: {
        report:
          speaker === null || attribution === null
            ? null
            : { name: speaker.name, speaker: speaker.id, source: attribution.source },
        ...this.#spoken(speaker, found),
      },
      confidence,
    }
  }

  #spoken(
    speaker: DocumentSpeaker | null,
    { ranges }: Finding,
  ): { record: RecordedSpeaker | null; agreement: SpeakerAgreement } {
    const { record } = this.#searchable
    const said = ranges.flatMap(r => {
      const { transcript, turn } = record.ranges[r]!
      if (turn === null) return []
      const { document } = record.transcripts[transcript]!
      const label = { document: document.id, span: turn.label }
      const name = document.text.slice(...turn.label)
      return [{ record: { name, label }, agreement: this.#agreementIn(speaker, r) }]
    })
    const differing = said.find(s => s.agreement === 'differs')
    const shown = differing ?? said[0]
    if (shown === undefined) return { record: null, agreement: 'unresolved' }
    const agreement =
      differing !== undefined
        ? 'differs'
        : said.every(s => s.agreement === 'same') && said.length === ranges.length
          ? 'same'
          : 'unresolved'
    return { record: shown.record, agreement }
  }

  #agreement(speaker: DocumentSpeaker | null, word: number): SpeakerAgreement {
    const range = this.#searchable.record.rangeOf[word]!
    return range < 0 ? 'unresolved' : this.#agreementIn(speaker, range)
  }

  #agreementIn(speaker: DocumentSpeaker | null, range: number): SpeakerAgreement {
    if (speaker === null) return 'unresolved'
    const turn = this.#searchable.speakerOf(this.#searchable.record.ranges[range]!)
    if (turn === null) return 'unresolved'
    const known = this.#agreements.get(speaker.id) ?? new Map<TurnSpeaker, SpeakerAgreement>()
    this.#agreements.set(speaker.id, known)
    const agreement = known.get(turn) ?? agreementOf(speaker, turn)
    known.set(turn, agreement)
    return agreement
  }

  #speakerOf(attribution: Attribution | null): DocumentSpeaker | null {
    return attribution?.speaker == null ? null : (this.#speakers.get(attribution.speaker) ?? null)
  }
}

/** Words that are not the same words are never certain to be one utterance. */
const SUREST = 0.99

function round(share: number): number {
  return Math.round(share * 100) / 100
}
