import type { Token } from '../../text/analysis.ts'
import type { OutletSentence } from './occasion-sentence.ts'
import type { EventKind } from './occasion-words.ts'
import { EVENT_NOUNS, MEETING_VERBS, REMARK_NOUNS, REMARK_VERBS } from './occasion-words.ts'

/**
 * A word that tells that somebody speaks. `remarks` names what is said as a whole and so dates all of it;
 * `cue` is the reporting verb of one attribution.
 */
export interface Trigger {
  readonly type: 'remarks' | 'cue' | 'event' | 'meeting'
  /** Token index in the sentence, and the one after. */
  readonly first: number
  readonly last: number
  readonly event: EventKind | null
  /** "had told": before what else the report tells. */
  readonly earlier: boolean
}

const BEFORE_EVENT = new Set(
  'in at during after to with of from a an the his her their this that at its this'.split(' '),
)
const NOT_YET = new Set(['will', 'would', 'to', 'shall', 'should', 'may', 'might', 'could', 'not', 'never'])

export function findTriggers(sentence: OutletSentence): Trigger[] {
  const { tokens } = sentence
  const cues = sentence.attributions.flatMap(a => a.cue.map(span => span[1]))
  const found: Trigger[] = []
  for (let i = 0; i < tokens.length; i++) {
    const { kind, lower, end } = tokens[i]!
    const isCue = cues.includes(end)
    if (kind !== 'word' || !(isCue || MAY_TRIGGER.has(lower)) || isPending(tokens, i)) continue
    const trigger = triggerAt(tokens, i, isCue)
    if (trigger !== null) found.push({ ...trigger, earlier: isEarlier(tokens, i) })
  }
  return found.length === 0 ? verbless(sentence) : found
}

/** Most words are none of these. */
const MAY_TRIGGER: ReadonlySet<string> = new Set([
  ...REMARK_NOUNS,
  ...MEETING_VERBS.keys(),
  ...EVENT_NOUNS.keys(),
  'told',
])

const COLON = 1
const TO_REACH = 5

/** "Field again, to the Echo on Tuesday: '…'": the source speaks without a verb. */
function verbless({ tokens, attributions }: OutletSentence): Trigger[] {
  const source = attributions.find(
    a => a.source.length > 0 && a.cue.every(([start, end]) => end - start <= COLON),
  )?.source[0]
  if (source === undefined) return []
  const at = tokens.findIndex(token => token.end >= source[1])
  // "Field on the flood of Sunday: '…'" dates the flood.
  const isTo = tokens.slice(at + 1, at + TO_REACH).some(token => token.lower === 'to')
  return at === -1 || !isTo ? [] : [{ type: 'cue', first: at, last: at + 1, event: null, earlier: false }]
}

function triggerAt(tokens: readonly Token[], i: number, isCue: boolean): Omit<Trigger, 'earlier'> | null {
  const { lower } = tokens[i]!
  const [first, last] = [i, i + 1]
  if (REMARK_NOUNS.has(lower) && isMade(tokens, i)) return { type: 'remarks', first, last, event: null }
  const verb = MEETING_VERBS.get(lower)
  const asNoun = lower === 'meeting' && BEFORE_EVENT.has(tokens[i - 1]?.lower ?? '')
  if (verb !== undefined && !asNoun && !isAside(tokens, i))
    return { type: 'meeting', first, last, event: verb }
  const event = eventAt(tokens, i)
  if (event !== null) return { type: 'event', first, last, event }
  return isCue || lower === 'told' ? { type: 'cue', first, last, event: null } : null
}

/** An event's noun behind a preposition or an article, with up to two words between: "in a televised speech". */
function eventAt(tokens: readonly Token[], i: number): EventKind | null {
  const { lower } = tokens[i]!
  const isPress = lower === 'conference' && /^(news|press)$/.test(tokens[i - 1]?.lower ?? '')
  const event = isPress ? 'briefing' : EVENT_NOUNS.get(lower)
  if (event === undefined || isAnnounced(tokens, i)) return null
  for (let k = 1; k <= 4; k++) {
    const before = tokens[i - k]?.lower
    if (before === undefined) return null
    if (BEFORE_EVENT.has(before) || before === "'s" || before === '’s') return event
  }
  return null
}

/** "will moderate the final debate". */
function isAnnounced(tokens: readonly Token[], i: number): boolean {
  for (let k = 1; k <= 8; k++)
    if (/^(?:will|would|upcoming|next)$/.test(tokens[i - k]?.lower ?? '')) return true
  return false
}

/** "made the remarks", "the comments came", "his statement on Sunday". */
function isMade(tokens: readonly Token[], i: number): boolean {
  for (let k = 1; k <= 4; k++) {
    if (REMARK_VERBS.has(tokens[i - k]?.lower ?? '')) return true
    const behind = tokens[i + k]?.lower ?? ''
    if (k <= 3 && (REMARK_VERBS.has(behind) || (behind === 'made' && k <= 3))) return true
  }
  return false
}

/** "who met the mayor in May": what is said of somebody in passing; "who spoke in Vell" tells of the speech. */
function isAside(tokens: readonly Token[], i: number): boolean {
  if (/^(?:spoke|speaking)$/.test(tokens[i]!.lower)) return false
  return /^(?:who|which|whom|that)$/.test(tokens[i - 1]?.lower ?? '')
}

/** "will meet", "to address", "did not meet". */
function isPending(tokens: readonly Token[], i: number): boolean {
  for (let k = 1; k <= 2; k++) {
    const token = tokens[i - k]
    if (token === undefined) return false
    if (NOT_YET.has(token.lower)) return k === 1 || token.lower !== 'to'
  }
  return false
}

function isEarlier(tokens: readonly Token[], i: number): boolean {
  for (let k = 1; k <= 2; k++) {
    const lower = tokens[i - k]?.lower
    if (lower === 'had' || lower === 'previously') return true
  }
  return false
}
