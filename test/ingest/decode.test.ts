import { describe, expect, test } from 'vitest'
import { decode } from '../../src/ingest/decode.ts'

const latin = (text: string) => Uint8Array.from(text, c => c.charCodeAt(0))
const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string) =>
  new Uint8Array([0xff, 0xfe, ...Array.from(text, c => [c.charCodeAt(0), 0]).flat()])

/** The encoder that the platform lacks: each character's bytes are found by decoding all that there are. */
function bytesIn(encoding: string, text: string): Uint8Array {
  const decoder = new TextDecoder(encoding)
  const codes = new Map<string, number[]>()
  for (let first = 0; first < 256; first++) {
    const single = decoder.decode(new Uint8Array([first]))
    if (single.length === 1 && single !== '\uFFFD') codes.set(single, [first])
    else
      for (let second = 0x40; second < 256; second++) {
        const pair = decoder.decode(new Uint8Array([first, second]))
        if (pair.length === 1 && pair !== '\uFFFD' && !codes.has(pair)) codes.set(pair, [first, second])
      }
  }
  return new Uint8Array([...text].flatMap(c => codes.get(c)!))
}

const JAPANESE = '港は冬も開いている、とローン首相は火曜日に述べた。「早くても六月だ」と首相は語った。'
const CHINESE = '港口整个冬天都会开放，罗恩总理星期二在委员会上说。她说：“最早是六月，这是我们的决定。”'
const RUSSIAN = 'Гавань останется открытой, сказала премьер во вторник. «Не раньше июня», — добавила она.'
const SHIFT_JIS = bytesIn(
  'shift_jis',
  '港は冬も開いている、とローン首相は火曜日に述べた。「早くても六月だ」と首相は語った。',
)
const CYRILLIC = bytesIn(
  'windows-1251',
  'Гавань останется открытой, сказала премьер во вторник. «Не раньше июня», — добавила она.',
)

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
      'UTF-16 declared of bytes that are none',
      latin('<meta charset="utf-16"><p>No'),
      '<meta charset="utf-16"><p>No',
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

  test.each([
    [
      'text of seven bits that declares Windows-1252',
      latin('<meta charset=windows-1252><p>No'),
      'windows-1252',
      false,
    ],
    ['UTF-16 without a mark', utf16('Lorne said no.').subarray(2), 'utf-16le', false],
    ['UTF-8 with a broken place', new Uint8Array([...utf8('é'.repeat(40)), 0xe9, 0x20]), 'utf-8', true],
    [
      'Windows-1252 that declares UTF-8',
      latin('<meta charset=utf-8><p>Zo\xeb said \x93no\x94.'),
      'windows-1252',
      true,
    ],
    [
      'Windows-1252 that declares Shift_JIS',
      latin(`<meta charset=shift_jis><p>${'Gr\xfc\xdfe aus M\xfcnchen, f\xfcr \x84Vell\x93 '.repeat(5)}`),
      'windows-1252',
      true,
    ],
    ['Shift_JIS', SHIFT_JIS, 'shift_jis', true],
    [
      'Shift_JIS that declares UTF-8',
      new Uint8Array([...latin('<meta charset=utf-8><p>'), ...SHIFT_JIS]),
      'shift_jis',
      true,
    ],
    [
      'Shift_JIS that declares Windows-1252',
      new Uint8Array([...latin('<meta charset=iso-8859-1><p>'), ...SHIFT_JIS]),
      'shift_jis',
      true,
    ],
    [
      'Shift_JIS that declares it',
      new Uint8Array([...latin('<meta charset=sjis><p>'), ...SHIFT_JIS]),
      'shift_jis',
      false,
    ],
    ['Windows-1251', CYRILLIC, 'windows-1251', true],
    [
      'Windows-1251 that declares Windows-1252',
      new Uint8Array([...latin('<meta charset=windows-1252><p>'), ...CYRILLIC]),
      'windows-1251',
      true,
    ],
  ] as const)('%s', (_, bytes, encoding, reserved) => {
    const decoded = decode(bytes, 'x')
    expect(decoded.encoding).toBe(encoding)
    expect(decoded.reservation !== null).toBe(reserved)
  })

  test('what the server says counts where the page says nothing, and where the bytes agree', () => {
    const greek = latin('\xc7 \xe8\xdc\xeb\xe1\xf3\xf3\xe1')
    expect(decode(greek, 'x', 'iso-8859-7').text).toBe('Η θάλασσα')
    expect(decode(utf8('Zoë'), 'x', 'iso-8859-1')).toMatchObject({ text: 'Zoë', encoding: 'utf-8' })
    expect(decode(utf8('Zoë'), 'x', 'no-such-thing').text).toBe('Zoë')
  })
})

test.each([
  ['shift_jis', JAPANESE],
  ['euc-jp', JAPANESE],
  ['gbk', CHINESE],
  ['big5', '港口整個冬天都會開放，羅恩總理星期二在委員會上說。她說：「最早是六月，這是我們的決定。」'],
  [
    'euc-kr',
    '항구는 겨울에도 열려 있을 것이라고 론 총리가 화요일에 말했다. “빨라야 유월이다”라고 그는 덧붙였다.',
  ],
  ['windows-1251', RUSSIAN],
  ['koi8-r', RUSSIAN.replaceAll('«', '"').replaceAll('»', '"').replaceAll('—', '-')],
])('undeclared %s is told from its bytes', (encoding, text) => {
  expect(decode(bytesIn(encoding, text), 'x')).toMatchObject({ encoding, text })
})

test.each([
  'Zoë, François, Søren, Jürgen and Ángel spoke at the café.',
  'Größere Übungen für Mädchen',
  '“No” – “yes” – “no”',
])('Western text is taken for no other: %s', text => {
  expect(decode(bytesIn('windows-1252', text), 'x')).toMatchObject({ encoding: 'windows-1252', text })
})
