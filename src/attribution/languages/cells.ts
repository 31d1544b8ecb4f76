import type { Item } from '../phrases/unit.ts'
import { startsWithCapital } from '../phrases/word-class.ts'
import type { TagLanguage } from './tag-language.ts'
import { THAT } from './word-roles.ts'

export type CellKind =
  | 'word'
  | 'number'
  | 'quotation'
  | 'comma'
  | 'colon'
  | 'semicolon'
  | 'dash'
  | 'stop'
  | 'bracket'
  | 'sign'

/** An item of a unit as a locale reads it; the verb and the pronoun of "dit-il" are two. */
export interface Cell {
  readonly start: number
  readonly end: number
  /** Lower-cased and folded; empty for a quotation. */
  readonly key: string
  readonly kind: CellKind
  /** Index into the items of the unit. */
  readonly item: number
  readonly capital: boolean
  /** Words inside a quotation. */
  readonly words: number
  /** Bits of `word-roles`. */
  readonly roles: number
  /** A pronoun written onto the verb before it. */
  readonly inverted: boolean
}

const SIGNS: ReadonlyMap<string, CellKind> = new Map([
  [',', 'comma'],
  ['،', 'comma'],
  [':', 'colon'],
  ['：', 'colon'],
  [';', 'semicolon'],
  ['؛', 'semicolon'],
  ['—', 'dash'],
  ['–', 'dash'],
  ['―', 'dash'],
  ['-', 'dash'],
  ['--', 'dash'],
  ['־', 'dash'],
  ['(', 'bracket'],
  [')', 'bracket'],
  ['[', 'bracket'],
  [']', 'bracket'],
])
const STOP = /^(?:[.?!…؟۔]+)$/u

/** "dit-il", "a-t-elle", "explique-t-on". */
const INVERTED = /^(\p{L}[\p{L}'’-]*?)-(?:t-)?(il|elle|on|ils|elles|je)$/u

export function cellsOf(items: readonly Item[], language: TagLanguage): Cell[] {
  const cells: Cell[] = []
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!
    if (item.kind !== 'word') {
      const kind = item.kind === 'punctuation' ? signKind(item.text) : item.kind
      cells.push({ ...blank(item, i), kind, words: item.quotation === null ? 0 : item.words })
      continue
    }
    const inverted = language.inside === 'comma' ? INVERTED.exec(item.lower) : null
    if (inverted !== null && item.lower.length === item.end - item.start) {
      const pronoun = item.end - inverted[2]!.length
      cells.push(wordCell(item, i, inverted[1]!, item.start, item.start + inverted[1]!.length, language))
      cells.push({ ...wordCell(item, i, inverted[2]!, pronoun, item.end, language), inverted: true })
    } else cells.push(wordCell(item, i, item.lower, item.start, item.end, language))
  }
  return cells
}

function blank(item: Item, index: number): Cell {
  return {
    start: item.start,
    end: item.end,
    key: '',
    kind: 'sign',
    item: index,
    capital: false,
    words: 0,
    roles: 0,
    inverted: false,
  }
}

function wordCell(
  item: Item,
  index: number,
  lower: string,
  start: number,
  end: number,
  language: TagLanguage,
): Cell {
  const key = language.fold!(lower)
  const roles = (language.roles.get(key) ?? 0) | (language.thatPrefix?.test(key) ? THAT : 0)
  return {
    ...blank(item, index),
    kind: 'word',
    key,
    roles,
    start,
    end,
    capital: startsWithCapital(item.text),
  }
}

function signKind(text: string): CellKind {
  return SIGNS.get(text) ?? (STOP.test(text) ? 'stop' : 'sign')
}
