import type { WordProfile } from './word-profile.ts'

/** For each word of a text, what stands around it. -1 for none on the left, the text's length for none on the right. */
export interface Surroundings {
  /** The nearest words with a link. */
  readonly before: Int32Array
  readonly after: Int32Array
  /** The nearest content words with a link. */
  readonly contentBefore: Int32Array
  readonly contentAfter: Int32Array
  /** The place in the other text that the link before, or after, would give the word. */
  readonly expectedBefore: Int32Array
  readonly expectedAfter: Int32Array
  /** The content word that a small word leads to, or comes from, with a link or without; -1 where a sign parts them. */
  readonly leadsTo: Int32Array
  readonly comesFrom: Int32Array
  /** Share of content words that have a link. */
  readonly cover: number
}

/** `partners` has the linked word of the other text for each word, -1 for none; the other text has `others` words. */
export function surroundings(
  words: readonly WordProfile[],
  partners: Int32Array,
  others: number,
): Surroundings {
  const n = words.length
  const before = new Int32Array(n)
  const after = new Int32Array(n)
  const contentBefore = new Int32Array(n)
  const contentAfter = new Int32Array(n)
  const expectedBefore = new Int32Array(n)
  const expectedAfter = new Int32Array(n)
  const leadsTo = new Int32Array(n)
  const comesFrom = new Int32Array(n)
  let contents = 0
  let linkedContents = 0
  for (let i = 0, any = -1, content = -1, near = -1; i < n; i++) {
    before[i] = any
    expectedBefore[i] = i - any + (any < 0 ? -1 : partners[any]!)
    contentBefore[i] = content
    comesFrom[i] = near
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
    after[i] = any
    expectedAfter[i] = i - any + (any === n ? others : partners[any]!)
    contentAfter[i] = content
    leadsTo[i] = near
    const linked = partners[i]! >= 0
    if (linked) any = i
    const { kind } = words[i]!
    if (kind === 'content' || kind === 'number') {
      near = i
      if (linked) content = i
    } else if (kind === 'punctuation') near = -1
  }
  return {
    before,
    after,
    contentBefore,
    contentAfter,
    expectedBefore,
    expectedAfter,
    leadsTo,
    comesFrom,
    cover: linkedContents / Math.max(1, contents),
  }
}
