import type { Store } from '../store/store.ts'
import type { Fault } from '../store/verify/fault.ts'
import type { VerifiedCounts } from '../store/verify/verify.ts'
import { printable } from './printable.ts'
import { counted, grouped } from './quantities.ts'
import { writeOut } from './standard-output.ts'
import { hanging } from './terminal-text.ts'
import { type StoreOption, shown, withStore } from './with-store.ts'

/** Faults that are named; more come of one cause, and are counted. */
const MOST_NAMED = 10_000

/** `hearsay verify`. Returns the exit code: 1 where anything is not as it was put there, else 0. */
export function verify(options: StoreOption): Promise<number> {
  return withStore(options, false, async store => {
    const faults: Fault[] = []
    let count = 0
    const looked = store.verify(fault => {
      count++
      if (faults.length < MOST_NAMED) faults.push(fault)
    })
    const checked = await shown('verifying', looked)
    await writeOut(
      options.json ? jsonOf(store, checked, faults, count) : linesOf(store, checked, faults, count),
    )
    return count > 0 ? 1 : 0
  })
}

function* jsonOf(store: Store, checked: VerifiedCounts, faults: readonly Fault[], count: number) {
  yield `${JSON.stringify({ store: store.name, checked, faultCount: count, faults })}\n`
}

function* linesOf(
  store: Store,
  { documents, snapshots, annotations, stories, copies, log }: VerifiedCounts,
  faults: readonly Fault[],
  count: number,
): Generator<string> {
  for (const { kind, subject, message } of faults)
    yield `${hanging('', `${kind}: ${printable(subject)}: ${printable(message)}`, '  ')}\n`
  if (count > faults.length) yield `and ${grouped(count - faults.length)} more\n`
  const checked = [
    counted(documents, 'document'),
    counted(snapshots, 'snapshot'),
    counted(annotations, 'annotation'),
    counted(stories, 'story', 'stories'),
    counted(copies, 'copy', 'copies'),
    counted(log, 'row of the log', 'rows of the log'),
  ]
  yield `${hanging('', `Checked in ${printable(store.name)}: ${checked.join(', ')}.`, '')}\n`
  yield count === 0 ? 'Nothing is wrong.\n' : `${counted(count, 'fault')}.\n`
}
