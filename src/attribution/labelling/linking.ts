import type { TextAnalysis } from '../../text/analysis.ts'
import type { Clues } from './clues.ts'
import { FARTHEST, pairFeatures, type RoleSpan } from './pair-features.ts'
import { CONTENT, CUE, SOURCE } from './roles.ts'
import { type WeightTable, weightOf } from './weight-table.ts'

/** Weights of the features of pairs (logistic regression). */
export interface LinkModel {
  readonly scale: number
  readonly pairs: WeightTable
}

/** A cue with the source and the pieces of content that belong to it, as places in the list of spans. */
export interface LinkedCue {
  readonly cue: number
  readonly source: number | null
  readonly content: readonly number[]
  /** Log-odds that the source belongs to the cue; of the content, its least sure piece. */
  readonly sourceOdds: number
  readonly contentOdds: number
}

/** A content goes to the cue it most likely belongs to unless that is quite unlikely; a source has to be likely. */
const LEAST_CONTENT = -3
const LEAST_SOURCE = -0.5

/** Every cue that has content. A source may serve several cues, a content one. `spans` in order of the text. */
export function linked(
  model: LinkModel,
  analysis: TextAnalysis,
  clues: Clues,
  spans: readonly RoleSpan[],
): LinkedCue[] {
  const odds = (cue: number, other: number) => {
    let sum = 0
    for (const feature of pairFeatures(analysis, clues, spans, cue, other))
      sum += weightOf(model.pairs, feature)
    return sum * model.scale
  }
  const contents = new Map<number, { at: number; odds: number }[]>()
  spans.forEach((span, at) => {
    if (span.role !== CONTENT) return
    const best = likeliest(spans, at, CUE, cue => odds(cue, at))
    if (best === null || best.odds < LEAST_CONTENT) return
    const own = contents.get(best.at) ?? []
    own.push({ at, odds: best.odds })
    contents.set(best.at, own)
  })
  return [...contents].map(([cue, content]) => {
    const source = likeliest(spans, cue, SOURCE, at => odds(cue, at))
    const known = source !== null && source.odds >= LEAST_SOURCE ? source : null
    return {
      cue,
      source: known?.at ?? null,
      content: content.map(c => c.at),
      sourceOdds: known?.odds ?? 0,
      contentOdds: content.reduce((least, c) => Math.min(least, c.odds), Infinity),
    }
  })
}

/** The span of a role, near enough to `from`, that has the highest odds; the first of equals. */
function likeliest(
  spans: readonly RoleSpan[],
  from: number,
  role: number,
  oddsOf: (at: number) => number,
): { at: number; odds: number } | null {
  let best: { at: number; odds: number } | null = null
  const last = Math.min(spans.length - 1, from + FARTHEST)
  for (let at = Math.max(0, from - FARTHEST); at <= last; at++) {
    if (spans[at]!.role !== role) continue
    const odds = oddsOf(at)
    if (best === null || odds > best.odds) best = { at, odds }
  }
  return best
}
