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

export const AROUND = 8
/** The nearest words with a link. */
export const BEFORE = 0
export const AFTER = 1
/** The nearest content words with a link. */
export const CONTENT_BEFORE = 2
export const CONTENT_AFTER = 3
/** The place in the other text that the link before, or after, would give the word. */
export const EXPECTED_BEFORE = 4
export const EXPECTED_AFTER = 5
/** The content word that a small word leads to, or comes from, with a link or without; -1 where a sign parts them. */
export const LEADS_TO = 6
export const COMES_FROM = 7

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
  for (let i = 0, any = -1, content = -1, near = -1; i < n; i++) {
    const at = AROUND * i
    around[at + BEFORE] = any
    around[at + EXPECTED_BEFORE] = i - any + (any < 0 ? -1 : partners[any]!)
    around[at + CONTENT_BEFORE] = content
    around[at + COMES_FROM] = near
    const linked = partners[i]! >= 0
    if (linked) any = i
    const { kind } = words[i]!
    if (kind === 'content' || kind === 'number') {
      near = i
      contents++
      if (linked) {
        content = i
        linkedContents++
      }
    } else if (kind === 'punctuation') near = -1
  }
  for (let i = n - 1, any = n, content = n, near = -1; i >= 0; i--) {
    const at = AROUND * i
    around[at + AFTER] = any
    around[at + EXPECTED_AFTER] = i - any + (any === n ? others : partners[any]!)
    around[at + CONTENT_AFTER] = content
    around[at + LEADS_TO] = near
    const linked = partners[i]! >= 0
    if (linked) any = i
    const { kind } = words[i]!
    if (kind === 'content' || kind === 'number') {
      near = i
      if (linked) content = i
    } else if (kind === 'punctuation') near = -1
  }
  return { around, cover: linkedContents / Math.max(1, contents) }
}
