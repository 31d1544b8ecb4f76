import { InputError } from '../ingest/input-error.ts'
import type { Log, LogFields } from '../jobs/log.ts'
import type { Store } from '../store/store.ts'
import { USUAL_PACES } from '../watching/pace.ts'
import { forgetFeed, watchFeedsAt } from '../watching/wanted-feeds.ts'
import { watch } from '../watching/watch.ts'
import type { WatchEvent } from '../watching/watch-event.ts'
import { leaseHolder } from '../workers/lease-holder.ts'
import { tellAlertsOnce, tellingAlerts } from './alert-telling.ts'
import { type FetchingOptions, fetcherWhenNeeded } from './fetching.ts'
import { printable } from './printable.ts'
import { type Progress, progressOn } from './progress.ts'
import { counted } from './quantities.ts'
import { ProblemLog } from './read.ts'
import { writeOut } from './standard-output.ts'
import { stopping } from './stopping.ts'
import { isTrouble, watchLine } from './watch-lines.ts'
import { listFeeds } from './watch-list.ts'
import { leavingIn, takingOnIn } from './watch-taking-on.ts'
import { feedsNamed } from './watched-names.ts'
import { addressOf, type StoreOption, withStore } from './with-store.ts'

export interface WatchCommandOptions extends StoreOption, FetchingOptions {
  readonly once?: boolean
  readonly list?: boolean
  readonly forget?: readonly string[]
  readonly threads?: number
  /** Annotating and collating are left to workers. */
  readonly leave?: boolean
  /** Days before the first reading of a sitemap of which reports are taken in. */
  readonly back: number
}

/** What came of watching. */
interface WatchCounts {
  feeds: number
  failures: number
  new: number
  revised: number
  known: number
}

/** `hearsay watch`. Returns the exit code: 1 where a name or, with `--once`, a feed failed; 0 when it was told to stop. */
export function watchFeeds(names: readonly string[], options: WatchCommandOptions): Promise<number> {
  const onlyLooks = options.list === true || options.forget !== undefined
  if (options.leave && !/^postgres(?:ql)?:\/\//.test(addressOf(options))) {
    const where = printable(addressOf(options))
    process.stderr.write(
      `not done: ${where}: it is a folder, and has no queue: without --leave, "hearsay watch" annotates and collates itself\n`,
    )
    return Promise.resolve(1)
  }
  return withStore(options, !onlyLooks, async store => {
    if (options.forget !== undefined) return forget(store, options.forget, options)
    if (options.list) return listFeeds(store, options)
    const refused = await add(store, names)
    const feeds = (await store.feeds.list()).filter(({ state }) => state === 'active')
    if (feeds.length === 0) {
      process.stderr.write('not done: no feed is watched: name one, or an OPML file, or a sitemap\n')
      return 1
    }
    const code = await watchIn(store, feeds.length, options)
    return code === 0 && refused > 0 ? 1 : code
  })
}

/** Answers how many names stand for nothing that can be watched. */
async function add(store: Store, names: readonly string[]): Promise<number> {
  let refused = 0
  for (const name of names) {
    try {
      await watchFeedsAt(store, await feedsNamed(name), new Date().toISOString())
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      refused++
      process.stderr.write(`not watched: ${printable(name)}: ${printable(error.message)}\n`)
    }
  }
  return refused
}

async function forget(
  store: Store,
  names: readonly string[],
  { json }: WatchCommandOptions,
): Promise<number> {
  const forgotten: string[] = []
  for (const name of names) {
    const url = URL.parse(name)?.href ?? name
    const done = await forgetFeed(store, url, new Date().toISOString())
    if (done === null) {
      process.stderr.write(`not forgotten: ${printable(name)}: no feed of that address is watched\n`)
      continue
    }
    if (done.pausedFor !== null)
      process.stderr.write(`paused, since ${printable(done.pausedFor)} names it: ${printable(url)}\n`)
    forgotten.push(url)
  }
  await writeOut([
    json
      ? `${JSON.stringify({ store: store.name, forgotten })}\n`
      : `${counted(forgotten.length, 'feed')} forgotten; the reports stay\n`,
  ])
  return forgotten.length < names.length ? 1 : 0
}

/** How often the line on a terminal shows that it goes on, in ms. */
const BEAT = 1000

async function watchIn(store: Store, feeds: number, options: WatchCommandOptions): Promise<number> {
  const progress = progressOn(process.stderr)
  const stop = stopping(() => {
    progress.end()
    process.stderr.write('stopping: what is in hand is finished; once more stops at once\n')
  })
  const problems = new ProblemLog(progress.end)
  const counts: WatchCounts = { feeds, failures: 0, new: 0, revised: 0, known: 0 }
  const fetcher = fetcherWhenNeeded(options)
  const takingOn = options.leave
    ? await leavingIn(store, addressOf(options))
    : takingOnIn(store, {
        address: addressOf(options),
        threads: options.threads,
        stop: stop.stop,
        report: problem => problems.add(problem),
      })
  // Where workers do the rest, they tell, too.
  const alerts = options.leave ? null : tellingAlerts(store, options, alertLog(progress))
  let hands = { feeds: 0, items: 0 }
  const beat = setInterval(() => {
    const busy =
      hands.feeds + hands.items > 0 ? `reading ${hands.feeds} feeds, ${hands.items} pages` : 'waiting'
    progress.step(`watching: ${counts.new} new, ${counts.revised} revised · ${busy}`)
  }, BEAT)
  beat.unref()
  try {
    const means = {
      store,
      fetcher,
      taken: takingOn.add,
      report: problems.add.bind(problems),
      tell: (event: WatchEvent) => {
        count(event, counts)
        say(event, progress)
      },
      paces: USUAL_PACES,
      back: options.back,
      now: Date.now,
      random: Math.random,
    }
    const ending = AbortSignal.any([stop.stop, takingOn.failed])
    await watch(means, {
      holder: leaseHolder(),
      once: options.once === true,
      stop: ending,
      tellHands: now => {
        hands = now
      },
    })
    clearInterval(beat)
    progress.step('finishing')
    const found = await takingOn.end()
    await alerts?.stop()
    if (alerts !== null) await tellAlertsOnce(store, options, () => {})
    progress.end()
    await writeOut([options.json ? jsonOf(store, counts, found) : textOf(store, counts, found)])
    if (options.once !== true) return 0
    return stop.code() ?? (counts.failures + problems.errors > 0 ? 1 : 0)
  } finally {
    clearInterval(beat)
    progress.end()
    stop.release()
    await alerts?.stop()
    await fetcher.close()
    await takingOn.close()
  }
}

function count(event: WatchEvent, counts: WatchCounts): void {
  if (event.kind === 'item-taken') counts[event.outcome]++
  if (event.kind === 'feed-found') counts.feeds++
  if (event.kind === 'feed-failed' || event.kind === 'feed-gone') counts.failures++
  if (event.kind === 'item-failed') counts.failures++
}

/** A line of a log, with its time; on a terminal only what a person has to know. */
function say(event: WatchEvent, progress: Progress): void {
  if (process.stderr.isTTY) {
    if (!isTrouble(event)) return
    progress.end()
    process.stderr.write(`${watchLine(event)}\n`)
  } else process.stderr.write(`${new Date().toISOString()} ${watchLine(event)}\n`)
}

/** Lines of a log as `say` writes them. */
function alertLog(progress: Progress): Log {
  const line = (event: string, fields: LogFields = {}) => {
    const told = Object.entries(fields).map(([name, value]) => ` ${name}=${printable(String(value))}`)
    return `${event}${told.join('')}\n`
  }
  const inLog = (event: string, fields?: LogFields) => {
    if (!process.stderr.isTTY) process.stderr.write(`${new Date().toISOString()} ${line(event, fields)}`)
  }
  const always = (event: string, fields?: LogFields) => {
    if (!process.stderr.isTTY) return inLog(event, fields)
    progress.end()
    process.stderr.write(line(event, fields))
  }
  return { debug: () => {}, info: inLog, warn: always, error: always }
}

type Found = Readonly<Record<string, number>>

function jsonOf(store: Store, { feeds, failures, ...documents }: WatchCounts, found: Found): string {
  return `${JSON.stringify({ store: store.name, feeds, documents, failures, ...found })}\n`
}

function textOf(store: Store, counts: WatchCounts, found: Found): string {
  const lines = [
    `${counted(counts.feeds, 'feed')} watched in ${printable(store.name)}`,
    `  ${counted(counts.new, 'new', 'new')}, ${counted(counts.revised, 'revised', 'revised')}, ${counted(counts.known, 'known', 'known')}`,
    ...Object.entries(found).map(([what, number]) => `  ${counted(number, what, what)}`),
    ...(counts.failures > 0 ? [`  ${counted(counts.failures, 'failure')}, named above`] : []),
  ]
  return `${lines.join('\n')}\n`
}
