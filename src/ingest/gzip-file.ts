import { ByteStream } from './byte-stream.ts'
import { documentsIn, type Within } from './documents-in.ts'
import { GzipMembers } from './gzip.ts'
import { InputError } from './input-error.ts'
import type { Origin } from './origin.ts'
import { notice, type Read, type Reading } from './reading.ts'

/** A gzip file → the documents in what it unpacks to, whatever that is. */
export async function* documentsOfGzip(
  stream: ByteStream,
  origin: Origin,
  reading: Reading,
  within: Within,
): AsyncGenerator<Read> {
  const packings = (within.packings ?? 0) + 1
  const { limits } = reading
  if (packings > limits.packings)
    throw new InputError(origin.location, 'too-deep', `packed more than ${limits.packings} times over`)
  const members = new GzipMembers(stream, origin.location, limits)
  yield* documentsIn(new ByteStream(members), origin, reading, { ...within, packings, size: null })
  if (members.hasLeftOver)
    yield notice(origin.location, 'bad-archive', 'something stands behind what is packed; it is not read')
}
