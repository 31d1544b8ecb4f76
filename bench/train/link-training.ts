import { type Clues, cluesOf } from '../../src/attribution/labelling/clues.ts'
import type { StoredLinks } from '../../src/attribution/labelling/extractor-model.ts'
import { FARTHEST, pairFeatures, type RoleSpan } from '../../src/attribution/labelling/pair-features.ts'
import { begins, CUE, roleOf } from '../../src/attribution/labelling/roles.ts'
import { stored } from '../../src/attribution/labelling/weight-table.ts'
import type { LabelledArticle, LabelledPassage } from './labelled-articles.ts'

const EPOCHS = 3
const RATE = 0.2
/** Weights smaller than half a step are left out. */
const SCALE = 0.04

/** The spans that people marked in a passage, with the attribution of each. */
function goldSpans(
  { owners }: LabelledArticle,
  { from, gold }: LabelledPassage,
): (RoleSpan & { owner: number })[] {
  const spans: (RoleSpan & { owner: number })[] = []
  for (let i = 0; i < gold.length; ) {
    const label = gold[i]!
    let to = i + 1
    if (label !== 0) {
      while (to < gold.length && gold[to] !== 0 && !begins(gold[to]!) && roleOf(gold[to]!) === roleOf(label))
        to++
      spans.push({
        role: roleOf(label),
        from: from + i,
        to: from + to,
        probability: 1,
        owner: owners[from + i]!,
      })
    }
    i = to
  }
  return spans
}

/** Learns which sources and contents belong to which cue from the spans that people marked. */
export function learnLinks(articles: readonly LabelledArticle[]): StoredLinks {
  const weights = new Map<number, { now: number; squares: number }>()
  const prepared = articles.map(article => ({
    article,
    clues: cluesOf(article.analysis, article.reading.units, article.reading.candidates),
  }))
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (const { article, clues } of prepared)
      for (const passage of article.passages) learnPassage(weights, article, clues, passage)
  const rows = new Map<number, Int8Array>()
  for (const [feature, { now }] of weights) {
    const steps = Math.max(-127, Math.min(127, Math.round(now / SCALE)))
    if (steps !== 0) rows.set(feature, Int8Array.of(steps))
  }
  return { scale: SCALE, pairs: stored(1, rows) }
}

function learnPassage(
  weights: Map<number, { now: number; squares: number }>,
  article: LabelledArticle,
  clues: Clues,
  passage: LabelledPassage,
): void {
  const spans = goldSpans(article, passage)
  for (let cue = 0; cue < spans.length; cue++) {
    if (spans[cue]!.role !== CUE) continue
    const { owner } = spans[cue]!
    for (
      let other = Math.max(0, cue - FARTHEST);
      other < Math.min(spans.length, cue + FARTHEST + 1);
      other++
    ) {
      if (spans[other]!.role === CUE) continue
      const own = spans[other]!.owner === owner || shares(article, owner, spans[other]!)
      const features = pairFeatures(article.analysis, clues, spans, cue, other)
      let odds = 0
      for (const feature of features) odds += weights.get(feature)?.now ?? 0
      const slope = (own ? 1 : 0) - 1 / (1 + Math.exp(-odds))
      for (const feature of features) {
        const weight = weights.get(feature) ?? { now: 0, squares: 1e-2 }
        weight.squares += slope * slope
        weight.now += (RATE * slope) / Math.sqrt(weight.squares)
        weights.set(feature, weight)
      }
    }
  }
}

/** Whether the attribution has this very source too: one source may serve two cues. */
function shares({ article, analysis }: LabelledArticle, owner: number, span: RoleSpan): boolean {
  const start = analysis.tokens[span.from]!.start
  const end = analysis.tokens[span.to - 1]!.end
  const { source, content } = article.attributions[owner]!
  return (span.role === 1 ? source : content).some(([s, e]) => s < end && e > start)
}
