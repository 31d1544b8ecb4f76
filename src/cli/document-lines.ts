import type { ZodType } from 'zod'
import { finish } from '../ingest/draft.ts'
import { InputError } from '../ingest/input-error.ts'
import { documentOfRecord } from '../ingest/json-record.ts'
import type { Document } from '../model/document.ts'
import type { Problem } from '../model/problem.ts'
import { readJsonLines, type TextInput } from './json-lines.ts'

export interface DocumentRecord {
  readonly id: string | number
  readonly title?: string | null | undefined
  readonly text?: string | null | undefined
  readonly language?: string | null | undefined
}

export interface DocumentLine {
  readonly document: Document
  /** As given: a number stays a number. */
  readonly id: string | number
}

/** The language of a headline alone cannot be told: below this the answer would be a guess. */
const FEWEST_CHARACTERS = 200

/** One document a line. Without a text the title stands for it. Of two lines with one id the first is read. */
export async function* readDocumentLines(
  input: TextInput,
  schema: ZodType<DocumentRecord>,
): AsyncGenerator<DocumentLine | Problem> {
  const ids = new Set<string>()
  for await (const line of readJsonLines(input, schema)) {
    if (!line.ok) {
      yield line.problem
      continue
    }
    const location = `standard input#${line.line}`
    const { id } = line.value
    if (ids.has(String(id))) {
      const message = `id: "${id}" stands on an earlier line; give each document an id of its own`
      yield { location, code: 'duplicate-id', severity: 'error', message }
      continue
    }
    ids.add(String(id))
    try {
      yield { document: documentOf(line.value, location), id }
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      yield error.toProblem()
    }
  }
}

function documentOf(record: DocumentRecord, location: string): Document {
  const text = record.text?.trim() ? record.text : (record.title ?? '')
  const language = record.language ?? (text.length < FEWEST_CHARACTERS ? 'und' : null)
  return finish(documentOfRecord({ ...record, text, language }, JSON.stringify(record), location))
}
