/**
 * Rows of whole numbers from -127 to 127, found by the hash of a feature: what a linear model weighs. A row stands at the
 * place that its hash gives and nowhere else, so that looking one up takes no turns that a processor would have to guess;
 * of two rows for one place the one with the smaller weights is left out. Sixteen more bits of the hash tell whose the row is.
 */
export interface WeightTable {
  /** Sixteen bits of the hash of the row at each place, 0 where none is; a power of two long. */
  readonly prints: Uint16Array
  /**
   * Four weights a number, each with `BIAS` added so that it fills an unsigned byte; `perRow` numbers a row. Behind the last
   * place stands a row of weights that are all 0.
   */
  readonly rows: Int32Array
  readonly perRow: number
}

export const BIAS = 128
/** Four times a weight of 0. */
const NO_WEIGHTS = 0x80808080 | 0

/** Places for each row that is stored, at least: the more, the fewer rows are left out. */
const ROOM = 3

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
  let size = 1
  while (size < ROOM * count) size *= 2
  const prints = new Uint16Array(size)
  const rows = new Int32Array((size + 1) * perRow)
  rows.fill(NO_WEIGHTS, size * perRow)
  const weightAt = (r: number, k: number) => view.getInt8(4 * count + r * width + k)
  const greatest = new Uint8Array(count)
  for (let r = 0; r < count; r++)
    for (let k = 0; k < width; k++) greatest[r] = Math.max(greatest[r]!, Math.abs(weightAt(r, k)))
  const order = Array.from(greatest.keys()).sort((a, b) => greatest[b]! - greatest[a]! || a - b)
  for (const r of order) {
    const hash = view.getInt32(4 * r, true)
    const place = hash & (size - 1)
    if (prints[place] !== 0) continue
    prints[place] = printOf(hash)
    for (let k = 0; k < width; k++) {
      const at = place * perRow + (k >> 2)
      rows[at] = rows[at]! | ((weightAt(r, k) + BIAS) << (8 * (k & 3)))
    }
  }
  return { prints, rows, perRow }
}

/** Sixteen bits of a hash, never 0. */
export function printOf(hash: number): number {
  return (hash >>> 16) | 1
}

/** The place of a feature's row: behind the last place where it has none. */
export function placeOf(prints: Uint16Array, feature: number): number {
  const place = feature & (prints.length - 1)
  // All bits set where the row at the place is the feature's, none where it is not: nothing to be guessed.
  const own = ((prints[place]! ^ printOf(feature)) - 1) >> 31
  return (place & own) | (prints.length & ~own)
}

/** The only weight of a feature in a table of one a row; 0 where it has none. */
export function weightOf({ prints, rows }: WeightTable, feature: number): number {
  return (rows[placeOf(prints, feature)]! & 0xff) - BIAS
}
