/** What 0x80 to 0x9F stand for in Windows-1252 (WHATWG's index). */
const C1_OF_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

export function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text, character => {
    const code = character.codePointAt(0)!
    const c1 = C1_OF_1252.indexOf(character)
    if (c1 >= 0) return 0x80 + c1
    if (code > 0xff || (code >= 0x80 && code < 0xa0)) throw new Error(`“${character}” is not in Windows-1252`)
    return code
  })
}

export type Encoding = 'shift_jis' | 'euc-jp' | 'gbk' | 'windows-1251' | 'windows-1250'

const OF_TWO_BYTES: readonly Encoding[] = ['shift_jis', 'euc-jp', 'gbk']

/** Text in an encoding of one or two bytes a character: its table is what the platform's decoder makes of every pair. */
export function encodedIn(encoding: Encoding, text: string): Uint8Array {
  const table = tableOf(encoding)
  return Uint8Array.from(
    [...text].flatMap(character => {
      const bytes = character < '\x80' ? [character.charCodeAt(0)] : table.get(character)
      if (!bytes) throw new Error(`“${character}” is not in ${encoding}`)
      return bytes
    }),
  )
}

const TABLES = new Map<string, ReadonlyMap<string, number[]>>()

function tableOf(encoding: Encoding): ReadonlyMap<string, number[]> {
  const known = TABLES.get(encoding)
  if (known) return known
  const table = new Map<string, number[]>()
  const decoder = new TextDecoder(encoding, { fatal: true })
  const add = (bytes: number[]) => {
    try {
      const text = decoder.decode(Uint8Array.from(bytes))
      if ([...text].length === 1 && !table.has(text)) table.set(text, bytes)
    } catch {
      // No character.
    }
  }
  for (let first = 0x80; first < 0x100; first++) add([first])
  if (OF_TWO_BYTES.includes(encoding)) {
    for (let first = 0x81; first < 0xff; first++)
      for (let second = 0x40; second < 0xff; second++) add([first, second])
  }
  TABLES.set(encoding, table)
  return table
}

export function utf16(text: string, order: 'little' | 'big'): Uint8Array {
  const bytes = new Uint8Array(2 + 2 * text.length)
  const view = new DataView(bytes.buffer)
  const little = order === 'little'
  view.setUint16(0, 0xfeff, little)
  for (let at = 0; at < text.length; at++) view.setUint16(2 + 2 * at, text.charCodeAt(at), little)
  return bytes
}
