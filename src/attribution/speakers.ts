import type { Attribution } from '../model/attribution.ts'
import type { DocumentSpeaker } from '../model/speaker.ts'
import type { TextAnalysis } from '../text/analysis.ts'
import type { Name } from '../text/names.ts'

/** Who stands behind each source of one document. */
export function resolveSpeakers(
  _document: string,
  _analysis: TextAnalysis,
  _names: readonly Name[],
  attributions: readonly Attribution[],
): { attributions: Attribution[]; speakers: DocumentSpeaker[] } {
  return { attributions: [...attributions], speakers: [] }
}
