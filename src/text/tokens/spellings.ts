import { letterCase } from '../words/letter-case.ts'

/** A word or sign as it is written, with what its letters alone tell. */
export interface Spelling {
  readonly text: string
  /** Lower case, apostrophes straight, soft hyphens and the like left out. */
  readonly lower: string
  /** How its letters are written: `CAPITAL`, `SMALL` … */
  readonly letters: number
}

/**
 * Spellings met before, each at the place that its characters give; a newer one takes the place of an older.
 * The words of a text are met again and again: one string for all of them spares making it, and lets every
 * later look-up of it compare addresses instead of letters. A fixed number of places bounds the memory.
 */
const PLACES = 1 << 15
const met: (Spelling | undefined)[] = new Array(PLACES)
/** Longer ones are seldom met twice. */
const LONGEST = 24

/** The spelling of `text.slice(start, end)`. */
export function spellingAt(text: string, start: number, end: number): Spelling {
  const length = end - start
  if (length > LONGEST) return spellingOf(text.slice(start, end))
  let hash = length
  for (let i = start; i < end; i++) hash = Math.imul(hash, 0x01000193) ^ text.charCodeAt(i)
  const place = (hash ^ (hash >>> 15)) & (PLACES - 1)
  const known = met[place]
  if (known !== undefined && known.text.length === length && text.startsWith(known.text, start)) return known
  const fresh = spellingOf(ownCopy(text.slice(start, end)))
  met[place] = fresh
  return fresh
}

function spellingOf(text: string): Spelling {
  return { text, lower: lowered(text), letters: letterCase(text) }
}

/** A slice that is kept would keep the whole document that it was cut from. */
function ownCopy(slice: string): string {
  return ` ${slice}`.slice(1)
}

const CURLY = /[’‘ʼ＇´`]/g
const UNSEEN = /\p{Cf}/gu

function lowered(word: string): string {
  const lower = word.toLowerCase()
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i)
    if (code > 0xa0 || code === 0x60) return lower.replace(CURLY, "'").replace(UNSEEN, '')
  }
  return lower
}
