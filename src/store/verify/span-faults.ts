import type { Annotation } from '../../model/annotation.ts'
import type { Attribution } from '../../model/attribution.ts'
import type { Passage, Span } from '../../model/span.ts'
import type { StoryFindings } from '../collations.ts'
import type { Fault, FaultReport } from './fault.ts'

/** By document id; null where it cannot be read, which is a fault of its own. */
export type Texts = ReadonlyMap<string, string | null>

/** Spans of an annotation that point out of its document's text. */
export function annotationFaults(
  { attributions, speakers, figures }: Omit<Annotation, 'document'>,
  document: string,
  text: string,
  report: FaultReport,
): void {
  const texts = new Map([[document, text]])
  const check = (span: Span, subject: string) => passageFaults({ document, span }, subject, texts, report)
  for (const a of attributions) for (const span of spansOf(a)) check(span, a.id)
  for (const { id, mentions } of speakers) for (const { span } of mentions) check(span, id)
  for (const { span, asOfSpan } of figures) {
    check(span, document)
    if (asOfSpan !== null) check(asOfSpan, document)
  }
}

function spansOf({ source, cue, content, relay }: Attribution): Span[] {
  return [...source, ...cue, ...content, ...relay.map(link => link.span)]
}

/** Spans of a story's collation that point out of the texts, and quotations that do not stand there. */
export function findingsFaults(
  findings: StoryFindings,
  story: string,
  texts: Texts,
  report: FaultReport,
): void {
  for (const a of findings.attributions)
    for (const span of spansOf(a)) passageFaults({ document: a.document, span }, a.id, texts, report)
  for (const { id, apparatus } of findings.utterances) {
    const { witnesses, rows } = apparatus
    for (const row of rows)
      for (const [k, cell] of row.entries())
        if (cell !== null) passageFaults({ document: witnesses[k]!, ...cell }, id, texts, report)
  }
  const { occasions, utterances, figures, terms } = findings
  for (const part of [occasions, utterances, figures, terms]) eachPassage(part, story, texts, report)
}

/** Whatever names a document and a span in it, however deep it lies. */
export function eachPassage(part: unknown, subject: string, texts: Texts, report: FaultReport): void {
  if (typeof part !== 'object' || part === null) return
  if (Array.isArray(part)) {
    for (const item of part) eachPassage(item, subject, texts, report)
    return
  }
  const { id, document, span } = part as { id?: unknown; document?: unknown; span?: unknown }
  const named = typeof id === 'string' ? id : subject
  if (typeof document === 'string' && Array.isArray(span))
    passageFaults(part as Passage, named, texts, report)
  for (const value of Object.values(part)) eachPassage(value, named, texts, report)
}

/** One passage; where it has a `text`, that must stand there. */
export function passageFaults(
  { document, span, text: quoted }: Passage & { readonly text?: unknown },
  subject: string,
  texts: Texts,
  report: FaultReport,
): void {
  const text = texts.get(document)
  if (text === null) return
  const fault = (kind: Fault['kind'], message: string) => report({ kind, subject, message })
  const [start, end] = span
  if (text === undefined) fault('reference', `it points into document ${document}, which is not there`)
  else if (
    !(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length)
  )
    fault('span', `[${start}, ${end}) lies outside the ${text.length} characters of document ${document}`)
  else if (typeof quoted === 'string' && text.slice(start, end) !== quoted)
    fault(
      'quotation',
      `it quotes “${quoted}” from [${start}, ${end}) of document ${document}, where something else stands`,
    )
}
