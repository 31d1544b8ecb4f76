import { describe, expect, test } from 'vitest'
import { decode } from '../../src/ingest/decode.ts'

const latin = (text: string) => Uint8Array.from(text, c => c.charCodeAt(0))
const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string) =>
  new Uint8Array([0xff, 0xfe, ...Array.from(text, c => [c.charCodeAt(0), 0]).flat()])

describe('decode', () => {
  test.each([
    ['UTF-8', utf8('Zoë said “no”.'), 'Zoë said “no”.', false],
    ['UTF-8 with a byte order mark', utf8('\uFEFFZoë'), 'Zoë', false],
    ['UTF-16', utf16('Zoë'), 'Zoë', false],
    ['undeclared Windows-1252', latin('Zo\xeb said \x93no\x94.'), 'Zoë said “no”.', true],
    [
      'declared Windows-1252',
      latin('<meta charset="windows-1252"><p>Zo\xeb'),
      '<meta charset="windows-1252"><p>Zoë',
      false,
    ],
    [
      'UTF-8 declared wrongly',
      utf8('<meta charset=iso-8859-1><p>Zoë'),
      '<meta charset=iso-8859-1><p>Zoë',
      true,
    ],
    [
      'an encoding nobody knows',
      utf8('<meta charset="klingon"><p>Zoë'),
      '<meta charset="klingon"><p>Zoë',
      false,
    ],
    [
      'http-equiv',
      latin('<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">\xcd\xe5\xf2'),
      '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">Нет',
      false,
    ],
  ] as const)('%s', (_, bytes, text, reserved) => {
    const decoded = decode(bytes, 'x')
    expect(decoded.text).toBe(text)
    expect(decoded.reservation !== null).toBe(reserved)
  })

  test.each([
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])],
    ['control characters', new Uint8Array(500).fill(2)],
  ])('%s is no text', (_, bytes) => {
    expect(() => decode(bytes, 'x')).toThrow(/binary/)
  })
})
