import type { Collation } from '../model/collation.ts'
import type { ComparedCopy, Copy } from '../model/copy.ts'
import type { Document } from '../model/document.ts'
import { byCodeUnits } from '../model/order.ts'
import type { Problem } from '../model/problem.ts'
import type { Speaker } from '../model/speaker.ts'
import type { Position } from '../model/utterance.ts'
import type { TextAnalysis } from '../text/analysis.ts'
import { copyVariants } from './copies/copy-variants.ts'
import { inOrderOfOccasions } from './occasions/occasions.ts'
import type { StoryCollation } from './story-collation.ts'
import { termsOfStories } from './terms/story-terms.ts'

/** All that makes a collation, in any order; the speakers of stories as they are known over all of them. */
export interface CollationParts<C extends Copy = Copy> {
  readonly documents: Iterable<Document>
  readonly stories: Iterable<
    Pick<StoryCollation, 'story' | 'attributions' | 'occasions' | 'utterances' | 'figures' | 'terms'>
  >
  readonly speakers: readonly Speaker[]
  readonly positions: readonly Position[]
  readonly copies: readonly C[]
  readonly problems: readonly Problem[]
}

/** One collation, each list in the order of its content. */
export function wholeCollation(
  parts: CollationParts & { analysis(document: string): TextAnalysis },
): Collation {
  return collationOf({ ...parts, copies: comparedCopies(parts.copies, parts.analysis) })
}

function comparedCopies(
  copies: readonly Copy[],
  analysis: (document: string) => TextAnalysis,
): ComparedCopy[] {
  return copies.map(copy => ({
    ...copy,
    variants: copyVariants(copy, analysis(copy.from), analysis(copy.to)),
  }))
}

/** The same of copies that are compared already. */
export function collationOf(parts: CollationParts<ComparedCopy>): Collation {
  const documents = [...parts.documents].sort((x, y) => byCodeUnits(x.id, y.id))
  const stories = [...parts.stories].sort((x, y) => byCodeUnits(x.story.id, y.story.id))
  const attributions = Map.groupBy(
    stories.flatMap(story => story.attributions),
    a => a.document,
  )
  return {
    documents,
    speakers: [...parts.speakers].sort((x, y) => byCodeUnits(x.id, y.id)),
    attributions: documents.flatMap(({ id }) => attributions.get(id) ?? []),
    occasions: inOrderOfOccasions(stories.flatMap(story => story.occasions)),
    utterances: stories.flatMap(story => story.utterances),
    positions: [...parts.positions].sort(
      (x, y) => byCodeUnits(x.speaker, y.speaker) || byCodeUnits(x.id, y.id),
    ),
    stories: stories.map(({ story }) => story).sort((x, y) => byCodeUnits(x.documents[0]!, y.documents[0]!)),
    copies: [...parts.copies].sort((x, y) => byCodeUnits(x.from, y.from) || byCodeUnits(x.to, y.to)),
    figures: stories.flatMap(story => story.figures),
    terms: termsOfStories(stories.flatMap(story => story.terms)),
    problems: [...parts.problems].sort(
      (a, b) => byCodeUnits(a.location, b.location) || byCodeUnits(a.code, b.code),
    ),
  }
}
