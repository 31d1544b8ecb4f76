import type { TextAnalysis } from '../../text/analysis.ts'
import type { Reading } from '../reading.ts'
import { bestSpans } from './best-spans.ts'
import { cluesOf } from './clues.ts'
import { FeatureReader } from './features.ts'
import { type LabelModel, weighPassage } from './label-model.ts'
import { Lattice } from './lattice.ts'
import { type LinkedCue, type LinkModel, linked } from './linking.ts'
import type { RoleSpan } from './pair-features.ts'
import { passagesOf } from './passages.ts'
import { CONTENT, CUE, SOURCE } from './roles.ts'

/** What the labels of a document say. */
export interface Labelling {
  readonly attributions: readonly LabelledAttribution[]
  /** How probable it is of each token that it stands in a source, a cue, a content, whatever the borders. */
  readonly sourceMass: Float32Array
  readonly cueMass: Float32Array
  readonly contentMass: Float32Array
}

export interface LabelledAttribution {
  readonly cue: RoleSpan
  readonly source: RoleSpan | null
  readonly content: readonly RoleSpan[]
  readonly link: LinkedCue
}

/** Spans that are less probable than this are left out before cues, sources and contents are linked. */
const LEAST_PROBABLE = 0.2

const lattice = new Lattice()

/** Labels every passage of a document and links cues with their sources and contents. */
export function labelDocument(
  chain: LabelModel,
  links: LinkModel,
  analysis: TextAnalysis,
  { units, candidates }: Pick<Reading, 'units' | 'candidates'>,
): Labelling {
  const clues = cluesOf(analysis, units, candidates)
  const reader = new FeatureReader(analysis, clues)
  const count = analysis.tokens.length
  const attributions: LabelledAttribution[] = []
  const sourceMass = new Float32Array(count)
  const cueMass = new Float32Array(count)
  const contentMass = new Float32Array(count)
  for (const passage of passagesOf(analysis)) {
    const size = passage.to - passage.from
    weighPassage(chain, size, reader.read(passage), lattice)
    lattice.run()
    for (let i = 0; i < size; i++) {
      sourceMass[passage.from + i] = lattice.probability(i, SOURCE)
      cueMass[passage.from + i] = lattice.probability(i, CUE)
      contentMass[passage.from + i] = lattice.probability(i, CONTENT)
    }
    const spans: RoleSpan[] = bestSpans(lattice.spans(), size, LEAST_PROBABLE).map(
      ({ role, from, to, probability }) => ({
        role,
        from: passage.from + from,
        to: passage.from + to,
        probability,
      }),
    )
    for (const link of linked(links, analysis, clues, spans))
      attributions.push({
        cue: spans[link.cue]!,
        source: link.source === null ? null : spans[link.source]!,
        content: link.content.map(at => spans[at]!),
        link,
      })
  }
  return { attributions, sourceMass, cueMass, contentMass }
}
