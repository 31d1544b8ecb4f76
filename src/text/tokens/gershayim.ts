import { runEnd } from './character-runs.ts'

/** How the mark inside a Hebrew acronym is written: צה"ל, ד״ר. */
const MARKS = '"״”“'
/** Prepositions and conjunctions that are written onto a quotation: ב"הארץ", ש"המצב קשה". */
const PREFIXES = /^[משהוכלב]{1,3}$/u

/**
 * Whether the mark at `mark`, behind a Hebrew letter, is one of an acronym's and no quotation mark. An acronym has
 * it before its last letter, unless it has an ending ("מנכ"לית"); before more letters it opens a quotation
 * where nothing but a prefix stands before it.
 */
export function isGershayim(text: string, start: number, mark: number, to: number): boolean {
  if (
    !MARKS.includes(text[mark]!) ||
    !isHebrew(text, mark - 1) ||
    !isHebrew(text, mark + 1) ||
    mark + 1 >= to
  )
    return false
  const letters = runEnd(text, mark + 1, to) - mark - 1
  return letters === 1 || !PREFIXES.test(text.slice(Math.max(start, mark - 4), mark))
}

function isHebrew(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0x5d0 && code <= 0x5ea
}
