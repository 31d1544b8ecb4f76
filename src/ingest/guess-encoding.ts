/** Bytes that a guess is made from. */
const SAMPLE = 64 * 1024

/** Encodings of East Asia, in the order in which they are tried: Japanese text is no mistaken Chinese, but the reverse. */
const WIDE = ['iso-2022-jp', 'shift_jis', 'euc-jp', 'euc-kr', 'gb18030', 'gbk', 'big5'] as const
const CYRILLIC = ['windows-1251', 'koi8-r', 'iso-8859-5', 'ibm866', 'koi8-u', 'x-mac-cyrillic'] as const

/** Characters of which every tenth or so is one in running text, of each of these languages. */
const KANA = /[\u3041-\u309F]/g
const HANGUL = /[\uAC00-\uD7A3]/g
const COMMON_HAN = /[的一是在不了有和人这這中大为為上个個国國我以要他时時来來用们們年日会會出]/g
const COMMON_CYRILLIC = /[оеаинтсрвлкмі]/g
const BEYOND_ASCII = /[^\0-\x7F]/g
/** What no text has: private use, controls, replacement. */
const ODD = /[\uE000-\uF8FF\u0080-\u009F\uFFFD]/g

/** Characters beyond ASCII without which nothing is guessed, and nothing that is declared is doubted. */
const FEWEST = 4
const FEWEST_TO_JUDGE = 20

/** The old encoding that bytes are most likely in, which are no UTF-8; null where it is a Western one, or cannot be told. */
export function guessedEncoding(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE)
  for (const encoding of WIDE)
    if (looksLike(sample, encoding)) return encoding === 'gb18030' ? 'gbk' : encoding
  let best: string | null = null
  let most = 0.45
  for (const encoding of CYRILLIC.slice(0, 4)) {
    const share = shareIn(sample, encoding, COMMON_CYRILLIC)
    if (share > most) {
      best = encoding
      most = share
    }
  }
  return best
}

/** Whether bytes read as text in an encoding that they are said to be in. In a Western one all do. */
export function isPlausible(bytes: Uint8Array, encoding: string): boolean {
  const sample = bytes.subarray(0, SAMPLE)
  const text = decoded(sample, encoding)
  // Too little to judge by: it is believed.
  if (text === null || countOf(text, BEYOND_ASCII) < FEWEST_TO_JUDGE) return text !== null
  return looksLike(sample, encoding)
}

function looksLike(sample: Uint8Array, encoding: string): boolean {
  switch (encoding) {
    case 'shift_jis':
    case 'euc-jp':
    case 'iso-2022-jp':
      return shareIn(sample, encoding, KANA) > 0.15
    case 'euc-kr':
      return shareIn(sample, encoding, HANGUL) > 0.5
    case 'gbk':
    case 'gb18030':
    case 'big5':
      return shareIn(sample, encoding, COMMON_HAN) > 0.04
  }
  if ((CYRILLIC as readonly string[]).includes(encoding))
    return shareIn(sample, encoding, COMMON_CYRILLIC) > 0.3
  return true
}

export function isWide(encoding: string): boolean {
  return (WIDE as readonly string[]).includes(encoding)
}

/** Of the characters beyond ASCII, the share that are of a kind; 0 where the bytes are not of the encoding, or hardly any are. */
function shareIn(sample: Uint8Array, encoding: string, kind: RegExp): number {
  const text = decoded(sample, encoding)
  if (text === null) return 0
  const beyond = countOf(text, BEYOND_ASCII)
  if (beyond < FEWEST || countOf(text, ODD) > beyond * 0.02) return 0
  return countOf(text, kind) / beyond
}

function decoded(sample: Uint8Array, encoding: string): string | null {
  try {
    // To be gone on with: what the sample breaks off is no error.
    return new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true })
  } catch {
    return null
  }
}

function countOf(text: string, kind: RegExp): number {
  return text.match(kind)?.length ?? 0
}
