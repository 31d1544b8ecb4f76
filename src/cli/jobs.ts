import { JobQueue } from '../jobs/job-queue.ts'
import { type FailedJob, JOB_STATES, type JobOverview } from '../model/job.ts'
import { printable } from './printable.ts'
import { counted, grouped } from './quantities.ts'
import { writeOut } from './standard-output.ts'
import { hanging } from './terminal-text.ts'
import { type StoreOption, withServerStore } from './with-server-store.ts'

export interface JobsOptions extends StoreOption {
  /** Dead letters only. */
  readonly dead?: boolean
  /** Ids of dead letters, or `all`. */
  readonly retry?: readonly string[]
}

/** Lines of failures that are listed where all are not asked for. */
const LISTED = 5

/** `hearsay jobs`. Returns the exit code: 1 where a job that is to be tried again is none that was given up. */
export function jobs(options: JobsOptions): Promise<number> {
  const instead = '"hearsay read" works without one, and shows its progress itself'
  return withServerStore(options, instead, async (store, address) => {
    let trouble: Error | null = null
    const queue = await JobQueue.open(address, store.name, {
      work: false,
      problem: error => {
        trouble = error
      },
    })
    try {
      if (options.retry !== undefined) return await retry(queue, options.retry, options.json === true)
      const overview = await queue.overview()
      if (trouble !== null) throw trouble
      await writeOut([
        options.json ? `${JSON.stringify(overview)}\n` : textOf(overview, options.dead === true),
      ])
      return 0
    } finally {
      await queue.close()
    }
  })
}

async function retry(queue: JobQueue, ids: readonly string[], json: boolean): Promise<number> {
  const all = ids.includes('all')
  const wrong = all ? [] : ids.filter(id => !UUID.test(id))
  for (const id of wrong)
    process.stderr.write(
      `not tried again: ${printable(id)}: no job has such an id; see "hearsay jobs --dead"\n`,
    )
  const right = ids.filter(id => UUID.test(id))
  const retried = await queue.retryDead(all ? 'all' : right)
  const missing = all ? 0 : right.length - retried
  if (missing > 0)
    process.stderr.write(`not tried again: ${counted(missing, 'id')} of which there is no dead letter\n`)
  await writeOut([
    json ? `${JSON.stringify({ retried })}\n` : `${counted(retried, 'job')} will be tried again\n`,
  ])
  return wrong.length + missing > 0 ? 1 : 0
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

function textOf(overview: JobOverview, deadOnly: boolean): string {
  const { dead, deadTotal, failing } = overview
  const most = deadOnly ? dead.length : LISTED
  const parts = deadOnly ? [] : [`Jobs of ${printable(overview.store)}\n\n`, tableOf(overview)]
  if (deadTotal > 0) parts.push(`${deadOnly ? '' : '\n'}Given up (${grouped(deadTotal)})\n`)
  parts.push(...dead.slice(0, most).map(failureText))
  if (deadTotal > most) parts.push(`  … "--dead" shows up to ${dead.length} of them\n`)
  if (deadTotal > 0) parts.push('"hearsay jobs --retry all" has them tried again.\n')
  else if (deadOnly) parts.push('No job was given up.\n')
  if (!deadOnly && failing.length > 0)
    parts.push('\nTo be tried again\n', ...failing.slice(0, most).map(failureText))
  return parts.join('')
}

function tableOf({ kinds }: JobOverview): string {
  const rows = [
    ['', ...JOB_STATES],
    ...kinds.map(({ kind, counts }) => [kind, ...JOB_STATES.map(state => grouped(counts[state]))]),
  ]
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map(row => row[i]!.length)))
  return rows
    .map(
      row =>
        `  ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  ')}\n`,
    )
    .join('')
}

function failureText({ id, kind, about, reason, tries, at }: FailedJob): string {
  const head = `${at.slice(0, 10)} ${at.slice(11, 19)}  ${kind}: ${printable(about)}, tried ${tries === 1 ? 'once' : `${tries} times`}`
  return [hanging('  ', head, '    '), hanging('    ', printable(reason), '    '), `    ${printable(id)}`]
    .map(line => `${line}\n`)
    .join('')
}
