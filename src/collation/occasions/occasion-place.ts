import type { Span } from '../../model/span.ts'
import type { Token } from '../../text/analysis.ts'
import type { OutletSentence } from './occasion-sentence.ts'
import type { Trigger } from './occasion-triggers.ts'
import { isVisit } from './occasion-visits.ts'
import { CLAUSE_ENDS, EVENT_NOUNS, LOCALITIES, VENUES } from './occasion-words.ts'

/** How far behind a reporting verb its place may stand; an event's may stand at the sentence's end. */
const CUE_REACH = 8

const CONNECTORS = new Set(['of', 'and', '&', 'for', 'de', 'del', 'la', 'du', 'des', 'von', 'al', 'the'])

/** Capitalised words behind "in" that are no places. */
const NO_PLACE = new Set(
  (
    'english arabic french german spanish russian chinese persian farsi turkish hebrew hindi portuguese italian urdu parliament congress ' +
    'january february march april may june july august september october november december sunday monday tuesday wednesday thursday ' +
    'friday saturday ramadan easter christmas'
  ).split(' '),
)

/**
 * Where it was said: "at" or "in" before a name or a venue, in the trigger's own clause; a town behind
 * the building belongs to it ("at the Quay Theatre in Vell").
 */
export function readPlace(sentence: OutletSentence, trigger: Trigger): Span | null {
  const { tokens, dates } = sentence
  const end = trigger.type === 'cue' ? Math.min(tokens.length, trigger.last + CUE_REACH) : tokens.length
  for (let i = trigger.last; i < end; i++) {
    const { lower, text } = tokens[i]!
    if (CLAUSE_ENDS.has(lower) || text === ';' || text === ':') return null
    if ((lower === 'after' || lower === 'before') && !isVisit(tokens, i + 1)) return null
    if (lower !== 'at' && lower !== 'in' && lower !== 'on') continue
    const place = lower === 'on' ? readOpenAir(tokens, i + 1) : readName(tokens, i + 1)
    if (
      place === null ||
      dates.some(d => d.span[0] < tokens[place.last - 1]!.end && tokens[place.first]!.start < d.span[1])
    ) {
      continue
    }
    // "in the Ledger's own translation".
    if (/^['’]s?$/.test(tokens[place.last]?.text ?? '')) continue
    const town = tokens[place.last]?.lower === 'in' ? readName(tokens, place.last + 1) : null
    const isTown = town !== null && !dates.some(d => d.span[0] === tokens[town.first]!.start)
    return [tokens[place.first]!.start, tokens[(isTown ? town.last : place.last) - 1]!.end]
  }
  return null
}

interface Phrase {
  readonly first: number
  readonly last: number
}

/** A capitalised name, or a noun phrase that ends in a venue; articles are left out of it. */
function readName(tokens: readonly Token[], start: number): Phrase | null {
  let first = start
  if (/^(the|a|an|his|her|its|their)$/.test(tokens[first]?.lower ?? '')) first++
  let last = first
  let named = false
  for (let i = first; i < tokens.length && i < first + LONGEST_NAME; i++) {
    const token = tokens[i]!
    if (i > first && tokens[i - 1]!.end < token.start - 2) break
    if (isCapitalised(token)) {
      last = i + 1
      named = true
    } else if (VENUES.has(token.lower) || (LOCALITIES.has(token.lower) && !named)) {
      // "the town hall", "the island's school"
      if (!VENUES.has(token.lower) && venueFollows(tokens, i)) continue
      last = i + 1
      if (LOCALITIES.has(token.lower)) {
        const end = withOf(tokens, last)
        if (end === last) return null
        return { first, last: end }
      }
      // "the presidential palace", "the Ore quay": the venue ends the name.
      return { first, last: isCapitalised(tokens[i + 1]) ? last : withOf(tokens, last) }
    } else if (isJoint(tokens, i)) {
      // Goes on only where a capital follows.
    } else if (named || token.kind !== 'word' || CONNECTORS.has(token.lower) || EVENT_NOUNS.has(token.lower))
      break
    else if (i > first + 2 || !venueFollows(tokens, i)) return null
  }
  if (last === first || !named) return null
  const only = tokens[first]!.lower
  return last === first + 1 && (NO_PLACE.has(only) || LANGUAGE.test(only)) ? null : { first, last }
}

/** "in Ardmorian": a language, or a people's. */
const LANGUAGE = /(?:ian|ish|ese)$/

/** What one stands on: "on the grain quay of Vell". */
const OPEN_AIR = new Set('quay campus steps stage deck square pier field pitch balcony terrace'.split(' '))

function readOpenAir(tokens: readonly Token[], start: number): Phrase | null {
  const first = /^(?:the|a|an|his|her|its|their)$/.test(tokens[start]?.lower ?? '') ? start + 1 : start
  for (let i = first; i <= first + 2; i++) {
    const token = tokens[i]
    if (token === undefined || token.kind !== 'word') return null
    if (OPEN_AIR.has(token.lower)) return { first, last: withOf(tokens, i + 1) }
  }
  return null
}

const LONGEST_NAME = 14

function isJoint(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!
  if (token.text === '-' || token.text === "'s" || token.text === '’s') return isCapitalised(tokens[i + 1])
  if (!CONNECTORS.has(token.lower)) return false
  return (
    isCapitalised(tokens[i + 1]) ||
    (CONNECTORS.has(tokens[i + 1]?.lower ?? '') && isCapitalised(tokens[i + 2]))
  )
}

/** "University of Vell", "steps of the Chamber". */
function withOf(tokens: readonly Token[], last: number): number {
  const name = tokens[last + 1]?.lower === 'the' ? last + 2 : last + 1
  if (tokens[last]?.lower !== 'of' || !isCapitalised(tokens[name])) return last
  let end = name + 1
  while (isCapitalised(tokens[end])) end++
  return end
}

function venueFollows(tokens: readonly Token[], i: number): boolean {
  for (let k = 1; k <= 3; k++) {
    const lower = tokens[i + k]?.lower ?? ''
    if (VENUES.has(lower) || LOCALITIES.has(lower)) return true
  }
  return false
}

function isCapitalised(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'word' && /^\p{Lu}/u.test(token.text)
}
