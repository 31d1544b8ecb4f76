import type { AnnotatedDocument } from '../attribution/annotate.ts'
import type { Token } from '../text/analysis.ts'
import { isFunctionWord } from './function-words.ts'
import { stem } from './stems.ts'
import { type StoryDays, storyDays } from './story-days.ts'

/** Times each term is used. */
export type TermCounts = ReadonlyMap<string, number>

/** What one document has to compare by. */
export interface StoryProfile {
  readonly id: string
  readonly language: string
  readonly title: TermCounts
  readonly body: TermCounts
  /** Words of proper names; in another language they are, with figures and dates, all that can be compared. */
  readonly names: TermCounts
  readonly days: StoryDays
}

export function storyProfile(annotated: AnnotatedDocument): StoryProfile {
  const { document, analysis, names } = annotated
  const title = new Map<string, number>()
  const body = new Map<string, number>()
  const named = new Map<string, number>()
  const [titleStart, titleEnd] = document.titleSpan ?? [0, 0]
  let name = 0
  for (const sentence of analysis.sentences) {
    const headline =
      analysis.paragraphs[sentence.paragraph]!.kind === 'headline' ||
      (sentence.start < titleEnd && sentence.end > titleStart)
    if (sentence.furniture && !headline) continue
    for (let t = sentence.firstToken; t < sentence.lastToken; t++) {
      const token = analysis.tokens[t]!
      const term = termOf(token)
      if (term === null) continue
      count(headline ? title : body, term)
      while (name < names.length && names[name]!.span[1] <= token.start) name++
      if (name < names.length && names[name]!.span[0] <= token.start) count(named, term)
    }
  }
  return {
    id: document.id,
    language: document.language,
    title,
    body,
    names: named,
    days: storyDays(annotated),
  }
}

function count(counts: Map<string, number>, term: string): void {
  counts.set(term, (counts.get(term) ?? 0) + 1)
}

const MARKS = /\p{M}+/gu

/** The key a token is compared by; null for what carries no matter. */
function termOf(token: Token): string | null {
  if (token.kind === 'number') return token.lower
  if (token.kind !== 'word' || token.lower === "'s" || isFunctionWord(token.lower)) return null
  const plain = /[^\u0000-\u007f]/.test(token.lower)
    ? token.lower.normalize('NFD').replace(MARKS, '')
    : token.lower
  return stem(plain)
}
