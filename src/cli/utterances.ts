import { z } from 'zod'
import { readingWords } from '../collation/utterances/reading-words.ts'
import type { Rendering } from '../collation/utterances/rendering.ts'
import { groupRenderings, judgePairs } from '../collation/utterances/same-utterance.ts'
import { identifier } from '../model/identifier.ts'
import { byCodeUnits } from '../model/order.ts'
import { analyse } from '../text/analyse.ts'
import type { FilterItem, TextInput } from './json-lines.ts'
import { readJsonLines } from './json-lines.ts'

/**
 * One reading a line. Readings of one `document` are different utterances; `order` tells their place in it.
 * What is not given is not held against anything: readings without a speaker may be anybody's, those without
 * `published` of any day. Other fields are passed over.
 */
const readingSchema = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  speaker: z.string().nullish(),
  published: z.string().nullish(),
  story: z.string().nullish(),
  document: z.string().nullish(),
  order: z.number().nullish(),
})

type ReadingLine = z.infer<typeof readingSchema>

export interface UtterancesOptions {
  /** Gives `{a, b, score}` for each pair that was looked at, instead of a line for each reading. */
  readonly pairs?: boolean
}

/**
 * `hearsay utterances`: readings in, `{id, utterance}` out, in the order of the lines. Readings of one
 * utterance have the same `utterance`. All of the input is read before anything is said of it.
 */
export async function* utterancesFromLines(
  input: TextInput,
  options: UtterancesOptions = {},
): AsyncGenerator<FilterItem> {
  const lines: ReadingLine[] = []
  const ids = new Set<string | number>()
  for await (const line of readJsonLines(input, readingSchema)) {
    if (!line.ok) {
      yield line.problem
    } else if (ids.has(line.value.id)) {
      const message = `id: "${line.value.id}" stands on an earlier line; give each reading an id of its own`
      yield { location: `standard input#${line.line}`, code: 'duplicate-id', severity: 'error', message }
    } else {
      ids.add(line.value.id)
      lines.push(line.value)
    }
  }
  const ordered = [...lines].sort(
    (x, y) =>
      byCodeUnits(documentOf(x), documentOf(y)) ||
      (x.order ?? 0) - (y.order ?? 0) ||
      byCodeUnits(String(x.id), String(y.id)),
  )
  const renderings = ordered.map(renderingOf)
  if (options.pairs === true) {
    for (const { a, b, score } of judgePairs(renderings)) {
      yield JSON.stringify({ a: ordered[a]!.id, b: ordered[b]!.id, score: Number(score.toPrecision(6)) })
    }
    return
  }
  const groups = groupRenderings(renderings)
  const members = Map.groupBy(ordered.keys(), i => groups[i]!)
  const names = new Map(
    [...members].map(([group, list]) => [
      group,
      identifier('u', list.map(i => String(ordered[i]!.id)).sort(byCodeUnits)),
    ]),
  )
  const utteranceOf = new Map(ordered.map(({ id }, i) => [id, names.get(groups[i]!)!]))
  for (const { id } of lines) yield JSON.stringify({ id, utterance: utteranceOf.get(id)! })
}

/** A reading without a document is held to stand in one of its own. */
function documentOf(line: ReadingLine): string {
  return line.document ?? `\0${line.id}`
}

function renderingOf(line: ReadingLine): Rendering {
  const analysis = analyse({ text: line.text, language: 'en', titleSpan: null })
  return {
    document: documentOf(line),
    story: line.story ?? '',
    speaker: line.speaker ?? '',
    named: line.speaker != null,
    occasion: null,
    day: dayOf(line.published ?? null),
    place: line.document != null && line.order != null ? line.order : null,
    repeats: false,
    words: readingWords(analysis, [[0, line.text.length]]),
  }
}

const DAY = 24 * 60 * 60 * 1000

function dayOf(published: string | null): number | null {
  const date = /^\d{4}-\d{2}-\d{2}/.exec(published ?? '')
  const time = date === null ? Number.NaN : Date.parse(date[0])
  return Number.isNaN(time) ? null : time / DAY
}
