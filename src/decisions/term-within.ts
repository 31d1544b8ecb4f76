import { scareQuotedRanges } from '../collation/terms/scare-quotes.ts'
import type { Collation } from '../model/collation.ts'
import type { Span } from '../model/span.ts'
import type { Term } from '../model/term.ts'
import { analyse } from '../text/analyse.ts'

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
