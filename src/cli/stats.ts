import type { StoreStats } from '../store/stats.ts'
import type { Store } from '../store/store.ts'
import { printable } from './printable.ts'
import { bytesText, columnsOf, grouped } from './quantities.ts'
import { writeOut } from './standard-output.ts'
import { type StoreOption, shown, withStore } from './with-store.ts'

/** `hearsay stats`. Returns the exit code. */
export function stats(options: StoreOption): Promise<number> {
  return withStore(options, false, async store => {
    const found = await shown('counting', store.stats())
    await writeOut([
      options.json
        ? `${JSON.stringify({ store: store.name, engine: store.engine, ...found })}\n`
        : textOf(store, found),
    ])
    return 0
  })
}

const COUNTED = [
  'documents',
  'superseded',
  'outlets',
  'snapshots',
  'annotations',
  'statements',
  'stories',
  'utterances',
  'speakers',
  'copies',
  'positions',
  'decisions',
  'feeds',
] as const satisfies readonly (keyof StoreStats)[]

function textOf(store: Store, found: StoreStats): string {
  const { days, bytes, totalBytes } = found
  const counts = COUNTED.map(name => [name, grouped(found[name])] as const)
  const sizes = Object.entries(bytes).map(([name, size]) => [name, bytesText(size)] as const)
  return [
    `${printable(store.name)} (${store.engine === 'sqlite' ? 'SQLite' : 'PostgreSQL'})\n`,
    ...(days === null ? [] : [`Published from ${days[0]} to ${days[1]}\n`]),
    '\nStored\n',
    columnsOf(counts),
    '\nOn disk, with indexes\n',
    columnsOf([...sizes, ['together', bytesText(totalBytes)]]),
  ].join('')
}
