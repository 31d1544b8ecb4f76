import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Document } from '../../src/model/document.ts'
import { unreadFeed } from '../../src/store/feeds.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import type { Fault } from '../../src/store/verify/fault.ts'
import { VERSION } from '../../src/version.ts'
import { bodyOf, IN_SHORT, type Outlet, openOutlet, type Published } from './changing-feed.ts'

export interface KillPlan {
  readonly kills: number
  /** Processes that watch the store at once; one of them is killed each time. */
  readonly watchers: number
  /** From when a process begins to watch until it is killed, in ms. */
  readonly shortest: number
  readonly longest: number
  readonly random: () => number
  /** Told after each kill. */
  readonly tell?: (kill: number, found: WatchedRun) => void
}

export interface WatchedRun {
  readonly kills: number
  readonly published: number
  readonly revisions: number
  /** What an outlet published and the store does not have, or had and has no longer. */
  readonly lost: readonly string[]
  /** What it has more than once, or was never published. */
  readonly doubled: readonly string[]
  readonly faults: readonly Fault[]
  /** Documents that were neither annotated nor collated in the end. */
  readonly left: number
  /** Times that a page was asked for. */
  readonly fetched: number
}

const CHILD = join(import.meta.dirname, 'watch-child.ts')
/** Between two things that the outlet does, in ms. */
const NEWS = 40
/** Until all is taken in when nobody is killed any more, in ms. */
const PATIENCE = 120_000

/**
 * Kills processes that watch a feed which changes all the time, at random moments, again and again; looks after each kill
 * for all that was there before, and in the end for everything that was published, each edition of it once.
 */
export async function killWatching(address: string, plan: KillPlan): Promise<WatchedRun> {
  const { kills, watchers, shortest, longest, random, tell = () => {} } = plan
  const outlet = await openOutlet()
  const paper = new Paper(outlet, random)
  const children: ChildProcess[] = []
  const lost: string[] = []
  const doubled: string[] = []
  const faults: Fault[] = []
  let had = 0
  const run = (): WatchedRun => ({
    kills,
    published: paper.editions.size,
    revisions: [...paper.editions.values()].reduce((sum, titles) => sum + titles.length - 1, 0),
    lost,
    doubled,
    faults,
    left: 0,
    fetched: outlet.asked.filter(({ path, status }) => path !== '/feed.xml' && status === 200).length,
  })
  try {
    const first = await openStore(address)
    await first.feeds.add([unreadFeed(outlet.feed, new Date().toISOString())])
    await first.close()
    while (children.length < watchers) children.push(await started(address))
    for (let kill = 1; kill <= kills; kill++) {
      const life = shortest + random() * (longest - shortest)
      await paper.goOn(life)
      await killed(children.shift()!)
      const store = await openStore(address)
      const { editions, count } = await held(store)
      await store.verify(fault => faults.push(fault))
      await store.close()
      if (count < had) lost.push(`${had - count} documents after kill ${kill}`)
      had = count
      for (const [path, titles] of editions)
        if (!isBeginning(titles, paper.editions.get(path))) doubled.push(`${path}: ${titles.join(', ')}`)
      paper.know(editions)
      tell(kill, run())
      children.push(await started(address))
    }
    const store = await openStore(address)
    paper.know(await allTaken(store, paper))
    for (let i = 0; i < 3; i++) paper.change()
    await allTaken(store, paper)
    for (const child of children) child.kill('SIGTERM')
    for (const child of children.splice(0)) {
      if (child.exitCode === null) await once(child, 'exit')
      if (child.exitCode !== 0) lost.push(`a process that was told to stop ended with ${child.exitCode}`)
    }
    const { editions, count } = await held(store)
    for (const [path, titles] of paper.editions) {
      const there = editions.get(path) ?? []
      for (const title of titles) if (!there.includes(title)) lost.push(`${path}: ${title}`)
      if (there.length > titles.length) doubled.push(`${path}: ${there.join(', ')}`)
    }
    const { published, revisions } = run()
    if (count > published + revisions)
      doubled.push(`${count} documents for ${published + revisions} editions`)
    await store.verify(fault => faults.push(fault))
    const left = await leftIn(store)
    await store.close()
    return { ...run(), left }
  } finally {
    for (const child of children) child.kill('SIGKILL')
    await outlet.close()
  }
}

/** What is published, and who may hear that it has changed. */
class Paper {
  /** Headlines of each report, one edition after the other. */
  readonly editions = new Map<string, string[]>()
  readonly #outlet: Outlet
  readonly #random: () => number
  /** Reports whose last edition is known to be in the store: only those change, so that no edition goes unread. */
  readonly #settled = new Set<Published>()

  constructor(outlet: Outlet, random: () => number) {
    this.#outlet = outlet
    this.#random = random
  }

  /** Publishes, changes and breaks things for so many ms. */
  async goOn(ms: number): Promise<void> {
    const until = Date.now() + ms
    while (Date.now() < until) {
      await sleep(Math.min(NEWS, Math.max(0, until - Date.now())))
      const choice = this.#random()
      if (choice < 0.25) this.#publish()
      else if (choice < 0.6) this.change()
      else if (choice < 0.65) this.#break()
    }
  }

  know(editions: ReadonlyMap<string, readonly string[]>): void {
    this.#settled.clear()
    for (const report of this.#outlet.reports)
      if (editions.get(report.path)?.at(-1) === report.title) this.#settled.add(report)
  }

  #publish(): void {
    const number = this.editions.size + 1
    const path = `/report-${number}`
    const title = `News ${number}, edition 1`
    this.editions.set(path, [title])
    this.#outlet.reports.unshift({
      path,
      // Of every seven one has none, and two share one.
      guid: number % 7 === 0 ? null : number % 7 < 3 ? `shared ${Math.floor(number / 7)}` : `guid ${number}`,
      title,
      body: bodyOf(`report ${number}`),
      // Ten at a time are of one minute.
      published: new Date(
        Date.parse('2026-05-04T12:00:00Z') + 60_000 * Math.floor(number / 10),
      ).toISOString(),
      updated: null,
    })
  }

  change(): void {
    const [report] = [...this.#settled]
    if (report === undefined) return
    this.#settled.delete(report)
    const titles = this.editions.get(report.path)!
    report.title = report.title.replace(/\d+$/, String(titles.length + 1))
    report.updated = new Date().toISOString()
    titles.push(report.title)
  }

  /** A page or the feed fails for a moment, or is slow. */
  #break(): void {
    const { reports } = this.#outlet
    const report = reports[Math.floor(this.#random() * Math.min(5, reports.length))]
    const path = this.#random() < 0.3 || report === undefined ? '/feed.xml' : report.path
    const code = this.#random() < 0.5 ? 503 : 500
    this.#outlet.answer(path, (_, response) => {
      setTimeout(() => response.writeHead(code).end(), 30)
      this.#outlet.answer(path, null)
    })
  }
}

/**
 * Headlines in the store by path, one revision after the other, and how many documents there are. What the feed has of a
 * report may stand in for its page for a while, and is no edition.
 */
async function held(store: Store): Promise<{ editions: Map<string, string[]>; count: number }> {
  const documents = new Map<string, Document>()
  for (let after = 0; ; ) {
    const page = await store.documents.list(after)
    for (const { document } of page) documents.set(document.id, document)
    if (page.length === 0) break
    after = page.at(-1)!.number
  }
  const editions = new Map<string, string[]>()
  for (const location of new Set([...documents.values()].map(document => document.location))) {
    const revisions = await store.documents.revisions(location)
    const titles: string[] = []
    for (const { document: id } of revisions) {
      // One that another process has put there since is not among those listed.
      const document = documents.get(id) ?? (await store.documents.get(id))
      if (document === null || !isStandIn(document)) titles.push(document?.title ?? 'none')
    }
    editions.set(new URL(location).pathname, titles)
  }
  return { editions, count: [...documents.values()].filter(document => !isStandIn(document)).length }
}

function isStandIn({ text }: Document): boolean {
  return text.includes(IN_SHORT)
}

/** When everything that was published is in the store and nothing is left to be done, or nobody has patience any more. */
async function allTaken(store: Store, paper: Paper): Promise<Map<string, string[]>> {
  for (const until = Date.now() + PATIENCE; ; ) {
    await sleep(200)
    const { editions } = await held(store)
    const isAll = [...paper.editions].every(([path, titles]) => editions.get(path)?.length === titles.length)
    if ((isAll && (await leftIn(store)) === 0) || Date.now() > until) return editions
  }
}

async function leftIn(store: Store): Promise<number> {
  return (await store.annotations.left(VERSION)) + (await store.collations.left())
}

function isBeginning(titles: readonly string[], of: readonly string[] | undefined): boolean {
  return of !== undefined && titles.every((title, at) => title === of[at])
}

/** When it has begun to watch. */
async function started(address: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [CHILD, address], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout!, 'data')
  return child
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) throw new Error(`it ended by itself with ${child.exitCode}`)
  child.kill('SIGKILL')
  if (child.signalCode === null) await once(child, 'exit')
}
