const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const WEEKDAYS = 'sun mon tue wed thu fri sat'.split(' ')

/** Minutes east of UTC of names that stand for one zone only; RFC 822 lists the American ones. */
const ZONES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    z: 0,
    ut: 0,
    utc: 0,
    gmt: 0,
    wet: 0,
    west: 60,
    cet: 60,
    cest: 120,
    eet: 120,
    eest: 180,
    msk: 180,
    sast: 120,
    jst: 540,
    kst: 540,
    hkt: 480,
    aest: 600,
    aedt: 660,
    nzst: 720,
    nzdt: 780,
    est: -300,
    edt: -240,
    cst: -360,
    cdt: -300,
    mst: -420,
    mdt: -360,
    pst: -480,
    pdt: -420,
  }),
)

const ISO =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[Tt ]+(\d{2}):(\d{2})(?::(\d{2})([.,]\d{1,9})?)? ?([Zz]|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?)?)?$/

/** RFC 822 and its kin: weekday, seconds and zone may be missing, years have two or four digits, months their full names. */
const MAIL =
  /^(?:([a-z]{3,9})\.?,?\s+)?(\d{1,2})[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{2}|\d{4})(?:,?\s+(?:at\s+)?(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s*(.{0,40}))?$/i

/** "Tue Oct 14 18:05:00 2025" of C's asctime, with a zone before the year in some programs. */
const ASCTIME =
  /^([a-z]{3,9}),?\s+([a-z]{3,9})\s+(\d{1,2})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s+([a-z+\-\d:]{1,9}))?\s+(\d{4})$/i

/** "October 14, 2025", with a time at will. */
const MONTH_FIRST =
  /^(?:([a-z]{3,9})\.?,?\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:,?\s+(?:at\s+)?(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(.{0,40}))?$/i

export type DateReading =
  /** `doubt`: it was read, but something in it does not fit. */
  { readonly value: string; readonly doubt: string | null } | { readonly value: null; readonly doubt: string }

interface Fields {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour?: number
  readonly minute?: number
  readonly second?: number
  /** As ISO writes it, '' where none is claimed. */
  readonly zone?: string
}

const NOT_A_DATE = 'is no date that can be read without guessing'

/**
 * A date of a feed → ISO 8601 with the precision and the zone that it has: a year, a month, a day, a minute or more. Names
 * of months are read in English alone, as the formats have them; what is ambiguous (14/10/25, a zone that several places
 * call so) is not decided.
 */
export function readFeedDate(raw: string): DateReading {
  const text = raw.trim().replace(/\s+/g, ' ').slice(0, 100)
  const iso = ISO.exec(text)
  if (iso) return fromIso(iso)
  const mail = MAIL.exec(text)
  if (mail) return fromWords(mail[1], mail[3]!, mail[2]!, mail[4]!, [mail[5], mail[6], mail[7]], mail[8])
  const asctime = ASCTIME.exec(text)
  if (asctime) {
    const [, weekday, month, day, hour, minute, second, zone, year] = asctime
    return fromWords(weekday, month!, day!, year!, [hour, minute, second], zone)
  }
  const first = MONTH_FIRST.exec(text)
  if (first)
    return fromWords(first[1], first[2]!, first[3]!, first[4]!, [first[5], first[6], first[7]], first[8])
  return { value: null, doubt: NOT_A_DATE }
}

function fromIso([, year, month, day, hour, minute, second, fraction, zone]: RegExpExecArray): DateReading {
  const fields: Fields = {
    year: Number(year),
    month: Number(month ?? 1),
    day: Number(day ?? 1),
    ...(hour === undefined ? {} : { hour: Number(hour), minute: Number(minute) }),
    ...(second === undefined ? {} : { second: Number(second) }),
    zone: isoZone(zone),
  }
  const wrong = whatIsWrong(fields)
  if (wrong) return { value: null, doubt: wrong }
  if (day === undefined) return { value: month === undefined ? year! : `${year}-${month}`, doubt: null }
  return { value: written(fields, fraction?.replace(',', '.') ?? ''), doubt: null }
}

function fromWords(
  weekday: string | undefined,
  monthName: string,
  day: string,
  yearDigits: string,
  [hour, minute, second]: readonly (string | undefined)[],
  zoneWords: string | undefined,
): DateReading {
  const month = MONTHS.indexOf(monthName.slice(0, 3).toLowerCase()) + 1
  if (month === 0 || !isMonthName(monthName, month)) return { value: null, doubt: NOT_A_DATE }
  // RFC 2822: two digits from 50 on are of the last century.
  const short = Number(yearDigits)
  const year = yearDigits.length === 4 ? short : short < 50 ? 2000 + short : 1900 + short
  const zone = hour === undefined ? { value: '', doubt: null } : namedZone(zoneWords?.trim() ?? '')
  if (zone === null) return { value: null, doubt: NOT_A_DATE }
  const fields: Fields = {
    year,
    month,
    day: Number(day),
    ...(hour === undefined ? {} : { hour: Number(hour), minute: Number(minute) }),
    ...(second === undefined ? {} : { second: Number(second) }),
    zone: zone.value,
  }
  const wrong = whatIsWrong(fields)
  if (wrong) return { value: null, doubt: wrong }
  const named = weekday === undefined ? -1 : WEEKDAYS.indexOf(weekday.slice(0, 3).toLowerCase())
  const misnamed = named >= 0 && new Date(Date.UTC(year, month - 1, fields.day)).getUTCDay() !== named
  return { value: written(fields, ''), doubt: misnamed ? 'names a weekday that the day is not' : zone.doubt }
}

const LONG_MONTHS =
  'january february march april may june july august september october november december'.split(' ')

/** "Sept" and "October" are the months, "Marble" is none. */
function isMonthName(name: string, month: number): boolean {
  return LONG_MONTHS[month - 1]!.startsWith(name.toLowerCase())
}

/** What makes it no day or no time; null where it is one. */
function whatIsWrong({
  year,
  month,
  day,
  hour = 0,
  minute = 0,
  second = 0,
  zone = '',
}: Fields): string | null {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  if (month < 1 || month > 12 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return 'is a day that is in no calendar'
  if (hour > 23 || minute > 59 || second > 60) return 'is a time that is on no clock'
  date.setUTCHours(hour, minute, second)
  // What programs write where they have no date: the zero of their clocks.
  if (year < 2) return 'is the zero of a clock'
  if (date.getTime() - offsetOf(zone) * 60_000 === 0) return 'is the zero of a clock'
  if (Math.abs(offsetOf(zone)) > 14 * 60 || /:[6-9]\d$/.test(zone)) return 'is a zone that is nowhere'
  return null
}

function offsetOf(zone: string): number {
  const found = /^([+-])(\d{2}):(\d{2})$/.exec(zone)
  if (!found) return 0
  const minutes = Number(found[2]) * 60 + Number(found[3])
  return found[1] === '-' ? -minutes : minutes
}

function written({ year, month, day, hour, minute, second, zone = '' }: Fields, fraction: string): string {
  const two = (n: number) => String(n).padStart(2, '0')
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
  if (hour === undefined) return date
  // A leap second is on clocks but in few programs: the minute is kept.
  const seconds = second === undefined || second > 59 ? '' : `:${two(second)}${fraction}`
  return `${date}T${two(hour)}:${two(minute!)}${seconds}${zone}`
}

/** `Z`, `+02:00`, or '' for none. */
function isoZone(zone: string | undefined): string {
  if (!zone) return ''
  if (/^[a-z]+$/i.test(zone)) return 'Z'
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0')
  return /^0+$/.test(digits) ? 'Z' : `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2)}`
}

/** Zone at the end of a mail date, a comment in brackets passed over; null where it is no zone at all. */
function namedZone(words: string): { value: string; doubt: string | null } | null {
  const zone = words.replace(/\s*\([^()]*\)$/, '').trim()
  if (zone === '') return { value: '', doubt: null }
  const numeric = /^(?:GMT|UTC?)?\s?([+-])(\d{1,2}):?(\d{2})?$/i.exec(zone)
  if (numeric)
    return {
      value: isoZone(`${numeric[1]}${numeric[2]!.padStart(2, '0')}${numeric[3] ?? '00'}`),
      doubt: null,
    }
  const minutes = ZONES.get(zone.toLowerCase())
  if (minutes !== undefined) {
    const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
    const two = (n: number) => String(n).padStart(2, '0')
    return {
      value: minutes === 0 ? 'Z' : `${minutes < 0 ? '-' : '+'}${two(hours)}:${two(rest)}`,
      doubt: null,
    }
  }
  // RFC 2822 takes the single letters of RFC 822 for no zone, since they were defined the wrong way round.
  return /^[a-z]{1,5}$/i.test(zone)
    ? { value: '', doubt: 'has a zone whose name is not known or stands for several' }
    : null
}
