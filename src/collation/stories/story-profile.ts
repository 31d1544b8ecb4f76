import type { AnnotatedDocument } from '../../attribution/annotate.ts'
import { analyse } from '../../text/analyse.ts'
import { type StoryDays, storyDays } from './story-days.ts'
import { type EvidenceSource, type StoryEvidence, storyEvidence } from './story-evidence.ts'
import { termReader } from './term-reader.ts'

/** How often a document has a term, in each of the parts that are weighed by themselves. */
export interface TermUse {
  title: number
  body: number
  /** Of the body what stands first: a report begins with its event. */
  lead: number
  /** As a word of the body's proper names; in another language they are, with figures and dates, all that can be compared. */
  names: number
}

/** What one document has to compare by. */
export interface StoryProfile {
  readonly id: string
  readonly language: string
  readonly terms: ReadonlyMap<string, Readonly<TermUse>>
  readonly days: StoryDays
  readonly evidence: StoryEvidence
}

/** Terms of a report's first one or two sentences. */
const LEAD_TERMS = 30

export function storyProfile(
  annotated: Pick<AnnotatedDocument, 'document' | 'dates'> & EvidenceSource,
): StoryProfile {
  const { document, analysis, names } = annotated
  const { title, titleSpan } = document
  // A headline that stands outside the text is the headline, whatever else looks like one.
  const titled = title !== null && titleSpan === null
  const read = termReader(analysis.language)
  const terms = new Map<string, TermUse>()
  let inBody = 0
  let name = 0
  for (const sentence of analysis.sentences) {
    const headline = analysis.paragraphs[sentence.paragraph]!.kind === 'headline'
    if (headline ? titled : sentence.furniture) continue
    for (let t = sentence.firstToken; t < sentence.lastToken; t++) {
      const token = analysis.tokens[t]!
      const term = read(token)
      if (term === null) continue
      const use = useOf(term, terms)
      if (headline) {
        use.title++
        continue
      }
      use.body++
      if (inBody++ < LEAD_TERMS) use.lead++
      while (name < names.length && names[name]!.span[1] <= token.start) name++
      if (name < names.length && names[name]!.span[0] <= token.start) use.names++
    }
  }
  if (titled) {
    const { language } = analysis
    for (const token of analyse({ text: title, language, titleSpan: [0, title.length] }).tokens) {
      const term = read(token)
      if (term !== null) useOf(term, terms).title++
    }
  }
  return {
    id: document.id,
    language: analysis.language,
    terms,
    days: storyDays(annotated),
    evidence: storyEvidence(annotated, read),
  }
}

function useOf(term: string, terms: Map<string, TermUse>): TermUse {
  let use = terms.get(term)
  if (use === undefined) {
    use = { title: 0, body: 0, lead: 0, names: 0 }
    terms.set(term, use)
  }
  return use
}
