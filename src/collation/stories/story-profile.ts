import type { AnnotatedDocument } from '../../attribution/annotate.ts'
import { analyse } from '../../text/analyse.ts'
import type { Token } from '../../text/analysis.ts'
import { stem } from '../../text/words/stems.ts'
import { isStopWord } from '../../text/words/stop-words.ts'
import { type StoryDays, storyDays } from './story-days.ts'
import { type EvidenceSource, type StoryEvidence, storyEvidence } from './story-evidence.ts'

/** Times each term is used. */
export type TermCounts = ReadonlyMap<string, number>

/** What one document has to compare by. */
export interface StoryProfile {
  readonly id: string
  readonly language: string
  readonly title: TermCounts
  readonly body: TermCounts
  /** Of the body what stands first: a report begins with its event. */
  readonly lead: TermCounts
  /** Words of the body's proper names; in another language they are, with figures and dates, all that can be compared. */
  readonly names: TermCounts
  readonly days: StoryDays
  readonly evidence: StoryEvidence
}

/** Terms of a report's first one or two sentences. */
const LEAD_TERMS = 30

export function storyProfile(
  annotated: Pick<AnnotatedDocument, 'document' | 'dates'> & EvidenceSource,
): StoryProfile {
  const { document, analysis, names } = annotated
  const title = new Map<string, number>()
  const body = new Map<string, number>()
  const lead = new Map<string, number>()
  let terms = 0
  const named = new Map<string, number>()
  let name = 0
  for (const sentence of analysis.sentences) {
    const headline = analysis.paragraphs[sentence.paragraph]!.kind === 'headline'
    if (sentence.furniture && !headline) continue
    for (let t = sentence.firstToken; t < sentence.lastToken; t++) {
      const token = analysis.tokens[t]!
      const term = termOf(token, analysis.language)
      if (term === null) continue
      count(headline ? title : body, term)
      if (!headline && terms++ < LEAD_TERMS) count(lead, term)
      while (name < names.length && names[name]!.span[1] <= token.start) name++
      if (!headline && name < names.length && names[name]!.span[0] <= token.start) count(named, term)
    }
  }
  if (document.title !== null && document.titleSpan === null)
    countTitle(document.title, analysis.language, title)
  return {
    id: document.id,
    language: analysis.language,
    title,
    body,
    lead,
    names: named,
    days: storyDays(annotated),
    evidence: storyEvidence(annotated),
  }
}

/** A headline that stands outside the text. */
function countTitle(text: string, language: string, counts: Map<string, number>): void {
  counts.clear()
  for (const token of analyse({ text, language, titleSpan: [0, text.length] }).tokens) {
    const term = termOf(token, language)
    if (term !== null) count(counts, term)
  }
}

function count(counts: Map<string, number>, term: string): void {
  counts.set(term, (counts.get(term) ?? 0) + 1)
}

const MARKS = /\p{M}+/gu

/** The key a token is compared by; null for what carries no matter. */
function termOf(token: Token, language: string): string | null {
  if (token.kind === 'number') return token.lower
  if (token.kind !== 'word' || token.lower === "'s" || isStopWord(token.lower, language)) return null
  const key = stem(token.lower, language)
  return /[^\u0000-\u007f]/.test(key) ? key.normalize('NFD').replace(MARKS, '') : key
}
