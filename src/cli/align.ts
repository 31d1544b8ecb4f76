import { z } from 'zod'
import { alignTokens } from '../collation/apparatus/align-tokens.ts'
import { alignReadings } from '../collation/apparatus/apparatus.ts'
import { analyse } from '../text/analyse.ts'
import type { FilterItem, TextInput } from './json-lines.ts'
import { readJsonLines } from './json-lines.ts'

const id = z.union([z.string(), z.number()])

/** Most tokens in one line: a quarter of a million are some ten seconds' work. */
const MOST_TOKENS = 250_000
/** Most cells that a table may come to, a token a row at the worst: what can be held and written as one line. */
const MOST_CELLS = 50_000_000
/** Each wording is held against each other. */
const MOST_READINGS = 4000
/** Longer texts are not even taken apart: words have five letters. */
const MOST_CHARACTERS = 20 * MOST_TOKENS

/** Texts as outlets give them, which are taken apart into tokens here. Other fields are passed over. */
const readingsSchema = z.object({
  id,
  readings: z.array(z.object({ witness: z.union([z.string(), z.number()]), text: z.string() })),
  language: z.string().optional(),
})

/** Two texts that somebody has taken apart already. */
const tokensSchema = z.object({ id, a: z.array(z.string()), b: z.array(z.string()) })

const lineSchema = z
  .record(z.string(), z.unknown())
  .refine(record => 'readings' in record || ('a' in record && 'b' in record), {
    message: 'neither "readings" nor both "a" and "b" are there; give {id, readings} or {id, a, b}',
  })
  .transform((record, context) => {
    const read = ('readings' in record ? readingsSchema : tokensSchema).safeParse(record)
    if (read.success) return read.data
    for (const { path, message } of read.error.issues) context.addIssue({ code: 'custom', path, message })
    return z.NEVER
  })

type Readings = z.infer<typeof readingsSchema>

/**
 * `hearsay align`: a line for each line. `{id, readings}` gives `{id, witnesses, table}`, a row a place, a column
 * a witness, each cell a token with its span in the reading's text, or null. `{id, a, b}` gives `{id, links}`,
 * pairs of places in the two lists, counted from 0. A line too large to be done in bounded time is a problem.
 */
export async function* alignFromLines(input: TextInput): AsyncGenerator<FilterItem> {
  for await (const line of readJsonLines(input, lineSchema)) {
    if (!line.ok) yield line.problem
    else if ('readings' in line.value) yield tableLine(line.value, line.line)
    else yield linksLine(line.value, line.line)
  }
}

function linksLine({ id, a, b }: z.infer<typeof tokensSchema>, line: number): FilterItem {
  const tokens = a.length + b.length
  if (tokens > MOST_TOKENS)
    return tooLarge(line, `a and b have ${tokens} tokens; ${MOST_TOKENS} are the most`)
  return JSON.stringify({ id, links: alignTokens(a, b) })
}

function tableLine({ id, readings, language }: Readings, line: number): FilterItem {
  if (readings.length > MOST_READINGS)
    return tooLarge(line, `there are ${readings.length} readings; ${MOST_READINGS} are the most`)
  const characters = readings.reduce((sum, { text }) => sum + text.length, 0)
  if (characters > MOST_CHARACTERS)
    return tooLarge(line, `the readings have ${characters} characters; ${MOST_CHARACTERS} are the most`)
  const witnesses = readings.map(({ witness, text }) => ({
    document: String(witness),
    analysis: analyse({ text, language: language ?? 'en', titleSpan: null }),
    span: [0, text.length] as const,
  }))
  const tokens = witnesses.reduce((sum, { analysis }) => sum + analysis.tokens.length, 0)
  if (tokens > MOST_TOKENS)
    return tooLarge(line, `the readings have ${tokens} tokens; ${MOST_TOKENS} are the most`)
  if (tokens * witnesses.length > MOST_CELLS) {
    const most = Math.floor(MOST_CELLS / witnesses.length)
    return tooLarge(
      line,
      `${witnesses.length} readings have ${tokens} tokens; ${most} are the most for so many readings`,
    )
  }
  const { rows } = alignReadings(witnesses)
  return JSON.stringify({ id, witnesses: readings.map(({ witness }) => witness), table: rows })
}

function tooLarge(line: number, message: string): FilterItem {
  return { location: `standard input#${line}`, code: 'too-large', severity: 'error', message }
}
