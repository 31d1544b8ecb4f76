// Attribution against PolNeAR: spans and attributions found, and how fast.
//   node bench/attribution.ts [dev|train] [--every N]
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findAttributions } from '../src/attribution/attributions.ts'
import { analyse } from '../src/text/analyse.ts'
import { findNames } from '../src/text/names/names.ts'

const split = process.argv.includes('train') ? 'train' : 'dev'
const data = `../shared/data/polnear/${split}.jsonl`
const scorer = '../shared/eval/score-attribution.mjs'
if (!existsSync(data) || !existsSync(scorer)) {
  console.log(`${data} or its scorer is not here; attribution was not measured`)
  process.exit(0)
}
const every = process.argv.indexOf('--every')
const step = every > 0 ? Number(process.argv[every + 1]) : 1
const lines = readFileSync(data, 'utf8')
  .split('\n')
  .filter(Boolean)
  .filter((_, i) => i % step === 0)
const dir = mkdtempSync(join(tmpdir(), 'hearsay-bench-'))
try {
  let tokens = 0
  const began = process.hrtime.bigint()
  const found = lines.map(line => {
    const doc = JSON.parse(line) as { id: string; text: string; title?: string }
    const titleSpan: [number, number] | null =
      doc.title && doc.text.startsWith(doc.title) ? [0, doc.title.length] : null
    const analysis = analyse({ text: doc.text, language: 'en', titleSpan })
    tokens += analysis.tokens.length
    const attributions = findAttributions(doc.id, analysis, findNames(analysis))
    return JSON.stringify({ id: doc.id, attributions })
  })
  const seconds = Number(process.hrtime.bigint() - began) / 1e9
  const gold = join(dir, 'gold.jsonl')
  const predicted = join(dir, 'predicted.jsonl')
  writeFileSync(gold, `${lines.join('\n')}\n`)
  writeFileSync(predicted, `${found.join('\n')}\n`)
  if (process.env.HEARSAY_KEEP) writeFileSync(process.env.HEARSAY_KEEP, `${found.join('\n')}\n`)
  const result = spawnSync(process.execPath, [scorer, gold, predicted], { encoding: 'utf8' })
  process.stdout.write(result.stdout + result.stderr)
  console.log(`\n${split}: ${lines.length} articles, ${Math.round(tokens / seconds)} tokens per second`)
} finally {
  rmSync(dir, { recursive: true })
}
