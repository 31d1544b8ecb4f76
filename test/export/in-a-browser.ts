// What a page without a server has of exports; bundled and run by `in-a-browser.test.ts`.
import { bundle } from '../../src/export/bundle/bundle.ts'
import { STREAM_FORMATS, TABLE_FORMATS } from '../../src/export/formats.ts'
import { allTablesZip } from '../../src/export/tables/all-tables.ts'
import type { Collation } from '../../src/model/collation.ts'
import { sha256 } from '../../src/model/identifier.ts'

/** Hashes of all that is exported of a collation, given as JSON. */
export async function exportedHashes(json: string): Promise<Record<string, string>> {
  const parts = [{ collation: JSON.parse(json) as Collation }]
  const hashes: Record<string, string> = {}
  for (const { name, pieces } of STREAM_FORMATS) {
    let whole = ''
    for await (const piece of pieces(parts)) whole += piece
    hashes[name] = sha256(whole)
  }
  for (const format of TABLE_FORMATS) hashes[format.name] = sha256(await allTablesZip(format, parts))
  hashes.bundle = sha256(bundle({ part: parts[0]!, page: '<!doctype html>', snapshots: new Map() }))
  return hashes
}
