import { byCodeUnits } from '../../model/order.ts'
import type { Token } from '../../text/analysis.ts'

/** Signs at the same place, one list a witness, as rows: marks with marks, other signs with other signs. */
export function punctuationRows(signs: readonly (readonly Token[])[]): (Token | null)[][] {
  const pattern = commonPattern(signs.map(shapeOf))
  const rows: (Token | null)[][] = Array.from(pattern, () => signs.map(() => null))
  for (const [witness, list] of signs.entries()) {
    let row = 0
    for (const sign of list) {
      while (pattern[row] !== letterOf(sign) && pattern[row] !== any) row++
      rows[row]![witness] = sign
      row++
    }
  }
  return rows
}

/** Fits every sign: used where the signs are too many to be sorted out. */
const any = '*'
/** Nobody sets so many signs between two words; a file that does is damaged. */
const longestShape = 24

function letterOf(sign: Token): string {
  return sign.kind === 'mark' ? 'm' : 'p'
}

function shapeOf(signs: readonly Token[]): string {
  return signs.length > longestShape ? any.repeat(signs.length) : signs.map(letterOf).join('')
}

/** A pattern that holds every shape as a subsequence, the same whatever the order of the witnesses. */
function commonPattern(shapes: readonly string[]): string {
  const different = [...new Set(shapes)].filter(shape => shape !== '')
  if (different.length < 2) return different[0] ?? ''
  different.sort((a, b) => b.length - a.length || byCodeUnits(a, b))
  const longest = different[0]!
  if (longest.length > longestShape) return any.repeat(longest.length)
  return different.reduce(shortestCommon, '')
}

/** Shortest common supersequence, by the table of common subsequences from the end. */
function shortestCommon(a: string, b: string): string {
  const common = Array.from({ length: a.length + 1 }, () => new Uint8Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i]![j] =
        a[i] === b[j] ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!)
    }
  }
  let pattern = ''
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      pattern += a[i]
      i++
      j++
    } else if (common[i + 1]![j]! >= common[i]![j + 1]!) pattern += a[i++]
    else pattern += b[j++]
  }
  return pattern + a.slice(i) + b.slice(j)
}
