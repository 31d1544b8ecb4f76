import type { WordProfile } from './word-profile.ts'

/**
 * What stands around each word of a text, `AROUND` numbers a word; the constants below name them. -1 for none on the
 * left, the text's length for none on the right.
 */
export interface Surroundings {
  readonly around: Int32Array
  /** Share of content words that have a link. */
  readonly cover: number
}

export const AROUND = 6
/** The nearest words with a link. */
export const BEFORE = 0
export const AFTER = 1
/** The nearest content words with a link. */
export const CONTENT_BEFORE = 2
export const CONTENT_AFTER = 3
/** The place in the other text that the link before, or after, would give the word. */
export const EXPECTED_BEFORE = 4
export const EXPECTED_AFTER = 5
/** `partners` has the linked word of the other text for each word, -1 for none; the other text has `others` words. */
export function surroundings(
  words: readonly WordProfile[],
  partners: Int32Array,
  others: number,
): Surroundings {
  const n = words.length
  const around = new Int32Array(AROUND * n)
  let contents = 0
  let linkedContents = 0
  for (let i = 0, any = -1, content = -1; i < n; i++) {
    const at = AROUND * i
    around[at + BEFORE] = any
    around[at + EXPECTED_BEFORE] = i - any + (any < 0 ? -1 : partners[any]!)
    around[at + CONTENT_BEFORE] = content
    const linked = partners[i]! >= 0
    if (linked) any = i
    const { kind } = words[i]!
    if (kind === 'content' || kind === 'number') {
      contents++
      if (linked) {
        content = i
        linkedContents++
      }
    }
  }
  for (let i = n - 1, any = n, content = n; i >= 0; i--) {
    const at = AROUND * i
    around[at + AFTER] = any
    around[at + EXPECTED_AFTER] = i - any + (any === n ? others : partners[any]!)
    around[at + CONTENT_AFTER] = content
    const linked = partners[i]! >= 0
    if (linked) any = i
    const { kind } = words[i]!
    if (kind === 'content' || kind === 'number') {
      if (linked) content = i
    }
  }
  return { around, cover: linkedContents / Math.max(1, contents) }
}

/** For each word the nearest content words, with a link or without; -1 where there is none before the next sign. */
export interface NearestContents {
  readonly before: Int32Array
  readonly behind: Int32Array
}

export function nearestContents(words: readonly WordProfile[]): NearestContents {
  const before = new Int32Array(words.length)
  const behind = new Int32Array(words.length)
  for (let i = 0, near = -1; i < words.length; i++) {
    before[i] = near
    near = nearestAt(i, words[i]!, near)
  }
  for (let i = words.length - 1, near = -1; i >= 0; i--) {
    behind[i] = near
    near = nearestAt(i, words[i]!, near)
  }
  return { before, behind }
}

function nearestAt(i: number, { kind }: WordProfile, near: number): number {
  if (kind === 'content' || kind === 'number') return i
  return kind === 'punctuation' ? -1 : near
}
