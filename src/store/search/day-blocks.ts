/** Days of a block of each level are so many: a power of two, so that blocks lie within blocks. */
const LEVELS = [0, 5, 10] as const

/**
 * PostgreSQL's index of words knows when a text is from by the blocks of days that it is in, each a lexeme: what is asked
 * of some days is found without looking at what is from others. `migrations/postgres/0011-search-days.ts` gives each text
 * its own. Days are numbers of `dayNumber`; 0 is no day.
 */
function blockLexeme(level: number, block: number): string {
  return `¶d${level.toString(16)}${block.toString(16)}`
}

/** The lexemes of which each day of `[from, to)` has one, and no other day; the largest blocks that fit. */
export function blocksCovering(from: number, to: number): string[] {
  const lexemes: string[] = []
  for (let day = from; day < to; ) {
    const level = LEVELS.findLast(level => day % 2 ** level === 0 && day + 2 ** level <= to)!
    lexemes.push(blockLexeme(level, day >>> level))
    day += 2 ** level
  }
  return lexemes
}
