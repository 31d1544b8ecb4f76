import {
  brotliDecompressSync,
  constants,
  gunzipSync,
  inflateRawSync,
  inflateSync,
  zstdDecompressSync,
} from 'node:zlib'
import { AsyncIterReader } from 'warcio'
import { InputError } from './input-error.ts'
import type { Limits } from './limits.ts'

/** More than two are put around nothing that is meant to be read. */
const MOST_ENCODINGS = 2

/** An archive keeps a body as it was sent: in chunks, where the header says so and the bytes look like it. */
export async function unchunked(body: Uint8Array): Promise<Uint8Array> {
  if (
    !/^[0-9a-f]{1,8}[ \t]*(?:;[^\r\n]{0,1000})?\r\n/i.test(
      Buffer.from(body.subarray(0, 1100)).toString('latin1'),
    )
  )
    return body
  return new AsyncIterReader([body], null, true).readFully()
}

/**
 * A body in the encodings of a `Content-Encoding` field, the last put on first taken off. Archives often hold a body that
 * was unpacked under a header that was not told: what does not begin as its encoding does is left as it is. `isCutOff`: what there is of it is wanted.
 */
export function unpacked(
  body: Uint8Array,
  encodings: string | null,
  location: string,
  limits: Limits,
  isCutOff = false,
): Uint8Array {
  const names = (encodings ?? '')
    .toLowerCase()
    .split(',')
    .flatMap(name => name.trim() || [])
  if (names.length > MOST_ENCODINGS)
    throw new InputError(location, 'bad-encoding', `packed ${names.length} times over`)
  return names.reduceRight((bytes, name) => unpackedOnce(bytes, name, location, limits, isCutOff), body)
}

function unpackedOnce(
  bytes: Uint8Array,
  name: string,
  location: string,
  limits: Limits,
  isCutOff: boolean,
): Uint8Array {
  const maxOutputLength = Math.min(
    limits.documentBytes,
    Math.max(limits.unpackedFreely, bytes.length * limits.unpackRatio),
  )
  const options = { maxOutputLength, ...(isCutOff ? { finishFlush: constants.Z_SYNC_FLUSH } : {}) }
  try {
    switch (name) {
      case 'gzip':
      case 'x-gzip':
        return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, options) : bytes
      case 'deflate':
        // Both are sent under this name. What is neither was unpacked before.
        if ((bytes[0]! & 15) === 8 && ((bytes[0]! << 8) | bytes[1]!) % 31 === 0)
          return inflateSync(bytes, options)
        return isText(bytes) ? bytes : inflateRawSync(bytes, options)
      case 'br':
        return isText(bytes) ? bytes : brotliDecompressSync(bytes, { maxOutputLength })
      case 'zstd':
        return bytes[0] === 0x28 && bytes[1] === 0xb5 ? zstdDecompressSync(bytes, { maxOutputLength }) : bytes
      case 'identity':
        return bytes
      default:
        throw new InputError(location, 'bad-encoding', `packed as ${name.slice(0, 40)}, which is not known`)
    }
  } catch (error) {
    if (error instanceof InputError) throw error
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ERR_BUFFER_TOO_LARGE')
      throw new InputError(location, 'too-large', `unpacks to more than ${maxOutputLength} bytes`)
    throw new InputError(location, 'bad-encoding', `not ${name}, though it says so`)
  }
}

function isText(bytes: Uint8Array): boolean {
  return (
    /^[\s\uFEFF]*[<{[A-Za-z]/.test(Buffer.from(bytes.subarray(0, 100)).toString('utf8')) &&
    !bytes.subarray(0, 200).includes(0) &&
    isUtf8OrAscii(bytes.subarray(0, 200))
  )
}

function isUtf8OrAscii(head: Uint8Array): boolean {
  return head.every(byte => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d))
}
