import type { ZodType } from 'zod'
import type { Problem } from '../model/problem.ts'

/** A line of standard input read as a record, or what is wrong with it. */
export type JsonLine<T> =
  | { readonly ok: true; readonly value: T; readonly line: number }
  | { readonly ok: false; readonly problem: Problem }

/** What a filter yields: a line for standard output, or a problem for standard error. */
export type FilterItem = string | Problem

/** Text in any pieces (a stream's chunks, whole lines, one string). */
export type TextInput = AsyncIterable<string> | Iterable<string>

/** More than this in one line is a mistake about the format, not a record. */
const LONGEST_LINE = 64 * 1024 * 1024

/**
 * JSON Lines, one result a line that is not blank: never stops at a bad one. `line` counts from 1.
 * The pieces of `input` may end anywhere; an array of lines without line ends is not meant.
 */
export async function* readJsonLines<T>(
  input: TextInput,
  schema: ZodType<T>,
  location = 'standard input',
): AsyncGenerator<JsonLine<T>> {
  let line = 0
  for await (const text of linesOf(input)) {
    line++
    const record = line === 1 && text.startsWith('\uFEFF') ? text.slice(1) : text
    if (record.trim() === '') continue
    yield readRecord(record, line, schema, location)
  }
}

function readRecord<T>(text: string, line: number, schema: ZodType<T>, location: string): JsonLine<T> {
  const at = `${location}#${line}`
  let record: unknown
  if (text.length > LONGEST_LINE)
    return refused(at, 'too-large', `the line is longer than ${LONGEST_LINE} characters`)
  try {
    record = JSON.parse(text)
  } catch (error) {
    return refused(at, 'bad-json', `not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
  const read = schema.safeParse(record)
  if (read.success) return { ok: true, value: read.data, line }
  const issue = read.error.issues[0]
  const field = issue?.path.join('.') ?? ''
  return refused(
    at,
    'bad-record',
    `${field === '' ? '' : `${field}: `}${issue?.message ?? 'not the record expected'}`,
  )
}

function refused(location: string, code: Problem['code'], message: string): { ok: false; problem: Problem } {
  return { ok: false, problem: { location, code, severity: 'error', message } }
}

/** Joins the pieces of each line once, so that a long line in many small chunks stays linear. */
async function* linesOf(input: TextInput): AsyncGenerator<string> {
  let pending: string[] = []
  for await (const chunk of input) {
    let start = 0
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', start)) {
      pending.push(chunk.slice(start, end))
      yield pending.join('')
      pending = []
      start = end + 1
    }
    if (start < chunk.length) pending.push(chunk.slice(start))
  }
  if (pending.length > 0) yield pending.join('')
}
