import { z } from 'zod'
import { annotate } from '../attribution/annotate.ts'
import { finish } from '../ingest/draft.ts'
import { InputError } from '../ingest/input-error.ts'
import { documentOfRecord } from '../ingest/json-record.ts'
import type { Annotation } from '../model/annotation.ts'
import type { FilterItem, TextInput } from './json-lines.ts'
import { readJsonLines } from './json-lines.ts'

const Record = z.looseObject({ id: z.union([z.string(), z.number()]), text: z.string() })

/**
 * The filter `hearsay annotate`: JSON Lines `{id, text, title?, language?, …}` in,
 * `{id, attributions}` out, in the order of the input. Spans point into `text` as it was given. A line
 * that cannot be read yields a problem in its place.
 */
export async function* annotateLines(input: TextInput): AsyncGenerator<FilterItem> {
  for await (const line of readJsonLines(input, Record)) {
    if (!line.ok) {
      yield line.problem
      continue
    }
    const location = `standard input#${line.line}`
    try {
      const { id } = line.value
      const document = finish(documentOfRecord(line.value, JSON.stringify(line.value), location))
      yield JSON.stringify({ id, attributions: attributionsOf(annotate(document)) })
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      yield error.toProblem()
    }
  }
}

/** Attributions as the filter writes them: speakers and addressees by name, not by id. */
function attributionsOf({ attributions, speakers }: Annotation) {
  const names = new Map(speakers.map(s => [s.id, s.name]))
  return attributions.map(a => ({
    source: a.source,
    cue: a.cue,
    content: a.content,
    kind: a.kind,
    speaker: a.speaker === null ? null : (names.get(a.speaker) ?? null),
    speakerBasis: a.speakerBasis,
    act: a.act,
    addressee: a.addressee === null ? null : (names.get(a.addressee) ?? a.addressee),
    relay: a.relay,
    confidence: a.confidence,
    ...(a.negated ? { negated: true } : {}),
  }))
}
