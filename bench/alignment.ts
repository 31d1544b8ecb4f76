// Word alignment on the sets of ../shared/data/alignment, scored by ../shared/eval/score-alignment.mjs; every
// pair is also given the other way round. The weights are learnt from mtref train and edinburgh train, their thresholds
// lie between what is best on mtref dev and on edinburgh by halves (see src/collation/weights/manifest.json); only rte2
// is held out here.
//   node bench/alignment.ts
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { alignTokens } from '../src/collation/apparatus/align-tokens.ts'

const gold = '../shared/data/alignment/develop.jsonl'
const scorer = '../shared/eval/score-alignment.mjs'
const missing = [gold, scorer].filter(path => !existsSync(path))
if (missing.length > 0) {
  console.log(`Skipped: ${missing.join(' and ')} not there.`)
  process.exit(0)
}

interface Pair {
  readonly id: string
  readonly a: readonly string[]
  readonly b: readonly string[]
}

const pairs = readFileSync(gold, 'utf8')
  .split('\n')
  .filter(line => line !== '')
  .map(line => JSON.parse(line) as Pair)

alignTokens(['a'], ['b']) // The weights are read once, before the clock starts.
const started = performance.now()
const links = pairs.map(({ a, b }) => alignTokens(a, b))
const seconds = (performance.now() - started) / 1000

const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'))
try {
  const predicted = join(folder, 'links.jsonl')
  const lines = pairs.map(({ id, a, b }, index) =>
    JSON.stringify({ id, links: links[index], swapped: { links: alignTokens(b, a) } }),
  )
  writeFileSync(predicted, `${lines.join('\n')}\n`)
  process.stdout.write(execFileSync(process.execPath, [scorer, gold, predicted], { encoding: 'utf8' }))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
console.log(`${(pairs.length / seconds).toFixed(0)} pairs a second`)
