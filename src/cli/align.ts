import { z } from 'zod'
import { alignTokens } from '../collation/apparatus/align-tokens.ts'
import { alignReadings } from '../collation/apparatus/apparatus.ts'
import { analyse } from '../text/analyse.ts'
import type { FilterItem, TextInput } from './json-lines.ts'
import { readJsonLines } from './json-lines.ts'

const id = z.union([z.string(), z.number()])

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

/**
 * `hearsay align`: a line for each line. `{id, readings}` gives `{id, witnesses, table}`, a row a place, a column
 * a witness, each cell a token with its span in the reading's text, or null. `{id, a, b}` gives `{id, links}`,
 * pairs of places in the two lists, counted from 0.
 */
export async function* alignFromLines(input: TextInput): AsyncGenerator<FilterItem> {
  for await (const line of readJsonLines(input, lineSchema)) {
    if (!line.ok) yield line.problem
    else if ('readings' in line.value) yield JSON.stringify(tableOf(line.value))
    else yield JSON.stringify({ id: line.value.id, links: alignTokens(line.value.a, line.value.b) })
  }
}

function tableOf({ id, readings, language }: z.infer<typeof readingsSchema>): unknown {
  const witnesses = readings.map(({ witness, text }) => ({
    document: String(witness),
    analysis: analyse({ text, language: language ?? 'en', titleSpan: null }),
    span: [0, text.length] as const,
  }))
  const { rows } = alignReadings(witnesses)
  return { id, witnesses: readings.map(({ witness }) => witness), table: rows }
}
