import { pipeline, Readable, type Transform } from 'node:stream'
import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
} from 'node:zlib'
import type { FetchFailure } from './fetcher.ts'

/** How bytes that came packed turn out; the sentence goes on from "The answer …". */
export class UnpackingError extends Error {
  override readonly name = 'UnpackingError'
  readonly code: FetchFailure

  constructor(code: FetchFailure, message: string) {
    super(message)
    this.code = code
  }
}

export interface UnpackingBounds {
  /** Bytes that may come out. */
  readonly most: number
  readonly ratio: number
  readonly ratioFrom: number
  /** Compressions laid over each other. */
  readonly encodings: number
}

type Encoding = 'gzip' | 'deflate' | 'br' | 'zstd'

const NAMES: ReadonlyMap<string, Encoding> = new Map([
  ['gzip', 'gzip'],
  ['x-gzip', 'gzip'],
  ['deflate', 'deflate'],
  ['br', 'br'],
  ['zstd', 'zstd'],
])

/** What is asked for in Accept-Encoding. */
export const ENCODINGS = 'gzip, deflate, br, zstd'

/** Empty blocks and members cost bytes and give none: so many are let pass beyond what may come out. */
const PACKING = 64 * 1024

/** Reads a Content-Encoding header, in the order of unpacking. Throws an `UnpackingError`. */
export function encodingsOf(header: string | null, most: number): readonly Encoding[] {
  const names = (header ?? '')
    .slice(0, 1024)
    .toLowerCase()
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '' && name !== 'identity')
  if (names.length > most)
    throw new UnpackingError(
      'bad-encoding',
      `is packed ${names.length} times over, and no more than ${most} are undone`,
    )
  return names.reverse().map(name => {
    const known = NAMES.get(name)
    if (!known)
      throw new UnpackingError('bad-encoding', `is packed as ${name.slice(0, 40)}, which is not known here`)
    return known
  })
}

/** Unpacks what comes, as it comes, and stops where a bound is passed. Throws an `UnpackingError`, or what `packed` throws. */
export async function* unpacked(
  packed: AsyncIterable<Uint8Array>,
  encodings: readonly Encoding[],
  bounds: UnpackingBounds,
): AsyncGenerator<Uint8Array> {
  let taken = 0
  let given = 0
  async function* counted() {
    for await (const piece of packed) {
      taken += piece.length
      if (taken > bounds.most + PACKING) throw tooLarge(bounds.most)
      yield piece
    }
  }
  let layer: AsyncIterable<Uint8Array> = counted()
  for (const encoding of encodings) layer = undone(layer, encoding)
  for await (const piece of layer) {
    given += piece.length
    if (given > bounds.most) throw tooLarge(bounds.most)
    if (given > bounds.ratioFrom && given > taken * bounds.ratio)
      throw new UnpackingError('too-large', `unpacks to more than ${bounds.ratio} times its size`)
    yield piece
  }
}

const tooLarge = (most: number) => new UnpackingError('too-large', `has more than ${most} bytes`)

async function* undone(packed: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<Uint8Array> {
  const source = packed[Symbol.asyncIterator]()
  let decoder: Transform | null = null
  try {
    const head = await firstBytes(source)
    // Nothing at all is what servers send for an empty page, whatever they call it.
    if (head.length === 0) return
    decoder = decoderOf(encoding, head)
    // Errors of either come out where the decoder is read.
    pipeline(Readable.from(after(head, source), { objectMode: false }), decoder, () => {})
    for await (const piece of decoder) yield piece
  } catch (error) {
    throw unpackingError(error, encoding)
  } finally {
    decoder?.destroy()
    await source.return?.()
  }
}

/** Two bytes tell a zlib stream from raw deflate; both are sent under the same name. */
async function firstBytes(source: AsyncIterator<Uint8Array>): Promise<Buffer> {
  let head = Buffer.alloc(0)
  while (head.length < 2) {
    const step = await source.next()
    if (step.done) break
    head = Buffer.concat([head, step.value])
  }
  return head
}

async function* after(head: Buffer, source: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head
  for (;;) {
    const step = await source.next()
    if (step.done) return
    yield step.value
  }
}

function decoderOf(encoding: Encoding, head: Buffer): Transform {
  if (encoding === 'gzip') return createGunzip()
  if (encoding === 'br') return createBrotliDecompress()
  // RFC 9659: over HTTP a window is at most 8 MB; the library's own bound is 128.
  if (encoding === 'zstd') return createZstdDecompress({ params: { [constants.ZSTD_d_windowLogMax]: 23 } })
  // RFC 1950: method 8 in the low half of the first byte, and both bytes a multiple of 31.
  const isZlib = head.length > 1 && (head[0]! & 15) === 8 && head.readUInt16BE(0) % 31 === 0
  return isZlib ? createInflate() : createInflateRaw()
}

function unpackingError(error: unknown, encoding: Encoding): unknown {
  const code = (error as NodeJS.ErrnoException)?.code ?? ''
  if (code === 'Z_BUF_ERROR' || /unexpected end/i.test(String((error as Error)?.message)))
    return new UnpackingError('truncated', `ends in the middle of its ${encoding}`)
  // Codes of zlib (Z_…), brotli (ERR__ERROR_… and ERR_BROTLI_…) and zstd (ZSTD_error_…, ERR_ZSTD_…).
  if (/^(?:Z_|ERR_|ZSTD_)/.test(code))
    return new UnpackingError('bad-encoding', `is not the ${encoding} it is said to be`)
  return error
}
