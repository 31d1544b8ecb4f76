import { ByteStream } from '../../../src/ingest/byte-stream.ts'
import { documentsIn } from '../../../src/ingest/documents-in.ts'
import { DEFAULT_LIMITS } from '../../../src/ingest/limits.ts'
import { fileOrigin } from '../../../src/ingest/origin.ts'
import { beginReading } from '../../../src/ingest/read.ts'
import { problemOf } from '../../../src/ingest/reading.ts'
import type { Document } from '../../../src/model/document.ts'
import type { Problem } from '../../../src/model/problem.ts'

/** What came of an input. */
export interface Outcome {
  readonly documents: number
  /** Codes of the problems that are errors, each once, in order. */
  readonly errors: readonly string[]
  /** What must not be: sentences. */
  readonly faults: readonly string[]
}

/** Bytes that come at one time, so that what falls between two pieces is tried, too. */
const PIECE = 1000

/** Reads an input of any kind and looks at what comes of it. */
export async function outcomeOf(bytes: Uint8Array): Promise<Outcome> {
  const reading = beginReading({ limits: DEFAULT_LIMITS })
  const faults: string[] = []
  const errors = new Set<string>()
  let documents = 0
  let notices = 0
  const told = (problem: Problem) => {
    notices++
    if (problem.severity === 'error') errors.add(problem.code)
    // Whatever has no better name is an exception that nobody thought of.
    if (problem.code === 'unreadable') faults.push(`an exception: ${problem.message}`)
    if (problem.message.length > 2000 || problem.location === '')
      faults.push(`a problem that says too much or too little`)
  }
  try {
    const reads = documentsIn(ByteStream.over(piecesOf(bytes)), fileOrigin('input'), reading, {
      size: bytes.length,
    })
    for await (const read of reads) {
      if ('problem' in read) told(read.problem)
      else {
        documents++
        faults.push(...faultsOf(read.document, read.bytes))
      }
    }
  } catch (error) {
    const problem = problemOf('input', error)
    told(problem.code === 'unreadable' ? { ...problem, message: String((error as Error).stack) } : problem)
  }
  if (documents === 0 && errors.size === 0) {
    if (notices === 0) faults.push('nothing, and nothing is said of it')
    errors.add('notices alone')
  }
  return { documents, errors: [...errors], faults }
}

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE)
}

/** What every document has to hold to. */
function faultsOf(document: Document, bytes: Uint8Array): string[] {
  const { text, title, titleSpan, published, sha256, provenance } = document
  const faults: string[] = []
  if (text.trim() === '') faults.push('a document without text')
  if (!text.isWellFormed() || text.includes('\0')) faults.push('a text that is not canonical')
  if (titleSpan !== null && text.slice(...titleSpan) !== title)
    faults.push('a headline that is not where it is said to be')
  if (published !== null && Number.isNaN(Date.parse(published)))
    faults.push(`a date that is none: ${published}`)
  if (!/^[\da-f]{64}$/.test(sha256)) faults.push('a hash that is none')
  let end = 0
  for (const [start, stop, from, to] of provenance?.runs ?? []) {
    if (start < end || stop < start || stop > text.length || from > to || to > bytes.length)
      return [...faults, 'runs that are out of order or out of bounds']
    end = stop
  }
  return faults
}
