import weights from '../weights/parts-of-speech.json' with { type: 'json' }
import type { Lexicon } from './word-features.ts'

/** What is learned: rows of weights, one a part of speech, found by the hash of their feature. */
export interface TagModel {
  readonly lexicon: Lexicon
  /** Open addressing: hash of a row at its place, 0 where none is. Its length is a power of two. */
  readonly keys: Int32Array
  /** Where the weights of the row at this place begin. */
  readonly rows: Int32Array
  readonly weights: Int16Array
}

/** Weights a row, a little more than there are tags, so that rows can grow. */
export const ROW = 32

/** How the weights file holds it. */
export interface StoredModel {
  /** Words by group: the words of group `g`, parted by spaces, at place `g`. */
  readonly groups: readonly string[]
  /** By group: the parts of speech its words may be, a bit each. */
  readonly possible: readonly number[]
  /**
   * In base64, little-endian: the number of rows and the sum of their lengths, each 32 bits; hashes, 32 bits each;
   * lengths of rows, 8 bits each; then for all rows in turn numbers of tags, 8 bits each, and weights, 8 bits each.
   */
  readonly rows: string
}

let loaded: TagModel | null = null

export function tagModel(): TagModel {
  loaded ??= decoded(weights)
  return loaded
}

export function decoded(stored: StoredModel): TagModel {
  const groups = new Map<string, number>()
  stored.groups.forEach((list, g) => {
    for (const word of list.split(' ')) groups.set(word, g)
  })
  return { lexicon: { groups, possible: stored.possible }, ...rowsOf(stored.rows) }
}

function rowsOf(base64: string): Pick<TagModel, 'keys' | 'rows' | 'weights'> {
  const bytes = Uint8Array.from(atob(base64), c => c.charCodeAt(0))
  const view = new DataView(bytes.buffer)
  const count = view.getUint32(0, true)
  const cells = view.getUint32(4, true)
  let size = 1
  while (size < 2 * count + 2) size *= 2
  const keys = new Int32Array(size)
  const rows = new Int32Array(size)
  const weights = new Int16Array(count * ROW)
  const lengthsAt = 8 + 4 * count
  let cell = lengthsAt + count
  for (let r = 0; r < count; r++) {
    const key = view.getInt32(8 + 4 * r, true)
    let place = key & (size - 1)
    while (keys[place] !== 0) place = (place + 1) & (size - 1)
    keys[place] = key
    rows[place] = r * ROW
    const length = bytes[lengthsAt + r]!
    for (let k = 0; k < length; k++) weights[r * ROW + bytes[cell + k]!] = view.getInt8(cell + cells + k)
    cell += length
  }
  return { keys, rows, weights }
}

/** Where the weights of a feature begin; -1 where it has none. */
export function rowOf(model: TagModel, key: number): number {
  const { keys } = model
  const mask = keys.length - 1
  let place = key & mask
  while (true) {
    const found = keys[place]!
    if (found === key) return model.rows[place]!
    if (found === 0) return -1
    place = (place + 1) & mask
  }
}
