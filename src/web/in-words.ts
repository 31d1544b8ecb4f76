import { MONTHS } from '../text/dates/month-names.ts'

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const

const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?)?)?/

/** "Sunday 12 October 2025", as precise as an ISO 8601 date is; anything else stands as it was given. */
export function dateInWords(iso: string): string {
  const [, year, month, day] = DATE.exec(iso) ?? []
  if (year === undefined) return iso
  const name = MONTHS[Number(month) - 1]
  if (name === undefined) return year
  if (day === undefined) return `${name} ${year}`
  return `${WEEKDAYS[weekday(Number(year), Number(month), Number(day))]} ${Number(day)} ${name} ${year}`
}

/** "12 Oct 2025", for lists. */
export function shortDate(iso: string): string {
  const [, year, month, day] = DATE.exec(iso) ?? []
  if (year === undefined) return iso
  const name = MONTHS[Number(month) - 1]?.slice(0, 3)
  if (name === undefined) return year
  return [day && Number(day), name, year].filter(Boolean).join(' ')
}

/** The clock time of a date-time with its offset from UTC, or nothing. */
export function timeInWords(iso: string): string {
  const [, , , , time, offset] = DATE.exec(iso) ?? []
  if (time === undefined) return ''
  if (offset === undefined) return time
  return `${time} UTC${
    offset === 'Z'
      ? ''
      : offset
          .replace('-', '−')
          .replace(':00', '')
          .replace(/([+−])0/, '$1')
  }`
}

/** Day and clock time, as precise as an ISO 8601 date is. */
export function momentInWords(iso: string): string {
  return [dateInWords(iso), timeInWords(iso)].filter(Boolean).join(', ')
}

/** "12 Oct, 17:40" in UTC, "12 Oct" where the hour is not told: what can be held against one another, without the year. */
export function inUtc(iso: string): string {
  const [, year, month, day, time] = DATE.exec(iso) ?? []
  if (day === undefined) return shortDate(iso)
  const at = Date.parse(time === undefined || /(?:Z|[+-]\d\d:?\d\d)$/.test(iso) ? iso : `${iso}Z`)
  if (time === undefined || Number.isNaN(at))
    return `${Number(day)} ${MONTHS[Number(month) - 1]?.slice(0, 3) ?? year}`
  const utc = new Date(at).toISOString()
  return `${Number(utc.slice(8, 10))} ${MONTHS[Number(utc.slice(5, 7)) - 1]!.slice(0, 3)}, ${utc.slice(11, 16)}`
}

function weekday(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay()
}

/** "1 report", "8 reports". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`
}

/** "17,600", "0.25". */
export function grouped(value: number): string {
  const [whole = '', fraction] = String(value).split('.')
  if (!/^-?\d+$/.test(whole)) return String(value)
  const sign = whole.startsWith('-') ? '−' : ''
  const digits = whole.replace('-', '').replace(/\B(?=(?:\d{3})+$)/g, ',')
  return sign + digits + (fraction === undefined ? '' : `.${fraction}`)
}

/** "Halyard, Skerry and Tallow Street". */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}
