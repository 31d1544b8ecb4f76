// Measures which utterances are found to be the same, on the develop splits beside the repository.
//   node bench/utterances.ts [wmt|ecb|quotes|factopolis|paraphrase|checkthat …]     all of them where none is named
// Prints the tables of ../shared/eval/score-utterances.mjs, and the seconds each took. Says so where the data is absent.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { predictedActs } from './acts-of-saying.ts'
import { predictedClaims } from './checked-claims.ts'
import { predictedParaphrases } from './paraphrases.ts'
import { predictedPositions } from './repeated-positions.ts'
import { predictedQuotations } from './shared-quotations.ts'
import { predictedTranslationSearch, predictedTranslations } from './two-translations.ts'

const SHARED = resolve(import.meta.dirname, '../../shared')
const SCORER = join(SHARED, 'eval/score-utterances.mjs')

type Prediction = object

interface Bench {
  readonly gold: string
  readonly title: string
  readonly claims?: string
  readonly predict: (gold: readonly never[]) => Prediction[] | Promise<Prediction[]>
}

const BENCHES: Readonly<Record<string, readonly Bench[]>> = {
  wmt: [
    {
      gold: 'utterances-wmt/develop.jsonl',
      title: 'two translations, words alone',
      predict: g => predictedTranslations(g, false),
    },
    {
      gold: 'utterances-wmt/develop.jsonl',
      title: 'two translations, order known',
      predict: g => predictedTranslations(g, true),
    },
    {
      gold: 'utterances-wmt/develop.jsonl',
      title: 'two translations, searched',
      predict: predictedTranslationSearch,
    },
  ],
  ecb: [{ gold: 'utterances-ecb/develop.jsonl', title: 'acts of saying', predict: predictedActs }],
  quotes: [
    {
      gold: 'utterances-ecb/develop-quotes.jsonl',
      title: 'quotations shared in a story',
      predict: predictedQuotations,
    },
  ],
  factopolis: [{ gold: 'claims-factopolis/develop.jsonl', title: 'positions', predict: predictedPositions }],
  paraphrase: [
    {
      gold: 'paraphrase/develop.jsonl',
      title: 'paraphrases (never learnt from)',
      predict: predictedParaphrases,
    },
  ],
  checkthat: [
    {
      gold: 'claims-checkthat/develop.jsonl',
      title: 'posts and claims (never learnt from)',
      claims: 'claims-checkthat/claims.jsonl',
      predict: gold => predictedClaims(gold, read('claims-checkthat/claims.jsonl')),
    },
  ],
}

const asked = process.argv.slice(2)
const unknown = asked.filter(name => !(name in BENCHES))
if (unknown.length > 0) {
  console.error(`no bench named ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}`)
  process.exit(2)
}
if (!existsSync(SCORER)) {
  console.log(`not measured: there is no ${SCORER}`)
  process.exit(0)
}
const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'))
for (const name of asked.length === 0 ? Object.keys(BENCHES) : asked) {
  for (const bench of BENCHES[name]!) await measure(bench)
}
rmSync(folder, { recursive: true })

async function measure({ gold, title, claims, predict }: Bench): Promise<void> {
  const path = join(SHARED, 'data', gold)
  if (!existsSync(path)) {
    console.log(`not measured: there is no ${path}`)
    return
  }
  const begun = performance.now()
  const predictions = await predict(read(gold))
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  const file = join(folder, 'predicted.jsonl')
  writeFileSync(file, predictions.map(p => JSON.stringify(p)).join('\n'))
  const more = claims === undefined ? [] : ['--claims', join(SHARED, 'data', claims)]
  const { stdout, stderr } = spawnSync(process.execPath, [SCORER, path, file, ...more], { encoding: 'utf8' })
  console.log(`## ${title} (${gold}, ${seconds} s)\n${stdout}${stderr}`)
}

function read<T>(file: string): T[] {
  return readFileSync(join(SHARED, 'data', file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as T)
}
