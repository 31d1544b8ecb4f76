import type { AnnotatedDocument } from '../attribution/annotate.ts'
import type { Attribution } from '../model/attribution.ts'
import type { Copy } from '../model/copy.ts'
import type { Figure } from '../model/figure.ts'
import type { Occasion } from '../model/occasion.ts'
import type { Story } from '../model/story.ts'
import type { Term } from '../model/term.ts'
import type { Utterance } from '../model/utterance.ts'
import { collateFigures } from './figures/figures.ts'
import { findOccasions } from './occasions/occasions.ts'
import { mergeSpeakers, type StorySpeaker } from './speakers/speakers.ts'
import { findTerms } from './terms/terms.ts'
import { findUtterances } from './utterances/utterances.ts'
import { withWhatWasSaid } from './what-was-said.ts'

/** What was found over the documents of one story. */
export interface StoryCollation {
  readonly story: Story
  readonly speakers: readonly StorySpeaker[]
  readonly attributions: readonly Attribution[]
  readonly occasions: readonly Occasion[]
  readonly utterances: readonly Utterance[]
  readonly figures: readonly Figure[]
  readonly terms: readonly Term[]
}

/**
 * The documents of one story, and which of them copy each other → what is found over them, of them alone: whatever
 * else is at hand makes no difference.
 * The order below is the pipeline: each stage reads what the ones before it found. Documents in order of their ids.
 */
export function collateStory(
  story: Story,
  annotated: readonly AnnotatedDocument[],
  copies: readonly Copy[],
): StoryCollation {
  const stories = [story]
  const documents = annotated.map(withWhatWasSaid)
  const { speakers, speakerOf } = mergeSpeakers(documents, stories)
  const attributions = documents.flatMap(d => d.attributions.map(a => withSpeaker(a, speakerOf)))
  const { occasions, occasionOf } = findOccasions(documents, stories, attributions)
  const utterances = findUtterances(documents, stories, attributions, occasionOf, copies)
  const figures = collateFigures(documents, stories)
  const terms = findTerms(documents, stories, utterances)
  return { story, speakers, attributions, occasions, utterances, figures, terms }
}

function withSpeaker(a: Attribution, speakerOf: ReadonlyMap<string, string>): Attribution {
  return a.speaker === null ? a : { ...a, speaker: speakerOf.get(a.speaker) ?? null }
}
