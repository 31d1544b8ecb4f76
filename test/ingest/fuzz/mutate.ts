import type { SeedInput } from './seed-inputs.ts'

/** Numbers from 0 up to 1 that are the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** What parsers are known to stumble over. */
const TOKENS: readonly Buffer[] = [
  ...[
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<?',
    '?>',
    '<!DOCTYPE x [<!ENTITY a "b">]>',
    '&a;',
    '&',
    '&#0;',
    '&#xD800;',
    '&#x110000;',
    '&#99999999;',
  ],
  ...[
    '<',
    '>',
    '"',
    "'",
    '</',
    '/>',
    '<p',
    '<div>',
    '</div>',
    '<template>',
    '<svg>',
    '<math>',
    '<table>',
    '<select>',
    '<plaintext>',
    '<script>',
    '<b><p>',
  ],
  ...[
    '<item>',
    '</item>',
    '<entry>',
    '<channel>',
    '</rss>',
    '<url>',
    '<outline>',
    '<author>',
    '((((',
    '<__proto__>',
    'constructor',
    '"__proto__":',
    'toString',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    '[[[[[[[[',
    '{"a":',
    ',',
    ':',
    '\\',
    '\\u0000',
    '\\ud800',
    'null',
    'true',
    '1e999',
    '-0',
    '""',
  ],
  ...[
    '\n',
    '\r\n',
    '\r',
    '\n\n',
    '\r\n\r\n',
    '\t',
    '\0',
    '\u0001',
    '\u001b',
    '\u2028',
    '\uFEFF',
    '\uFFFE',
    '\u202e',
    '\u0301',
    '👩‍👩‍👧',
  ],
  ...['“', '”', '"', '«', '’', '—', '\u00ad', '\u200b', '\u00a0'],
  ...[
    'Content-Length: -1',
    'Content-Length: 99999999999',
    'Content-Type: ',
    'Content-Encoding: br',
    'Transfer-Encoding: chunked',
    'boundary=',
    '--edge',
    '=?utf-8?q?',
    '=?x?b?',
    'WARC/1.0\r\n',
    'HTTP/1.1 200 OK\r\n\r\n',
  ],
  ...[
    '%PDF-',
    'endobj',
    'endstream',
    'stream',
    'xref',
    'trailer',
    '%%EOF',
    '/Length 99999999',
    '/Kids [2 0 R]',
    '/Filter /FlateDecode',
    '<< >>',
    '1 0 R',
    'PK\x03\x04',
    'PK\x05\x06',
  ],
  ...[
    '9999999999999999999999',
    '-1',
    '0',
    '2025-02-31',
    '0000-00-00',
    'https://',
    'http://[::1',
    'javascript:',
    'file:///etc/passwd',
    'data:,x',
  ],
  ...['# ', '> ', '* ', '```', '---\n', '[a](', '![', '| - |', '****', '____', '~~~'],
].map(token => Buffer.from(token))
const BYTES: readonly Buffer[] = [
  [0xff],
  [0xfe],
  [0xc0, 0x80],
  [0xed, 0xa0, 0x80],
  [0x80],
  [0x1f, 0x8b],
  [0xef, 0xbb, 0xbf],
  [0x1b, 0x24, 0x42],
  [0, 0, 0, 0],
  [0xff, 0xff, 0xff, 0xff],
].map(bytes => Buffer.from(bytes))

/** Larger ones are cut. */
const LONGEST = 256 * 1024

/** Where words of a format begin and end. */
const EDGE = /[\s<>"'{}[\],:;=/()&]/

/**
 * An input with one to a dozen changes, as a broken program, a bad line or somebody of ill will makes them: bits turned,
 * stretches put in, taken out, doubled, exchanged, repeated many times over, the end cut off, a piece of another input put
 * in, words that parsers stumble over. The same for the same random numbers.
 */
export function mutated(seed: SeedInput, other: Uint8Array, random: () => number): Uint8Array {
  let bytes = Buffer.from(seed.bytes)
  const times = 1 + Math.floor(random() ** 2 * 12)
  for (let i = 0; i < times; i++)
    bytes = pick(CHANGES, random)(bytes, other, random).subarray(0, LONGEST) as typeof bytes
  return seed.pack?.(bytes) ?? bytes
}

type Change = (bytes: Buffer, other: Uint8Array, random: () => number) => Buffer

const CHANGES: readonly Change[] = [
  function turnBits(bytes, _, random) {
    const turned = Buffer.from(bytes)
    for (let n = 1 + below(8, random); n > 0 && turned.length > 0; n--)
      turned[below(turned.length, random)]! ^= 1 << below(8, random)
    return turned
  },
  function putInBytes(bytes, _, random) {
    const fresh = Buffer.from(Array.from({ length: 1 + below(16, random) }, () => below(256, random)))
    return putIn(bytes, below(bytes.length + 1, random), fresh)
  },
  function putInToken(bytes, _, random) {
    return putIn(bytes, edge(bytes, random), pick(TOKENS, random))
  },
  function putInRawToken(bytes, _, random) {
    return putIn(
      bytes,
      below(bytes.length + 1, random),
      random() < 0.3 ? pick(BYTES, random) : pick(TOKENS, random),
    )
  },
  function takeOut(bytes, _, random) {
    const [from, to] = stretch(bytes, random)
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
  },
  function double(bytes, _, random) {
    const [from, to] = stretch(bytes, random)
    return putIn(bytes, below(bytes.length + 1, random), bytes.subarray(from, to))
  },
  function exchange(bytes, _, random) {
    const [a, b] = [stretch(bytes, random), stretch(bytes, random)].sort((x, y) => x[0] - y[0])
    if (a![1] > b![0]) return bytes
    const [[a0, a1], [b0, b1]] = [a!, b!]
    return Buffer.concat([
      bytes.subarray(0, a0),
      bytes.subarray(b0, b1),
      bytes.subarray(a1, b0),
      bytes.subarray(a0, a1),
      bytes.subarray(b1),
    ])
  },
  function repeat(bytes, _, random) {
    const [from, to] = stretch(bytes, random)
    const times = 2 ** below(12, random)
    const piece = bytes.subarray(from, Math.min(to, from + LONGEST / times))
    return putIn(bytes, to, Buffer.concat(Array.from({ length: times }, () => piece)))
  },
  function repeatToken(bytes, _, random) {
    const token = pick(TOKENS, random)
    return putIn(
      bytes,
      edge(bytes, random),
      Buffer.concat(Array.from({ length: 2 ** below(14, random) }, () => token)),
    )
  },
  function cut(bytes, _, random) {
    return bytes.subarray(0, below(bytes.length + 1, random))
  },
  function cutBeginning(bytes, _, random) {
    return bytes.subarray(below(Math.min(64, bytes.length) + 1, random))
  },
  function splice(bytes, other, random) {
    const [from, to] = stretch(Buffer.from(other), random)
    return putIn(bytes, edge(bytes, random), Buffer.from(other.subarray(from, to)))
  },
  function join(bytes, other, random) {
    return Buffer.concat([
      bytes.subarray(0, edge(bytes, random)),
      other.subarray(edge(Buffer.from(other), random)),
    ])
  },
  function changeNumber(bytes, _, random) {
    const text = bytes.toString('latin1')
    const numbers = [...text.matchAll(/\d+/g)]
    if (numbers.length === 0) return bytes
    const { index, 0: digits } = pick(numbers, random)
    const fresh = pick(['0', '-1', '1', '65536', '4294967295', '99999999999999999999', '0.5', ''], random)
    return Buffer.concat([
      bytes.subarray(0, index),
      Buffer.from(fresh),
      bytes.subarray(index + digits.length),
    ])
  },
]

function below(limit: number, random: () => number): number {
  return Math.floor(random() * limit)
}

function pick<T>(from: readonly T[], random: () => number): T {
  return from[below(from.length, random)]!
}

function putIn(bytes: Buffer, at: number, piece: Uint8Array): Buffer {
  return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)])
}

/** A place where a word begins or ends, if there is one near. */
function edge(bytes: Buffer, random: () => number): number {
  const at = below(bytes.length + 1, random)
  for (let i = at; i < Math.min(bytes.length, at + 40); i++)
    if (EDGE.test(String.fromCharCode(bytes[i]!))) return i + (random() < 0.5 ? 1 : 0)
  return at
}

/** Mostly short, between words where that may be. */
function stretch(bytes: Buffer, random: () => number): readonly [number, number] {
  const from = edge(bytes, random)
  const length = Math.floor(bytes.length * random() ** 4) + 1
  return [from, Math.min(bytes.length, from + length)]
}
