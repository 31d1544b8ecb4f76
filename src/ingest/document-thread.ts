import { parentPort } from 'node:worker_threads'
import { docxText } from './docx-text.ts'
import { mailParts } from './mail-parts.ts'
import { pdfText } from './pdf-text.ts'

// What runs in the thread of `DocumentThread`, which is ended where a library does not come to an end.

/** The parsers that a thread runs; each says what of its answer may be handed over instead of copied. */
export const PARSERS = { docx: docxText, mail: mailParts, pdf: pdfText } as const

export type Parser = keyof typeof PARSERS
export type Parsed<P extends Parser> = Awaited<ReturnType<(typeof PARSERS)[P]>>

export interface ThreadQuestion {
  readonly number: number
  readonly parser: Parser
  readonly bytes: Uint8Array
  readonly most: number
}

export type ThreadAnswer =
  | { readonly number: number; readonly answer: unknown }
  | { readonly number: number; readonly failure: string }

// Libraries warn on the console of what they repair; nobody reads it.
for (const level of ['debug', 'info', 'log', 'warn', 'error'] as const)
  if (parentPort) console[level] = () => {}

parentPort?.on('message', async ({ number, parser, bytes, most }: ThreadQuestion) => {
  let answer: ThreadAnswer
  try {
    answer = { number, answer: await PARSERS[parser](bytes, most) }
  } catch (error) {
    answer = { number, failure: error instanceof Error ? error.message : String(error) }
  }
  parentPort!.postMessage(answer)
})
