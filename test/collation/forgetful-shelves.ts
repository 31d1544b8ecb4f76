import type { Packing, Shelves } from '../../src/collation/shelves.ts'
import { shelvesOnDisk } from '../../src/workers/disk-shelves.ts'

/** On which nothing stays at hand: whatever is asked for after a trim has been packed and is unpacked. */
export const forgetfulShelves: Shelves = {
  rows: () => shelvesOnDisk.rows(),
  values: <Key extends string | number, Value>(packing: Packing<Value>) =>
    shelvesOnDisk.values<Key, Value>(packing, 0),
}
