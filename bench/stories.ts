// Measures the grouping of documents into stories, on the develop splits beside the repository.
//   node bench/stories.ts [ecb|uci …]     both where none is named
// Prints the tables of ../shared/eval/score-stories.mjs and documents a second. Says so where the data is absent.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { storiesFromLines } from '../src/cli/stories.ts'
import { filtered, SHARED, scored } from './filter-run.ts'

const SETS = { ecb: 'stories-ecb', uci: 'stories-uci' } as const

const named = process.argv.slice(2)
for (const [name, folder] of Object.entries(SETS)) {
  if (named.length > 0 && !named.includes(name)) continue
  const gold = join(SHARED, 'data', folder, 'develop.jsonl')
  console.log(`\n${folder}`)
  if (!existsSync(gold)) {
    console.log(`skipped: ${gold} is not there`)
    continue
  }
  const text = readFileSync(gold, 'utf8')
  // The answer is taken out, so that nothing can look at it.
  const lines = text
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.stringify({ ...JSON.parse(line), story: undefined, topic: undefined }))
  const run = await filtered(storiesFromLines, lines)
  console.log(scored('score-stories.mjs', gold, run.lines))
  console.log(`${Math.round(lines.length / run.seconds)} documents a second (${run.seconds.toFixed(1)} s)`)
}
