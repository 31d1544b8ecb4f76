import type { ByteStream } from './byte-stream.ts'
import { utf16Of } from './decode.ts'

/** Bytes that UTF-16 without a byte order mark is told by. */
const TOLD_WITHIN = 4096

/** The bytes of a stream, those of UTF-16 as UTF-8. What is in neither stays as it is. */
export async function* utf8Stream(stream: ByteStream): AsyncGenerator<Uint8Array> {
  const encoding = utf16Of(await stream.head(TOLD_WITHIN))
  if (encoding === null) {
    yield* stream
    return
  }
  const decoder = new TextDecoder(encoding)
  for await (const piece of stream) yield Buffer.from(decoder.decode(piece, { stream: true }))
}
