import type { FailedJob, JobCounts, JobOverview, JobState } from '../model/job.ts'
import { ANNOTATE } from './annotate-job.ts'
import type { JobKind } from './job-kind.ts'

/** Where the queue keeps its tables, in the store's own database. */
export const QUEUE_SCHEMA = 'pgboss'
/** The queue of what was given up. */
export const DEAD = 'dead'

/** Asks the database that the queue is in. */
export type Ask = (text: string, values: unknown[]) => Promise<Record<string, unknown>[]>

/** Failures that an overview lists. */
const LISTED = 50
/** Characters of a reason that lists show. */
const LONGEST_REASON = 500

const JOBS = `${QUEUE_SCHEMA}.job`

export async function openDocuments(ask: Ask, most: number): Promise<Set<string> | null> {
  const rows = await ask(`select data from ${JOBS} where name = $1 and state < 'completed' limit $2`, [
    ANNOTATE.name,
    most + 1,
  ])
  const open = new Set(rows.flatMap(({ data }) => documentsOf(data)))
  return rows.length > most || open.size > most ? null : open
}

interface DeadLetter {
  readonly documents: readonly string[]
  readonly at: number
}

/** Dead letters of a kind and version, the newest first. */
export async function deadLettersOf(
  ask: Ask,
  kind: string,
  version: string,
  limit: number,
): Promise<DeadLetter[]> {
  const rows = await ask(
    `select data, created_on from ${JOBS}
      where name = $1 and state < 'completed' and source_name = $2
        and coalesce(source_output->>'version', data->>'version') = $3
      order by created_on desc limit $4`,
    [DEAD, kind, version, limit],
  )
  return rows.map(({ data, created_on }) => ({ documents: documentsOf(data), at: Number(created_on) }))
}

export async function jobOverview(ask: Ask, store: string, all: readonly JobKind[]): Promise<JobOverview> {
  const [counted, failing, dead, now] = await Promise.all([
    ask(
      `select name, case when state = 'completed' then 'done' when state in ('failed', 'cancelled') then 'failed'
          when state = 'active' then 'active' when start_after > now() then 'delayed' else 'waiting' end as state,
        count(*)::int as count
      from ${JOBS} group by 1, 2`,
      [],
    ),
    ask(
      `select id, name, data, output, retry_count as tries, start_after as again,
        coalesce(started_on, created_on) as at
      from ${JOBS} where state = 'retry' order by started_on desc nulls last limit $1`,
      [LISTED],
    ),
    ask(
      `select id, source_name as name, data, source_output as output, source_retry_count as tries,
        created_on as at
      from ${JOBS} where name = $1 and state < 'completed' order by created_on desc, id limit $2`,
      [DEAD, LISTED],
    ),
    ask('select now() as now', []),
  ])
  const countsOf = (name: string): JobCounts => {
    const count = (state: JobState) =>
      Number(counted.find(row => row.name === name && row.state === state)?.count ?? 0)
    return {
      waiting: count('waiting'),
      delayed: count('delayed'),
      active: count('active'),
      done: count('done'),
      failed: count('failed'),
    }
  }
  const { waiting, delayed, active } = countsOf(DEAD)
  return {
    store,
    at: isoOf(now[0]!.now),
    kinds: all.map(({ name }) => ({ kind: name, counts: countsOf(name) })),
    failing: failing.map(row => failedJob(row, all)),
    dead: dead.map(row => failedJob(row, all)),
    deadTotal: waiting + delayed + active,
  }
}

function failedJob(row: Record<string, unknown>, all: readonly JobKind[]): FailedJob {
  const kind = all.find(({ name }) => name === row.name)
  return {
    id: String(row.id),
    kind: String(row.name),
    about: kind?.about(row.data) ?? 'data of another version',
    reason: reasonOf(row.output).slice(0, LONGEST_REASON),
    version: textOf(row.output, 'version') ?? textOf(row.data, 'version'),
    // The first try is none of the retries.
    tries: Number(row.tries ?? 0) + 1,
    at: isoOf(row.at),
    again: row.again === undefined ? null : isoOf(row.again),
  }
}

/** What the handler threw, or in the queue's words what happened to its worker. */
function reasonOf(output: unknown): string {
  const message = textOf(output, 'message')
  if (message !== null) return message
  const value = typeof output === 'object' && output !== null && 'value' in output ? output.value : output
  if (typeof value === 'string') return REASONS[value] ?? value
  const inner = textOf(value, 'message')
  return inner === null ? 'no reason is recorded' : (REASONS[inner] ?? inner)
}

const REASONS: Readonly<Record<string, string>> = {
  'job heartbeat timeout': 'its worker was killed, or did not answer for ten seconds',
  'job timed out': 'it took longer than such a job may take',
  'pg-boss shut down while active': 'its worker was stopped and gave it back',
}

function documentsOf(data: unknown): readonly string[] {
  const documents = typeof data === 'object' && data !== null && 'documents' in data ? data.documents : []
  return Array.isArray(documents) ? documents.filter(id => typeof id === 'string') : []
}

function textOf(value: unknown, key: string): string | null {
  const found = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : null
  return typeof found === 'string' ? found : null
}

function isoOf(value: unknown): string {
  return value instanceof Date ? value.toISOString() : String(value)
}
