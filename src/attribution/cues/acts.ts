import type { Act } from '../../model/attribution.ts'
import { formOf } from '../languages/english-forms.ts'
import { verbKey } from '../languages/english-inflection.ts'
import { CLOSED } from '../languages/english-words.ts'
import { ACT_PHRASES, ACT_WORDS } from './act-words.ts'

const ACTS: ReadonlyMap<string, Act> = new Map(
  Object.entries(ACT_WORDS).flatMap(([act, words]) =>
    words.split(/\s+/).map(word => [verbKey(word), act as Act] as const),
  ),
)

interface Phrase {
  /** The words after the first. */
  readonly rest: readonly string[]
  readonly act: Act
}

/** By the key of their first word, the longest first. */
const PHRASES: ReadonlyMap<string, readonly Phrase[]> = phrasesByFirst()

/** Verbs that hand over to a noun beside them: "issued a warning", "expressed concern". Verb keys. */
const LIGHT: ReadonlySet<string> = new Set(
  'make give issue express voice offer deliver release take have hold raise put file launch publish post send repeat reiterate renew reject join'
    .split(' ')
    .map(verbKey),
)
/** Verbs that hand over to the verb they govern: "went on to deny", "refused to confirm", "wants to thank". Verb keys. */
const CARRIERS: ReadonlySet<string> = new Set(
  `go continue begin start proceed decline refuse fail want plan like seek try attempt hope intend need use come rush
  wish decide expect stop keep dare hesitate threaten agree move prepare aim`
    .split(/\s+/)
    .map(verbKey),
)

/** "told them to leave", "told to leave": words that give an order where an infinitive follows. */
const ORDERS: ReadonlySet<string> = new Set('tell instruct signal'.split(' ').map(verbKey))
const AGREE = verbKey('agree')

const INFINITIVE = /^\s*(?:not\s+)?to\s/i
/** "asked [the court to rule]", "asked [for help]", not "asked [what the court is to do]". */
const REQUEST =
  /^\s*(?:for\s|(?!(?:whether|if|how|what|why|who|where|when|which|about)\s)(?:[\p{L}’']{1,20}\s){1,5}to\s)/iu

const WORD = /[\p{L}]+(?:['’-][\p{L}]+)*/gu

/**
 * What a cue does. `lemma`: the key of its head where a rule knows it, else null, and the head is looked for
 * among the words of the cue. `content`: the words said, whose beginning can tell a request from a question.
 * `states` where nothing more is known.
 */
export function actOf(lemma: string | null, cue: string, content = ''): Act {
  const words = wordsOf(cue)
  const keys = words.map(word => formOf(word).inflection.key)
  const phrase = phraseAct(words, keys)
  if (phrase !== null) return phrase
  const head = headOf(words, keys) ?? lemma
  if (head === null) return 'states'
  if (words.at(-1) === 'to' || INFINITIVE.test(content)) {
    if (head === AGREE) return 'promises'
    if (ORDERS.has(head)) return 'demands'
    if (head === 'ask') return 'urges'
  }
  if (REQUEST.test(content)) {
    if (ORDERS.has(head)) return 'demands'
    if (head === 'ask') return 'urges'
  }
  return ACTS.get(head) ?? ACTS.get(verbKey(head)) ?? 'states'
}

/** The key of the word that tells what a cue does; null where none is known. */
function headOf(words: readonly string[], keys: readonly string[]): string | null {
  let head: string | null = null
  for (let i = 0; i < words.length; i++) {
    const key = keys[i]!
    const known = ACTS.has(key) && !CLOSED.has(words[i]!)
    if (head === null) {
      if (known || LIGHT.has(key) || CARRIERS.has(key)) head = key
    } else if (known && (LIGHT.has(head) || CARRIERS.has(head))) {
      head = key
    }
  }
  return head
}

function phraseAct(words: readonly string[], keys: readonly string[]): Act | null {
  for (let i = 0; i < words.length; i++) {
    for (const { rest, act } of PHRASES.get(keys[i]!) ?? []) {
      if (rest.every((word, r) => words[i + 1 + r] === word)) return act
    }
  }
  return null
}

function wordsOf(cue: string): string[] {
  return (cue.match(WORD) ?? []).map(word => word.toLowerCase().replaceAll('’', "'"))
}

function phrasesByFirst(): Map<string, Phrase[]> {
  const found = new Map<string, Phrase[]>()
  for (const [act, phrases] of Object.entries(ACT_PHRASES)) {
    for (const phrase of phrases.split(/\s*,\s+/)) {
      const [first, ...rest] = phrase.split(/\s+/)
      const key = verbKey(first!)
      found.set(key, [...(found.get(key) ?? []), { rest, act: act as Act }])
    }
  }
  for (const list of found.values()) list.sort((a, b) => b.rest.length - a.rest.length)
  return found
}
