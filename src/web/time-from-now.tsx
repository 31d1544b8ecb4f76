import { shortDate } from './in-words.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** "4 min ago", "in 3 h"; from two days on the day. Both ISO 8601; what is no time stands as it is. */
function fromNow(iso: string, now: string): string {
  const between = Date.parse(iso) - Date.parse(now)
  if (Number.isNaN(between)) return iso
  const far = Math.abs(between)
  if (far < MINUTE) return between < 0 ? 'just now' : 'in a moment'
  if (far >= 2 * DAY) return shortDate(iso)
  const span = far < HOUR ? `${Math.floor(far / MINUTE)} min` : `${Math.floor(far / HOUR)} h`
  return between < 0 ? `${span} ago` : `in ${span}`
}

export function TimeFromNow({ iso, now }: { iso: string; now: string }) {
  return (
    <time datetime={iso} title={iso}>
      {fromNow(iso, now)}
    </time>
  )
}

/** "every 15 min". Seconds. */
export function paceInWords(seconds: number): string {
  if (seconds < 90) return `every ${Math.round(seconds)} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 90 ? `every ${minutes} min` : `every ${(minutes / 60).toFixed(1).replace(/\.0$/, '')} h`
}
