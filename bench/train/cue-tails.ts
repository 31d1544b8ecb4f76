// Learns src/attribution/weights/cue-tails.json: which words after a cue's head belong to the cue, and how often.
//   node bench/train/cue-tails.ts
import { writeFileSync } from 'node:fs'
import { tagEnglish } from '../../src/attribution/languages/english-tagger.ts'
import { wordsOfNames } from '../../src/attribution/phrases/name-words.ts'
import { unitsOf } from '../../src/attribution/phrases/unit.ts'
import { analyse } from '../../src/text/analyse.ts'
import { findNames } from '../../src/text/names/names.ts'
import { type GoldAttribution, headOf, tailOf } from './cue-heads.ts'
import { goldLines } from './gold-lines.ts'
import { enterWeights } from './weights-manifest.ts'

const DATA = '../shared/data/polnear/train.jsonl'
const OUT = 'src/attribution/weights/cue-tails.json'
const LONGEST = 4
/** A tail that ends here is half of a phrase. */
const HALF = / (?:a|an|the|his|her|their|its|and)$/

const belongs = new Map<string, number>()
const follows = new Map<string, number>()
const add = (m: Map<string, number>, k: string) => m.set(k, (m.get(k) ?? 0) + 1)
for (const doc of goldLines<{ text: string; attributions: GoldAttribution[] }>(DATA)) {
  const analysis = analyse({ text: doc.text, language: 'en', titleSpan: null })
  const named = wordsOfNames(analysis, findNames(analysis))
  for (const unit of unitsOf(analysis, () => false).map(u => tagEnglish(u, named))) {
    for (const a of doc.attributions) {
      const head = headOf(unit, a)
      if (head < 0) continue
      const key = unit.inflections[head]!.key
      const tail = tailOf(unit, head, a)
      let words = ''
      for (let i = head + 1; i <= head + LONGEST && unit.items[i]?.kind === 'word'; i++) {
        words += ` ${unit.items[i]!.lower}`
        for (const k of [key, '*']) {
          add(follows, k + words)
          // Counted where the cue reaches at least so far.
          if (`${tail} `.startsWith(`${words} `)) add(belongs, k + words)
        }
      }
    }
  }
}
const tails: Record<string, number> = {}
for (const k of [...belongs.keys()].sort()) {
  const [n, all] = [belongs.get(k)!, follows.get(k)!]
  const ratio = Math.round((100 * n) / all) / 100
  const any = k.startsWith('*')
  if (n >= (any ? 8 : 3) && ratio >= (any ? 0.65 : 0.5) && !HALF.test(k)) tails[k] = ratio
}
// A lemma that is seen often without the tail speaks against what holds for all lemmas together.
for (const k of [...follows.keys()].sort()) {
  const words = k.slice(k.indexOf(' '))
  const all = follows.get(k)!
  if (!k.startsWith('*') && tails[k] === undefined && tails[`*${words}`] !== undefined && all >= 3) {
    tails[k] = Math.round((100 * (belongs.get(k) ?? 0)) / all) / 100
  }
}
writeFileSync(OUT, `${JSON.stringify({ tails })}\n`)
enterWeights(OUT)
console.log(`${Object.keys(tails).length} tails`)
