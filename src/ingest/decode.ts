import { guessedEncoding, isPlausible, isWide } from './guess-encoding.ts'
import { InputError } from './input-error.ts'

export interface Decoded {
  readonly text: string
  readonly encoding: string
  /** A reservation to tell the user, or null. */
  readonly reservation: string | null
}

/** Bytes looked at to tell text from binary, and to find a page's own declaration (HTML asks for 1024). */
const HEAD_BYTES = 4096

/** Share of control characters above which bytes are no text in any encoding. */
const BINARY_SHARE = 0.02

/** Broken sequences, one for so many sound ones, that are taken for damage to UTF-8 rather than another encoding. */
const SOUND_A_BROKEN = 10

/**
 * Bytes → text: by byte order mark, then as UTF-8, then by the encoding that the server or the page declares where the
 * bytes read as text in it, then by what they look like, then as Windows-1252, the commonest of the old ones (WHATWG's
 * default for Western pages). Throws where the bytes are no text.
 */
export function decode(bytes: Uint8Array, location: string, served: string | null = null): Decoded {
  const marked = byteOrderMark(bytes) ?? unmarkedUtf16(bytes)
  if (marked) return { text: decodeAs(marked, bytes), encoding: marked, reservation: null }
  if (isBinary(bytes)) throw new InputError(location, 'binary', 'binary data, not text')
  // Bytes that are in UTF-16 have been told above.
  const declared = [known(served), declaredEncoding(bytes)]
    .filter(encoding => encoding !== null)
    .filter(encoding => !encoding.startsWith('utf-16'))
  const asUtf8 = tryUtf8(bytes)
  if (asUtf8 !== null && !isIso2022(bytes)) {
    const other = declared.find(encoding => encoding !== 'utf-8')
    if (!other) return { text: asUtf8, encoding: 'utf-8', reservation: null }
    // A page that is valid UTF-8 with characters beyond ASCII is UTF-8, whatever it says of itself.
    if (hasBeyondAscii(bytes)) {
      const isAgreed = declared.includes('utf-8')
      const reservation = isAgreed ? null : `declares ${other} but is UTF-8; read as UTF-8`
      return { text: asUtf8, encoding: 'utf-8', reservation }
    }
    return { text: decodeAs(other, bytes), encoding: other, reservation: null }
  }
  return decodeOld(bytes, declared)
}

/** Bytes that are no UTF-8 throughout. */
function decodeOld(bytes: Uint8Array, declared: readonly string[]): Decoded {
  const damaged = damagedUtf8(bytes)
  if (damaged !== null)
    return { text: damaged, encoding: 'utf-8', reservation: 'UTF-8 with damaged places; read as UTF-8' }
  const guessed = guessedEncoding(bytes)
  // Anything reads as text in a Western encoding: what looks like another one is that, whatever is declared.
  const fitting = declared.find(
    encoding =>
      encoding !== 'utf-8' &&
      isPlausible(bytes, encoding) &&
      (guessed === null || encoding === guessed || isWide(encoding)),
  )
  const encoding = fitting ?? guessed ?? 'windows-1252'
  const name = encoding === 'windows-1252' ? 'Windows-1252' : encoding
  const reservation =
    fitting !== undefined
      ? null
      : declared.length > 0
        ? `declares ${declared[0]} but is not; read as ${name}`
        : `not valid UTF-8; read as ${name}`
  return { text: decodeAs(encoding, bytes), encoding, reservation }
}

/** As UTF-8, with replacement characters, where it is so but for some places (an advertisement's bytes, a cut word). */
function damagedUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes)
  let broken = 0
  let sound = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0xfffd) broken++
    else if (code > 0x7f) sound++
  }
  return sound >= Math.max(1, broken) * SOUND_A_BROKEN ? text : null
}

/** Japanese in seven bits, which is valid UTF-8 to look at. */
function isIso2022(bytes: Uint8Array): boolean {
  const at = bytes.indexOf(0x1b)
  return at >= 0 && bytes[at + 1] === 0x24 && isPlausible(bytes, 'iso-2022-jp')
}

/** Western text in UTF-16 has a zero in every second byte. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, HEAD_BYTES)
  if (head.length < 8 || head.length % 2 === 1 || head.indexOf(0) < 0) return null
  const zeros = [0, 0]
  for (const [i, byte] of head.entries()) if (byte === 0) zeros[i % 2]!++
  const half = head.length / 2
  if (zeros[0] === 0 && zeros[1]! > half * 0.7) return 'utf-16le'
  return zeros[1] === 0 && zeros[0]! > half * 0.7 ? 'utf-16be' : null
}

function known(label: string | null): string | null {
  if (label === null) return null
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

/** The first bytes of something as text, for a look at it: what they break off may end in a replacement character. */
export function textOfHead(head: Uint8Array): string {
  return new TextDecoder(utf16Of(head) ?? 'utf-8').decode(head)
}

/** Which UTF-16 the bytes say that they are in, if any. */
export function utf16Of(head: Uint8Array): string | null {
  const marked = byteOrderMark(head)
  return marked === 'utf-8' ? null : (marked ?? unmarkedUtf16(head.subarray(0, head.length & ~1)))
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, HEAD_BYTES)
  let controls = 0
  for (const byte of head) {
    if (byte === 0) return true
    if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)) controls++
  }
  return controls > head.length * BINARY_SHARE
}

function hasBeyondAscii(bytes: Uint8Array): boolean {
  return bytes.some(byte => byte > 0x7f)
}

function tryUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  const text = new TextDecoder(encoding).decode(bytes)
  return encoding === 'windows-1252' ? text.replace(/[\x80-\x9f]/g, c => C1[c.charCodeAt(0) - 0x80]!) : text
}

/**
 * What bytes 0x80 to 0x9F are in Windows-1252 (WHATWG's index; the five undefined ones stand for themselves).
 * Some releases of Node 22 decode them as if the text were Latin-1.
 */
const C1 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** The encoding in a page's `<meta charset>` or `http-equiv`, or an XML declaration; null if none or unknown. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES))
  const label =
    /<(?:meta\s[^>]{0,200}?charset|\?xml\s[^>]{0,200}?encoding)\s*=\s*["']?\s*([\w-]{2,40})/i.exec(head)?.[1]
  return known(label ?? null)
}
