import { annotate } from '../../src/attribution/annotate.ts'
import { checkReports } from '../../src/collation/check/check.ts'
import type { Check } from '../../src/model/check.ts'
import type { Span } from '../../src/model/span.ts'
import { analyse } from '../../src/text/analyse.ts'
import { plainDocument } from '../plain-document.ts'

/** A report held against transcripts. */
export function checksOf(report: string, ...records: readonly string[]): Check[] {
  const transcripts = records.map((text, i) => {
    const document = plainDocument(`record-${i}`, text)
    return { document, analysis: analyse(document) }
  })
  return checkReports([annotate(plainDocument('report', report))], transcripts)
}

/** One line for what is quoted first: `altered · figure fourteen → twelve · cut tail: if they pay`. */
export function firstQuotation(report: string, ...records: readonly string[]): string {
  const check = checksOf(report, ...records).find(c => c.form === 'quotation')
  return check === undefined ? 'nothing' : inWords(check)
}

export function firstRetold(report: string, ...records: readonly string[]): string {
  const check = checksOf(report, ...records).find(c => c.form === 'retold')
  return check === undefined ? 'nothing' : inWords(check)
}

export function inWords(check: Check): string {
  return [
    check.verdict,
    ...check.changes.map(
      c => `${c.type}${c.small ? ' (small)' : ''} ${c.recordText || '∅'} → ${c.reportText || '∅'}`,
    ),
    ...check.cuts
      .filter(c => !c.clause && !(c.declared && c.place !== 'inside'))
      .map(c => `${c.declared ? 'shown' : 'cut'} ${c.place}: ${c.recordText}`),
    ...check.smoothed.map(s => s.kind),
    ...(check.speaker.agreement === 'differs' ? [`speaker differs: ${check.speaker.record?.name}`] : []),
  ].join(' · ')
}

/** Every span of a check with the text that it points into. */
export function spansOf(
  check: Check,
  report: string,
  records: ReadonlyMap<string, string>,
): [Span, string][] {
  const on = ({ document, span }: { document: string; span: Span }): [Span, string] => [
    span,
    records.get(document)!,
  ]
  const passages = check.nearest === null ? check.passages : [...check.passages, check.nearest]
  return [
    ...check.report.spans.map((s): [Span, string] => [s, report]),
    ...passages.flatMap(p => [
      ...p.report.map((s): [Span, string] => [s, report]),
      on(p.record),
      on({ document: p.record.document, span: p.context }),
      ...(p.turn === null ? [] : [on({ document: p.record.document, span: p.turn })]),
    ]),
    ...[...check.changes, ...check.cuts, ...check.smoothed].flatMap((x): [Span, string][] => [
      [x.report, report],
      on(x.record),
    ]),
  ]
}
