/** Types of columns, with their numbers in PostgreSQL's catalogue; these never change. */
const OIDS = { bigint: 20, integer: 23, float8: 701, text: 25, bytea: 17, tsvector: 3614 } as const

export type ColumnType = keyof typeof OIDS

/** Of an array of one dimension: dimensions, whether it has nulls, type, length, first index. */
const HEAD = 20
const NULL = -1

/**
 * A list as PostgreSQL takes an array in binary (`array_recv`): nothing is quoted, and bytes go as they are. Numbers are
 * big-endian; of integers up to 2^53.
 */
export function binaryArray(type: ColumnType, list: readonly unknown[]): Buffer {
  const values =
    type === 'tsvector' ? list.map(one => (isNothing(one) ? one : tsvector(one as string))) : list
  const array = Buffer.allocUnsafe(
    HEAD + values.reduce<number>((sum, value) => sum + 4 + sizeOf(type, value), 0),
  )
  const hasNulls = values.some(isNothing)
  let at = 0
  for (const head of [1, hasNulls ? 1 : 0, OIDS[type], values.length, 1]) at = array.writeInt32BE(head, at)
  for (const value of values) {
    if (isNothing(value)) {
      at = array.writeInt32BE(NULL, at)
      continue
    }
    const start = at + 4
    at = write(array, start, type, value)
    array.writeInt32BE(at - start, start - 4)
  }
  return array
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined
}

function sizeOf(type: ColumnType, value: unknown): number {
  if (isNothing(value)) return 0
  if (type === 'integer') return 4
  if (type === 'bigint' || type === 'float8') return 8
  return type === 'text' ? Buffer.byteLength(value as string) : (value as Uint8Array).length
}

/** Answers where it ends. */
function write(array: Buffer, at: number, type: ColumnType, value: unknown): number {
  if (type === 'text') return at + array.write(value as string, at)
  if (type === 'integer') return array.writeInt32BE(whole(value), at)
  if (type === 'bigint') return array.writeBigInt64BE(BigInt(whole(value)), at)
  if (type === 'float8') return array.writeDoubleBE(value as number, at)
  array.set(value as Uint8Array, at)
  return at + (value as Uint8Array).length
}

/** Of anything else Node would make a number without a word. */
function whole(value: unknown): number {
  if (Number.isSafeInteger(value)) return value as number
  throw new TypeError(`not a whole number: ${JSON.stringify(value)}`)
}

/** Of a lexeme: the end of its text, and that it has no places. */
const LEXEME_END = '\0\0\0'

/** A tsvector in binary (`tsvectorrecv`), of lexemes that are separated by spaces and all different. */
function tsvector(lexemes: string): Buffer {
  const ended = lexemes.replaceAll(' ', LEXEME_END) + LEXEME_END
  const count = 1 + (ended.length - LEXEME_END.length - lexemes.length) / (LEXEME_END.length - 1)
  const vector = Buffer.allocUnsafe(4 + Buffer.byteLength(ended))
  vector.write(ended, vector.writeInt32BE(count, 0))
  return vector
}
