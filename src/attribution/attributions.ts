import type { Attribution } from '../model/attribution.ts'
import type { TextAnalysis } from '../text/analysis.ts'
import type { Name } from '../text/names.ts'

/** Source, cue and content of everything that is attributed. `speaker` is left null here. */
export function findAttributions(
  _document: string,
  _analysis: TextAnalysis,
  _names: readonly Name[],
): Attribution[] {
  return []
}
