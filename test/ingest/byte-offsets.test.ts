import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byteOffsets } from '../../src/ingest/byte-offsets.ts'

const bytesOf = (hex: string) => Uint8Array.from(hex.split(' '), byte => Number.parseInt(byte, 16))

/** Bytes, the encoding, and where each character begins, with the end. */
test.each([
  ['a “ b', '61 20 e2 80 9c 20 62', 'utf-8', [0, 1, 2, 5, 6, 7]],
  ['a BOM', 'ef bb bf 61 62', 'utf-8', [3, 4, 5]],
  ['a pair, both halves at its beginning', '61 f0 9f 90 9f 62', 'utf-8', [0, 1, 1, 5, 6]],
  ['a broken sequence, one U+FFFD', '61 e2 80 62', 'utf-8', [0, 1, 3, 4]],
  ['bytes that begin nothing', '80 80 61', 'utf-8', [0, 1, 2, 3]],
  ['Windows-1252', '93 61 94', 'windows-1252', [0, 1, 2, 3]],
  ['UTF-16 with its mark', 'ff fe 61 00 1c 20', 'utf-16le', [2, 4, 6]],
  ['Shift-JIS: 港 a ポ', '8d 60 61 83 7c', 'shift_jis', [0, 2, 3, 5]],
  ['EUC-KR: 항 a', 'c7 d7 61', 'euc-kr', [0, 2, 3]],
  ['GBK: 港 a', 'b8 db 61', 'gbk', [0, 2, 3]],
  [
    'ISO-2022-JP: the escape belongs to what follows',
    '61 1b 24 42 39 41 1b 28 42 62',
    'iso-2022-jp',
    [0, 1, 6, 10],
  ],
])('%s', (_, hex, encoding, expected) => {
  const places = expected.map((__, index) => index)
  expect(byteOffsets(bytesOf(hex), encoding, places)).toEqual(expected)
})

describe('between two places stand the bytes of what stands between them', () => {
  test.each(['utf-8', 'windows-1251', 'utf-16le'])('%s, whatever the bytes', encoding => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), bytes => {
        const text = new TextDecoder(encoding).decode(bytes)
        const places = Array.from({ length: text.length + 1 }, (_, index) => index)
        const offsets = byteOffsets(bytes, encoding, places)
        if (offsets === null) return
        for (let at = 1; at <= text.length; at++) {
          expect(offsets[at]!).toBeGreaterThanOrEqual(offsets[at - 1]!)
          const before = new TextDecoder(encoding).decode(bytes.subarray(0, offsets[at]!), { stream: true })
          // In the middle of a pair: the place of the pair.
          if (before.length !== at - 1) expect(before).toBe(text.slice(0, at))
        }
      }),
      { seed: 11, numRuns: 300 },
    )
  })
})
