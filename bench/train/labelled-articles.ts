import { readByRules } from '../../src/attribution/attributions.ts'
import { cluesOf } from '../../src/attribution/labelling/clues.ts'
import { FeatureReader, LABEL_FEATURES, STEP_FEATURES } from '../../src/attribution/labelling/features.ts'
import { type Passage, passagesOf } from '../../src/attribution/labelling/passages.ts'
import { beginning, CONTENT, CUE, continuing, SOURCE } from '../../src/attribution/labelling/roles.ts'
import type { Reading } from '../../src/attribution/reading.ts'
import type { Span } from '../../src/model/span.ts'
import { analyse } from '../../src/text/analyse.ts'
import type { TextAnalysis } from '../../src/text/analysis.ts'
import { findNames, type Name } from '../../src/text/names/names.ts'
import type { GoldAttribution } from './cue-heads.ts'

export const TRAIN = '../shared/data/polnear/train.jsonl'

export interface Article {
  readonly id: string
  readonly text: string
  readonly title?: string
  readonly attributions: readonly GoldAttribution[]
}

/** A passage of an article with the features of its tokens and the labels that people gave. */
export interface LabelledPassage extends Passage {
  readonly labels: Int32Array
  readonly steps: Int32Array
  readonly gold: Int8Array
}

export interface LabelledArticle {
  readonly article: Article
  readonly analysis: TextAnalysis
  readonly names: readonly Name[]
  readonly reading: Reading
  readonly passages: readonly LabelledPassage[]
  /** The attribution that gives each token its label, -1 for none. */
  readonly owners: Int32Array
}

export function labelled(article: Article): LabelledArticle {
  const { text, title } = article
  const titleSpan: Span | null = title !== undefined && text.startsWith(title) ? [0, title.length] : null
  const analysis = analyse({ text, language: 'en', titleSpan })
  const names = findNames(analysis)
  const reading = readByRules(analysis, names)!
  const { labels, owners } = goldLabels(analysis, article.attributions)
  const reader = new FeatureReader(analysis, cluesOf(analysis, reading.units, reading.candidates))
  const passages = passagesOf(analysis).map(passage => {
    const size = passage.to - passage.from
    const features = reader.read(passage)
    return {
      ...passage,
      labels: features.labels.slice(0, size * LABEL_FEATURES),
      steps: features.steps.slice(0, size * STEP_FEATURES),
      gold: labels.slice(passage.from, passage.to),
    }
  })
  return { article, analysis, names, reading, passages, owners }
}

/** Labels by the larger part of each token; the longest content is laid last and keeps its words, as in the corpus. */
function goldLabels(
  { tokens }: TextAnalysis,
  attributions: readonly GoldAttribution[],
): { labels: Int8Array; owners: Int32Array } {
  const labels = new Int8Array(tokens.length)
  const owners = new Int32Array(tokens.length).fill(-1)
  const lay = (spans: readonly (readonly [number, number])[], role: number, owner: number) => {
    for (const [start, end] of spans) {
      let first = true
      for (let i = firstBehind(tokens, start); i < tokens.length && tokens[i]!.start < end; i++) {
        const { start: from, end: to } = tokens[i]!
        if (2 * (Math.min(to, end) - Math.max(from, start)) <= to - from) continue
        labels[i] = first ? beginning(role) : continuing(role)
        owners[i] = owner
        first = false
      }
    }
  }
  const size = (a: GoldAttribution) => a.content.reduce((n, [s, e]) => n + e - s, 0)
  const order = attributions.map((a, owner) => ({ a, owner, length: size(a) }))
  for (const { a, owner } of order.sort((x, y) => x.length - y.length)) {
    lay(a.content, CONTENT, owner)
    lay(a.cue, CUE, owner)
    lay(a.source, SOURCE, owner)
  }
  return { labels, owners }
}

function firstBehind(tokens: TextAnalysis['tokens'], start: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.end <= start) low = middle + 1
    else high = middle
  }
  return low
}
