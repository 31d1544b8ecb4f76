// Learns src/attribution/weights/attribution-labels.json, the extractor of English attribution: a linear chain of labels,
// links from cues to their sources and contents, and how sure each attribution is.
//   node bench/train/attribution-labels.ts
// The articles are read by the rules as they are; how sure an attribution is, is learned from articles that the chain in
// question has not seen (FOLDS of them are learned for that alone).

import { readFileSync, writeFileSync } from 'node:fs'
import { chosenProposals } from '../../src/attribution/labelling/chosen-proposals.ts'
import { type ConfidenceModel, confidenceIn } from '../../src/attribution/labelling/confidence-model.ts'
import { chainOf, linksOf, type StoredExtractor } from '../../src/attribution/labelling/extractor-model.ts'
import { labelDocument } from '../../src/attribution/labelling/labeller.ts'
import { type Proposal, proposalsOf } from '../../src/attribution/labelling/proposals.ts'
import type { Span } from '../../src/model/span.ts'
import { learnChain, SETTINGS } from './chain-training.ts'
import type { GoldAttribution } from './cue-heads.ts'
import { goldLines } from './gold-lines.ts'
import { type Article, type LabelledArticle, labelled, TRAIN } from './labelled-articles.ts'
import { learnLinks } from './link-training.ts'
import { fitLogistic } from './logistic-regression.ts'
import { enterWeights } from './weights-manifest.ts'

const OUT = 'src/attribution/weights/attribution-labels.json'
const FOLDS = 4
/** The chain that is kept is the mean of several; those of the folds are learned once. */
const KEPT = { ...SETTINGS, seeds: [1, 2, 3] }

const began = performance.now()
const say = (what: string) =>
  console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${what}`)

const articles = goldLines<Article>(TRAIN).map(labelled)
say(`${articles.length} articles read`)
const links = learnLinks(articles)
say(`${links.pairs.rows} weights of links`)

/** Proposals for every article, by a chain that has not seen it. */
const proposals: Proposal[][] = articles.map(() => [])
for (let fold = 0; fold < FOLDS; fold++) {
  const chain = chainOf(learnChain(passagesOf(articles.filter((_, i) => i % FOLDS !== fold))))
  articles.forEach(({ analysis, reading }, i) => {
    if (i % FOLDS !== fold) return
    const labelling = labelDocument(chain, linksOf(links), analysis, reading)
    proposals[i] = proposalsOf(analysis, labelling, reading.candidates)
  })
  say(`fold ${fold + 1} of ${FOLDS}`)
}
const examples = articles.flatMap(({ article }, i) =>
  proposals[i]!.map(proposal => ({
    fold: 0,
    same: article.attributions.some(gold => isFound(gold, proposal.content)),
    inputs: proposal.inputs,
    weight: 1,
  })),
)
const confidence = fitLogistic(examples)
const least = bestThreshold(confidence)
say(`confidence from ${examples.length} proposals; those from ${least} on are kept`)

const chain = learnChain(passagesOf(articles), KEPT)
say(`${chain.labels.rows} features of labels, ${chain.steps.rows} of steps`)
const extractor: StoredExtractor = { chain, links, confidence, least }
writeFileSync(OUT, `${JSON.stringify(extractor)}\n`)
enterWeights(OUT, { settings: { ...KEPT, folds: FOLDS } })
say(`${OUT}, ${(readFileSync(OUT).length / 1e6).toFixed(1)} MB`)

function passagesOf(some: readonly LabelledArticle[]) {
  return some.flatMap(a => a.passages)
}

/** Half of the characters of a gold content and of the found one are the same. */
function isFound(gold: GoldAttribution, content: readonly Span[]): boolean {
  const size = (spans: readonly (readonly [number, number])[]) => spans.reduce((n, [s, e]) => n + e - s, 0)
  let common = 0
  for (const [s, e] of content)
    for (const [a, b] of gold.content) common += Math.max(0, Math.min(e, b) - Math.max(s, a))
  return common / (size(content) + size(gold.content) - common) >= 0.5
}

/** The least confidence, in hundredths, with which contents are found best, and exactly (the mean of both F1). */
function bestThreshold(model: ConfidenceModel): number {
  const gold = articles.reduce((n, a) => n + a.article.attributions.length, 0)
  let best = { least: 0, found: 0, exact: 0 }
  for (let percent = 20; percent <= 60; percent += 2) {
    let all = 0
    let right = 0
    let same = 0
    articles.forEach(({ analysis, article }, i) => {
      const weighed = proposals[i]!.map(proposal => ({
        proposal,
        confidence: confidenceIn(model, proposal.inputs),
      }))
      for (const { proposal } of chosenProposals(analysis, weighed, percent / 100)) {
        all++
        if (article.attributions.some(gold => isFound(gold, proposal.content))) right++
        if (article.attributions.some(gold => isSame(gold, proposal.content))) same++
      }
    })
    const [found, exact] = [(2 * right) / (all + gold), (2 * same) / (all + gold)]
    if (found + exact > best.found + best.exact) best = { least: percent / 100, found, exact }
  }
  const percents = [best.found, best.exact].map(share => (100 * share).toFixed(1))
  say(`F1 of contents over the folds: found ${percents[0]}, exact ${percents[1]}`)
  return best.least
}

function isSame({ content: gold }: GoldAttribution, content: readonly Span[]): boolean {
  return (
    gold.length === content.length && content.every(([s, e]) => gold.some(([a, b]) => a === s && b === e))
  )
}
