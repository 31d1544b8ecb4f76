import type { Span } from '../../model/span.ts'
import type { Candidate } from '../candidate.ts'
import { isOutletToTell } from '../finders/outlet-words.ts'
import type { Finder, WorkingUnit } from '../phrases/working-unit.ts'
import { REACH, spanOf } from '../phrases/working-unit.ts'
import type { TagLanguage } from './tag-language.ts'
import type { TaggedVerb } from './tagged-source.ts'
import { closingParticiple, isCapital, sourceEnd, sourceStart, verbAt } from './tagged-source.ts'

/** What stands between a verb and the comma before what was said: "sagte dem „X“, …". */
const LONGEST_ADDRESS = 8
/** Fewer words in marks may be a name. */
const FEWEST_QUOTED = 4

/** X sagte, dass … · X a promis que … · X sagte dem Y, es sei … · X hat dazu aufgerufen, … · …, sagte X */
export function taggedReports(language: TagLanguage): Finder {
  return function* (unit) {
    for (let i = 0; i < unit.items.length; i++) {
      const candidate = reportAt(unit, i, language)
      if (candidate !== null) yield candidate
    }
  }
}

/** Nach Angaben X … · selon X, … · …, según X */
export function taggedAccordingTo(language: TagLanguage): Finder {
  return function* (unit) {
    for (let i = 0; i < unit.items.length; i++) {
      const words = unit.claimed[i]
        ? undefined
        : language.accordingTo.find(phrase => startsWith(unit, i, phrase))
      if (words === undefined) continue
      const from = i + words.length
      const end = namedEnd(unit, from, language)
      if (end === from) continue
      const content = i === 0 || unit.claimed[i - 1] ? afterSource(unit, end) : beforeSource(unit, i)
      if (content === null) continue
      yield {
        rule: 'according-to',
        lemma: 'according',
        source: [spanOf(unit.items, from, end)],
        cue: [spanOf(unit.items, i, from)],
        content: [content],
        odds: 0.9,
      }
    }
  }
}

function startsWith(unit: WorkingUnit, i: number, phrase: readonly string[]): boolean {
  return phrase.every((word, k) => unit.items[i + k]?.lower === word)
}

/** Small words inside a name: "des Amtes für Wasser". */
const LINKS = /^(?:der|des|und|von|vom|für|de|du|la|le|les|l'|d'|del|y|et)$/

/** A source after a preposition: up to a mark, or to where small words go on after a capital. */
function namedEnd(unit: WorkingUnit, from: number, language: TagLanguage): number {
  const end = sourceEnd(unit, from, language)
  if (unit.items[end] === undefined || unit.items[end]!.kind === 'punctuation') {
    if (unit.classes[end] === 'comma' || !language.nounsCapital) return end
  }
  let i = from
  while (i < end && !isCapital(unit, i)) i++
  while (i < end && (isCapital(unit, i) || LINKS.test(unit.items[i]!.lower))) i++
  while (i > from && LINKS.test(unit.items[i - 1]!.lower)) i--
  return i > from ? i : end
}

function afterSource(unit: WorkingUnit, end: number): Span | null {
  const from = unit.classes[end] === 'comma' ? end + 1 : end
  const to = clauseEnd(unit, from)
  return to > from ? spanOf(unit.items, from, to) : null
}

function beforeSource(unit: WorkingUnit, at: number): Span | null {
  const to = unit.classes[at - 1] === 'comma' ? at - 1 : at
  let from = to
  while (from > 0 && !unit.claimed[from - 1] && unit.classes[from - 1] !== 'semicolon') from--
  return from < to ? spanOf(unit.items, from, to) : null
}

function reportAt(unit: WorkingUnit, i: number, language: TagLanguage): Candidate | null {
  const bracket = closingParticiple(unit, i, language)
  const verb: TaggedVerb | null =
    bracket > i + 1
      ? { from: i, to: i + 1, key: language.participles.get(unit.items[bracket]!.lower)! }
      : verbAt(unit, i, language)
  if (verb === null) return null
  const cue = [spanOf(unit.items, verb.from, verb.to)]
  if (bracket > i + 1) cue.push(spanOf(unit.items, bracket, bracket + 1))
  const start = sourceStart(unit, verb.from, language)
  if (start < verb.from) {
    const said =
      bracket > i + 1
        ? { from: bracket + 2, addressee: null, relay: [] }
        : (saidAfter(unit, verb.to, language) ?? quotedAfter(unit, verb.to))
    if (said === null || said.from >= unit.items.length) return null
    const to = clauseEnd(unit, said.from)
    if (to <= said.from) return null
    return {
      rule: 'tagged-report',
      lemma: verb.key,
      source: [spanOf(unit.items, start, verb.from)],
      cue,
      content: [spanOf(unit.items, said.from, to)],
      odds: 0.85,
      addressee: said.addressee,
      relay: said.relay,
    }
  }
  // "Es sei sicher, sagte X": the clause before the comma is what was said.
  if (unit.classes[verb.from - 1] !== 'comma' || !holdsAny(unit, 0, verb.from, language.reporting))
    return null
  const end = sourceEnd(unit, verb.to, language)
  const content = beforeSource(unit, verb.from)
  if (end === verb.to || content === null) return null
  return {
    rule: 'tagged-report',
    lemma: verb.key,
    source: [spanOf(unit.items, verb.to, end)],
    cue,
    content: [content],
    odds: 0.85,
  }
}

interface Said {
  readonly from: number
  readonly addressee: Span | null
  readonly relay: readonly Span[]
}

/** Where what was said begins after a verb: at "dass" or "que", or after a comma where its verbs tell so. */
function saidAfter(unit: WorkingUnit, from: number, language: TagLanguage): Said | null {
  const { items, classes } = unit
  let i = from
  if (language.particles.has(items[i]?.lower ?? '')) i++
  const address = i
  const limit = Math.min(items.length - 1, i + LONGEST_ADDRESS)
  while (i < limit && classes[i] !== 'comma' && !language.that.has(items[i]!.lower)) {
    if (unit.claimed[i] || classes[i] === 'stop' || classes[i] === 'colon') return null
    if (items[i]!.kind === 'quotation' && items[i]!.words > 4) return null
    i++
  }
  const told = i > address ? addresseeIn(unit, address, i) : null
  const addressee = told === null ? null : spanOf(items, told, i)
  const quoted = told !== null && i === told + 1 ? items[told]!.quotation : null
  const relay = told !== null && isPassedOn(unit, told, i) ? [quoted?.inner ?? spanOf(items, told, i)] : []
  const opens = classes[i] === 'comma' ? i + 1 : i
  if (language.that.has(items[opens]?.lower ?? '')) return { from: opens, addressee, relay }
  if (classes[i] !== 'comma' || !holdsAny(unit, i, Math.min(items.length, i + REACH), language.reporting))
    return null
  return { from: opens, addressee, relay }
}

/** X a promis une enquête qui « … »: words of the object stand in marks. */
function quotedAfter(unit: WorkingUnit, from: number): Said | null {
  for (let i = from; i < unit.items.length && i < from + REACH; i++) {
    const cls = unit.classes[i]
    if (unit.claimed[i] || cls === 'colon' || cls === 'comma' || cls === 'semicolon') return null
    if (unit.items[i]!.kind === 'quotation' && i > from)
      return unit.items[i]!.words >= FEWEST_QUOTED ? { from, addressee: null, relay: [] } : null
  }
  return null
}

/** "dem „X“", "der Zeitung X": from the article on; null where it is no address. */
function addresseeIn(unit: WorkingUnit, from: number, to: number): number | null {
  const first = unit.items[from]!
  return /^(?:dem|der|den|au|à|aux|al|a)$/.test(first.lower) && to > from + 1 ? from + 1 : null
}

function isPassedOn(unit: WorkingUnit, from: number, to: number): boolean {
  if (isOutletToTell(unit, from, to)) return true
  return to === from + 1 && unit.items[from]!.kind === 'quotation'
}

function holdsAny(unit: WorkingUnit, from: number, to: number, words: ReadonlySet<string>): boolean {
  for (let i = from; i < to; i++) if (words.has(unit.items[i]!.lower)) return true
  return false
}

/** The end of the sentence, without its full stop, or where another attribution begins. */
function clauseEnd(unit: WorkingUnit, from: number): number {
  let end = from
  while (end < unit.items.length && !unit.claimed[end] && unit.classes[end] !== 'semicolon') end++
  while (end > from && (unit.classes[end - 1] === 'stop' || unit.classes[end - 1] === 'comma')) end--
  return end
}
