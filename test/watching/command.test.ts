import { spawn } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { unreadFeed } from '../../src/store/feeds.ts'
import { openStore } from '../../src/store/open-store.ts'
import { scratchFolder } from '../store/scratch.ts'
import { bodyOf, openOutlet } from './changing-feed.ts'

const MAIN = resolve(import.meta.dirname, '../../src/cli/main.ts')

/** The command beside this process, which answers it. */
async function hearsay(...args: readonly string[]) {
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  const [out, error]: [string[], string[]] = [[], []]
  child.stdout.on('data', piece => out.push(String(piece)))
  child.stderr.on('data', piece => error.push(String(piece)))
  const status = await new Promise<number | null>(done => child.on('close', done))
  return { status, stdout: out.join(''), stderr: error.join('') }
}

test('hearsay watch: names, --once, --list, --forget', { timeout: 120_000 }, async () => {
  const outlet = await openOutlet()
  const folder = scratchFolder('watch-command')
  onTestFinished(async () => {
    await outlet.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const store = join(folder, 'store')
  for (const name of ['ferry', 'grain'])
    outlet.reports.push({
      path: `/${name}`,
      guid: name,
      title: `News of ${name}`,
      body: bodyOf(name),
      published: '2026-05-04T12:00:00Z',
      updated: null,
    })
  const opml = join(folder, 'feeds.opml')
  writeFileSync(
    opml,
    `<opml version="2.0"><body><outline type="rss" xmlUrl="${outlet.feed}"/><outline type="rss" xmlUrl="${outlet.origin}/none.xml"/></body></opml>`,
  )
  const watching = ['watch', '--store', store, '--allow-private', '--once', '--threads', '1']
  const unfit = ['ftp://vell.example/feed', 'https://ada:key@vell.example/feed', join(folder, 'nothing')]
  const first = await hearsay(...watching, opml, ...unfit)
  expect(first.stdout.replace(store, 'STORE')).toBe(
    '2 feeds watched in STORE\n  2 new, 0 revised, 0 known\n  2 annotated\n  2 collated\n  1 failure, named above\n',
  )
  expect(first.stderr).toContain('not watched: ftp://vell.example/feed: only http and https')
  expect(first.stderr).toMatch(
    /not watched: https:\/\/ada:key@\S+ The address \S+ holds a user name or password/,
  )
  expect(first.stderr).toContain(`not watched: ${join(folder, 'nothing')}: no such file`)
  expect(first.stderr).toMatch(/^\d{4}-.*Z read http:\S+feed\.xml: 2 new, 0 changed$/m)
  expect(first.stderr).toMatch(/^\S+Z not read \(1 in a row\): \S+none\.xml: There is nothing .*\(404\)/m)
  expect(first.status).toBe(1)

  // Nothing is due.
  const asked = outlet.asked.length
  const again = await hearsay(...watching, '--json')
  expect(JSON.parse(again.stdout)).toEqual({
    store,
    feeds: 2,
    documents: { new: 0, revised: 0, known: 0 },
    failures: 0,
    annotated: 0,
    collated: 0,
  })
  expect({ status: again.status, asked: outlet.asked.length }).toEqual({ status: 0, asked })

  const list = await hearsay('watch', '--list', '--store', store)
  expect(list.stdout.replaceAll(outlet.origin, 'ORIGIN').replace(/\d{4}-\d\d-\d\d \d\d:\d\d/g, 'TIME')).toBe(
    `ORIGIN/feed.xml
  The Lantern · rss · active · read TIME · due TIME ·
    every 24 h
  2 items: 2 taken, 0 waiting, 0 not taken · newest TIME

ORIGIN/none.xml
  failing · not read yet · due TIME
  0 items: 0 taken, 0 waiting, 0 not taken
  failed once: There is nothing at ORIGIN/none.xml (404).
`,
  )
  const forgotten = await hearsay('watch', '--forget', outlet.feed, 'https://vell.example/', '--store', store)
  expect(forgotten).toMatchObject({ status: 1, stdout: '1 feed forgotten; the reports stay\n' })
  expect(forgotten.stderr).toContain(
    'not forgotten: https://vell.example/: no feed of that address is watched',
  )

  const leaving = await hearsay('watch', outlet.feed, '--leave', '--store', store)
  expect(leaving).toMatchObject({ status: 1, stdout: '' })
  expect(leaving.stderr).toContain('it is a folder, and has no queue: without --leave')
})

test('a feed that a watched list names is forgotten for good', { timeout: 60_000 }, async () => {
  const folder = scratchFolder('watch-command')
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'store')
  const list = unreadFeed('https://vell.example/feeds.opml', '2026-05-04T12:00:00.000Z')
  const feed = unreadFeed('https://vell.example/feed.xml', list.nextDue, list)
  const forget = (...urls: string[]) => hearsay('watch', '--store', path, '--forget', ...urls)
  const feeds = async () => {
    const store = await openStore(path)
    await store.feeds.add([list])
    // As each reading of the list does.
    await store.feeds.add([feed])
    const known = await store.feeds.list()
    await store.close()
    return known.map(({ url, state }) => [url.split('/').at(-1), state])
  }
  expect(await feeds()).toHaveLength(2)
  const first = await forget(feed.url)
  expect(first).toMatchObject({ status: 0, stdout: '1 feed forgotten; the reports stay\n' })
  expect(first.stderr).toBe(`paused, since ${list.url} names it: ${feed.url}\n`)
  expect(await feeds()).toEqual([
    ['feed.xml', 'paused'],
    ['feeds.opml', 'active'],
  ])
  const listed = await hearsay('watch', '--list', '--store', path)
  expect(listed.stdout).toContain(`${feed.url}\n  paused\n`)
  expect(await forget(list.url, feed.url)).toMatchObject({ status: 0, stderr: '' })
})

test('a store without feeds says what to do', { timeout: 60_000 }, async () => {
  const folder = scratchFolder('watch-command')
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const { status, stderr } = await hearsay('watch', '--store', join(folder, 'store'))
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: 'not done: no feed is watched: name one, or an OPML file, or a sitemap\n',
  })
})
