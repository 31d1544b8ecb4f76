import type { Span } from '../../model/span.ts'
import { honorificGender } from '../../text/names/honorifics.ts'
import { titleHead } from '../../text/names/titles.ts'

/** Somebody's words in a transcript, from behind the label to the next one. */
export interface Turn {
  /** The words that name the speaker, without colon, clock and brackets. */
  readonly label: Span
  /** Where the line of the label begins, a clock before it taken along. */
  readonly opens: number
  readonly start: number
  readonly end: number
}

/** Characters of a line that may hold its label. */
const HEAD = 120
const MOST_WORDS = 8
const CLOCK = /^\s*(?:[[(<]?\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?[\])>]?\s*(?:[-–—]\s*)?)?/
/** "LEE:", "Minister Lee (by telephone):"; the colon ends the line or has a space behind it. */
const WITH_COLON = /^([^\s:()[\]][^:()[\]\n]{0,79}?)\s*(?:[([]([^()[\]\n]{1,60})[)\]])?\s*:(?=\s|$)/u
const WITH_STOP = /^((?:Mr|Mrs|Ms|Miss|Dr|Sir|Sen|Rep|Gov)\.? (?:\p{Lu}[\p{Lu}’'-]+ ?){1,3})\.\s/u
const QUESTION = /^([QA])(?:[.:]\s+|\s{2,}|\t)/
/** Words before a colon that name nobody who speaks. */
const NO_SPEAKER =
  /^(?:updated?|note|watch|read|photos?|video|live|breaking|exclusive|analysis|opinion|more|related|source|correction|warning|fact|myth|tip|step|part|chapter|result|final|date|time|place|venue|location|subject|re|title|topic|present|participants?|attendees?|agenda|duration|transcript|contents?|summary|background|key points?|press conference|speakers?|end|start|begin|item|section|from|to|cc|contact|who|what|when|where|why|how|faq)\b/i
const SMALL = /^(?:of|the|for|and|de|van|von|al|bin|to|in|&)$/

interface Label {
  readonly label: Span
  readonly opens: number
  readonly behind: number
  readonly key: string
  /** Written so that nothing but a label can be meant. */
  readonly sure: boolean
}

/** The turns of a transcript, in order; none where it has no labels. A text before the first label is nobody's. */
export function turnsOf(text: string): Turn[] {
  const labels = [...labelsIn(text)]
  const counts = new Map<string, number>()
  for (const { key } of labels) counts.set(key, (counts.get(key) ?? 0) + 1)
  // Mixed-case words before a colon are labels only where they return, or where another label is beyond doubt.
  const dialogue = counts.size > 1 && [...counts.values()].some(n => n > 1)
  const kept = labels.filter(l => l.sure || (dialogue && isSpeakerLike(l.key, counts.get(l.key)!)))
  return kept.map(({ label, opens, behind }, i) => ({
    label,
    opens,
    start: behind,
    end: kept[i + 1]?.opens ?? text.length,
  }))
}

function* labelsIn(text: string): Generator<Label> {
  for (let start = 0; start < text.length; ) {
    const line = text.indexOf('\n', start)
    const end = line < 0 ? text.length : line
    const found = labelAt(text, start, text.slice(start, Math.min(end, start + HEAD)))
    if (found !== null) yield found
    start = end + 1
  }
}

function labelAt(text: string, start: number, head: string): Label | null {
  const clock = CLOCK.exec(head)?.[0].length ?? 0
  const rest = head.slice(clock)
  const at = start + clock
  const question = QUESTION.exec(rest)
  const stopped = question ?? WITH_STOP.exec(rest)
  if (stopped !== null) {
    const name = stopped[1]!.trimEnd()
    return {
      label: [at, at + name.length],
      opens: start,
      behind: at + stopped[0].length,
      key: name,
      sure: true,
    }
  }
  const coloned = WITH_COLON.exec(rest)
  if (coloned === null) return null
  const name = coloned[1]!.trimEnd()
  const words = name.split(/[\s,]+/)
  if (words.length > MOST_WORDS || NO_SPEAKER.test(name) || /^\d/.test(name)) return null
  const big = words.filter(w => !SMALL.test(w) && !isTitleForm(w))
  const capitals = (big.length > 0 ? big : words).every(w => /\p{Lu}/u.test(w) && !/\p{Ll}{2}/u.test(w))
  if (!capitals && !words.every(w => /^\p{Lu}/u.test(w) || SMALL.test(w))) return null
  const bracket = coloned[2] === undefined ? 0 : rest.indexOf(coloned[2], name.length)
  const label: Span = bracket > 0 ? [at, at + bracket + coloned[2]!.length + 1] : [at, at + name.length]
  return {
    label,
    opens: start,
    behind: at + coloned[0].length,
    key: text.slice(...label).toLowerCase(),
    sure: capitals,
  }
}

/** "Mr.", "Dr": written small in a label of capitals. */
function isTitleForm(word: string): boolean {
  return honorificGender(word.replace('.', '').toLowerCase()) !== undefined
}

const ASKS = /^(?:questions?|answer|reporter|journalist|interviewer|moderator|host)$/

/** A label that returns, or names an office, or is two words at the least: "Summary:" is none of these. */
function isSpeakerLike(key: string, count: number): boolean {
  const words = key.split(/\s+/)
  return count > 1 || words.length > 1 || ASKS.test(key) || words.some(w => titleHead(w) !== null)
}
