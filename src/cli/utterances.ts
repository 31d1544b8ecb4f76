import { z } from 'zod'
import { groupActs, judgeActs } from '../collation/acts/judge-acts.ts'
import { readingWords } from '../collation/utterances/reading-words.ts'
import type { Rendering } from '../collation/utterances/rendering.ts'
import { groupRenderings, judgePairs } from '../collation/utterances/same-utterance.ts'
import { identifier } from '../model/identifier.ts'
import { byCodeUnits } from '../model/order.ts'
import { analyse } from '../text/analyse.ts'
import { actFields, actsOfLines, mentionsAct } from './act-lines.ts'
import type { FilterItem, TextInput } from './json-lines.ts'
import { readJsonLines } from './json-lines.ts'

/**
 * One reading a line. Readings of one `document` are different utterances; `order` tells their place in it.
 * What is not given is not held against anything: readings without a speaker may be anybody's, those without
 * `published` of any day. A line with `cue` mentions an act of saying and is held against other such lines only.
 * Other fields are passed over.
 */
const readingSchema = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  speaker: z.string().nullish(),
  published: z.string().nullish(),
  story: z.string().nullish(),
  document: z.string().nullish(),
  order: z.number().nullish(),
  ...actFields,
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
  const said = inOrder(lines.filter(line => !mentionsAct(line)))
  const renderings = said.map(renderingOf)
  const reported = inOrder(lines.filter(mentionsAct))
  const acts = actsOfLines(reported)
  if (options.pairs === true) {
    yield* pairLines(said, judgePairs(renderings))
    yield* pairLines(reported, judgeActs(acts))
    return
  }
  const utteranceOf = new Map([
    ...utterancesOf(said, groupRenderings(renderings)),
    ...utterancesOf(reported, groupActs(acts)),
  ])
  for (const { id } of lines) yield JSON.stringify({ id, utterance: utteranceOf.get(id)! })
}

/** Nothing may depend on the order of arrival; mentions of one story stand together. */
function inOrder(lines: readonly ReadingLine[]): ReadingLine[] {
  const story = (line: ReadingLine) => (mentionsAct(line) ? (line.story ?? '') : '')
  return [...lines].sort(
    (x, y) =>
      byCodeUnits(story(x), story(y)) ||
      byCodeUnits(documentOf(x), documentOf(y)) ||
      (x.order ?? 0) - (y.order ?? 0) ||
      byCodeUnits(String(x.id), String(y.id)),
  )
}

function* pairLines(
  lines: readonly ReadingLine[],
  pairs: readonly { readonly a: number; readonly b: number; readonly score: number }[],
): Generator<string> {
  for (const { a, b, score } of pairs) {
    yield JSON.stringify({ a: lines[a]!.id, b: lines[b]!.id, score: Number(score.toPrecision(6)) })
  }
}

/** The name of each line's utterance, from those that share it. */
function utterancesOf(lines: readonly ReadingLine[], groups: readonly number[]): [string | number, string][] {
  const members = Map.groupBy(lines.keys(), i => groups[i]!)
  return [...members.values()].flatMap(list => {
    const name = identifier('u', list.map(i => String(lines[i]!.id)).sort(byCodeUnits))
    return list.map((i): [string | number, string] => [lines[i]!.id, name])
  })
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
