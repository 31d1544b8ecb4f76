import { z } from 'zod'
import { type AnnotatedDocument, annotate } from '../attribution/annotate.ts'
import type { ActMention } from '../collation/acts/act-mention.ts'
import { mentionIn } from '../collation/acts/act-mention.ts'
import { reportedActs } from '../collation/acts/reported-acts.ts'
import { speakerTerms } from '../collation/acts/speaker-terms.ts'
import { finish } from '../ingest/draft.ts'
import type { Span } from '../model/span.ts'

const span = z.tuple([z.int().nonnegative(), z.int().nonnegative()])

/**
 * What makes of a line the mention of an act of saying: `cue`, the words that report it. With them what is grouped is
 * who said something when, whatever words a report has for it. `report`, on one line of a document at least, is the
 * text that `cue` and `sentence` point into; without it they point into `text`, less where `sentence` begins.
 */
export const actFields = {
  cue: z.array(span).min(1).nullish(),
  sentence: span.nullish(),
  report: z
    .object({
      text: z.string(),
      title: z.string().nullish(),
      publisher: z.string().nullish(),
      published: z.string().nullish(),
    })
    .nullish(),
}

type ActFields = z.infer<z.ZodObject<typeof actFields>>

export interface ActLine extends ActFields {
  readonly id: string | number
  readonly text: string
  readonly speaker?: string | null | undefined
  readonly story?: string | null | undefined
  readonly document?: string | null | undefined
  readonly order?: number | null | undefined
}

/** Sentences of a report that open it, counted by `order`. */
const OPENING = 2

/** Whether a line mentions an act of saying: it names a cue, and has text that it may stand in. */
export function mentionsAct(line: ActLine): boolean {
  return line.cue != null && line.text.trim() !== ''
}

/** The mentions of lines of which all mention an act, in their order. */
export function actsOfLines(lines: readonly ActLine[]): ActMention[] {
  const reports = reportsOf(lines)
  const read = reportedActs(
    reports,
    lines.map(line => ({
      document: line.document ?? '',
      cue: line.cue!,
      sentence: line.sentence ?? null,
      story: line.story ?? null,
    })),
  )
  return lines.map((line, i) => withSpeaker(read[i] ?? mentionAlone(line), line.speaker ?? null))
}

function reportsOf(lines: readonly ActLine[]): AnnotatedDocument[] {
  const reports = new Map<string, AnnotatedDocument>()
  for (const { document, report } of lines) {
    if (document == null || report == null || reports.has(document) || report.text.trim() === '') continue
    reports.set(document, annotate(documentOf(document, report.text, report)))
  }
  return [...reports.values()]
}

/** A sentence without its report: nothing is known of its place but what `order` tells. */
function mentionAlone(line: ActLine): ActMention {
  const from = line.sentence?.[0] ?? 0
  const cue = line.cue!.map(([start, end]): Span => [Math.max(0, start - from), Math.max(0, end - from)])
  const document = line.document ?? `\0${line.id}`
  const annotated = annotate(documentOf(document, line.text, { language: 'en' }))
  const mention = mentionIn(annotated, cue, line.story ?? null, () => null, [0, line.text.length])
  return { ...mention, opens: line.order != null && line.order < OPENING }
}

function withSpeaker(mention: ActMention, speaker: string | null): ActMention {
  return speaker === null ? mention : { ...mention, speaker: mention.speaker.union(speakerTerms([speaker])) }
}

interface Given {
  readonly title?: string | null | undefined
  readonly publisher?: string | null | undefined
  readonly published?: string | null | undefined
  readonly language?: string
}

function documentOf(id: string, text: string, given: Given) {
  return finish({
    id,
    location: id,
    outlet: given.publisher ?? null,
    title: given.title ?? null,
    published: given.published ?? null,
    publishedBasis: 'given',
    language: given.language ?? null,
    byline: null,
    sha256: '',
    text,
    dropped: [],
  })
}
