import type { AnnotatedDocument } from '../../attribution/annotate.ts'
import { firstBeginningAt } from '../../model/halving.ts'
import { byCodeUnits } from '../../model/order.ts'
import type { Passage } from '../../model/span.ts'
import type { Story } from '../../model/story.ts'
import type { Term, TermName } from '../../model/term.ts'
import type { TextAnalysis, Token } from '../../text/analysis.ts'
import { isFunctionWord, isModal } from '../apparatus/function-words.ts'
import { isDefinite } from './body-nouns.ts'
import type { SwappedPlace } from './swapped-places.ts'

/** In so many places at least each of two nouns stands where another reading has the other. */
const LEAST_PLACES = 2

/** Common nouns, in the singular, that stand for one thing in a story. */
export interface SwappedNouns {
  readonly story: string
  readonly nouns: readonly string[]
}

/**
 * Common nouns that outlets give for each other: "duty" and "tariff", "dam" and "barrier". A noun is what stands behind
 * a determiner somewhere in its document; two are one thing within a story where readings of one utterance, or two
 * tellings of one sentence, have the one for the other, and more than once.
 */
export function swappedNouns(
  documents: readonly AnnotatedDocument[],
  stories: readonly Story[],
  places: readonly SwappedPlace[],
  nounsIn: ReadonlyMap<string, ReadonlySet<string>>,
): SwappedNouns[] {
  const nounIn = nounReader(documents, nounsIn)
  const storyOf = new Map(stories.flatMap(story => story.documents.map(id => [id, story.id])))
  const swaps = places.flatMap(place => swapsIn(place, nounIn))
  const byStory = Map.groupBy(swaps, swap => storyOf.get(swap.uses[0]!.document) ?? '')
  return stories.flatMap(({ id }) => groupsOf(byStory.get(id) ?? []).map(nouns => ({ story: id, nouns })))
}

/** What is listed of them: each noun with every use of it in the story. */
export function nounTerms(
  documents: readonly AnnotatedDocument[],
  stories: readonly Story[],
  swapped: readonly SwappedNouns[],
): Term[] {
  const byId = new Map(documents.map(document => [document.document.id, document]))
  const membersOf = new Map(
    stories.map(({ id, documents }) => [id, documents.flatMap(member => byId.get(member) ?? [])]),
  )
  return [...Map.groupBy(swapped, ({ story }) => story)].flatMap(([story, groups]) => {
    const uses = usesOfNouns(membersOf.get(story)!, new Set(groups.flatMap(({ nouns }) => nouns)))
    return groups.flatMap(({ nouns }) => termOf(uses, nouns))
  })
}

/** A place where readings have different nouns. */
interface Swap {
  readonly uses: readonly { readonly document: string; readonly place: string; readonly noun: string }[]
}

/** The one noun that a stretch of a document is, besides determiner and name, in the singular; null where it is something else. */
type NounReader = (document: string, start: number, end: number) => string | null

function swapsIn({ type, readings }: SwappedPlace, nounIn: NounReader): Swap[] {
  if (type !== 'wording' && type !== 'naming') return []
  const uses = readings.flatMap(({ document, span: [start, end] }) => {
    const noun = nounIn(document, start, end)
    return noun === null ? [] : [{ document, place: `${document} ${end}`, noun }]
  })
  return new Set(uses.map(use => use.noun)).size > 1 ? [{ uses }] : []
}

function nounReader(
  documents: readonly AnnotatedDocument[],
  nounsIn: ReadonlyMap<string, ReadonlySet<string>>,
): NounReader {
  const tokensOf = new Map(documents.map(({ document, analysis }) => [document.id, analysis.tokens]))
  return (document, start, end) => {
    const tokens = tokensOf.get(document)
    if (tokens === undefined || start === end) return null
    const last = firstBeginningAt(tokens, end) - 1
    // "Ombrel dam" is a dam.
    if (last < 0 || !isSmallWord(tokens[last]!)) return null
    for (let t = last - 1; t >= 0 && tokens[t]!.end > start; t--) if (isSmallWord(tokens[t]!)) return null
    const noun = singular(tokens[last]!.lower)
    return nounsIn.get(document)!.has(noun) ? noun : null
  }
}

/** Words of a document that stand behind a determiner somewhere, with nothing behind them that could be their noun. */
export function nounsOf({ tokens }: TextAnalysis): ReadonlySet<string> {
  const nouns = new Set<string>()
  for (let t = 1; t < tokens.length; t++) {
    if (!isDefinite(tokens[t - 1]!.lower) || !isSmallWord(tokens[t]!)) continue
    const next = tokens[t + 1]
    if (next === undefined || next.kind !== 'word' || isFunctionWord(next.lower))
      nouns.add(singular(tokens[t]!.lower))
  }
  return nouns
}

function isSmallWord({ kind, text, lower }: Token): boolean {
  return kind === 'word' && text === lower && !isFunctionWord(lower)
}

export function singular(lower: string): string {
  const last = lower.length - 1
  if (last < 3 || lower[last] !== 's') return lower
  if (last > 3 && lower.endsWith('ies')) return IN_IES.has(lower) ? lower : `${lower.slice(0, -3)}y`
  const before = lower[last - 1]!
  return before === 's' || before === 'u' || before === 'i' ? lower : lower.slice(0, last)
}

/** Of a few the singular ends so itself. */
const IN_IES: ReadonlySet<string> = new Set('series species'.split(' '))

/** Nouns that swaps bring together, directly or through others; each group in order of the letters. */
function groupsOf(swaps: readonly Swap[]): string[][] {
  const pairs = new Map<string, { a: string; b: string; ofA: Set<string>; ofB: Set<string> }>()
  for (const { uses } of swaps) {
    const placesOf = Map.groupBy(uses, use => use.noun)
    const nouns = [...placesOf.keys()].sort(byCodeUnits)
    nouns.forEach((a, i) => {
      for (const b of nouns.slice(i + 1)) {
        const key = `${a}\u0000${b}`
        const pair = pairs.get(key) ?? { a, b, ofA: new Set(), ofB: new Set() }
        for (const { place } of placesOf.get(a)!) pair.ofA.add(place)
        for (const { place } of placesOf.get(b)!) pair.ofB.add(place)
        pairs.set(key, pair)
      }
    })
  }
  const groupOf = new Map<string, string[]>()
  for (const { a, b, ofA, ofB } of pairs.values()) {
    if (Math.min(ofA.size, ofB.size) < LEAST_PLACES) continue
    const joined = [...new Set([...(groupOf.get(a) ?? [a]), ...(groupOf.get(b) ?? [b])])].sort(byCodeUnits)
    for (const noun of joined) groupOf.set(noun, joined)
  }
  return [...new Set(groupOf.values())].sort((x, y) => byCodeUnits(x[0]!, y[0]!))
}

function termOf(uses: ReadonlyMap<string, TermName>, nouns: readonly string[]): Term[] {
  const names = nouns.flatMap(noun => uses.get(noun) ?? [])
  names.sort((x, y) => y.passages.length - x.passages.length || byCodeUnits(x.text, y.text))
  return names.length < 2 ? [] : [{ referent: names[0]!.text, names }]
}

/** "to answer", "must answer", "they answer" */
function callsForVerb(before: string): boolean {
  return before === 'to' || isModal(before) || SUBJECTS.has(before)
}

const SUBJECTS: ReadonlySet<string> = new Set('i you he she we they who'.split(' '))

/** Every use of these nouns, in the singular or the plural, in small letters. */
function usesOfNouns(
  documents: readonly AnnotatedDocument[],
  nouns: ReadonlySet<string>,
): ReadonlyMap<string, TermName> {
  const uses = new Map<string, { counts: Record<string, number>; passages: Passage[] }>()
  const nounOf = new Map([...nouns].flatMap(noun => formsOf(noun).map(form => [form, noun])))
  for (const { document, analysis } of documents) {
    const { tokens, sentences } = analysis
    for (let t = 0; t < tokens.length; t++) {
      const { lower, text, kind, sentence, start, end } = tokens[t]!
      const noun = nounOf.get(lower)
      if (noun === undefined || kind !== 'word' || text !== lower || isFunctionWord(lower)) continue
      if (sentences[sentence]!.furniture || callsForVerb(tokens[t - 1]?.lower ?? '')) continue
      const use = uses.get(noun) ?? { counts: {}, passages: [] }
      uses.set(noun, use)
      use.counts[document.id] = (use.counts[document.id] ?? 0) + 1
      use.passages.push({ document: document.id, span: [start, end] })
    }
  }
  return new Map(
    [...uses].map(([noun, { counts, passages }]) => [noun, { text: noun, counts, scareQuoted: 0, passages }]),
  )
}

/** All words of which it is the singular. */
function formsOf(noun: string): string[] {
  return [noun, `${noun}s`, noun.replace(/y$/, 'ies')].filter(form => singular(form) === noun)
}
