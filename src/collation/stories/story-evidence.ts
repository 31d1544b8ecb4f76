import type { AnnotatedDocument } from '../../attribution/annotate.ts'
import { firstBeginningAt } from '../../model/halving.ts'
import { readPersonalName } from '../../text/names/personal-names.ts'
import { foldWord } from '../../text/names/spelling.ts'
import { stem } from '../../text/words/stems.ts'
import { isStopWord } from '../../text/words/stop-words.ts'
import { backgroundShare } from './report-frequency.ts'

/** What of one document reports of another event would hardly hold: who is in it, and who is given which words. */
export interface StoryEvidence {
  /** Keys of proper names, of a person the surname; sorted, each once. */
  readonly names: readonly string[]
  readonly statements: readonly Statement[]
}

/** What a named speaker is given as saying. */
export interface Statement {
  /** Key of the speaker's name. */
  readonly voice: string
  /** Stems of the words that carry matter. */
  readonly words: ReadonlySet<string>
}

/** Fewer words than this are said by anybody about anything. */
const LEAST_WORDS = 3
/** More statements of one document than this are not compared: pairs of them are. */
const MOST_STATEMENTS = 60
/** A capitalised word in so large a share of reports at large is no name that tells one event from others. */
const COMMON = 1 / 64

/** Speech is left out where it has not been looked for. */
export type EvidenceSource = Pick<AnnotatedDocument, 'analysis' | 'names'> &
  Partial<Pick<AnnotatedDocument, 'attributions' | 'speakers'>>

export function storyEvidence({
  analysis,
  names,
  attributions = [],
  speakers = [],
}: EvidenceSource): StoryEvidence {
  const keys = new Set<string>()
  for (const { kind, text } of names) {
    const key = nameKey(text, kind === 'person')
    if (key.includes(' ') || backgroundShare(stem(key, analysis.language)) < COMMON) keys.add(key)
  }
  keys.delete('')
  const voices = new Map<string, string>()
  for (const { id, name, kind, named } of speakers)
    if (named) voices.set(id, nameKey(name, kind === 'person'))
  const statements: Statement[] = []
  for (const { speaker, content } of attributions) {
    const voice = speaker === null ? undefined : voices.get(speaker)
    if (voice === undefined || voice === '') continue
    const words = new Set<string>()
    for (const [start, end] of content) {
      for (let t = firstBeginningAt(analysis.tokens, start); t < analysis.tokens.length; t++) {
        const { kind, lower, start: at } = analysis.tokens[t]!
        if (at >= end) break
        if ((kind === 'word' || kind === 'number') && !isStopWord(lower, analysis.language))
          words.add(stem(lower, analysis.language))
      }
    }
    if (words.size >= LEAST_WORDS) statements.push({ voice, words })
    if (statements.length === MOST_STATEMENTS) break
  }
  return { names: [...keys].sort(), statements }
}

function nameKey(written: string, person: boolean): string {
  if (person) return readPersonalName(written).surname
  return written.split(/\s+/).map(foldWord).join(' ').trim()
}

/** Words shared, of those of the shorter statement, from which on two statements give the same thing said. */
const SAME_WORDS = 0.5

/** For each voice that says the same in both, how much of `a` it says there: a sentence retold is one statement. */
export function commonStatements(a: StoryEvidence, b: StoryEvidence): Map<string, number> {
  const common = new Map<string, number>()
  for (const x of a.statements) {
    if (b.statements.some(y => x.voice === y.voice && sameWords(x.words, y.words)))
      common.set(x.voice, (common.get(x.voice) ?? 0) + 1)
  }
  return common
}

function sameWords(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  let shared = 0
  for (const word of few) if (many.has(word)) shared++
  return shared >= LEAST_WORDS && shared >= SAME_WORDS * few.size
}
