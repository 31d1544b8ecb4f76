import { packedJson, unpackedJson } from '../packed-json.ts'
import type { Packing } from '../shelves.ts'

/** For values of plain data. Half of a pair of surrogates is written as an escape, and comes back as it was. */
export function jsonPacking<Value>(): Packing<Value> {
  return { pack: packedJson, unpack: bytes => unpackedJson(bytes) as Value }
}
