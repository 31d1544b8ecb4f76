import type { Passage } from '../../src/model/span.ts'
import type { Apparatus, Cell } from '../../src/model/utterance.ts'

/** A plain apparatus for specimens: each reading against the first by longest common subsequence. */
export function aligned(readings: readonly (Passage & { readonly text: string })[]): Apparatus {
  let rows: (Cell | null)[][] = []
  for (const [k, reading] of readings.entries()) {
    // What stands between two quotations in one reading is the outlet's own.
    const words = reading.text
      .slice(...reading.span)
      .replace(/”[^“”]*“/g, aside => `”${' '.repeat(aside.length - 2)}“`)
    const cells = [...words.matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)].map((match): Cell => {
      const start = reading.span[0] + match.index
      return { text: match[0], span: [start, start + match[0].length] }
    })
    rows = merged(rows, cells, k)
  }
  return {
    witnesses: readings.map(reading => reading.document),
    rows: rows.map(row => readings.map((_, k) => row[k] ?? null)),
  }
}

function merged(rows: readonly (Cell | null)[][], cells: readonly Cell[], k: number): (Cell | null)[][] {
  const same = (i: number, j: number): boolean =>
    rows[i]!.some(cell => cell?.text.toLowerCase() === cells[j]!.text.toLowerCase())
  const longest = Array.from({ length: rows.length + 1 }, () => new Array<number>(cells.length + 1).fill(0))
  for (let i = rows.length - 1; i >= 0; i--) {
    for (let j = cells.length - 1; j >= 0; j--) {
      longest[i]![j] = same(i, j)
        ? longest[i + 1]![j + 1]! + 1
        : Math.max(longest[i + 1]![j]!, longest[i]![j + 1]!)
    }
  }
  const result: (Cell | null)[][] = []
  let i = 0
  let j = 0
  while (i < rows.length || j < cells.length) {
    const row = rows[i]?.slice() ?? []
    if (i < rows.length && j < cells.length && same(i, j)) {
      row[k] = cells[j++]!
      result.push(row)
      i++
    } else if (j === cells.length || (i < rows.length && longest[i + 1]![j]! >= longest[i]![j + 1]!)) {
      result.push(row)
      i++
    } else {
      const added: (Cell | null)[] = []
      added[k] = cells[j++]!
      result.push(added)
    }
  }
  return result
}
