import { JobQueue } from '../jobs/job-queue.ts'
import { type LeftCounts, readAndLeave } from '../jobs/leave-reading.ts'
import type { Store } from '../store/store.ts'
import { VERSION } from '../version.ts'
import { fetcherWhenNeeded, readingBy } from './fetching.ts'
import { printable } from './printable.ts'
import { progressOn } from './progress.ts'
import { counted } from './quantities.ts'
import { ProblemLog, type ReadOptions } from './read.ts'
import { writeOut } from './standard-output.ts'
import { stopping } from './stopping.ts'
import { hanging } from './terminal-text.ts'
import { withServerStore } from './with-server-store.ts'

/** `hearsay read --leave`. Returns the exit code as `read` does. */
export function leave(locations: readonly string[], options: ReadOptions): Promise<number> {
  const instead = 'without --leave, "hearsay read" annotates and collates it itself'
  return withServerStore(options, instead, (store, address) => leaveIn(store, address, locations, options))
}

async function leaveIn(
  store: Store,
  address: string,
  locations: readonly string[],
  options: ReadOptions,
): Promise<number> {
  const progress = progressOn(process.stderr)
  const stop = stopping(() => {
    progress.end()
    process.stderr.write('stopping: what is in hand is finished; once more stops at once\n')
  })
  const problems = new ProblemLog(progress.end)
  const fetcher = fetcherWhenNeeded(options)
  try {
    // What goes wrong with a job that is sent is thrown where it is sent.
    const queue = await JobQueue.open(address, store.name, { work: false, problem: () => {} })
    try {
      const counts = await readAndLeave(store, queue, locations, {
        version: VERSION,
        report: problem => problems.add(problem),
        tell: progress.at,
        stop: stop.stop,
        reading: readingBy(fetcher, options, progress),
      })
      progress.end()
      await writeOut([(options.json ? jsonOf : textOf)(store, counts, problems)])
      return stop.code() ?? (problems.errors > 0 ? 1 : 0)
    } finally {
      await queue.close()
    }
  } finally {
    progress.end()
    stop.release()
    await fetcher.close()
  }
}

function jsonOf(store: Store, counts: LeftCounts, problems: ProblemLog): string {
  const { new: added, revised, known, left, complete } = counts
  return `${JSON.stringify({
    store: store.name,
    documents: { new: added, revised, known },
    left,
    complete,
    errors: problems.errors,
    notices: problems.notices,
    problems: problems.listed,
  })}\n`
}

function textOf(store: Store, counts: LeftCounts, problems: ProblemLog): string {
  const { new: added, revised, known, left, complete } = counts
  const lines = [
    hanging('', `${counted(added + revised + known, 'document')} read into ${printable(store.name)}`, '  '),
    `  ${counted(added, 'new', 'new')}, ${counted(revised, 'revised', 'revised')}, ${counted(known, 'known', 'known')}`,
    `  ${counted(left, 'document')} left to workers`,
    ...(problems.errors > 0 ? [`  ${counted(problems.errors, 'problem')}, named above`] : []),
    ...(complete ? [] : ['Stopped before all was read: the same command goes on from here.']),
  ]
  return `${lines.join('\n')}\n`
}
