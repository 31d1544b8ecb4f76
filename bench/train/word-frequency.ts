// Makes src/collation/weights/word-frequency.json: in what share of news sentences the stems of common words stand.
//   node bench/train/word-frequency.ts
// Reads the articles of PolNeAR (train) and ECB+ (develop). Words that are mostly written with a capital are left
// out: they are names of the day.

import { readFileSync, writeFileSync } from 'node:fs'
import { profileWord } from '../../src/collation/apparatus/word-profile.ts'
import { byCodeUnits } from '../../src/model/order.ts'
import { analyse } from '../../src/text/analyse.ts'
import { enterWeights } from './weights-manifest.ts'

const OUT = 'src/collation/weights/word-frequency.json'

const FILES = ['polnear/train.jsonl', 'stories-ecb/develop.jsonl']
/** A stem in fewer than one of 2,048 sentences is not listed. */
const RAREST = 11
/** Share of sentences that an unlisted word stands in: the middle of those that were counted at least twice. */
const UNLISTED = 2e-5

const sentences = new Map<string, number>()
const capitals = new Map<string, number>()
let total = 0

for (const file of FILES) {
  const path = new URL(`../../../shared/data/${file}`, import.meta.url)
  for (const line of readFileSync(path, 'utf8').split('\n').filter(Boolean)) {
    const { text } = JSON.parse(line) as { text: string }
    const analysis = analyse({ text, language: 'en', titleSpan: null })
    for (const sentence of analysis.sentences) {
      total++
      const seen = new Map<string, boolean>()
      for (let i = sentence.firstToken; i < sentence.lastToken; i++) {
        const token = analysis.tokens[i]!
        if (token.kind !== 'word' || !/^[a-z']+$/.test(token.lower)) continue
        const capital = i > sentence.firstToken && token.text !== token.lower
        seen.set(profileWord(token.lower).stem, capital)
      }
      for (const [stem, capital] of seen) {
        sentences.set(stem, (sentences.get(stem) ?? 0) + 1)
        if (capital) capitals.set(stem, (capitals.get(stem) ?? 0) + 1)
      }
    }
  }
}

const levels: Record<string, string[]> = {}
for (const [stem, n] of [...sentences].sort(([a], [b]) => byCodeUnits(a, b))) {
  const level = Math.round(-Math.log2(n / total))
  if (level > RAREST || (capitals.get(stem) ?? 0) > n / 2) continue
  levels[level] ??= []
  levels[level].push(stem)
}
const stems = Object.fromEntries(Object.entries(levels).map(([level, list]) => [level, list.join(' ')]))
writeFileSync(
  OUT,
  `${JSON.stringify(
    {
      what: 'Stems of English news by the share of sentences that have them: level k stands for 2^-k.',
      made: 'node bench/train/word-frequency.ts',
      sentences: total,
      unlisted: UNLISTED,
      stems,
    },
    null,
    1,
  )}\n`,
)
enterWeights(OUT)
