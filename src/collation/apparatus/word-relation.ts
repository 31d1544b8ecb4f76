import { areSynonyms } from '../utterances/news-synonyms.ts'
import { functionClass } from './function-classes.ts'
import type { Substitutions } from './substitutions.ts'
import type { WordProfile } from './word-profile.ts'
import { spellingSimilarity } from './word-similarity.ts'

/** What two words are to each other, their places left aside. The index is what the weights count by. */
export const relations = [
  'same punctuation',
  'other punctuation',
  'word and punctuation',
  'same function word',
  'same article',
  'same preposition',
  'same conjunction',
  'same pronoun',
  'same auxiliary',
  'same content word',
  'same number',
  'same stem',
  'substitution, strong',
  'substitution, middling',
  'substitution, weak',
  'synonyms',
  'spelling, near',
  'spelling, similar',
  'spelling, distant',
  'function words',
  'function and content word',
  'content words',
  'numbers',
  'number and word',
] as const

export const relation = Object.fromEntries(relations.map((name, index) => [name, index])) as Record<
  (typeof relations)[number],
  number
>

function tableOf(holds: (name: (typeof relations)[number]) => boolean): Uint8Array {
  return Uint8Array.from(relations, name => (holds(name) ? 1 : 0))
}

/** Relations that speak for a link by themselves, wherever the words stand. */
const evident = tableOf(name => /^(?:same|substitution|synonyms|spelling)/.test(name))
const equal = tableOf(name => name.startsWith('same') && name !== 'same stem')
const small = tableOf(name => /^same (?:punctuation|function word|article|prep|conj|pronoun|aux)/.test(name))

export function isEvident(index: number): boolean {
  return evident[index] === 1
}

/** The same word, number or sign. */
export function areEqual(index: number): boolean {
  return equal[index] === 1
}

/** The same word or sign that says nothing by itself: it occurs everywhere. */
export function isSmall(index: number): boolean {
  return small[index] === 1
}

export function relate(a: WordProfile, b: WordProfile, substitutions: Substitutions): number {
  if (a.kind === 'punctuation' || b.kind === 'punctuation') {
    if (a.kind !== b.kind) return relation['word and punctuation']
    return a.lower === b.lower ? relation['same punctuation'] : relation['other punctuation']
  }
  if (a.lower === b.lower) {
    if (a.kind === 'number') return relation['same number']
    return a.kind === 'function' ? sameFunctionWord(a.lower) : relation['same content word']
  }
  if (a.kind === 'number' && b.kind === 'number') {
    return relation[a.value === b.value ? 'same number' : 'numbers']
  }
  if (a.spelling === b.spelling || (a.stem === b.stem && a.kind === b.kind)) return relation['same stem']
  if (a.territory !== null && a.territory === b.territory) return relation['spelling, near']
  const strength = substitutions.strength(a, b)
  if (strength >= 3) return relation['substitution, strong']
  if (a.kind === 'content' && b.kind === 'content') {
    if (strength < 2 && areSynonyms(a, b)) return relation.synonyms
    const similarity = spellingSimilarity(a, b)
    if (similarity >= 0.65) return relation['spelling, near']
    if (strength === 2) return relation['substitution, middling']
    if (similarity >= 0.5) return relation['spelling, similar']
    if (strength === 1) return relation['substitution, weak']
    return similarity >= 0.35 ? relation['spelling, distant'] : relation['content words']
  }
  if (strength === 2) return relation['substitution, middling']
  if (strength === 1) return relation['substitution, weak']
  if (a.kind === 'number' || b.kind === 'number') return relation['number and word']
  return relation[a.kind === b.kind ? 'function words' : 'function and content word']
}

function sameFunctionWord(lower: string): number {
  const of = functionClass(lower)
  return of === null ? relation['same function word'] : relation[`same ${of}` as const]
}
