/**
 * Rows of whole numbers from -127 to 127, found by the hash of a feature: what a linear model weighs. A row is named at one
 * of the two slots that its hash gives and nowhere else, so that looking one up takes no turns that a processor would have
 * to guess; where two rows have the slots already, the one with the smallest weights is left out. What is read for every
 * word of a text is kept small enough for a processor's own memory.
 */
export interface WeightTable {
  /** In pairs, a power of two of them: sixteen bits of the hash of a row, sixteen of its number; 0 where none is. */
  readonly slots: Int32Array
  /**
   * Four weights a number, each with `BIAS` added so that it fills an unsigned byte; `perRow` numbers a row. Row 0, that of
   * all features without one, has weights that are all 0.
   */
  readonly rows: Int32Array
  readonly perRow: number
}

export const BIAS = 128
/** Four times a weight of 0. */
const NO_WEIGHTS = 0x80808080 | 0
/** Pairs of slots for each row, at least: the more, the fewer rows are left out, and the longer a look takes. */
const PAIRS = 2
/** A row's number has sixteen bits. */
const MOST_ROWS = 0xffff

/** How a weights file holds a table: the hashes in rising order, then the rows in the same order; base64, little-endian. */
export interface StoredTable {
  /** Weights a row. */
  readonly width: number
  readonly rows: number
  readonly bytes: string
}

export function stored(width: number, rows: ReadonlyMap<number, Int8Array>): StoredTable {
  const keys = [...rows.keys()].sort((a, b) => a - b)
  const bytes = new Uint8Array(keys.length * (4 + width))
  const view = new DataView(bytes.buffer)
  keys.forEach((key, r) => {
    view.setInt32(4 * r, key, true)
    rows.get(key)!.forEach((weight, k) => {
      view.setInt8(4 * keys.length + r * width + k, weight)
    })
  })
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return { width, rows: keys.length, bytes: btoa(binary) }
}

export function loaded({ width, rows: count, bytes: base64 }: StoredTable): WeightTable {
  const binary = atob(base64)
  const bytes = new Uint8Array(binary.length)
  for (let i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i)
  const view = new DataView(bytes.buffer)
  const perRow = Math.ceil(width / 4)
  let pairs = 1
  while (pairs < PAIRS * count) pairs *= 2
  const slots = new Int32Array(2 * pairs)
  const rows = new Int32Array((count + 1) * perRow)
  rows.fill(NO_WEIGHTS, 0, perRow)
  const weightAt = (r: number, k: number) => view.getInt8(4 * count + r * width + k)
  const greatest = new Uint8Array(count)
  for (let r = 0; r < count; r++)
    for (let k = 0; k < width; k++) greatest[r] = Math.max(greatest[r]!, Math.abs(weightAt(r, k)))
  const order = Array.from(greatest.keys()).sort((a, b) => greatest[b]! - greatest[a]! || a - b)
  let row = 1
  for (const r of order) {
    const hash = view.getInt32(4 * r, true)
    const pair = 2 * (hash & (pairs - 1))
    const slot = slots[pair] === 0 ? pair : pair + 1
    if (slots[slot] !== 0 || row > MOST_ROWS) continue
    slots[slot] = (printOf(hash) << 16) | row
    for (let k = 0; k < width; k++) {
      const at = row * perRow + (k >> 2)
      rows[at] = rows[at]! | ((weightAt(r, k) + BIAS) << (8 * (k & 3)))
    }
    row++
  }
  return { slots, rows: rows.slice(0, row * perRow), perRow }
}

/** Sixteen bits of a hash, never 0. */
function printOf(hash: number): number {
  return (hash >>> 16) | 1
}

/** The number of a feature's row; 0 where it has none. */
export function rowOf(slots: Int32Array, feature: number): number {
  const pair = (2 * feature) & (slots.length - 1)
  const print = printOf(feature)
  const first = slots[pair]!
  const second = slots[pair + 1]!
  // All bits set where the slot is the feature's, none where it is not: nothing to be guessed.
  const isFirst = (((first >>> 16) ^ print) - 1) >> 31
  const isSecond = (((second >>> 16) ^ print) - 1) >> 31
  return ((first & isFirst) | (second & isSecond)) & 0xffff
}

/** The only weight of a feature in a table of one a row; 0 where it has none. */
export function weightOf({ slots, rows }: WeightTable, feature: number): number {
  return (rows[rowOf(slots, feature)]! & 0xff) - BIAS
}
