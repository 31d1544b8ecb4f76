/**
 * How well reports are taken out of pages, beside three libraries for that, on the pages of `test/ingest/pages`.
 * `node bench/extraction.ts` prints the table; `--pages` each page that ours falls short on, `--pages NAME` one page in full
 * (of held pages only figures are shown); `--all` figures of every page and system.
 */
import { CORPUS } from '../test/ingest/pages/corpus.ts'
import { laterPages } from '../test/ingest/pages/held/later-pages.ts'
import { type PageScore, scorePage, type Totals, totalsOf } from './extraction-score.ts'
import { HEARSAY, SYSTEMS } from './extraction-systems.ts'

const named = process.argv[process.argv.indexOf('--pages') + 1]
const onlyOurs = process.argv.includes('--pages')
const single = onlyOurs && named && !named.startsWith('--') ? named : null

const scores = new Map<string, PageScore[]>()
for (const system of onlyOurs ? [HEARSAY] : SYSTEMS) {
  const list: PageScore[] = []
  for (const page of CORPUS) {
    if (single === null || page.name === single) list.push(await quietly(() => scorePage(system, page)))
  }
  scores.set(system.name, list)
}

if (onlyOurs) printPages(scores.get(HEARSAY.name)!)
if (single === null) printTable()
if (process.argv.includes('--all')) printAll()

/** Libraries may write to the console about pages; the table alone is wanted there. */
async function quietly<T>(run: () => Promise<T>): Promise<T> {
  const { error, warn, log } = console
  console.error = console.warn = console.log = () => {}
  try {
    return await run()
  } finally {
    Object.assign(console, { error, warn, log })
  }
}

function printTable(): void {
  console.log(
    `${'system'.padEnd(30)}${'pages'.padStart(6)}${'F1'.padStart(7)}${'P'.padStart(7)}${'R'.padStart(7)}${'words lost'.padStart(13)}${'foreign in'.padStart(13)}${'metadata'.padStart(12)}${'failed'.padStart(8)}${'refused'.padStart(9)}`,
  )
  for (const [part, keep] of [
    ['development', (s: PageScore) => !s.page.held],
    ['held', (s: PageScore) => s.page.held],
    ['held, written when ours was tuned already', (s: PageScore) => laterPages.includes(s.page)],
    ['all', () => true],
  ] as const) {
    console.log(part)
    for (const [system, list] of scores) console.log(row(system, totalsOf(list.filter(keep))))
  }
  console.log(
    '\npages: with an article. F1, P, R: words, mean over pages, in percent. words lost: passages that give somebody’s words and\nare not whole in the text. foreign in: sentences of menus, boxes, comments … in the text. metadata: right of what the page\nstates and the system has a place for. refused: pages without an article that were seen to have none.',
  )
}

function row(system: string, t: Totals): string {
  return `  ${system.padEnd(28)}${String(t.pages).padStart(6)}${t.f1.toFixed(1).padStart(7)}${t.precision.toFixed(1).padStart(7)}${t.recall.toFixed(1).padStart(7)}${`${t.lost}/${t.said}`.padStart(13)}${`${t.takenIn}/${t.foreign}`.padStart(13)}${`${t.known - t.wrong}/${t.known}`.padStart(12)}${String(t.failures).padStart(8)}${`${t.refused}/${t.without}`.padStart(9)}`
}

function printPages(list: readonly PageScore[]): void {
  for (const score of list) {
    const { page } = score
    const short =
      score.f1 < 0.995 || score.lost.length > 0 || score.takenIn.length > 0 || score.wrong.length > 0
    if (!short && single === null) continue
    console.log(
      `${page.held ? 'held ' : ''}${page.name} (${page.shape}): F1 ${(100 * score.f1).toFixed(1)} P ${(100 * score.precision).toFixed(1)} R ${(100 * score.recall).toFixed(1)}${score.failure ? ` failed: ${score.failure}` : ''}`,
    )
    if (page.held) {
      console.log(
        `  lost ${score.lost.length}, taken in ${score.takenIn.length}, wrong: ${score.wrong.join(', ') || '-'}`,
      )
      continue
    }
    for (const sentence of score.lost) console.log(`  lost: ${sentence}`)
    for (const sentence of score.takenIn) console.log(`  taken in: ${sentence}`)
    if (score.wrong.length > 0) console.log(`  wrong: ${score.wrong.join(', ')}`)
    if (single !== null) console.log(`\n${score.text}\n\nexpected:\n${page.text?.join('\n')}\n`)
  }
}

function printAll(): void {
  for (const [index, page] of CORPUS.entries()) {
    const figures = [...scores.values()].map(list => {
      const score = list[index]!
      return `${(100 * score.f1).toFixed(1).padStart(6)}${score.lost.length ? ` -${score.lost.length}` : ''}${score.takenIn.length ? ` +${score.takenIn.length}` : ''}`.padEnd(
        14,
      )
    })
    console.log(`${page.name.padEnd(28)}${page.held ? 'held ' : '     '}${figures.join('')}`)
  }
}
