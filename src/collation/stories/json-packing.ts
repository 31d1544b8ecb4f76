import type { Packing } from '../shelves.ts'

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** For values of plain data. Half of a pair of surrogates is written as an escape, and comes back as it was. */
export function jsonPacking<Value>(): Packing<Value> {
  return {
    pack: value => encoder.encode(JSON.stringify(value)),
    unpack: bytes => JSON.parse(decoder.decode(bytes)) as Value,
  }
}
