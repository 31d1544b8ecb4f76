import type { Problem } from '../model/problem.ts'
import type { Store } from '../store/store.ts'
import { VERSION } from '../version.ts'
import { ANNOTATING_LIMITS } from '../workers/annotating-limits.ts'
import { AnnotatingPool } from '../workers/annotating-pool.ts'
import { collateStored } from '../workers/collating.ts'
import { type ReadCounts, readIntoStore } from '../workers/reading.ts'
import { storyWorkInThreads } from '../workers/story-work.ts'
import { Threads, usualThreads } from '../workers/threads.ts'
import { tellAlertsOnce } from './alert-telling.ts'
import { type FetchingOptions, fetcherWhenNeeded, readingBy } from './fetching.ts'
import { printable } from './printable.ts'
import { progressOn } from './progress.ts'
import { counted } from './quantities.ts'
import { writeOut } from './standard-output.ts'
import { stopping } from './stopping.ts'
import { hanging } from './terminal-text.ts'
import { addressOf, type StoreOption, withStore } from './with-store.ts'

export interface ReadOptions extends StoreOption, FetchingOptions {
  readonly threads?: number
  /** Annotating and collating are left to workers. */
  readonly leave?: boolean
}

/** Problems that `--json` lists; the others are counted. */
const MOST_LISTED = 1000

/** `hearsay read`. Returns the exit code: 1 where an input failed, 130 or 143 after a signal, else 0. */
export async function read(locations: readonly string[], options: ReadOptions): Promise<number> {
  if (options.leave) return (await import('./leave.ts')).leave(locations, options)
  return withStore(options, true, store => readInto(store, locations, options))
}

async function readInto(store: Store, locations: readonly string[], options: ReadOptions): Promise<number> {
  const progress = progressOn(process.stderr)
  const stop = stopping(() => {
    progress.end()
    process.stderr.write('stopping: what is in hand is finished; once more stops at once\n')
  })
  const problems = new ProblemLog(progress.end)
  const threads = new Threads(options.threads ?? usualThreads(), ANNOTATING_LIMITS.memory)
  const fetcher = fetcherWhenNeeded(options)
  try {
    const counts = await readIntoStore(store, locations, {
      version: VERSION,
      pool: new AnnotatingPool(threads, store.engine),
      report: problem => problems.add(problem),
      tell: progress.at,
      stop: stop.stop,
      reading: readingBy(fetcher, options, progress),
      collate: (into, work) =>
        collateStored(into, VERSION, work, storyWorkInThreads(threads, addressOf(options))),
    })
    progress.step('telling saved searches')
    const alerts = await tellAlertsOnce(store, options, () => {}, stop.stop)
    progress.end()
    await writeOut([(options.json ? jsonOf : textOf)(store, counts, problems, alerts)])
    return stop.code() ?? (problems.errors > 0 ? 1 : 0)
  } finally {
    progress.end()
    stop.release()
    await fetcher.close()
    await threads.close()
  }
}

/** Names each problem on standard error as it comes, and keeps the first of them. */
export class ProblemLog {
  readonly listed: Problem[] = []
  errors = 0
  notices = 0
  readonly #clear: () => void

  constructor(clear: () => void) {
    this.#clear = clear
  }

  add(problem: Problem): void {
    const { severity, code, location, message } = problem
    if (severity === 'error') this.errors++
    else this.notices++
    if (this.listed.length < MOST_LISTED) this.listed.push(problem)
    this.#clear()
    const what = severity === 'notice' ? 'note' : notDone(code, message)
    process.stderr.write(`${what}: ${printable(location)}: ${printable(message)}\n`)
  }
}

/** Reading may take too long or too much, too; of annotating that is said so. */
function notDone(code: Problem['code'], message: string): string {
  if (code === 'not-collated') return 'not collated'
  return code === 'not-annotated' || message.startsWith('annotating: ') ? 'not annotated' : 'not read'
}

type Alerts = Awaited<ReturnType<typeof tellAlertsOnce>>

function jsonOf(store: Store, counts: ReadCounts, problems: ProblemLog, alerts: Alerts): string {
  const { new: added, revised, known, annotated, left, complete, collated } = counts
  return `${JSON.stringify({
    store: store.name,
    documents: { new: added, revised, known },
    annotated,
    left,
    collated,
    alerts,
    complete,
    errors: problems.errors,
    notices: problems.notices,
    problems: problems.listed,
  })}\n`
}

function textOf(store: Store, counts: ReadCounts, problems: ProblemLog, alerts: Alerts): string {
  const { new: added, revised, known, annotated, left, complete, collated } = counts
  const total = added + revised + known
  const lines = [
    hanging('', `${counted(total, 'document')} read into ${printable(store.name)}`, '  '),
    hanging(
      '  ',
      `${counted(added, 'new', 'new')}, ${counted(revised, 'revised', 'revised')}, ${counted(known, 'known', 'known')}`,
      '  ',
    ),
    `  ${counted(annotated, 'annotated', 'annotated')}`,
    ...(collated === null ? [] : [`  ${counted(collated.documents, 'collated', 'collated')}`]),
    ...(alerts !== null && alerts.found > 0 ? [`  ${counted(alerts.found, 'hit')} of saved searches`] : []),
    ...(alerts !== null && alerts.failed > 0
      ? [`  ${counted(alerts.failed, 'webhook')} not told: "serve", "worker" or "watch" tries again`]
      : []),
    ...(problems.errors > 0 ? [`  ${counted(problems.errors, 'problem')}, named above`] : []),
    ...(left > 0 ? [`  ${counted(left, 'document')} still to be annotated`] : []),
    ...(collated !== null && collated.left > 0
      ? [`  ${counted(collated.left, 'document')} still to be collated`]
      : []),
    ...(complete ? [] : ['Stopped before all was read: the same command goes on from here.']),
  ]
  return `${lines.join('\n')}\n`
}
