import type { Token } from '../../text/analysis.ts'
import type { DateMention } from '../../text/dates/dates.ts'
import { isListeningBody } from './occasion-audience.ts'
import type { OutletSentence } from './occasion-sentence.ts'
import type { Trigger } from './occasion-triggers.ts'
import { isVisit } from './occasion-visits.ts'
import { CLAUSE_ENDS } from './occasion-words.ts'

/** Words between a reporting verb and its date; further off the date belongs to something else. */
const CUE_REACH = 14

/**
 * The date that a speaking verb takes. It stands behind the verb in the same clause, opens the sentence,
 * or stands before the event's noun; a date tied by "since" or "until" never tells when something was
 * said, nor does the date of an election spoken about.
 */
export function linkedDate(
  sentence: OutletSentence,
  triggers: readonly Trigger[],
  trigger: Trigger,
): DateMention | null {
  const candidates = sentence.dates.filter(isPointInTime)
  const whole = candidates.find(date => date.value !== null && links(sentence, triggers, trigger, date))
  return whole ?? candidates.find(date => links(sentence, triggers, trigger, date)) ?? null
}

function isPointInTime(date: DateMention): boolean {
  return (date.role === null || date.role === 'as-of') && date.relative?.kind !== 'duration'
}

function links(
  sentence: OutletSentence,
  triggers: readonly Trigger[],
  trigger: Trigger,
  date: DateMention,
): boolean {
  const { tokens } = sentence
  const at = tokens.findIndex(token => token.start >= date.span[0])
  if (at === -1) return false
  const behind = tokens.findIndex(token => token.start >= date.span[1])
  const after = behind === -1 ? tokens.length : behind
  if (at >= trigger.last) {
    // "declared Saturday a day of mourning".
    const reach = trigger.type === 'cue' ? CUE_REACH : Number.POSITIVE_INFINITY
    if (at === trigger.last && /^\s+(?:an?|the)\s/.test(sentence.text.slice(date.span[1], date.span[1] + 6)))
      return false
    if (trigger.type === 'cue' && crossesReport(sentence, trigger.last, at)) return false
    return at - trigger.last <= reach && !endsClause(tokens, trigger.last, at, trigger.type === 'cue')
  }
  if (after > trigger.first) return false
  if (isAttributive(tokens, at, after, trigger) || precedesVerb(tokens, at, after, trigger)) return true
  const first = triggers[0]!
  return (
    opensSentence(tokens, at) &&
    first.first === trigger.first &&
    !endsClause(tokens, after, trigger.first, false)
  )
}

/** "On Sunday, …", "Late on Tuesday …". */
function opensSentence(tokens: readonly Token[], at: number): boolean {
  return at <= 2 && tokens.slice(0, at).every(token => OPENERS.has(token.lower) || token.kind === 'mark')
}

const OPENERS = new Set(['on', 'in', 'late', 'early', 'earlier', 'at', 'back'])

/** "The president on Sunday, 12 October 2025, told workers". */
function precedesVerb(tokens: readonly Token[], at: number, after: number, trigger: Trigger): boolean {
  if (trigger.type !== 'cue' && trigger.type !== 'meeting') return false
  // "closed the bridge on Sunday, citing repairs": the day is the closing's.
  if (tokens[trigger.first]!.lower.endsWith('ing')) return false
  // "Field, who met the mayor on Sunday, said": the day is the aside's.
  if (tokens.slice(0, at).some(t => CLAUSE_ENDS.has(t.lower))) return false
  // "a poll released on Friday shows".
  const before = tokens[at - 1]?.lower === 'on' ? tokens[at - 2] : tokens[at - 1]
  if (before?.lower.endsWith('ed') && before.lower === before.text) return false
  const between = tokens.slice(after, trigger.first)
  return (
    between.length <= 3 && between.every(t => t.text === ',' || t.lower.endsWith('ly') || t.lower === 'also')
  )
}

/** Words before "Sunday speech" that may open a sentence: "In her widely watched". */
const OPENING = 5

/** "Sunday's speech", "In Field's Tuesday interview": further in, the event is one that is spoken about. */
function isAttributive(tokens: readonly Token[], at: number, after: number, trigger: Trigger): boolean {
  if (at > OPENING || tokens.slice(0, at).some(t => CLAUSE_ENDS.has(t.lower) || t.lower === 'after'))
    return false
  if (trigger.type !== 'event' && trigger.type !== 'remarks') return false
  if (at > 0 && !/^(?:in|at|during|on)$/.test(tokens[0]!.lower)) return false
  return (
    trigger.first - after <= 3 && tokens.slice(after, trigger.first).every(token => token.kind === 'word')
  )
}

/** Reported words without quotation marks stand between: where they end is too unsure to date them by what follows. */
function crossesReport({ tokens, text }: OutletSentence, first: number, last: number): boolean {
  for (let i = first; i <= last && i < tokens.length; i++) {
    const between = text.slice(tokens[i - 1]!.end, tokens[i]!.start).trimEnd()
    if (between !== '' && !/[”"'’»“]$/.test(between)) return true
  }
  return false
}

function endsClause(tokens: readonly Token[], first: number, last: number, strict: boolean): boolean {
  for (let i = first; i < last; i++) {
    const { lower, kind, text } = tokens[i]!
    if (text === ';' || text === ':') return true
    if (kind !== 'word') continue
    if (CLAUSE_ENDS.has(lower)) return true
    // "after touring an exhibition" is where it was said; "after the blast" is when something else was.
    if (lower === 'before' && facesListeners(tokens, i + 1)) continue
    if ((lower === 'after' || lower === 'before') && !isVisit(tokens, i + 1)) return true
    if (strict && lower === text && lower.endsWith('ed')) return true
  }
  return false
}

const LISTENERS_REACH = 4

/** "repeated before the finance committee on Tuesday": those who listened, no time. */
function facesListeners(tokens: readonly Token[], first: number): boolean {
  for (let i = first; i < first + LISTENERS_REACH; i++) {
    if (!isListeningBody(tokens[i]?.lower ?? '')) continue
    const next = tokens[i + 1]
    return next === undefined || next.kind !== 'word' || /^(?:on|in|at|of|that)$/.test(next.lower)
  }
  return false
}
