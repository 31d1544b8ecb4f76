import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ownSha256, sha256, sha256Base64 } from '../../src/model/sha256.ts'

const reference = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')

test('the examples of FIPS 180-4', () => {
  expect(ownSha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(ownSha256('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq')).toBe(
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  )
  expect(ownSha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
})

test('every length about the ends of blocks', () => {
  for (let length = 0; length < 260; length++) {
    const bytes = Uint8Array.from({ length }, (_, i) => (31 * i + length) & 0xff)
    expect(ownSha256(bytes)).toBe(reference(bytes))
  }
})

test('any text, halves of surrogate pairs among them, as the runtime has it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), text => {
      expect(ownSha256(text)).toBe(reference(text))
      expect(sha256(text)).toBe(reference(text))
      expect(sha256Base64(text)).toBe(createHash('sha256').update(text).digest('base64'))
    }),
    { seed: 7, numRuns: 300 },
  )
  for (const text of ['\uD83D', 'a\uDE00b', '\uD83D\uDE00']) expect(ownSha256(text)).toBe(reference(text))
})
