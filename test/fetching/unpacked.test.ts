import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encodingsOf, UnpackingError, unpacked } from '../../src/fetching/unpacked.ts'

const PACKERS = {
  gzip: gzipSync,
  zlib: deflateSync,
  raw: deflateRawSync,
  br: (bytes: Uint8Array) => brotliCompressSync(bytes),
  zstd: (bytes: Uint8Array) => zstdCompressSync(bytes),
} as const
type Packer = keyof typeof PACKERS
const NAMES = { gzip: 'gzip', zlib: 'deflate', raw: 'deflate', br: 'br', zstd: 'zstd' } as const

const BOUNDS = { most: 1_000_000, ratio: 200, ratioFrom: 1024 * 1024, encodings: 2 }

/** In pieces of these lengths, over and over; a piece may be empty. */
async function* pieces(bytes: Uint8Array, lengths: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let at = 0, n = 0; at < bytes.length; n++) {
    const length = lengths[n % lengths.length]!
    yield bytes.subarray(at, at + length)
    at += length
  }
}

async function unpack(bytes: Uint8Array, header: string, lengths: readonly number[] = [64], bounds = BOUNDS) {
  const given: Uint8Array[] = []
  const encodings = encodingsOf(header, bounds.encodings)
  for await (const piece of unpacked(pieces(bytes, lengths), encodings, bounds)) given.push(piece)
  return Buffer.concat(given)
}

const packers = fc.constantFrom(...(Object.keys(PACKERS) as Packer[]))
const lengths = fc
  .array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 5 })
  .filter(all => all.some(n => n > 0))
const OPTIONS = { numRuns: 150, seed: 6 }

test('what was packed comes out, however it is cut into pieces', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 2000 }),
      fc.array(packers, { maxLength: 2 }),
      lengths,
      async (bytes, layers, cuts) => {
        const packed = layers.reduce<Uint8Array>((inner, packer) => PACKERS[packer](inner), bytes)
        const header = layers.map(packer => NAMES[packer]).join(', ')
        expect(await unpack(packed, header, cuts)).toEqual(Buffer.from(bytes))
      },
    ),
    OPTIONS,
  )
})

test('what is wrong ends in an error that says so, or is unpacked', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ minLength: 1, maxLength: 300 }),
      packers,
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      async (bytes, packer, at, flip) => {
        const packed = Buffer.from(PACKERS[packer](bytes))
        packed[at % packed.length]! ^= flip
        try {
          await unpack(packed, NAMES[packer])
        } catch (error) {
          expect(error).toBeInstanceOf(UnpackingError)
        }
      },
    ),
    OPTIONS,
  )
})

test('what is cut short is never taken for whole', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ minLength: 1, maxLength: 300 }),
      packers,
      fc.nat(),
      async (bytes, packer, at) => {
        const packed = PACKERS[packer](bytes)
        const cut = packed.subarray(0, 1 + (at % (packed.length - 1)))
        await expect(unpack(cut, NAMES[packer])).rejects.toMatchObject({ code: 'truncated' })
      },
    ),
    OPTIONS,
  )
})

describe('bounds', () => {
  const zeros = (length: number) => gzipSync(Buffer.alloc(length))

  test('so many bytes and not one more', async () => {
    expect((await unpack(zeros(5000), 'gzip', [64], { ...BOUNDS, most: 5000 })).length).toBe(5000)
    await expect(unpack(zeros(5001), 'gzip', [64], { ...BOUNDS, most: 5000 })).rejects.toMatchObject({
      code: 'too-large',
    })
    await expect(unpack(Buffer.alloc(5001), '', [64], { ...BOUNDS, most: 5000 })).rejects.toMatchObject({
      code: 'too-large',
    })
  })

  test('so many times its size, once there is enough to tell', async () => {
    const bounds = { ...BOUNDS, ratioFrom: 50_000 }
    expect((await unpack(zeros(50_000), 'gzip', [64], bounds)).length).toBe(50_000)
    await expect(unpack(zeros(500_000), 'gzip', [64], bounds)).rejects.toMatchObject({ code: 'too-large' })
    const text = Buffer.from('The lock is closed. '.repeat(25_000))
    expect((await unpack(gzipSync(text), 'gzip', [64], { ...bounds, ratio: 1000 })).length).toBe(text.length)
  })
})

describe('what a Content-Encoding header says', () => {
  test.each<[string | null, readonly string[]]>([
    [null, []],
    ['', []],
    ['identity', []],
    ['GZIP', ['gzip']],
    ['x-gzip', ['gzip']],
    // Undone from the last to the first.
    ['br, gzip', ['gzip', 'br']],
    ['gzip, , identity', ['gzip']],
  ])('%s', (header, expected) => {
    expect(encodingsOf(header, 2)).toEqual(expected)
  })

  test.each(['compress', 'gzip, aes', 'gzip, gzip, gzip', 'gzip;q=1', 'utf-8'])(
    'not understood: %s',
    header => {
      expect(() => encodingsOf(header, 2)).toThrow(UnpackingError)
    },
  )
})
