import { classOf, UPPER } from '../../text/tokens/characters.ts'
import type { Item } from './unit.ts'

export const WORD_CLASSES = [
  'name',
  'noun',
  'verb',
  'pronoun',
  'determiner',
  'preposition',
  'conjunction',
  'subordinator',
  'relative',
  'auxiliary',
  'adverb',
  'number',
  'time',
  'possessive',
  'comma',
  'colon',
  'semicolon',
  'dash',
  'bracket',
  'stop',
  'sign',
  'quotation',
] as const

export type WordClass = (typeof WORD_CLASSES)[number]

const SIGNS = new Map<string, WordClass>([
  [',', 'comma'],
  ['،', 'comma'],
  [':', 'colon'],
  [';', 'semicolon'],
  ['—', 'dash'],
  ['–', 'dash'],
  ['--', 'dash'],
  ['-', 'dash'],
  ['―', 'dash'],
  ['(', 'bracket'],
  [')', 'bracket'],
  ['[', 'bracket'],
  [']', 'bracket'],
  ['.', 'stop'],
  ['?', 'stop'],
  ['!', 'stop'],
  ['…', 'stop'],
  ['...', 'stop'],
])

/**
 * The class of every item of a unit. `lexical` decides what the closed list and the case of the first
 * letter leave open; `names` holds the offsets of words in known names.
 */
export function classesOf(
  items: readonly Item[],
  closed: ReadonlyMap<string, WordClass>,
  lexical: (lower: string, i: number) => WordClass,
  names: ReadonlySet<number>,
): WordClass[] {
  const classes: WordClass[] = []
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!
    if (item.kind === 'quotation') classes.push('quotation')
    else if (item.kind === 'number') classes.push('number')
    else if (item.kind === 'punctuation') classes.push(SIGNS.get(item.text) ?? 'sign')
    else if (item.lower === "'s" || item.lower === "'") classes.push('possessive')
    else {
      const fixed = closed.get(item.lower)
      const capital = startsWithCapital(item.text)
      if (
        fixed !== undefined &&
        !(
          capital &&
          i > 0 &&
          !(fixed === 'time' && !/^to|^yester/.test(item.lower)) &&
          item.text.length > 1 &&
          item.lower !== 'i'
        )
      )
        classes.push(fixed)
      else if (capital && i > 0) classes.push('name')
      else if (capital && (names.has(item.start) || isCapital(items[i + 1]))) classes.push('name')
      else classes.push(lexical(item.lower, i))
    }
  }
  return classes
}

function isCapital(item: Item | undefined): boolean {
  return item !== undefined && item.kind === 'word' && startsWithCapital(item.text)
}

/** Whether a word begins with an upper-case letter. */
export function startsWithCapital(word: string): boolean {
  return word !== '' && (classOf(word.codePointAt(0)!) & UPPER) !== 0
}
