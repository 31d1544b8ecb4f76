// Learns src/attribution/weights/pronoun-antecedents.json: what makes somebody the one whom "he" or "she" means.
//   node bench/train/pronouns.ts
// Nobody marked the antecedents. Where people of both genders were met lately, "she" tells that it is one of the
// women; which signs point to her is learnt without looking at genders, and then serves among people of one gender.
// What is maximised is the probability, taken together, of all whom the gender allows.

import { writeFileSync } from 'node:fs'
import {
  type AntecedentWeights,
  candidatesAt,
  personMeant,
  SIGNS,
} from '../../src/attribution/speakers/speaker-antecedents.ts'
import { PRONOUN_USES } from '../../src/attribution/speakers/speaker-pronoun-places.ts'
import { Scene } from '../../src/attribution/speakers/speaker-scene.ts'
import { resolveSpeakers } from '../../src/attribution/speakers/speakers.ts'
import { sha256 } from '../../src/model/identifier.ts'
import type { Span } from '../../src/model/span.ts'
import { analyse } from '../../src/text/analyse.ts'
import { findNames } from '../../src/text/names/names.ts'
import { type Article, givenAttributions } from '../speaker-gold.ts'
import { goldLines } from './gold-lines.ts'
import { enterWeights } from './weights-manifest.ts'

const DATA = '../shared/data/polnear/train.jsonl'
const OUT = 'src/attribution/weights/pronoun-antecedents.json'
/** What is read depends on the weights, and they on what is read: after so many rounds they hardly move. */
const ROUNDS = 3
const EPOCHS = 15
const STEP = 0.15
const RIDGE = 0.03
const FOLDS = 5
/** A pronoun that is no source counts half. */
const NO_SOURCE = 0.5
/** Nobody whose gender is not known may be so near, in sentences of narration; somebody of the right one must be. */
const OPEN_NEAR = 1
const FIT_NEAR = 4

interface Example {
  readonly fold: number
  readonly use: number
  readonly source: boolean
  readonly candidates: readonly { readonly signs: readonly number[]; readonly fits: boolean }[]
}

const articles = goldLines<Article>(DATA)

let weights = rowsOf(new Float64Array((1 + PRONOUN_USES.length) * SIGNS))
let accuracy = ''
for (let round = 0; round < ROUNDS; round++) {
  const examples = examplesFrom(articles, weights)
  accuracy = crossValidated(examples)
  weights = rowsOf(learn(examples))
  console.log(`${examples.length} pronouns, whom the gender allows when held out: ${accuracy}`)
}
writeFileSync(OUT, `${JSON.stringify({ weights })}\n`)
enterWeights(OUT, {
  command: 'node bench/train/pronouns.ts',
  data: [{ file: 'polnear/train.jsonl', sha256: '' }],
  measure: 'a person of the right gender chosen without looking at genders, articles held out in five folds',
  scores: { 'polnear train': accuracy },
})

/** Reads every article with the weights so far and gathers the pronouns whose gender tells something. */
function examplesFrom(articles: readonly Article[], weights: AntecedentWeights): Example[] {
  const examples: Example[] = []
  let fold = 0
  let sources = new Set<number>()
  const person = Scene.prototype.person
  Scene.prototype.person = function (this: Scene, at, gender, excluded) {
    const candidates = candidatesAt(this.salience, at, excluded).filter(c => c.referent.kind === 'person')
    const known = candidates.filter(c => c.referent.gender !== null)
    const open = candidates.some(c => c.referent.gender === null && c.distance <= OPEN_NEAR)
    const fitting = known.filter(c => c.referent.gender === gender)
    if (!open && fitting.some(c => c.distance <= FIT_NEAR) && fitting.length < known.length)
      examples.push({
        fold,
        use: PRONOUN_USES.indexOf(at.use),
        source: sources.has(at.offset),
        candidates: known.map(c => ({ signs: c.signs, fits: c.referent.gender === gender })),
      })
    return personMeant(this.salience, at, gender, excluded, weights)
  }
  for (const article of articles) {
    const { id, text, title } = article
    fold = Number.parseInt(sha256(id).slice(2, 4), 16) % FOLDS
    const titleSpan: Span | null = title && text.startsWith(title) ? [0, title.length] : null
    const analysis = analyse({ text, language: 'en', titleSpan })
    const given = givenAttributions(article, analysis)
    sources = new Set(given.flatMap(a => a.source.map(([start]) => start)))
    resolveSpeakers(id, analysis, findNames(analysis), given)
  }
  Scene.prototype.person = person
  return examples
}

/** Adagrad on the log of the share of probability that falls on those who fit. Row 0 is for every use. */
function learn(examples: readonly Example[]): Float64Array {
  const weights = new Float64Array((1 + PRONOUN_USES.length) * SIGNS)
  const squares = new Float64Array(weights.length).fill(1e-6)
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (let i = 0; i < examples.length; i++) {
      // A prime apart: articles are not seen one after another.
      const { use, source, candidates } = examples[(i * 7919 + epoch * 104_729) % examples.length]!
      const shares = sharesOf(weights, use, candidates)
      const fit = candidates.reduce((sum, c, k) => sum + (c.fits ? shares[k]! : 0), 0)
      const slopes = new Map<number, number>()
      candidates.forEach(({ signs, fits }, k) => {
        const slope = (fits ? shares[k]! / fit : 0) - shares[k]!
        for (const sign of signs)
          for (const w of [sign, (use + 1) * SIGNS + sign]) slopes.set(w, (slopes.get(w) ?? 0) + slope)
      })
      for (const [w, slope] of slopes) {
        const step = (source ? 1 : NO_SOURCE) * slope - RIDGE * weights[w]!
        squares[w] = squares[w]! + step * step
        weights[w] = weights[w]! + (STEP * step) / Math.sqrt(squares[w]!)
      }
    }
  return weights
}

function sharesOf(weights: Float64Array, use: number, candidates: Example['candidates']): number[] {
  const scores = candidates.map(({ signs }) =>
    signs.reduce((sum, sign) => sum + weights[sign]! + weights[(use + 1) * SIGNS + sign]!, 0),
  )
  const most = Math.max(...scores)
  const powers = scores.map(score => Math.exp(score - most))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map(power => power / total)
}

function crossValidated(examples: readonly Example[]): string {
  const right = { all: 0, sources: 0 }
  const seen = { all: 0, sources: 0 }
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = learn(examples.filter(e => e.fold !== fold))
    for (const { fold: of, use, source, candidates } of examples) {
      if (of !== fold) continue
      const shares = sharesOf(weights, use, candidates)
      const fits = candidates[shares.indexOf(Math.max(...shares))]!.fits ? 1 : 0
      for (const kind of source ? (['all', 'sources'] as const) : (['all'] as const)) {
        seen[kind]++
        right[kind] += fits
      }
    }
  }
  const share = (kind: 'all' | 'sources') => ((100 * right[kind]) / seen[kind]).toFixed(1)
  return `${share('all')} of all, ${share('sources')} of sources`
}

function rowsOf(weights: Float64Array): AntecedentWeights {
  const row = (use: number) =>
    Array.from({ length: SIGNS }, (_, sign) => {
      const sum = weights[sign]! + weights[(use + 1) * SIGNS + sign]!
      return Math.round(sum * 100) / 100
    })
  return Object.fromEntries(PRONOUN_USES.map((use, i) => [use, row(i)])) as unknown as AntecedentWeights
}
