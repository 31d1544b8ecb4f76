import { createReadStream } from 'node:fs'
import type { Problem } from '../model/problem.ts'
import type { FilterItem } from './json-lines.ts'
import { printable } from './printable.ts'
import { type Progress, progressOn } from './progress.ts'
import { writeOut } from './standard-output.ts'

/** A stage as a filter: pieces of text in, lines and problems out. */
export type Filter = (input: AsyncIterable<string>) => AsyncIterable<FilterItem>

/**
 * Runs a filter over files one after the other (`-` or none: standard input). Lines go to standard output,
 * problems to standard error, one line each. Returns the exit code: 1 where an input failed, else 0.
 */
export async function runFilter(filter: Filter, files: readonly string[]): Promise<number> {
  const progress = progressOn(process.stderr)
  let failed = false
  const report = (problem: Problem) => {
    progress.end()
    failed ||= problem.severity === 'error'
    process.stderr.write(`not read: ${printable(problem.location)}: ${printable(problem.message)}\n`)
  }
  const items = filter(piecesOf(files.length > 0 ? files : ['-'], report, progress))
  await writeOut(linesOf(items, report))
  progress.end()
  return failed ? 1 : 0
}

async function* linesOf(items: AsyncIterable<FilterItem>, report: (problem: Problem) => void) {
  for await (const item of items) {
    if (typeof item === 'string') yield `${item}\n`
    else report(item)
  }
}

async function* piecesOf(files: readonly string[], report: (problem: Problem) => void, progress: Progress) {
  let read = 0
  for (const file of files) {
    const stream = file === '-' ? process.stdin.setEncoding('utf8') : createReadStream(file, 'utf8')
    try {
      for await (const piece of stream) {
        read += (piece as string).length
        progress.at('read, million characters:', Math.round(read / 1e6), 0)
        yield piece as string
      }
      // A file whose last line has no end must not run into the next file's first.
      yield '\n'
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException
      const reason = code === 'ENOENT' ? 'no such file' : message
      report({
        location: file,
        code: code === 'ENOENT' ? 'not-found' : 'unreadable',
        severity: 'error',
        message: reason,
      })
    }
  }
}
