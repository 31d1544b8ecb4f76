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

/**
 * Bytes → text: by byte order mark, then as UTF-8, then by the encoding a page declares, then as
 * Windows-1252, the commonest of the old ones (WHATWG's default for Western pages). Throws where the bytes
 * are no text.
 */
export function decode(bytes: Uint8Array, location: string): Decoded {
  const marked = byteOrderMark(bytes)
  if (marked) return { text: decodeAs(marked, bytes), encoding: marked, reservation: null }
  if (isBinary(bytes)) throw new InputError(location, 'binary', 'binary data, not text')
  const declared = declaredEncoding(bytes)
  if (declared && declared !== 'utf-8') {
    // A page that is valid UTF-8 with characters beyond ASCII is UTF-8, whatever it says of itself.
    const asUtf8 = tryUtf8(bytes)
    if (asUtf8 !== null && hasBeyondAscii(bytes)) {
      return {
        text: asUtf8,
        encoding: 'utf-8',
        reservation: `declares ${declared} but is UTF-8; read as UTF-8`,
      }
    }
    return { text: decodeAs(declared, bytes), encoding: declared, reservation: null }
  }
  const text = tryUtf8(bytes)
  if (text !== null) return { text, encoding: 'utf-8', reservation: null }
  return {
    text: decodeAs('windows-1252', bytes),
    encoding: 'windows-1252',
    reservation: 'not valid UTF-8; read as Windows-1252',
  }
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
  if (!label) return null
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}
