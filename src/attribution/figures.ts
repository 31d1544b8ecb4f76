import type { Attribution } from '../model/attribution.ts'
import type { FigureMention } from '../model/figure.ts'
import type { TextAnalysis } from '../text/analysis.ts'
import type { DateMention } from '../text/dates.ts'

export function findFigures(
  _analysis: TextAnalysis,
  _dates: readonly DateMention[],
  _attributions: readonly Attribution[],
): FigureMention[] {
  return []
}
