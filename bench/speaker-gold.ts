// The hand-made gold of speakers, `bench/gold/speakers-*.jsonl`, and how an answer is held against it. Format and
// rules: bench/gold/README.md.
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { findAttributions } from '../src/attribution/attributions.ts'
import { resolveSpeakers } from '../src/attribution/speakers/speakers.ts'
import { speechForm } from '../src/attribution/speech-form.ts'
import type { Attribution } from '../src/model/attribution.ts'
import { identifier, sha256 } from '../src/model/identifier.ts'
import type { Span } from '../src/model/span.ts'
import type { DocumentSpeaker } from '../src/model/speaker.ts'
import { analyse } from '../src/text/analyse.ts'
import type { TextAnalysis } from '../src/text/analysis.ts'
import { findNames } from '../src/text/names/names.ts'

export const ARTICLES = resolve(import.meta.dirname, '../../shared/data/polnear/train.jsonl')
/** Of the file that the offsets were judged on. */
export const ARTICLES_SHA256 = 'eedc543f7e5494f5476b70dfe6544751b7057a8f75d83b030f90fb87faa66665'

export type GoldName = 'pronouns' | 'plurals' | 'titles'
/** `fresh`: judged last, of articles that had no line, and looked at once, at the end. */
export type Half = 'look' | 'held' | 'fresh'

export interface GoldSource {
  readonly article: string
  /** The source as the data set has it; its first piece where it lies in several. */
  readonly source: Span
  readonly half: Half
  /** Mentions of whom it refers to, any one of which will do; null where the text leaves it open or unnamed. */
  readonly speaker: readonly Span[] | null
  /** Mentions of whom it speaks for: the ministry of "its spokesman", Lee of "Lee's campaign". */
  readonly for?: readonly Span[]
}

export interface Article {
  readonly id: string
  readonly title?: string
  readonly text: string
  readonly attributions: readonly {
    readonly source: readonly Span[]
    readonly cue: readonly Span[]
    readonly content: readonly Span[]
  }[]
}

export type Outcome = 'right' | 'wrong' | 'unresolved' | 'not found'

export interface Judged {
  readonly gold: GoldSource
  readonly text: string
  /** From the data set's own attributions: linking alone. */
  readonly linked: Outcome
  readonly linkedName: string | null
  /** From the raw text. */
  readonly endToEnd: Outcome
  /** Whether linking tells for whom it speaks; null where the gold says nothing of it. */
  readonly principal: Outcome | null
}

export interface Tally {
  readonly n: number
  readonly right: number
  readonly wrong: number
  readonly unresolved: number
  readonly notFound: number
}

/** Whole articles fall into one half; those of the fresh part lie outside of both. */
export function halfOf(article: string): Exclude<Half, 'fresh'> {
  return Number.parseInt(sha256(article).slice(0, 2), 16) % 2 === 0 ? 'look' : 'held'
}

/** The judged sources of one gold file; none where there is no such file. */
export function readGold(name: GoldName): GoldSource[] {
  return readGoldFile(`speakers-${name}.jsonl`)
}

/** The fresh part of the title sources: in a file of its own, so that nobody reads it who does not ask for it. */
export function readFreshTitles(): GoldSource[] {
  return readGoldFile('speakers-titles-fresh.jsonl')
}

function readGoldFile(name: string): GoldSource[] {
  const file = resolve(import.meta.dirname, 'gold', name)
  return existsSync(file) ? (readLines(file) as GoldSource[]) : []
}

export function readArticles(): Article[] {
  return readLines(ARTICLES) as Article[]
}

function readLines(file: string): unknown[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line))
}

/** Null where the articles are not here. */
export function articlesHash(): string | null {
  return existsSync(ARTICLES) ? sha256(readFileSync(ARTICLES)) : null
}

/** Every gold source with what became of it, in the order of the gold file. */
export function judge(gold: readonly GoldSource[]): Judged[] {
  const wanted = new Set(gold.map(g => g.article))
  const judged = new Map<GoldSource, Judged>()
  for (const article of readArticles()) {
    if (!wanted.has(article.id)) continue
    const here = gold.filter(g => g.article === article.id)
    for (const result of judgeArticle(article, here)) judged.set(result.gold, result)
  }
  return gold.map(g => {
    const result = judged.get(g)
    if (result === undefined) throw new Error(`no article ${g.article}: the gold belongs to another data set`)
    return result
  })
}

function judgeArticle(article: Article, gold: readonly GoldSource[]): Judged[] {
  const { id, text, title } = article
  const titleSpan: Span | null = title && text.startsWith(title) ? [0, title.length] : null
  const analysis = analyse({ text, language: 'en', titleSpan })
  const names = findNames(analysis)
  const given = resolveSpeakers(id, analysis, names, givenAttributions(article, analysis))
  const found = resolveSpeakers(id, analysis, names, findAttributions(id, analysis, names))
  return gold.map(g => {
    const linked = attributionFrom(given.attributions, g.source)
    if (linked === null) throw new Error(`${g.article} has no source at ${g.source.join('–')}`)
    const own = attributionFrom(found.attributions, g.source)
    const speaker = given.speakers.find(s => s.id === linked.speaker) ?? null
    return {
      gold: g,
      text,
      linked: outcome(text, g, speaker),
      linkedName: speaker?.name ?? null,
      principal: g.for === undefined ? null : principal(text, g.for, speaker),
      endToEnd:
        own === null ? 'not found' : outcome(text, g, found.speakers.find(s => s.id === own.speaker) ?? null),
    }
  })
}

/** The data set's attributions of the whole article, as if we had found them. */
export function givenAttributions({ id, attributions }: Article, analysis: TextAnalysis): Attribution[] {
  return attributions
    .filter(a => a.content.length > 0)
    .map(({ source, cue, content }) => ({
      id: identifier('a', [id, ...content.flat(), ...cue.flat(), ...source.flat()]),
      document: id,
      kind: speechForm(analysis, content),
      source,
      cue,
      content,
      speaker: null,
      speakerBasis: 'none' as const,
      act: 'states' as const,
      addressee: null,
      relay: [],
      confidence: 1,
    }))
    .sort((a, b) => beginning(a) - beginning(b) || a.content[0]![0] - b.content[0]![0])
}

function beginning({ source, cue, content }: Attribution): number {
  return Math.min(source[0]?.[0] ?? Infinity, cue[0]?.[0] ?? Infinity, content[0]?.[0] ?? Infinity)
}

function attributionFrom(attributions: readonly Attribution[], [start, end]: Span): Attribution | null {
  return attributions.find(a => a.source[0]?.[0] === start && a.source[0][1] === end) ?? null
}

function outcome(text: string, gold: GoldSource, speaker: DocumentSpeaker | null): Outcome {
  if (gold.speaker === null) return speaker === null || !speaker.named ? 'right' : 'wrong'
  if (speaker === null) return 'unresolved'
  return gold.speaker.some(answer => isMention(text, speaker, answer)) ? 'right' : 'wrong'
}

/**
 * Whether a speaker is whom the text mentions at a span: one of his names ends the span, behind titles at most, or a
 * description of him begins where it begins, or he has its words for a name.
 */
function isMention(text: string, speaker: DocumentSpeaker, [start, end]: Span): boolean {
  const words = text.slice(start, end)
  if (speaker.named && plain(speaker.name) === plain(words) && words.includes(' ')) return true
  const head = start + articleLength(words)
  return speaker.mentions.some(({ span: [from, to], form }) => {
    if (form === 'title')
      return from + articleLength(text.slice(from, to)) === head || (!speaker.named && to === end)
    return form === 'name' && to === end && (from <= start || onlyTitles(text.slice(start, from)))
  })
}

/** "Foreign Minister " and "the former president ", but not "Hart and " or "friends of ". */
function onlyTitles(before: string): boolean {
  return !/\b(?:and|to|with|like|from|against|by|\w+s of)\b|[,;]/.test(before)
}

function principal(text: string, spans: readonly Span[], speaker: DocumentSpeaker | null): Outcome {
  if (speaker === null || speaker.speaksFor === null) return 'unresolved'
  const told = lastWord(speaker.speaksFor)
  return spans.some(([start, end]) => lastWord(text.slice(start, end)) === told) ? 'right' : 'wrong'
}

function lastWord(written: string): string {
  return plain(written.replace(/['’]s?$/, ''))
    .split(' ')
    .at(-1)!
}

function articleLength(written: string): number {
  return /^(?:the|an?|these|those)\s+/i.exec(written)?.[0].length ?? 0
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

export function tally(outcomes: readonly Outcome[]): Tally {
  const count = (of: Outcome) => outcomes.filter(o => o === of).length
  return {
    n: outcomes.length,
    right: count('right'),
    wrong: count('wrong'),
    unresolved: count('unresolved'),
    notFound: count('not found'),
  }
}
