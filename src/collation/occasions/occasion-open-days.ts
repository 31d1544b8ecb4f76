import { byCodeUnits } from '../../model/order.ts'
import { couldBe } from './occasion-dating.ts'
import type { ReportDay } from './occasion-report-day.ts'

/**
 * "On Sunday" in a report that nothing dates: the one day among those of the story's reports that it could be. A
 * day that several fit, or none, stays open.
 */
export function closeOpenDays(days: readonly (ReportDay | null)[]): (day: ReportDay) => ReportDay {
  const known = new Map(
    days
      .filter(day => day !== null && day.date.value?.length === ISO_DAY)
      .sort((a, b) => byCodeUnits(a!.date.from[0]!.document, b!.date.from[0]!.document))
      .map(day => [day!.date.value!, day!] as const),
  )
  return day => {
    if (day.date.value !== null) return day
    const fitting = [...known].filter(([value]) => couldBe(value, day.date, day.mention))
    if (fitting.length !== 1) return day
    const [value, companion] = fitting[0]!
    return { ...day, date: { ...day.date, value, from: [...day.date.from, ...companion.date.from] } }
  }
}

const ISO_DAY = '2018-02-06'.length
