import type { Candidate } from '../candidate.ts'
import type { WorkingUnit } from '../phrases/working-unit.ts'

/** A speaker's name before the colon of a transcript has at most this many items. */
const LONGEST_NAME = 5
/** Characters of a neighbouring line that show whether it is a turn, too. */
const LINE_HEAD = 60

/** "QUILL", "Q", "THE CHAIR": all in capitals. */
const CAPITALS = /^(?=.*\p{Lu})[^\p{Ll}]+$/u
/** "Quill:", "Ann Lee:" at the head of a line. */
const TURN = /^\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3}: /u
/** Capitals before a colon that are no speaker: "UPDATE: …", "NOTE: …". */
const LABELS =
  /^(?:UPDATED?|NOTE|WATCH|READ|PHOTOS?|VIDEO|LIVE|BREAKING|EXCLUSIVE|ANALYSIS|OPINION|MORE|RELATED|SOURCE|CORRECTION|EDITOR|LISTEN|SEE|WARNING|FACT|MYTH|TIP|STEP|PART|CHAPTER|RESULT|FINAL|WHO|WHAT|WHEN|WHERE|WHY|HOW|P\.?S|FAQ|TL;DR|COVID)/

/** QUILL: Who signed the lease? ¶ VARGA: I did not. One line of a dialogue, to the end of its paragraph. */
export function transcriptTurn(unit: WorkingUnit): Candidate | null {
  const { items, classes, text } = unit
  if (!unit.opens || unit.headline) return null
  const colon = classes.indexOf('colon')
  if (colon < 1 || colon > LONGEST_NAME || colon + 1 >= items.length) return null
  for (let i = 0; i < colon; i++) if (items[i]!.kind !== 'word' && items[i]!.text !== '.') return null
  const [start, end] = [items[0]!.start, items[colon - 1]!.end]
  const name = text.slice(start, end)
  if (LABELS.test(name)) return null
  if (!(CAPITALS.test(name) || (TURN.test(`${name}: `) && standsAmongTurns(text, start, unit)))) return null
  return {
    rule: 'headline-colon',
    lemma: ':',
    source: [[start, end]],
    cue: [[items[colon]!.start, items[colon]!.end]],
    content: [[items[colon + 1]!.start, paragraphEnd(text, items.at(-1)!.end)]],
    odds: 0.8,
  }
}

/** The line before or behind is a turn as well. */
function standsAmongTurns(text: string, start: number, { next }: WorkingUnit): boolean {
  const before = lineBefore(text, start)
  if (before !== null && TURN.test(before)) return true
  if (next === null || !next.opens) return false
  const head = next.items[0]!.start
  return TURN.test(text.slice(head, head + LINE_HEAD))
}

/** The head of the line before that is not empty; null where it is longer than anybody's turn may be sought for. */
function lineBefore(text: string, start: number): string | null {
  const slice = text.slice(Math.max(0, start - LONGEST_TURN), start).trimEnd()
  const line = slice.lastIndexOf('\n')
  if (line < 0 && start > LONGEST_TURN) return null
  return slice.slice(line + 1, line + 1 + LINE_HEAD)
}

const LONGEST_TURN = 2000

function paragraphEnd(text: string, from: number): number {
  const line = text.indexOf('\n', from)
  const end = line < 0 ? text.length : line
  return from + text.slice(from, Math.min(end, from + LONGEST_TURN)).trimEnd().length
}
