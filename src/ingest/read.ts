import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { ByteStream } from './byte-stream.ts'
import { documentsIn } from './documents-in.ts'
import { documentsAt } from './fetch-documents.ts'
import { InputError } from './input-error.ts'
import { DEFAULT_LIMITS } from './limits.ts'
import { filesAt, isAddress } from './locations.ts'
import { fileOrigin } from './origin.ts'
import { guarded, problemOf, type Read, type Reading, type ReadOptions } from './reading.ts'

export type { Read, ReadOptions } from './reading.ts'

/** What stands for standard input. */
const STANDARD_INPUT = '-'

/**
 * Files, folders, patterns, http and https addresses and `-` → documents, one at a time, in the order of the locations,
 * each bad input a problem among them. What each holds is told from its content: a page, a feed or sitemap (whose newest
 * reports are then fetched, where there is a fetcher), an archive, records, a table, a text. Never throws for what an
 * input holds.
 */
export async function* readDocuments(
  locations: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<Read> {
  const reading = beginReading(options)
  const seen = new Set<string>()
  for (const location of locations) {
    try {
      if (location === STANDARD_INPUT && options.standardInput) {
        if (seen.has(location)) continue
        seen.add(location)
        yield* guarded(STANDARD_INPUT_NAME, documentsOfInput(options.standardInput, reading))
      } else if (isAddress(location)) {
        yield* guarded(location, documentsAt(location, reading, 0))
      } else {
        const { files, refused } = await filesAt(location, reading.limits)
        for (const error of refused) yield { problem: error.toProblem() }
        for (const file of files) {
          if (seen.has(file)) continue
          seen.add(file)
          yield* guarded(file, documentsOfFile(file, reading))
        }
      }
    } catch (error) {
      yield { problem: problemOf(location, error) }
    }
  }
}

/** What the documents of standard input are named by, with `#line` for records. */
const STANDARD_INPUT_NAME = 'standard input'

export function beginReading(options: ReadOptions): Reading {
  const limits = options.limits ?? DEFAULT_LIMITS
  return {
    limits,
    fetcher: options.fetcher ?? null,
    most: options.most ?? limits.entries,
    fetching: options.fetching ?? (() => {}),
    asked: new Set(),
    listingsLeft: limits.listings,
  }
}

/** Files up to this many bytes are read in one go, which is quicker by half a millisecond each. */
const AT_ONCE = 512 * 1024

async function* documentsOfFile(file: string, reading: Reading): AsyncGenerator<Read> {
  const { size } = await stat(file)
  if (size === 0) throw new InputError(file, 'empty', 'the file is empty')
  const stream =
    size <= AT_ONCE ? ByteStream.of(await readFile(file)) : ByteStream.over(createReadStream(file))
  yield* documentsIn(stream, fileOrigin(file), reading, { size })
}

async function* documentsOfInput(input: AsyncIterable<Uint8Array>, reading: Reading): AsyncGenerator<Read> {
  yield* documentsIn(ByteStream.over(input), fileOrigin(STANDARD_INPUT_NAME), reading)
}
