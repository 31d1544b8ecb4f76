// Measures which utterances are found to be the same, on the develop splits beside the repository.
//   node bench/utterances.ts [wmt|ecb|quotes|factopolis|paraphrase|checkthat …]     all of them where none is named
// Prints the tables of ../shared/eval/score-utterances.mjs, and the seconds each took. Says so where the data is absent.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { utterancesFromLines } from '../src/cli/utterances.ts'
import { ReadingSearch } from '../src/collation/utterances/reading-search.ts'
import type { ReadingWords } from '../src/collation/utterances/reading-words.ts'
import { readingWords } from '../src/collation/utterances/reading-words.ts'
import { piecesOf } from '../src/collation/utterances/utterance-pieces.ts'
import { probability, signsOf, similarity } from '../src/collation/utterances/utterance-similarity.ts'
import { weigh } from '../src/collation/utterances/weighed-reading.ts'
import { rarityAmong } from '../src/collation/utterances/word-rarity.ts'
import { analyse } from '../src/text/analyse.ts'
import { predictedActs } from './acts-of-saying.ts'
import { predictedClaims } from './checked-claims.ts'
import { predictedPositions } from './repeated-positions.ts'

const SHARED = resolve(import.meta.dirname, '../../shared')
const SCORER = join(SHARED, 'eval/score-utterances.mjs')

type Prediction = object

interface Bench {
  readonly gold: string
  readonly title: string
  readonly claims?: string
  readonly predict: (gold: readonly never[]) => Prediction[] | Promise<Prediction[]>
}

interface Translated {
  id: string
  pair: string
  order: number
  readings: { witness: string; text: string }[]
  fragment: { span: [number, number] } | null
}

/** The `hearsay utterances` filter over all readings; `ordered`: told which sentence follows which. */
async function translations(gold: readonly Translated[], ordered: boolean): Promise<Prediction[]> {
  const lines = gold.flatMap(d =>
    d.readings.map(r =>
      JSON.stringify({
        id: `${d.id}:${r.witness}`,
        text: r.text,
        story: d.pair,
        ...(ordered ? { document: `${d.pair}:${r.witness}`, order: d.order } : {}),
      }),
    ),
  )
  return [...(await filtered(lines, true)), ...(await filtered(lines, false))]
}

async function filtered(lines: readonly string[], pairs: boolean): Promise<Prediction[]> {
  const out: Prediction[] = []
  for await (const line of utterancesFromLines([lines.join('\n')], { pairs })) {
    if (typeof line !== 'string') throw new Error(line.message)
    const { id, utterance, ...rest } = JSON.parse(line)
    out.push(pairs ? rest : { id, group: utterance })
  }
  return out
}

function translationSearch(gold: readonly Translated[]): Prediction[] {
  return [...Map.groupBy(gold, d => d.pair).values()].flatMap(lines => {
    const search = new ReadingSearch(lines.map(d => wordsOf(d.readings[1]!.text)))
    const ranked = (text: string) => search.search(wordsOf(text), 10).map(hit => `${lines[hit.at]!.id}:B`)
    return lines.flatMap(d => {
      const { text } = d.readings[0]!
      const whole = { query: `${d.id}:A`, ranked: ranked(text) }
      return d.fragment === null
        ? [whole]
        : [whole, { query: `${d.id}:F`, ranked: ranked(text.slice(...d.fragment.span)) }]
    })
  })
}

interface Quoted {
  document: string
  span: [number, number]
  text: string
}

/** Quotations of one story, sentence by sentence, as the filter groups them; two are one where they share a sentence. */
async function quotations(gold: readonly { story: string; a: Quoted; b: Quoted }[]): Promise<Prediction[]> {
  const lines = new Map<string, string>()
  for (const { story, a, b } of gold) {
    for (const { document, span, text } of [a, b]) {
      const analysis = analyse({ text, language: 'en', titleSpan: null })
      for (const { spans } of piecesOf(analysis, { content: [[0, text.length]] })) {
        const [start, end] = spans[0]!
        const id = `${document}@${span.join('-')}#${start}`
        lines.set(
          id,
          JSON.stringify({ id, text: text.slice(start, end), story, document, order: span[0] + start }),
        )
      }
    }
  }
  const groups = (await filtered([...lines.values()], false)) as { id: string; group: string }[]
  const quotation = (id: string) => id.slice(0, id.indexOf('#'))
  return [...Map.groupBy(groups, g => g.group).values()].flatMap(members =>
    members.flatMap((x, i) =>
      members.slice(0, i).map(y => ({ a: quotation(x.id), b: quotation(y.id), same: true })),
    ),
  )
}

function paraphrases(
  gold: readonly { id: string; a: { text: string }; b: { text: string } }[],
): Prediction[] {
  const words = gold.map(d => [wordsOf(d.a.text), wordsOf(d.b.text)] as const)
  const rarity = rarityAmong(words.flat())
  return gold.map((d, i) => {
    const [a, b] = words[i]!
    return { id: d.id, score: probability(similarity(signsOf(weigh(a, rarity), weigh(b, rarity)))) }
  })
}

const BENCHES: Readonly<Record<string, readonly Bench[]>> = {
  wmt: [
    {
      gold: 'utterances-wmt/develop.jsonl',
      title: 'two translations, words alone',
      predict: g => translations(g, false),
    },
    {
      gold: 'utterances-wmt/develop.jsonl',
      title: 'two translations, order known',
      predict: g => translations(g, true),
    },
    { gold: 'utterances-wmt/develop.jsonl', title: 'two translations, searched', predict: translationSearch },
  ],
  ecb: [{ gold: 'utterances-ecb/develop.jsonl', title: 'acts of saying', predict: predictedActs }],
  quotes: [
    {
      gold: 'utterances-ecb/develop-quotes.jsonl',
      title: 'quotations shared in a story',
      predict: quotations,
    },
  ],
  factopolis: [{ gold: 'claims-factopolis/develop.jsonl', title: 'positions', predict: predictedPositions }],
  paraphrase: [
    { gold: 'paraphrase/develop.jsonl', title: 'paraphrases (never learnt from)', predict: paraphrases },
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

function wordsOf(text: string): ReadingWords {
  return readingWords(analyse({ text, language: 'en', titleSpan: null }), [[0, text.length]])
}

function read<T>(file: string): T[] {
  return readFileSync(join(SHARED, 'data', file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as T)
}
