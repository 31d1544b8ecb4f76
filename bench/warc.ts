import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { WARCRecord, WARCSerializer } from 'warcio'
import { keepHeapsSmall } from '../src/workers/small-heaps.ts'
import { capital, inventedWord, seeded } from './invented-words.ts'

// A web archive of many pages, read in a stream: how many pages a second, and how much memory at most.
//
//   node bench/warc.ts                 10,000 pages of some 45 kB, packed record by record
//   node bench/warc.ts --pages 1000
//   node bench/warc.ts --plain         not packed
//   node bench/warc.ts --unread        records taken apart and checked only, no article extracted (answers of another type)
//
//   node bench/warc.ts --large-heap    with the heap of V8's own size
//
// The reading is a process of its own, so that its memory is its own.

const argument = (name: string) => process.argv[process.argv.indexOf(name) + 1]
const has = (name: string) => process.argv.includes(name)
const PAGES = has('--pages') ? Number(argument('--pages')) : 10_000

if (has('--read')) await read(argument('--read')!)
else await measure()

async function measure(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-warc-'))
  try {
    const file = join(folder, has('--plain') ? 'pages.warc' : 'pages.warc.gz')
    await write(file)
    process.stdout.write(`${PAGES} pages, ${(statSync(file).size / 1e6).toFixed(0)} MB\n`)
    const passed = process.argv.includes('--large-heap') ? ['--large-heap'] : []
    spawnSync(process.execPath, [import.meta.filename, '--read', file, ...passed], { stdio: 'inherit' })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function read(file: string): Promise<void> {
  // As `hearsay read` has it.
  if (!has('--large-heap')) keepHeapsSmall()
  const { readDocuments } = await import('../src/ingest/read.ts')
  let documents = 0
  let characters = 0
  let problems = 0
  let peak = 0
  for await (const item of readDocuments([file])) {
    if ('document' in item) {
      documents++
      characters += item.document.text.length
    } else if (item.problem.severity === 'error') problems++
    peak = Math.max(peak, process.memoryUsage.rss())
  }
  const { user, system } = process.cpuUsage()
  const seconds = (user + system) / 1e6
  // maxRSS is in kilobytes; it knows of peaks between two documents too.
  peak = Math.max(peak, process.resourceUsage().maxRSS * 1024)
  process.stdout.write(
    `${documents} documents of ${Math.round(characters / Math.max(1, documents))} characters, ${problems} problems\n` +
      `${seconds.toFixed(1)} s of processor time, ${(documents / seconds).toFixed(0)} pages/s, peak ${(peak / 1024 / 1024).toFixed(0)} MiB\n`,
  )
}

async function write(file: string): Promise<void> {
  const random = seeded(6)
  const words = Array.from({ length: 4000 }, () => inventedWord(random))
  const sentence = () =>
    `${capital(Array.from({ length: 8 + Math.floor(random() * 14) }, () => words[Math.floor(random() ** 2 * words.length)]!).join(' '))}.`
  const handle = await open(file, 'w')
  for (let number = 0; number < PAGES; number++) {
    const page = pageOf(number, sentence, random)
    const record = WARCRecord.create(
      {
        url: `https://outlet-${number % 50}.example/reports/${number}`,
        date: '2031-05-04T09:30:00Z',
        type: 'response',
        httpHeaders: { 'Content-Type': has('--unread') ? 'application/pdf' : 'text/html; charset=utf-8' },
      },
      [Buffer.from(page)],
    )
    const bytes = await WARCSerializer.serialize(record)
    await handle.write(has('--plain') ? bytes : gzipSync(bytes))
  }
  await handle.close()
}

/** A report of some 25 paragraphs in the furniture of a page. */
function pageOf(number: number, sentence: () => string, random: () => number): string {
  const paragraph = () => `<p>${Array.from({ length: 2 + Math.floor(random() * 4) }, sentence).join(' ')}</p>`
  const links = (count: number) =>
    Array.from(
      { length: count },
      (_, i) =>
        `<li class="nav__item nav__item--${i}"><a class="nav__link" href="/s/${i}">${sentence().slice(0, 30)}</a></li>`,
    ).join('')
  const state = JSON.stringify(
    Array.from({ length: 60 }, (_, i) => ({ id: i, teaser: sentence(), url: `/t/${i}` })),
  )
  const title = sentence().slice(0, 70)
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | Outlet ${number % 50}</title>
<meta property="og:title" content="${title}"><meta property="article:published_time" content="2031-05-04T09:00:00Z"></head>
<body><header><nav><ul>${links(60)}</ul></nav></header><main><article class="story"><h1>${title}</h1>
${Array.from({ length: 25 }, paragraph).join('\n')}</article><aside><h2>More</h2><ul>${links(40)}</ul></aside></main>
<footer><ul>${links(40)}</ul></footer><script>window.__STATE__ = ${state}</script></body></html>`
}
