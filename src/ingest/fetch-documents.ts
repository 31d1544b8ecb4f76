import { FetchError, type Fetched, type Opened } from '../fetching/fetcher.ts'
import { webAddress } from './address.ts'
import { ByteStream } from './byte-stream.ts'
import { documentsIn } from './documents-in.ts'
import type { Entry } from './entry.ts'
import { plainAddress } from './entry-address.ts'
import { InputError } from './input-error.ts'
import type { Origin } from './origin.ts'
import type { Read, Reading } from './reading.ts'

/**
 * What stands at an address → its documents: a page, a feed, an archive or any other kind. What was asked for in this run
 * is not asked for again. Throws an `InputError`.
 */
export async function* documentsAt(
  address: string,
  reading: Reading,
  depth: number,
  entry: Entry | null = null,
): AsyncGenerator<Read> {
  const url = webAddress(address)
  if (url === null) throw new InputError(address, 'bad-address', 'only http and https addresses are read')
  if (reading.fetcher === null)
    throw new InputError(
      address,
      'unsupported',
      'addresses are not fetched here; save the page and name the file',
    )
  if (reading.asked.has(plainAddress(url))) return
  reading.asked.add(plainAddress(url))
  reading.fetching(url)
  try {
    const answer = await reading.fetcher.open({ url, most: reading.limits.archiveBytes })
    // Nothing was said of what is known, so nothing can be unchanged.
    if (answer.status !== 'ok')
      throw new InputError(url, 'unreadable', 'the server says that it is as it was')
    reading.asked.add(plainAddress(answer.url))
    yield* documentsIn(ByteStream.over(answer.body), answerOrigin(answer, entry), reading, { depth })
  } catch (error) {
    throw error instanceof FetchError ? new InputError(url, error.code, error.message) : error
  }
}

/** The documents in what a caller has fetched itself: a page that a feed's entry leads to, mostly. Throws an `InputError`. */
export async function* documentsInFetched(
  fetched: Fetched,
  reading: Reading,
  entry: Entry | null = null,
): AsyncGenerator<Read> {
  yield* documentsIn(ByteStream.of(fetched.bytes), answerOrigin(fetched, entry), reading)
}

function answerOrigin(answer: Omit<Opened, 'body' | 'status'>, entry: Entry | null): Origin {
  const { url, charset, fetchedAt } = answer
  return { location: plainAddress(url), url, charset, fetchedAt, entry }
}
