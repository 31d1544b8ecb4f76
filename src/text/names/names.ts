import type { Span } from '../../model/span.ts'
import type { TextAnalysis } from '../analysis.ts'
import { headlineNames } from './headline-names.ts'
import { gatherEvidence, type NameEvidence } from './name-evidence.ts'
import { namesInRuns } from './name-phrases.ts'
import { settleKinds } from './name-settling.ts'

export type NameKind = 'person' | 'organisation' | 'place' | 'unknown'

/** A proper name in running text, without title or honorific. */
export interface Name {
  readonly span: Span
  readonly text: string
  readonly kind: NameKind
  /** Titles, offices and honorifics that stand directly before it ("Foreign Minister", "His Eminence"). */
  readonly title: Span | null
}

/**
 * The proper names of a text, in order, none overlapping another. Running text is read first; a headline
 * whose every word has a capital is then read with the names found there.
 */
export function findNames(analysis: TextAnalysis): Name[] {
  const evidence: NameEvidence = gatherEvidence(analysis)
  const running: Name[] = []
  const titles: number[] = []
  const shouting: number[] = []
  for (let s = 0; s < analysis.sentences.length; s++) {
    if (analysis.sentences[s]!.furniture) continue
    if (evidence.styles[s] === 'sentence') namesInRuns(evidence, s, running, titles)
    else shouting.push(s)
  }
  const settled = toldFromNouns(analysis, settleKinds(evidence, withSurnames(analysis, running, titles)))
  if (shouting.length === 0) return settled
  const headlines = headlineNames(evidence, shouting, settled)
  return settleKinds(
    evidence,
    [...settled, ...headlines].sort((a, b) => a.span[0] - b.span[0]),
  )
}

/** Titles standing alone that are the surname of somebody named in full: "Dean" in a text on Ann Dean. */
function withSurnames(analysis: TextAnalysis, names: readonly Name[], titles: readonly number[]): Name[] {
  const surnames = new Set<string>()
  for (const { kind, text } of names)
    if (kind === 'person' && text.includes(' '))
      surnames.add(text.slice(text.lastIndexOf(' ') + 1).toLowerCase())
  const found: Name[] = []
  for (const t of titles) {
    const token = analysis.tokens[t]!
    if (!surnames.has(token.lower) || /^(?:the|an?|his|her)$/.test(analysis.tokens[t - 1]?.lower ?? ''))
      continue
    found.push({ span: [token.start, token.end], text: token.text, kind: 'person', title: null })
  }
  return found.length === 0 ? [...names] : [...names, ...found].sort((a, b) => a.span[0] - b.span[0])
}

/** German writes every noun with a capital: only what is known to be a name stays. */
function toldFromNouns(analysis: TextAnalysis, names: Name[]): Name[] {
  return analysis.language === 'de' ? names.filter(n => n.kind !== 'unknown') : names
}
