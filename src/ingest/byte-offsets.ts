const UTF_16 = /^utf-16/

/** Encodings of one byte a character; `x-user-defined` and `replacement` are not read. */
const SINGLE_BYTE = /^(?:windows-|iso-8859-|koi8-|ibm866$|macintosh$|x-mac-)/

/** Whether a broken character says nothing of those behind it: not in the old encodings of East Asia. */
export function isSelfSynchronising(encoding: string): boolean {
  return encoding === 'utf-8' || UTF_16.test(encoding) || SINGLE_BYTE.test(encoding)
}

/**
 * For places in a text, in ascending order, where they are in the bytes that it was decoded from. `encoding` by its WHATWG
 * name. A place inside a surrogate pair is the place of the pair. Null where the platform's decoder gives up on the bytes
 * when it is not given them at once, as ICU's does on some that are not of the encoding.
 */
export function byteOffsets(
  bytes: Uint8Array,
  encoding: string,
  offsets: readonly number[],
): number[] | null {
  if (UTF_16.test(encoding)) {
    const mark = bytes[0]! + bytes[1]! === 0xff + 0xfe ? 2 : 0
    // Half a character at the end is one of the text.
    return offsets.map(offset => Math.min(bytes.length, mark + offset * 2))
  }
  if (SINGLE_BYTE.test(encoding)) return [...offsets]
  if (encoding === 'utf-8') return inUtf8(bytes, offsets)
  try {
    return byDecoding(bytes, encoding, offsets)
  } catch {
    return null
  }
}

/** WHATWG's decoder without its output: how many code units each byte completes. */
function inUtf8(bytes: Uint8Array, offsets: readonly number[]): number[] {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  let units = 0
  return offsets.map(offset => {
    while (units < offset && at < bytes.length) {
      const lead = bytes[at]!
      if (lead < 0x80) {
        at++
        units++
        continue
      }
      const length = sequenceLength(bytes, at, lead)
      // A pair is passed as a whole, so that no place falls into the middle of its bytes.
      const wide = length === 4
      if (wide && units + 1 === offset) break
      at += length
      units += wide ? 2 : 1
    }
    return at
  })
}

/** Bytes of the character that begins at `at`, or of what is read as one U+FFFD because it is none. */
function sequenceLength(bytes: Uint8Array, at: number, lead: number): number {
  const needed = lead < 0xc2 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : lead < 0xf5 ? 3 : 0
  for (let k = 1; k <= needed; k++) {
    const byte = bytes[at + k]
    const lower = k > 1 ? 0x80 : lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
    const upper = k > 1 ? 0xbf : lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
    if (byte === undefined || byte < lower || byte > upper) return needed === 3 && k === 3 ? 3 : k
  }
  return needed + 1
}

/**
 * No byte completes more than one code unit, so as many bytes as code units are still wanted never go too far: what they
 * bring is subtracted, until nothing is wanted. A few steps a place.
 */
function byDecoding(bytes: Uint8Array, encoding: string, offsets: readonly number[]): number[] {
  const decoder = new TextDecoder(encoding)
  let at = 0
  let units = 0
  return offsets.map(offset => {
    while (units < offset && at < bytes.length) {
      const wanted = offset - units
      units += decoder.decode(bytes.subarray(at, at + wanted), { stream: true }).length
      at = Math.min(bytes.length, at + wanted)
    }
    return at
  })
}
