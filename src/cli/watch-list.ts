import type { Feed } from '../store/feeds.ts'
import type { ItemCounts } from '../store/item-counts.ts'
import type { Store } from '../store/store.ts'
import { printable } from './printable.ts'
import { counted, grouped } from './quantities.ts'
import { writeOut } from './standard-output.ts'
import { hanging } from './terminal-text.ts'
import type { StoreOption } from './with-store.ts'

const NOTHING: ItemCounts = { items: 0, taken: 0, waiting: 0, givenUp: 0, newest: null }

/** `hearsay watch --list`: the health of each feed. Returns the exit code. */
export async function listFeeds(store: Store, { json }: StoreOption): Promise<number> {
  const [feeds, counts] = [await store.feeds.list(), await store.feedItems.counts()]
  const healths = feeds.map(feed => ({ feed, items: counts.get(feed.url) ?? NOTHING }))
  await writeOut([json ? jsonOf(store, healths) : textOf(store, healths)])
  return 0
}

interface Health {
  readonly feed: Feed
  readonly items: ItemCounts
}

function jsonOf(store: Store, healths: readonly Health[]): string {
  return `${JSON.stringify({
    store: store.name,
    feeds: healths.map(({ feed, items }) => {
      const { url, title, kind, state, lastRead, nextDue, pace, failures, problem, ledBy } = feed
      return { url, title, kind, state, lastRead, nextDue, pace, failures, problem, ledBy, items }
    }),
  })}\n`
}

function textOf(store: Store, healths: readonly Health[]): string {
  if (healths.length === 0) return `No feed is watched in ${printable(store.name)}.\n`
  return healths.map(healthText).join('\n')
}

function healthText({ feed, items }: Health): string {
  const { url, title, kind, state, lastRead, nextDue, pace, failures, problem, ledBy } = feed
  const how = [
    ...(title === null ? [] : [printable(title)]),
    ...(kind === null ? [] : [kind]),
    failures > 0 && state === 'active' ? 'failing' : state,
    // One that was forgotten and is still named by another begins anew.
    ...(state === 'paused' ? [] : [lastRead === null ? 'not read yet' : `read ${minute(lastRead)}`]),
    ...(state === 'active' ? [`due ${minute(nextDue)}`] : []),
    ...(pace === null ? [] : [`every ${paceText(pace)}`]),
  ]
  const told = [
    `${counted(items.items, 'item')}: ${grouped(items.taken)} taken, ${grouped(items.waiting)} waiting, ${grouped(items.givenUp)} not taken`,
    ...(items.newest === null ? [] : [`newest ${minute(items.newest)}`]),
  ]
  const trouble = failures > 0 ? `failed ${failures === 1 ? 'once' : `${failures} times`}: ` : 'note: '
  return [
    printable(url),
    hanging('  ', how.join(' · '), '    '),
    hanging('  ', told.join(' · '), '    '),
    ...(problem === null ? [] : [hanging('  ', `${trouble}${printable(problem)}`, '    ')]),
    ...(ledBy === null ? [] : [`  named by ${printable(ledBy)}`]),
  ]
    .map(line => `${line}\n`)
    .join('')
}

/** To the minute, UTC. */
function minute(time: string): string {
  return `${time.slice(0, 10)} ${time.slice(11, 16)}`
}

function paceText(seconds: number): string {
  if (seconds < 90) return `${seconds} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 90 ? `${minutes} min` : `${(minutes / 60).toFixed(1).replace(/\.0$/, '')} h`
}
