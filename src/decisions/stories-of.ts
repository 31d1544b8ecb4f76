import { scareQuotedRanges } from '../collation/terms/scare-quotes.ts'
import type { Collation } from '../model/collation.ts'
import type { Span } from '../model/span.ts'
import type { Story } from '../model/story.ts'
import type { Term } from '../model/term.ts'
import { analyse } from '../text/analyse.ts'

/** What was found over the documents of one story. */
export type StoryParts = Pick<
  Collation,
  'speakers' | 'attributions' | 'occasions' | 'utterances' | 'figures' | 'terms'
> & { readonly story: Story }

/** Each story with what was found over its documents; what one story alone was found for is all its own. */
export function storiesOf(collation: Collation): StoryParts[] {
  const { stories, speakers, attributions, occasions, utterances, figures, terms } = collation
  if (stories.length === 1)
    return [{ story: stories[0]!, speakers, attributions, occasions, utterances, figures, terms }]
  const termIn = termWithin(collation)
  return stories.map(story => {
    const documents = new Set(story.documents)
    const own = {
      attributions: attributions.filter(({ document }) => documents.has(document)),
      occasions: occasions.filter(occasion => occasion.documents.some(id => documents.has(id))),
      utterances: utterances.filter(({ readings }) => documents.has(readings[0]!.document)),
    }
    const heard = new Set([
      ...own.attributions.flatMap(({ speaker, addressee }) => [speaker, addressee]),
      ...own.occasions.map(({ speaker }) => speaker),
      ...own.utterances.map(({ speaker }) => speaker),
    ])
    return {
      story,
      speakers: speakers.filter(({ id }) => heard.has(id)),
      ...own,
      figures: figures.filter(figure => figure.story === story.id),
      terms: terms.flatMap(term => termIn(term, documents) ?? []),
    }
  })
}

/** As some documents use the names of a term; null where they have no more than one, or only one of them has any. */
export function termWithin(
  collation: Pick<Collation, 'documents' | 'attributions'>,
): (term: Term, documents: ReadonlySet<string>) => Term | null {
  const scareQuotes = scareQuotesIn(collation)
  return (term, documents) => termOf(term, documents, scareQuotes)
}

function termOf(
  term: Term,
  documents: ReadonlySet<string>,
  scareQuotes: (document: string) => readonly Span[],
): Term | null {
  const names = term.names.flatMap(name => {
    const passages = name.passages.filter(({ document }) => documents.has(document))
    if (passages.length === 0) return []
    if (passages.length === name.passages.length) return [name]
    const counts = Object.fromEntries(Object.entries(name.counts).filter(([id]) => documents.has(id)))
    const quoted = passages.filter(({ document, span }) =>
      scareQuotes(document).some(([start, end]) => start < span[1] && span[0] < end),
    )
    return [{ ...name, counts, passages, scareQuoted: Math.min(name.scareQuoted, quoted.length) }]
  })
  const used = new Set(names.flatMap(({ passages }) => passages.map(({ document }) => document)))
  return names.length < 2 || used.size < 2 ? null : { ...term, names }
}

/** Asked only where a name is divided; each document is then taken apart once. */
function scareQuotesIn({ documents, attributions }: Pick<Collation, 'documents' | 'attributions'>) {
  const byId = new Map(documents.map(document => [document.id, document]))
  const known = new Map<string, readonly Span[]>()
  return (id: string): readonly Span[] => {
    const found = known.get(id)
    if (found !== undefined) return found
    const own = attributions.filter(({ document }) => document === id)
    const ranges = scareQuotedRanges({ analysis: analyse(byId.get(id)!), attributions: own })
    known.set(id, ranges)
    return ranges
  }
}
