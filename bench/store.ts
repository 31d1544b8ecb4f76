// How fast each engine takes documents in and gives them out, how many bytes each costs, and how long opening takes.
//   node bench/store.ts [DOCUMENTS] [WORDS] [sqlite|postgres]     default 100000 400, both
// Invented articles; what is found in them is found once and moved to the others, since annotating takes
// longer than storing. By the clock, and the processor's time of this process: the server works in processes of its own. On the disk of the system's
// folder for temporary files unless HEARSAY_SCRATCH names another.
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { annotate } from '../src/attribution/annotate.ts'
import { collateStory } from '../src/collation/story-collation.ts'
import type { Annotation } from '../src/model/annotation.ts'
import type { Document } from '../src/model/document.ts'
import { identifier, sha256 } from '../src/model/identifier.ts'
import { openStore } from '../src/store/open-store.ts'
import { plainDocument } from '../test/plain-document.ts'
import { NO_POSTGRES, startPostgres } from '../test/store/postgres-server.ts'
import { scratchFolder } from '../test/store/scratch.ts'
import { generatedArticle } from './generated-news.ts'

process.env.HEARSAY_SCRATCH ??= tmpdir()
const [, , count, words, only] = process.argv
const COUNT = Number(count ?? 100_000)
const WORDS = Number(words ?? 400)
const DIFFERENT = 200
const PORTION = 500
/** Documents of a story, and how many stories are collated. */
const STORY = 5
const STORIES = 100

const articles = Array.from({ length: DIFFERENT }, (_, i) => generatedArticle(WORDS, i + 1))
const annotations = articles.map((text, i) => annotate(plainDocument(`d-${i}`, text)))

function documentAt(i: number): Document {
  const text = `${articles[i % DIFFERENT]}\n\nNumber ${i}.`
  const day = new Date(Date.UTC(2031, 0, 1) + Math.floor(i / 100) * 86_400_000).toISOString().slice(0, 10)
  return plainDocument(identifier('d', [i]), text, {
    location: `https://outlet-${i % 37}.example/news/${i}`,
    outlet: `Outlet ${i % 37}`,
    published: day,
    publishedBasis: 'given',
    sha256: sha256(text),
  })
}

function annotationAt(i: number, document: Document): Annotation {
  const { attributions, speakers, figures } = annotations[i % DIFFERENT]!
  const renamed = (id: string) => identifier(id.slice(0, 1), [id, i])
  return {
    document,
    attributions: attributions.map(a => ({
      ...a,
      id: renamed(a.id),
      document: document.id,
      speaker: a.speaker && renamed(a.speaker),
    })),
    speakers: speakers.map(s => ({ ...s, id: renamed(s.id) })),
    figures,
  }
}

async function measured(name: string, count: number, work: () => Promise<unknown>): Promise<void> {
  const before = process.cpuUsage()
  const started = performance.now()
  await work()
  const seconds = (performance.now() - started) / 1000
  const { user, system } = process.cpuUsage(before)
  const each = ((user + system) / 1000 / count).toFixed(2)
  console.log(
    `  ${name.padEnd(34)} ${(count / seconds).toFixed(0).padStart(8)} a second, ${each} ms of processor`,
  )
}

async function measure(engine: string, address: string): Promise<void> {
  console.log(`${engine}: ${COUNT} documents of ${WORDS} words`)
  const store = await openStore(address)
  const portions = Array.from({ length: Math.ceil(COUNT / PORTION) }, (_, p) =>
    Array.from({ length: Math.min(PORTION, COUNT - p * PORTION) }, (_, i) => p * PORTION + i),
  )
  await measured('documents in, 500 at once', COUNT, async () => {
    for (const portion of portions) await store.documents.put(portion.map(i => ({ document: documentAt(i) })))
  })
  await measured('the same again', COUNT, async () => {
    for (const portion of portions) await store.documents.put(portion.map(i => ({ document: documentAt(i) })))
  })
  await measured('documents in, one by one', 200, async () => {
    for (let i = COUNT; i < COUNT + 200; i++) await store.documents.put([{ document: documentAt(i) }])
  })
  await measured('annotations in, 100 at once', COUNT, async () => {
    for (const portion of portions)
      for (let at = 0; at < portion.length; at += 100)
        await store.annotations.put(
          '1',
          portion.slice(at, at + 100).map(i => annotationAt(i, documentAt(i))),
        )
  })
  const stories = Array.from({ length: STORIES }, (_, s) => {
    const numbers = Array.from({ length: STORY }, (_, k) => s * STORY + k)
    const members = numbers.map(i => ({
      ...annotations[i % DIFFERENT]!,
      ...annotationAt(i, documentAt(i)),
    }))
    const documents = members.map(member => member.document.id)
    return collateStory({ id: `story-${s}`, title: `Story ${s}`, documents }, members, [])
  })
  await measured('stories of five in, one by one', STORIES, async () => {
    for (const story of stories) await store.collations.apply({ come: [story] })
  })
  await measured('documents out, in order', COUNT, async () => {
    for (let after = 0; ; ) {
      const page = await store.documents.list(after)
      if (page.length === 0) return
      after = page.at(-1)!.number
    }
  })
  const ids = Array.from({ length: 2000 }, (_, i) => documentAt((i * 7919) % COUNT).id)
  await measured('documents out, one by one', ids.length, async () => {
    for (const id of ids) await store.documents.get(id)
  })
  await measured('annotations out, 100 at once', ids.length, async () => {
    for (let i = 0; i < ids.length; i += 100) await store.annotations.getAll(ids.slice(i, i + 100))
  })
  await measured('verified', COUNT, () => store.verify(fault => console.log('   FAULT', fault)))
  const stats = await store.stats()
  const each = (kind: keyof typeof stats.bytes, count: number) => (stats.bytes[kind] / count).toFixed(0)
  console.log(
    `  bytes a document: text and terms ${each('documents', stats.documents)}, annotation ${each('annotations', stats.annotations)}, ` +
      `${(stats.statements / stats.annotations).toFixed(1)} statements ${each('statements', stats.annotations)}, ` +
      `search ${each('search', stats.documents)}, collation ${each('collations', STORIES * STORY)}`,
  )
  await store.close()
  const times: number[] = []
  for (let i = 0; i < 5; i++) {
    const started = performance.now()
    const again = await openStore(address)
    await again.documents.get(ids[0]!)
    times.push(performance.now() - started)
    await again.close()
  }
  console.log(`  opened, and one document read, in ${Math.min(...times).toFixed(1)} ms`)
}

if (only !== 'postgres') {
  const folder = scratchFolder('bench')
  try {
    await measure('SQLite', join(folder, 'store'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
const server = only === 'sqlite' ? null : await startPostgres()
if (server === null && only !== 'sqlite') console.log(NO_POSTGRES)
if (server !== null) {
  try {
    await measure('PostgreSQL', await server.database())
  } finally {
    await server.stop()
  }
}
