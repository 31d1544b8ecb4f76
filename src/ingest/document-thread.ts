import { parentPort } from 'node:worker_threads'
import type { ProblemCode } from '../model/problem.ts'
import { docxText } from './docx-text.ts'
import { InputError } from './input-error.ts'
import { mailParts } from './mail-parts.ts'
import { pageDraft } from './page-document.ts'
import { pdfText } from './pdf-text.ts'

// What runs in the thread of `parsedInThread`, which is ended where a library does not come to an end.

/** The parsers that a thread runs. */
const PARSERS = { docx: docxText, mail: mailParts, page: pageDraft, pdf: pdfText } as const

export type Parser = keyof typeof PARSERS
export type Parsed<P extends Parser> = Awaited<ReturnType<(typeof PARSERS)[P]>>

export interface ThreadQuestion {
  readonly parser: Parser
  readonly bytes: Uint8Array
  readonly most: number
  /** What else the parser is told. */
  readonly matter?: unknown
}

export type ThreadAnswer =
  | { readonly answer: unknown }
  | { readonly refused: { readonly code: ProblemCode; readonly message: string } }
  | { readonly failure: string }

// Libraries warn on the console of what they repair; nobody reads it.
for (const level of ['debug', 'info', 'log', 'warn', 'error'] as const)
  if (parentPort) console[level] = () => {}

parentPort?.on('message', async ({ parser, bytes, most, matter }: ThreadQuestion) => {
  let answer: ThreadAnswer
  try {
    answer = { answer: await PARSERS[parser](bytes, most, matter as never) }
  } catch (error) {
    if (error instanceof InputError) answer = { refused: { code: error.code, message: error.message } }
    else answer = { failure: error instanceof Error ? error.message : String(error) }
  }
  parentPort!.postMessage(answer)
})
