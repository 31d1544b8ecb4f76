import { analyse } from '../text/analyse.ts'
import { findDates } from '../text/dates/dates.ts'
import { readFeedDate } from './feed-date.ts'

/** Seconds or milliseconds since 1970, of the years 2001 to 2286: fewer digits may be a year or a number. */
const EPOCH = /^\d{10}(?:\d{3})?$/

/** "20251014", "20251014T180500Z": ISO 8601 without its signs. */
const COMPACT =
  /^(\d{4})(\d{2})(\d{2})(?:[Tt ]?(\d{2})(\d{2})(\d{2})?(?:\.\d{1,9})?\s?([Zz]|[+-]\d{2}:?\d{2})?)?$/

/** "2025/10/14 18:05 +0200", years first, which nobody writes with the day before the month. */
const YEAR_FIRST = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?:[T ](.{1,30}))?$/

/** "14.10.2025" is day and month, whoever writes it with dots; with slashes only where no month has that number. */
const YEAR_LAST =
  /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?:,?\s+(?:um |at |à |a las )?(\d{1,2})[:.h](\d{2})(?::(\d{2}))?)?(?:\s*Uhr)?$/i

/** "2025年10月15日 9時00分". */
const IN_CHARACTERS =
  /^(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일](?:\s?(\d{1,2})\s?[時时시:]\s?(\d{1,2})\s?[分분]?)?$/

/** An ISO date with something behind it. */
const ISO_HEAD =
  /^\d{4}-\d{2}-\d{2}(?:[Tt ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?\s?(?:[Zz]|[+-]\d{2}(?::?\d{2})?)?)?/

const LONGEST = 100

/**
 * What an outlet gives as a date of publication → ISO 8601, with the zone that it names and as precise as it is, but a day at
 * least: "2025-10-14" stays a day, a local time stays without zone. Null where it is none, or could be several.
 * `language`: in which names of months are read beside English.
 */
export function publicationDate(raw: string, language: string): string | null {
  const text = raw.trim().replace(/\s+/g, ' ').slice(0, LONGEST)
  if (EPOCH.test(text)) {
    const time = new Date(text.length === 10 ? Number(text) * 1000 : Number(text)).toISOString()
    return time.replace('.000Z', 'Z')
  }
  const rewritten = compact(text) ?? yearFirst(text) ?? yearLast(text) ?? inCharacters(text)
  if (rewritten !== null) return dayAtLeast(rewritten)
  const head = ISO_HEAD.exec(text)?.[0]
  return dayAtLeast(text) ?? (head && head !== text ? dayAtLeast(head) : null) ?? inWords(text, language)
}

function dayAtLeast(text: string): string | null {
  const { value } = readFeedDate(text)
  return value !== null && value.length >= 'YYYY-MM-DD'.length ? value : null
}

function compact(text: string): string | null {
  const found = COMPACT.exec(text)
  if (!found) return null
  const [, year, month, day, hour, minute, second, zone] = found
  const time = hour === undefined ? '' : `T${hour}:${minute}${second ? `:${second}` : ''}${zone ?? ''}`
  return `${year}-${month}-${day}${time}`
}

function yearFirst(text: string): string | null {
  const found = YEAR_FIRST.exec(text)
  return found ? `${found[1]}-${two(found[2])}-${two(found[3])}${found[4] ? ` ${found[4]}` : ''}` : null
}

function yearLast(text: string): string | null {
  const found = YEAR_LAST.exec(text)
  if (!found) return null
  const [, first, sign, second, year, hour, minute, seconds] = found
  const dayFirst = sign === '.' || Number(first) > 12
  if (!dayFirst && Number(second) <= 12) return first === second ? `${year}-${two(first)}-${two(second)}` : ''
  const [day, month] = dayFirst ? [first, second] : [second, first]
  const time = hour === undefined ? '' : `T${two(hour)}:${minute}${seconds ? `:${seconds}` : ''}`
  return `${year}-${two(month)}-${two(day)}${time}`
}

function inCharacters(text: string): string | null {
  const found = IN_CHARACTERS.exec(text)
  if (!found) return null
  const [, year, month, day, hour, minute] = found
  return `${year}-${two(month)}-${two(day)}${hour === undefined ? '' : `T${two(hour)}:${two(minute)}`}`
}

/** "8 juillet 2025 à 06h30": the day, where the text names one day and no other. */
function inWords(text: string, language: string): string | null {
  const days = new Set(
    findDates(analyse({ text, language, titleSpan: null })).flatMap(date =>
      date.precision === 'day' && date.value !== null ? date.value : [],
    ),
  )
  const [day] = days
  return days.size === 1 ? day! : null
}

function two(digits: string | undefined): string {
  return (digits ?? '').padStart(2, '0')
}
