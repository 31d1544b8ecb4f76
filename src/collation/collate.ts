import type { AnnotatedDocument } from '../attribution/annotate.ts'
import type { Attribution } from '../model/attribution.ts'
import type { Collation } from '../model/collation.ts'
import { byCodeUnits } from '../model/order.ts'
import type { Problem } from '../model/problem.ts'
import { findCopies } from './copies/copies.ts'
import { collateFigures } from './figures/figures.ts'
import { findOccasions } from './occasions/occasions.ts'
import { findPositions } from './positions/positions.ts'
import { mergeSpeakers } from './speakers/speakers.ts'
import { findStories } from './stories/stories.ts'
import { findTerms } from './terms/terms.ts'
import { findUtterances } from './utterances/utterances.ts'

/** What is going on, for a progress line: called as each stage begins. */
export type StageWatcher = (stage: string) => void

/**
 * Many annotated documents → one collation. Pure, and deaf to the order of what it is given.
 * The order below is the pipeline: each stage reads what the ones before it found.
 */
export function collate(
  input: readonly AnnotatedDocument[],
  problems: readonly Problem[],
  watch: StageWatcher = () => {},
): Collation {
  const documents = input.map(withWhatWasSaid).sort((a, b) => byCodeUnits(a.document.id, b.document.id))
  const stage = <T>(name: string, run: () => T): T => {
    watch(name)
    return run()
  }
  const stories = stage('stories', () => findStories(documents))
  const copies = stage('copies', () => findCopies(documents))
  const { speakers, speakerOf } = stage('speakers', () => mergeSpeakers(documents, stories))
  const attributions = documents.flatMap(d => d.attributions.map(a => withSpeaker(a, speakerOf)))
  const { occasions, occasionOf } = stage('occasions', () => findOccasions(documents, stories, attributions))
  const utterances = stage('utterances', () => findUtterances(documents, stories, attributions, occasionOf, copies))
  const positions = stage('positions', () => findPositions(documents, utterances))
  const figures = stage('figures', () => collateFigures(documents, stories))
  const terms = stage('terms', () => findTerms(documents, stories, utterances))
  return {
    documents: documents.map(d => d.document),
    speakers,
    attributions,
    occasions,
    utterances,
    positions,
    stories,
    copies,
    figures,
    terms,
    problems: [...problems].sort(
      (a, b) => byCodeUnits(a.location, b.location) || byCodeUnits(a.code, b.code),
    ),
  }
}

/** What somebody did not say ("declined to say that …") is no reading of anything; no later stage sees it. */
function withWhatWasSaid(document: AnnotatedDocument): AnnotatedDocument {
  const attributions = document.attributions.filter(a => a.negated !== true)
  if (attributions.length === document.attributions.length) return document
  const said = new Set(attributions.map(a => a.id))
  const figures = document.figures.map(f =>
    f.attribution === null || said.has(f.attribution) ? f : { ...f, attribution: null },
  )
  return { ...document, attributions, figures }
}

function withSpeaker(a: Attribution, speakerOf: ReadonlyMap<string, string>): Attribution {
  return a.speaker === null ? a : { ...a, speaker: speakerOf.get(a.speaker) ?? null }
}
