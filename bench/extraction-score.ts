import type { CorpusPage, GoldMetadata } from '../test/ingest/pages/corpus-page.ts'
import type { Extracted, System } from './extraction-systems.ts'

export interface PageScore {
  readonly page: CorpusPage
  /** 0 to 1, of words as a multiset. Of a page without an article: 1 where none was found. */
  readonly f1: number
  readonly precision: number
  readonly recall: number
  readonly lost: readonly string[]
  readonly takenIn: readonly string[]
  /** Blocks that are in the text, but before one that they follow in the report. */
  readonly misplaced: readonly string[]
  /** Captions that are neither in the text nor kept beside it. */
  readonly captionsLost: readonly string[]
  /** Metadata that the page states and the system has a place for, told wrongly or not at all. */
  readonly wrong: readonly (keyof GoldMetadata)[]
  readonly known: number
  /** Why it failed altogether, or null. */
  readonly failure: string | null
  readonly text: string | null
}

export async function scorePage(system: System, page: CorpusPage): Promise<PageScore> {
  let extracted: Extracted = { text: null, metadata: {}, dropped: [] }
  let failure: string | null = null
  try {
    extracted = await system.extract(page)
  } catch (error) {
    failure = (error as Error).message.split('\n')[0] ?? 'failed'
  }
  const text = extracted.text === null ? null : withoutCaptions(extracted.text, page.captions)
  const found = folded(text ?? '')
  const kept = folded([extracted.text ?? '', ...extracted.dropped].join('\n'))
  const known = system.offers.filter(name => page.metadata[name] !== null)
  return {
    page,
    ...wordScore(page.text, text),
    lost: page.said.filter(sentence => !found.includes(folded(sentence))),
    takenIn: page.foreign.filter(sentence => found.includes(folded(sentence))),
    misplaced: misplacedIn(found, page.text ?? []),
    captionsLost: page.captions.filter(caption => !kept.includes(folded(caption))),
    wrong: page.text === null ? [] : known.filter(name => !right(name, page, extracted.metadata)),
    known: page.text === null ? 0 : known.length,
    failure,
    text,
  }
}

function misplacedIn(found: string, blocks: readonly string[]): string[] {
  let at = 0
  return blocks.filter(block => {
    const sought = folded(block)
    const place = found.indexOf(sought, at)
    if (place >= 0) at = place + sought.length
    return place < 0 && found.includes(sought)
  })
}

function wordScore(
  gold: readonly string[] | null,
  text: string | null,
): { f1: number; precision: number; recall: number } {
  const all = (value: number) => ({ f1: value, precision: value, recall: value })
  const expected = words((gold ?? []).join('\n'))
  const found = words(text ?? '')
  if (gold === null) return all(found.length === 0 ? 1 : 0)
  if (found.length === 0) return all(0)
  const left = new Map<string, number>()
  for (const word of expected) left.set(word, (left.get(word) ?? 0) + 1)
  let common = 0
  for (const word of found) {
    const count = left.get(word) ?? 0
    if (count > 0) {
      common++
      left.set(word, count - 1)
    }
  }
  const precision = common / found.length
  const recall = common / expected.length
  return { precision, recall, f1: common === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}

/** Words in small letters; of scripts that put no space between words, single characters. */
export function words(text: string): string[] {
  return (
    text
      .normalize('NFC')
      // Soft hyphens, joiners and marks of direction are no part of a word.
      .replace(/[\u00ad\u200b-\u200f\u2060]/g, '')
      .toLowerCase()
      .match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[\p{L}\p{M}\p{N}]+/gu) ?? []
  )
}

/** Letters and digits alone: what is left when line breaks, marks and spaces do not count. */
export function folded(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
}

/** Captions are neither wanted nor foreign: each is cut out once where it stands. */
function withoutCaptions(text: string, captions: readonly string[]): string {
  let rest = text.replace(/\s+/g, ' ')
  for (const caption of captions) rest = rest.replace(caption.replace(/\s+/g, ' '), () => ' ')
  return rest
}

function right(name: keyof GoldMetadata, page: CorpusPage, told: Partial<GoldMetadata>): boolean {
  const gold = page.metadata[name]
  const value = told[name]
  if (gold === null || !value) return false
  if (name === 'published' || name === 'modified') return sameTime(gold, value)
  if (name === 'language') return value.toLowerCase().split(/[-_]/)[0] === gold
  if (name === 'url') return sameAddress(gold, value)
  if (name === 'byline') return names(value) === names(gold)
  return folded(value) === folded(gold)
}

const ZONE = /T.*(?:Z|[+-]\d\d:?\d\d)$/

/** A day is a day; a time without zone is itself or its day, without a zone; a time with zone is a moment. */
function sameTime(gold: string, value: string): boolean {
  if (!gold.includes('T')) return value.startsWith(gold)
  if (!ZONE.test(gold)) {
    return !ZONE.test(value) && (value.replace(' ', 'T').startsWith(gold) || value === gold.slice(0, 10))
  }
  return Date.parse(gold) === Date.parse(value)
}

function sameAddress(gold: string, value: string): boolean {
  return URL.parse(value)?.href === URL.parse(gold)?.href
}

/** "By A and B" and "A, B" are the same names. */
function names(byline: string): string {
  return folded(byline.replace(/^\s*(?:by|von|par|por)\s/i, '').replace(/\s(?:and|und|et|y|&)\s/gi, ','))
}

export interface Totals {
  readonly pages: number
  readonly f1: number
  readonly precision: number
  readonly recall: number
  readonly said: number
  readonly lost: number
  readonly foreign: number
  readonly takenIn: number
  readonly known: number
  readonly wrong: number
  readonly failures: number
  /** Pages without an article, and how many of them were seen to have none. */
  readonly without: number
  readonly refused: number
}

/** Means over pages that have an article, in percent; sums for what is counted. */
export function totalsOf(scores: readonly PageScore[]): Totals {
  const articles = scores.filter(score => score.page.text !== null)
  const without = scores.filter(score => score.page.text === null)
  const mean = (value: (score: PageScore) => number) =>
    (100 * articles.reduce((sum, score) => sum + value(score), 0)) / articles.length
  const sum = (value: (score: PageScore) => number) =>
    articles.reduce((total, score) => total + value(score), 0)
  return {
    pages: articles.length,
    f1: mean(score => score.f1),
    precision: mean(score => score.precision),
    recall: mean(score => score.recall),
    said: sum(score => score.page.said.length),
    lost: sum(score => score.lost.length),
    foreign: sum(score => score.page.foreign.length),
    takenIn: sum(score => score.takenIn.length),
    known: sum(score => score.known),
    wrong: sum(score => score.wrong.length),
    failures: scores.filter(score => score.failure !== null).length,
    without: without.length,
    refused: without.filter(score => score.f1 === 1).length,
  }
}
