import type { PruneOptions } from '../store/prune.ts'
import { printable } from './printable.ts'
import { columnsOf, grouped } from './quantities.ts'
import { writeOut } from './standard-output.ts'
import { type StoreOption, shown, who, withStore } from './with-store.ts'

export interface PruneCommandOptions extends StoreOption {
  readonly before?: string
  readonly supersededBefore?: string
  readonly snapshotsBefore?: string
  readonly oldAnnotations?: boolean
}

/** `hearsay prune`. Returns the exit code: 2 where nothing is named that is to go, else 0. */
export async function prune(options: PruneCommandOptions): Promise<number> {
  const { before, supersededBefore, snapshotsBefore, oldAnnotations } = options
  const wanted: Omit<PruneOptions, 'who'> = {
    ...(before === undefined ? {} : { documentsBefore: before }),
    ...(supersededBefore === undefined ? {} : { supersededBefore }),
    ...(snapshotsBefore === undefined ? {} : { snapshotsBefore }),
    ...(oldAnnotations === undefined ? {} : { oldAnnotations }),
  }
  if (Object.keys(wanted).length === 0) {
    process.stderr.write(
      'error: nothing is named that is to go: --before DAY, for one\n(--help shows the usage)\n',
    )
    return 2
  }
  return withStore(options, false, async store => {
    const counts = await shown('removing', store.prune({ ...wanted, who: who() }))
    await writeOut([
      options.json
        ? `${JSON.stringify({ store: store.name, ...counts })}\n`
        : `Removed from ${printable(store.name)}\n${columnsOf([
            ['documents', grouped(counts.documents)],
            ['snapshots', grouped(counts.snapshots)],
            ['annotations', grouped(counts.annotations)],
          ])}${counts.kept > 0 ? `Kept, since somebody decided about them: ${grouped(counts.kept)}\n` : ''}`,
    ])
    return 0
  })
}
