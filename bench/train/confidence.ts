// Learns src/attribution/weights/confidence-rates.json: how often what a rule finds is there, by rule, by how
// sure the cue is, and by lemma.
//   node bench/train/confidence.ts
// Right means: half of the words of a gold content and of the found one are the same.

import { writeFileSync } from 'node:fs'
import { readByRules } from '../../src/attribution/attributions.ts'
import { oddsBin } from '../../src/attribution/cues/confidence.ts'
import { byCodeUnits } from '../../src/model/order.ts'
import type { Span } from '../../src/model/span.ts'
import { analyse } from '../../src/text/analyse.ts'
import { findNames } from '../../src/text/names/names.ts'
import type { GoldAttribution } from './cue-heads.ts'
import { goldLines } from './gold-lines.ts'
import { enterWeights } from './weights-manifest.ts'

const DATA = '../shared/data/polnear/train.jsonl'
const OUT = 'src/attribution/weights/confidence-rates.json'
/** A lemma's own rate counts as much as the rule's after so many findings. */
const PRIOR = 12
const FEWEST = 8

const tally = new Map<string, { right: number; all: number }>()
const add = (key: string, right: boolean) => {
  const t = tally.get(key) ?? { right: 0, all: 0 }
  tally.set(key, { right: t.right + (right ? 1 : 0), all: t.all + 1 })
}
const size = (spans: readonly Span[]) => spans.reduce((n, [s, e]) => n + e - s, 0)
const common = (a: readonly Span[], b: readonly (readonly [number, number])[]) =>
  a.reduce((n, [s, e]) => n + b.reduce((m, [x, y]) => m + Math.max(0, Math.min(e, y) - Math.max(s, x)), 0), 0)

for (const doc of goldLines<{ text: string; title?: string; attributions: GoldAttribution[] }>(DATA)) {
  const titled = doc.title !== undefined && doc.text.startsWith(doc.title)
  const titleSpan: Span | null = titled ? [0, doc.title!.length] : null
  const analysis = analyse({ text: doc.text, language: 'en', titleSpan })
  const reading = readByRules(analysis, findNames(analysis))!
  for (const c of [...reading.candidates, ...reading.nested]) {
    if (c.content.length === 0) continue
    const right = doc.attributions.some(g => {
      const n = common(c.content, g.content)
      return n / (size(c.content) + size(g.content) - n) >= 0.5
    })
    add(c.rule, right)
    add(`${c.rule} ${oddsBin(c.odds)}`, right)
    add(`${c.rule} ${oddsBin(c.odds)} ${c.lemma}`, right)
  }
}
const rates: Record<string, number> = {}
for (const key of [...tally.keys()].sort(
  (a, b) => a.split(' ').length - b.split(' ').length || byCodeUnits(a, b),
)) {
  const { right, all } = tally.get(key)!
  const parent = rates[key.split(' ').slice(0, -1).join(' ')] ?? 0.7
  const rate = (right + PRIOR * parent) / (all + PRIOR)
  if (key.split(' ').length < 3 || all >= FEWEST) rates[key] = Math.round(rate * 1000) / 1000
}
writeFileSync(OUT, `${JSON.stringify({ rates })}\n`)
enterWeights(OUT)
console.log(`${Object.keys(rates).length} rates`)
