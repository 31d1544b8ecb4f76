import type { AnnotatedDocument } from '../../attribution/annotate.ts'
import { firstBeginningAt } from '../../model/halving.ts'
import { readPersonalName } from '../../text/names/personal-names.ts'
import { foldWord } from '../../text/names/spelling.ts'
import { stem } from '../../text/words/stems.ts'
import type { HashedNumbers } from './hashed-numbers.ts'
import { backgroundShare } from './report-frequency.ts'
import type { TermReader } from './term-reader.ts'

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
  /** Keys of the words that carry matter. */
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

export function storyEvidence(
  { analysis, names, attributions = [], speakers = [] }: EvidenceSource,
  termOf: TermReader,
): StoryEvidence {
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
        const token = analysis.tokens[t]!
        if (token.start >= end) break
        const term = termOf(token)
        if (term !== null) words.add(term)
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

/** The same in numbers, which take less room. */
export interface NumberedEvidence {
  /** In the order of their letters. */
  readonly names: ArrayLike<number> & Iterable<number>
  /** One statement behind the other: its voice, how many words it has, and these, ascending. */
  readonly statements: ArrayLike<number>
}

export function numberedEvidence(
  { names, statements }: StoryEvidence,
  numbers: HashedNumbers,
): NumberedEvidence {
  const said: number[] = []
  for (const { voice, words } of statements) {
    const own = Int32Array.from(words, word => numbers.numberOf(word)).sort()
    said.push(numbers.numberOf(voice), own.length, ...own)
  }
  return { names: names.map(name => numbers.numberOf(name)), statements: said }
}

/** Words shared, of those of the shorter statement, from which on two statements give the same thing said. */
const SAME_WORDS = 0.5

/** For each voice that says the same in both, how much of `a` it says there: a sentence retold is one statement. */
export function commonStatements(
  { statements: a }: NumberedEvidence,
  { statements: b }: NumberedEvidence,
): Map<number, number> {
  const common = new Map<number, number>()
  for (let x = 0; x < a.length; x += 2 + a[x + 1]!) {
    for (let y = 0; y < b.length; y += 2 + b[y + 1]!) {
      if (a[x] !== b[y] || !haveSameWords(a, x, b, y)) continue
      common.set(a[x]!, (common.get(a[x]!) ?? 0) + 1)
      break
    }
  }
  return common
}

function haveSameWords(a: ArrayLike<number>, x: number, b: ArrayLike<number>, y: number): boolean {
  const [endA, endB] = [x + 2 + a[x + 1]!, y + 2 + b[y + 1]!]
  let shared = 0
  for (let i = x + 2, j = y + 2; i < endA && j < endB; ) {
    const difference = a[i]! - b[j]!
    if (difference === 0) shared++
    if (difference <= 0) i++
    if (difference >= 0) j++
  }
  return shared >= LEAST_WORDS && shared >= SAME_WORDS * Math.min(a[x + 1]!, b[y + 1]!)
}
