// Measures the finding of copies, on the develop splits beside the repository.
//   node bench/copies.ts [reuse|silver …]     both where none is named
// Prints the tables of ../shared/eval/score-copies.mjs and documents a second. Says so where the data is absent.
// The silver pairs are told by shared text of any kind; ours leave out what is shared as quotation, so that
// pairs which share nothing but quotations are missed on purpose.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { copiesFromLines } from '../src/cli/copies.ts'
import { filtered, SHARED, scored } from './filter-run.ts'

const SETS = {
  reuse: { gold: 'reuse/develop.jsonl', documents: 'reuse/develop.jsonl' },
  silver: { gold: 'reuse/develop-silver.jsonl', documents: 'stories-ecb/develop.jsonl' },
} as const

const named = process.argv.slice(2)
for (const [name, set] of Object.entries(SETS)) {
  if (named.length > 0 && !named.includes(name)) continue
  const gold = join(SHARED, 'data', set.gold)
  const documents = join(SHARED, 'data', set.documents)
  console.log(`\n${set.gold}`)
  const absent = [gold, documents].find(file => !existsSync(file))
  if (absent !== undefined) {
    console.log(`skipped: ${absent} is not there`)
    continue
  }
  const lines = readFileSync(documents, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => {
      const { id, title, text } = JSON.parse(line)
      return JSON.stringify({ id, title, text })
    })
  const run = await filtered(copiesFromLines, lines)
  console.log(scored('score-copies.mjs', gold, run.lines))
  console.log(`${Math.round(lines.length / run.seconds)} documents a second (${run.seconds.toFixed(1)} s)`)
}
