/** Of a name that somebody mistyped, in UTF-16 units: longer ones are like none of ours. */
const LONGEST = 40

/** The name that is most like what was written; null where none is but a slip or two away, and shorter ones one. */
export function nearestOf(written: string, names: readonly string[]): string | null {
  if (written.length > LONGEST) return null
  const slips = names.map(name => ({ name, count: slipsBetween(written.toLowerCase(), name.toLowerCase()) }))
  const near = slips.filter(({ name, count }) => count <= (Math.min(name.length, written.length) < 5 ? 1 : 2))
  return near.sort((a, b) => a.count - b.count)[0]?.name ?? null
}

/** Letters to put in, take out, change, or swap with the next (optimal string alignment). */
function slipsBetween(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1]
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const least = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + (isSame ? 0 : 1))
      row.push(isSwapped ? Math.min(least, rows[i - 2]![j - 2]! + 1) : least)
    }
    rows.push(row)
  }
  return rows[a.length]![b.length]!
}
