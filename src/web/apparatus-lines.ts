import type { ReadingGroup } from './reading-groups.ts'
import type { ReadingWord } from './reading-words.ts'

/** Neighbouring places where the same readings go together: one column of the laid-out apparatus. */
export interface Segment {
  /** Of each reading, its words here; none where it has nothing. */
  readonly words: readonly (readonly ReadingWord[])[]
  /** Readings that agree here have the same number; that of the base is 0. */
  readonly classes: readonly number[]
  readonly agree: boolean
  readonly rows: readonly [first: number, last: number]
}

/** Columns that fit beside one another. */
export type ApparatusLine = readonly Segment[]

/** Characters that stand in one line beside the outlets' names, with room for the gaps between columns. */
const LINE_CAPACITY = 84

/** Lays distinct readings out in columns and breaks the columns into lines, like a score. */
export function apparatusLines(groups: readonly ReadingGroup[], capacity = LINE_CAPACITY): ApparatusLine[] {
  const segments = segmentsOf(groups)
  const most = balanced(segments, capacity)
  const lines: Segment[][] = [[]]
  let room = most
  for (const segment of segments) {
    const longest = Math.max(...segment.words.map(words => words.length))
    let from = 0
    while (from < longest) {
      const line = lines.at(-1)!
      const { count, width } = fitting(segment, from, longest, room)
      // A word or two at the end of a line, torn from the rest of their phrase, are not worth a column.
      if (line.length > 0 && count < Math.min(FEWEST_WORDS, longest - from)) {
        lines.push([])
        room = most
        continue
      }
      const to = from + Math.max(1, count)
      line.push({ ...segment, words: segment.words.map(words => words.slice(from, to)) })
      room -= width + 1
      from = to
    }
  }
  return lines.filter(line => line.length > 0)
}

const FEWEST_WORDS = 3
/** Lines of about one length leave room for a word that does not fit. */
const LEEWAY = 10

/** A width at which the last line is about as long as the others. */
function balanced(segments: readonly Segment[], capacity: number): number {
  const total = segments.reduce((sum, segment) => sum + wholeWidth(segment) + 1, 0)
  const lines = Math.ceil(total / capacity)
  return lines < 2 ? capacity : Math.min(capacity, Math.ceil(total / lines) + LEEWAY)
}

function wholeWidth({ words }: Segment): number {
  return words.reduce(
    (widest, own) =>
      Math.max(
        widest,
        own.reduce((sum, word) => sum + widthOf(word), 0),
      ),
    1,
  )
}

/** How many words of each reading, from the given one on, fit into the room, and how wide the widest is then. */
function fitting({ words }: Segment, from: number, longest: number, room: number) {
  const widths = words.map(() => 0)
  let width = 0
  for (let k = from; k < longest; k++) {
    for (const [g, own] of words.entries()) {
      const word = own[k]
      if (word) widths[g]! += widthOf(word)
    }
    const wider = Math.max(...widths)
    if (wider + 1 > room) return { count: k - from, width }
    width = wider
  }
  return { count: longest - from, width }
}

/** An interruption by the outlet is shown up to so many characters. */
export const LONGEST_ASIDE = 48

function widthOf({ before, text, after, aside }: ReadingWord): number {
  return before.length + text.length + after.length + Math.min(aside.length, LONGEST_ASIDE) + 1
}

/** Places in order, joined while the readings divide in the same way. */
function segmentsOf(groups: readonly ReadingGroup[]): Segment[] {
  const places = new Map<number, (ReadingWord | null)[]>()
  for (const [g, group] of groups.entries()) {
    for (const word of group.words) {
      const place = places.get(word.row) ?? groups.map(() => null)
      place[g] = word
      places.set(word.row, place)
    }
  }
  const segments: { words: ReadingWord[][]; classes: number[]; rows: [number, number] }[] = []
  for (const [row, place] of [...places].sort(([a], [b]) => a - b)) {
    const classes = classesOf(place)
    const last = segments.at(-1)
    if (last && String(last.classes) === String(classes)) {
      for (const [g, word] of place.entries()) if (word) last.words[g]!.push(word)
      last.rows[1] = row
    } else {
      segments.push({ words: place.map(word => (word ? [word] : [])), classes, rows: [row, row] })
    }
  }
  return segments.map(segment => ({ ...segment, agree: segment.classes.every(one => one === 0) }))
}

function classesOf(place: readonly (ReadingWord | null)[]): number[] {
  const numbers = new Map<string, number>()
  return place.map(word => {
    const key = word?.key ?? ''
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    return number
  })
}
