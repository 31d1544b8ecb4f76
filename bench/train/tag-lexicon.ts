// What words may be which parts of speech, as far as tagged texts show: the lexicon of parts-of-speech.ts.
import type { VerbForm } from '../../src/attribution/languages/english-inflection.ts'
import { inflectionOf } from '../../src/attribution/languages/english-inflection.ts'
import { byCodeUnits } from '../../src/model/order.ts'
import { closedTag } from '../../src/text/parts-of-speech/closed-words.ts'
import type { Tag } from '../../src/text/parts-of-speech/tags.ts'
import { TAGS, tagNumber } from '../../src/text/parts-of-speech/tags.ts'
import type { Lexicon } from '../../src/text/parts-of-speech/word-features.ts'
import { ANY_TAG } from '../../src/text/parts-of-speech/word-features.ts'
import type { Example } from './tag-examples.ts'

/** A word seen less often is unknown to the lexicon. */
const LEAST_IN_LEXICON = 3
/** A part of speech that a word has in a smaller share of its places is taken for a mistake. */
const LEAST_SHARE = 0.02
/** So many of the commonest words that are several parts of speech are groups alone. */
const OWN_GROUPS = 400
/** Of a word seen so often other parts of speech than those seen are not considered. */
const SURE_SEEN = 20
const VERB_FORMS: Readonly<Record<VerbForm, readonly Tag[]>> = {
  base: ['VB', 'VBP'],
  s: ['VBZ'],
  past: ['VBD', 'VBN'],
  ing: ['VBG'],
}

/** The groups' words and parts of speech, as the weights hold them. */
export interface LearnedLexicon extends Lexicon {
  readonly lists: readonly string[]
}

export function learnLexicon(examples: readonly Example[]): LearnedLexicon {
  const counts = new Map<string, Int32Array>()
  for (const { tokens, uses, tags } of examples)
    tokens.forEach((token, i) => {
      if (token.kind === 'mark' || closedTag(token) >= 0) return
      if (token.text !== token.lower && uses[i] === 'opening') return
      const key = token.text
      let count = counts.get(key)
      if (count === undefined) {
        count = new Int32Array(TAGS.length)
        counts.set(key, count)
      }
      count[tags[i]!]!++
    })
  const paradigms = learnParadigms(counts)
  const byWord = [...counts]
    .map(([word, count]) => ({ word, count, total: count.reduce((a, b) => a + b) }))
    .filter(({ total, word }) => total >= LEAST_IN_LEXICON && !word.includes(' '))
    .sort((a, b) => b.total - a.total || byCodeUnits(a.word, b.word))
  const groups = new Map<string, number>()
  const signatures = new Map<string, number>()
  const lists: string[][] = []
  const possible: number[] = []
  for (const { word, count, total } of byWord) {
    const tags = [...count.keys()].filter(t => count[t]! >= Math.max(1, total * LEAST_SHARE))
    tags.sort((a, b) => count[b]! - count[a]! || a - b)
    let bits = tags.reduce((bits, t) => bits | (1 << t), 0) | paradigmTags(word, paradigms)
    if (total < SURE_SEEN) bits = ANY_TAG
    const own = tags.length > 1 && lists.length - signatures.size < OWN_GROUPS
    const signature = own ? word : `${tags.join(',')} ${bits}`
    let g = own ? undefined : signatures.get(signature)
    if (g === undefined) {
      g = lists.length
      lists.push([])
      possible.push(bits)
      if (!own) signatures.set(signature, g)
    }
    lists[g]!.push(word)
    groups.set(word, g)
  }
  return { groups, possible, lists: lists.map(list => list.sort(byCodeUnits).join(' ')) }
}

interface Paradigms {
  readonly verbs: ReadonlySet<string>
  readonly nouns: ReadonlySet<string>
}

/** Verbs and nouns seen in any form: whoever "promised" may promise, whatever is a "promise" may be promises. */
function learnParadigms(counts: ReadonlyMap<string, Int32Array>): Paradigms {
  const verbs = new Set<string>()
  const nouns = new Set<string>()
  for (const [word, count] of counts) {
    if (word !== word.toLowerCase()) continue
    const { key } = inflectionOf(word)
    const total = count.reduce((a, b) => a + b)
    const sum = (tags: readonly Tag[]) => tags.reduce((n, tag) => n + count[tagNumber(tag)]!, 0)
    const least = Math.max(2, total * LEAST_SHARE)
    if (sum(['VB', 'VBD', 'VBP', 'VBZ']) >= least) verbs.add(key)
    if (sum(['NOUN', 'NNS']) >= least) nouns.add(key)
  }
  return { verbs, nouns }
}

function paradigmTags(word: string, { verbs, nouns }: Paradigms): number {
  if (!/^[a-z]{3,}$/.test(word)) return 0
  const { key, form } = inflectionOf(word)
  const tags: Tag[] = []
  if (verbs.has(key)) tags.push(...VERB_FORMS[form])
  if (nouns.has(key) && form === 'base') tags.push('NOUN')
  if (nouns.has(key) && form === 's') tags.push('NNS')
  return tags.reduce((bits, tag) => bits | (1 << tagNumber(tag)), 0)
}
