import type { Entry, Listing } from '../ingest/entry.ts'

/** How often what is read again is read, in seconds. */
export interface Paces {
  /** Between two readings of a feed, at least and at most. */
  readonly least: number
  readonly most: number
  /** Where a feed tells nothing of its pace. */
  readonly usual: number
  /** After the first failure of a feed; twice as long after each further one, up to `most`. */
  readonly retry: number
  /** After the first failure of an item's page; four times as long after each further one. */
  readonly itemRetry: number
  /** Between two readings of a page that the feed says has changed: twice as long each time … */
  readonly reread: number
  /** … up to this. */
  readonly rereadMost: number
}

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

export const USUAL_PACES: Paces = {
  least: 2 * MINUTE,
  most: DAY,
  usual: 15 * MINUTE,
  retry: MINUTE,
  itemRetry: MINUTE,
  reread: 5 * MINUTE,
  rereadMost: HOUR,
}

/** No server is left in peace for longer than this, whatever it asks for. */
const LONGEST_PEACE = 7 * DAY
/** Newest items that the interval is told from. */
const LOOKED_AT = 20
/** A feed that was silent for so long is read this many times meanwhile. */
const READ_IN_SILENCE = 10
/** A feed that is as it was is read this much less often. */
const SLOWER = 1.1
/** Readings are spread by a tenth, so that feeds added together do not stay together. */
const JITTER = 0.1

/**
 * Seconds between two readings: what the feed asks for; else half the usual interval between its items, and less often
 * the longer it has been silent.
 */
export function paceOf({ pace, entries }: Listing, now: number, paces: Paces): number {
  const seconds = pace !== null ? pace * MINUTE : (observed(entries, now) ?? paces.usual)
  return within(seconds, paces)
}

export function slower(pace: number | null, paces: Paces): number {
  return within((pace ?? paces.usual) * SLOWER, paces)
}

function observed(entries: readonly Entry[], now: number): number | null {
  const times = entries
    .map(entry => Date.parse(entry.published ?? entry.modified ?? ''))
    .filter(time => time <= now)
    .sort((a, b) => b - a)
    .slice(0, LOOKED_AT)
  if (times.length < 2) return null
  const gaps = times
    .slice(1)
    .map((time, i) => times[i]! - time)
    .sort((a, b) => a - b)
  const median = gaps[Math.floor(gaps.length / 2)]!
  return Math.max(median / 2, (now - times[0]!) / READ_IN_SILENCE) / 1000
}

function within(seconds: number, { least, most }: Paces): number {
  return Math.min(Math.max(seconds, least), most)
}

/** What was asked for, by the feed and by its server. */
interface Wishes {
  /** Hours of the day, in UTC, at which it is not read. */
  readonly skipHours?: readonly number[] | undefined
  /** Seconds of peace at least. */
  readonly peace?: number | null
}

/** When it is read next, ISO 8601; `random` from 0 to 1. */
export function dueAfter(
  now: number,
  seconds: number,
  random: number,
  { skipHours = [], peace = null }: Wishes = {},
): string {
  const spread = seconds * (1 + JITTER * (2 * random - 1))
  const at = new Date(now + 1000 * Math.max(spread, Math.min(peace ?? 0, LONGEST_PEACE)))
  for (let passed = 0; passed < 24 && skipHours.includes(at.getUTCHours()); passed++)
    at.setUTCHours(at.getUTCHours() + 1, Math.floor(60 * random), 0, 0)
  return at.toISOString()
}

/** Seconds after so many failures in a row; a server that asks for peace gets it. */
export function afterFailures(failures: number, retryAfter: number | null, paces: Paces): number {
  const delay = Math.min(paces.retry * 2 ** (failures - 1), paces.most)
  return Math.max(delay, Math.min(retryAfter ?? 0, LONGEST_PEACE))
}

/** The same of an item's page. */
export function afterTries(tries: number, retryAfter: number | null, paces: Paces): number {
  const delay = Math.min(paces.itemRetry * 4 ** (tries - 1), paces.most)
  return Math.max(delay, Math.min(retryAfter ?? 0, LONGEST_PEACE))
}

/** When a page is read again that was read so many times, last at `lastTaken`. */
export function rereadAt(lastTaken: string | null, reads: number, now: number, paces: Paces): string {
  const gap = Math.min(paces.reread * 2 ** Math.max(0, reads - 1), paces.rereadMost)
  const earliest = lastTaken === null ? now : Date.parse(lastTaken) + 1000 * gap
  return new Date(Math.max(now, earliest)).toISOString()
}
