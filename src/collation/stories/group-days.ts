/** The days of the documents of a group: how many have one, and which these are, ascending, each once. */
export interface GroupDays {
  readonly documents: number
  readonly days: readonly number[]
}

export function daysOf(day: number | null): GroupDays {
  return day === null ? { documents: 0, days: [] } : { documents: 1, days: [day] }
}

export function daysTogether(a: GroupDays, b: GroupDays): GroupDays {
  const days = [...new Set([...a.days, ...b.days])].sort((x, y) => x - y)
  return { documents: a.documents + b.documents, days }
}

/** Days between the two that lie nearest; null where a group has none. */
export function daysBetween({ days: a }: GroupDays, { days: b }: GroupDays): number | null {
  if (a.length === 0 || b.length === 0) return null
  let nearest = Number.POSITIVE_INFINITY
  for (let i = 0, k = 0; i < a.length && k < b.length; ) {
    nearest = Math.min(nearest, Math.abs(a[i]! - b[k]!))
    if (a[i]! < b[k]!) i++
    else k++
  }
  return nearest
}
