// Enters weights in the manifest.json beside them: what they were made by and from, and hashes that tell whether they
// are still those. Every command that makes weights calls it. By itself it takes all hashes anew:
//   node bench/train/weights-manifest.ts

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { sha256 } from '../../src/model/identifier.ts'
import { byCodeUnits } from '../../src/model/order.ts'

export interface WeightsEntry {
  readonly sha256: string
  readonly command: string
  readonly data: readonly { readonly file: string; readonly sha256: string }[]
  readonly measure: string
  readonly scores: unknown
  readonly [more: string]: unknown
}

const DATA = '../shared/data'
const FOLDERS = ['src/attribution/weights', 'src/collation/weights']

/** Renews the entry of a weights file, named from the repository's root; what is not given stays as it was. */
export function enterWeights(path: string, given: Partial<WeightsEntry> = {}): void {
  const manifest = `${dirname(path)}/manifest.json`
  const entries: Record<string, WeightsEntry> = JSON.parse(readFileSync(manifest, 'utf8'))
  const entry = { ...entries[basename(path)]!, ...given }
  const data = entry.data.map(({ file, sha256: known }) => ({
    file,
    sha256: existsSync(`${DATA}/${file}`) ? sha256(readFileSync(`${DATA}/${file}`)) : known,
  }))
  entries[basename(path)] = { ...entry, sha256: sha256(readFileSync(path)), data }
  const ordered = Object.entries(entries).sort(([a], [b]) => byCodeUnits(a, b))
  writeFileSync(manifest, `${JSON.stringify(Object.fromEntries(ordered), null, 2)}\n`)
}

if (import.meta.main) {
  for (const folder of FOLDERS) {
    const entries: Record<string, WeightsEntry> = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8'))
    for (const file of Object.keys(entries)) enterWeights(`${folder}/${file}`)
  }
}
