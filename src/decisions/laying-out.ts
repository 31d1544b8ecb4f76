import { alignReadings, type Witness } from '../collation/apparatus/apparatus.ts'
import { findVariants, reportingVerbVariant } from '../collation/apparatus/variants.ts'
import { type OriginFinder, originFinder } from '../collation/origins/origins.ts'
import type { Collation } from '../model/collation.ts'
import type { Origin } from '../model/origin.ts'
import type { Reading, Utterance, Variant } from '../model/utterance.ts'
import { analyse } from '../text/analyse.ts'
import type { TextAnalysis } from '../text/analysis.ts'
import type { LaidUtterance } from './laid-utterance.ts'

/** Documents that are kept taken apart: utterances come story by story. */
const AT_HAND = 400

/** Says of utterances that consist of other readings than were found together all that collation says of one. */
export interface LayingOut {
  utterance(utterance: LaidUtterance): Utterance
  origins(readings: readonly Reading[]): Origin[]
}

/** What it needs is made when it is first asked: most collations have few decisions. */
export function layingOut({
  documents,
  attributions,
  copies,
}: Pick<Collation, 'documents' | 'attributions' | 'copies'>): LayingOut {
  const found = once(() => new Map(documents.map(document => [document.id, document])))
  const attributionOf = once(() => new Map(attributions.map(attribution => [attribution.id, attribution])))
  const originsOf = once((): OriginFinder => originFinder(documents, attributions, copies))
  const analyses = new Map<string, TextAnalysis>()
  const analysisOf = (id: string) => {
    const known = analyses.get(id)
    if (known !== undefined) return known
    if (analyses.size === AT_HAND) analyses.clear()
    const made = analyse(found().get(id)!)
    analyses.set(id, made)
    return made
  }
  const verbsOf = (readings: readonly Reading[]): Variant[] => {
    const said = new Set(readings.map(reading => reading.attribution))
    const cued = [...said].map(id => {
      const { document, cue } = attributionOf().get(id)!
      return { document, text: analysisOf(document).text, cue }
    })
    const verb = reportingVerbVariant(cued)
    return verb === null ? [] : [verb]
  }
  return {
    utterance: ({ id, speaker, occasion, readings }) => {
      const witnesses = readings.map(
        ({ document, span }): Witness => ({ document, analysis: analysisOf(document), span }),
      )
      const apparatus = alignReadings(witnesses)
      const variants =
        readings.length < 2 ? [] : [...verbsOf(readings), ...findVariants(apparatus, witnesses)]
      return { id, speaker, occasion, readings, apparatus, variants, origins: originsOf()(readings) }
    },
    origins: readings => originsOf()(readings),
  }
}

function once<T>(make: () => T): () => T {
  const made: T[] = []
  return () => {
    if (made.length === 0) made.push(make())
    return made[0]!
  }
}
