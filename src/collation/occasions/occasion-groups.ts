import type { Passage } from '../../model/span.ts'
import { daysBetween } from '../../text/dates/civil-days.ts'
import type { Account } from './occasion-accounts.ts'
import { couldBe } from './occasion-dating.ts'
import { dayOfRepeated } from './occasion-repeats.ts'

/** Accounts of one speaker in one story that tell of the same occasion. */
export interface OccasionGroup {
  /** ISO date; null where no account gives or implies one. */
  readonly value: string | null
  /** Keeps undated groups of a story apart. */
  readonly key: string
  readonly accounts: Account[]
}

/** Reports follow an occasion within so many days, where they do not name the day. */
const DAYS_AFTER = 3

/** The only known occasion of a story may lie further back: weeklies, late translations. */
const DAYS_AFTER_ONLY = 7

/**
 * Accounts of one speaker in one story, sorted into occasions. A day that is told makes an occasion, and so does
 * the day that a report's opening tells of, unless all it quotes was said before; an account with a weekday joins the one day that has it. Where only
 * a date line tells, or nothing, an account joins the one occasion there is, or the one just before its
 * publication; what has a date line and fits none is of that day. What fits several stays by itself.
 */
export function groupAccounts(
  accounts: readonly Account[],
  textOf: (passage: Passage) => string,
  quotesOf: (account: Account) => readonly string[],
): OccasionGroup[] {
  const groups = new Groups()
  const dated = accounts.filter(a => a.dating !== 'date line' && a.date?.value != null)
  const before = repeatedDays(dated, quotesOf)
  for (const account of dated) {
    const day = before.get(account)
    const own = account.date!.value!
    groups.put(day ?? own, day ?? own, day === undefined ? account : undated(account))
  }

  // Where an account goes is settled against the groups as they stand, so that no order shows.
  const days = anchors(groups.snapshot())
  const open = accounts.filter(a => a.date !== null && a.date.value === null)
  for (const account of open) {
    const fitting = days.filter(g => couldBe(g.value!, account.date!, account.mention!))
    const day = only(fitting) ?? only(fitting.filter(g => sharesPlace(account, g, textOf)))
    groups.put(
      day?.value ?? null,
      day?.key ?? `weekday ${account.date!.weekday ?? account.document}`,
      account,
    )
  }

  const told = groups.snapshot().filter(isTold)
  const written = accounts.filter(a => a.dating === 'date line' && a.date?.value != null)
  const alone: Account[] = []
  for (const account of written) {
    const group = occasionFor(account, told, textOf)
    if (group !== null) groups.put(group.value, group.key, undated(account))
    else if (told.some(g => g.value !== null && isWithin(account, g, DAYS_AFTER)))
      groups.put(null, `undated ${circumstancesOf(account, textOf)}`, undated(account))
    else alone.push(account)
  }
  const first = alone.map(a => a.date!.value!).sort()[0] ?? null
  for (const account of alone) {
    const line = account.date!.value!
    const day = daysBetween(first!, line)! > DAYS_AFTER ? line : first!
    groups.put(day, day, line === day ? account : undated(account))
  }

  const known = groups.snapshot().filter(isTold)
  for (const account of accounts) {
    if (account.date !== null) continue
    const group = account.main ? occasionFor(account, known, textOf) : null
    if (group !== null) groups.put(group.value, group.key, account)
    else if (account.main && known.length === 0) groups.put(null, 'undated', account)
    else groups.put(null, `undated ${circumstancesOf(account, textOf)}`, account)
  }
  return groups.snapshot()
}

class Groups {
  readonly #byKey = new Map<string, OccasionGroup>()

  put(value: string | null, key: string, account: Account): void {
    const group = this.#byKey.get(key)
    if (group === undefined) this.#byKey.set(key, { value, key, accounts: [account] })
    else group.accounts.push(account)
  }

  snapshot(): OccasionGroup[] {
    return [...this.#byKey.values()].map(group => ({ ...group, accounts: [...group.accounts] }))
  }
}

/** Accounts that quote nothing but what was said on a day before, with that day; it keeps an account of its own. */
function repeatedDays(
  dated: readonly Account[],
  quotesOf: (account: Account) => readonly string[],
): Map<Account, string> {
  const byDay = [...Map.groupBy(dated, a => a.date!.value!)]
  const byReport = dated.filter(isByReport)
  if (byDay.length < 2 || byReport.length === 0) return new Map()
  const quoted = byDay.map(([day, own]) => ({ day, quotes: own.flatMap(quotesOf) }))
  const found = new Map<Account, string>()
  for (const account of byReport) {
    const day = dayOfRepeated({ day: account.date!.value!, quotes: quotesOf(account) }, quoted)
    if (day !== null) found.set(account, day)
  }
  const kept = new Set(dated.filter(a => !found.has(a)).map(a => a.date!.value!))
  return new Map([...found].filter(([, day]) => kept.has(day)))
}

/** Dated by nothing but the day that its report is of. */
function isByReport({ dating, places, audiences }: Account): boolean {
  return dating === 'lead' && places.length === 0 && audiences.length === 0
}

/** Of an occasion that some report is about. */
function isTold({ accounts }: OccasionGroup): boolean {
  return accounts.some(a => a.main)
}

/** Its own date line gives way to the day of its companions. */
function undated(account: Account): Account {
  return { ...account, date: null, mention: null }
}

/** Undated accounts are one where they name the same place and listeners, else each its document's. */
function circumstancesOf(account: Account, textOf: (passage: Passage) => string): string {
  const named = [account.places[0], account.audiences[0]].map(p =>
    p === undefined ? '' : textOf(p).replace(/\s+/g, ' ').toLowerCase(),
  )
  return named.every(words => words !== '')
    ? named.join('\n')
    : `${account.document} ${account.event} ${named.join('\n')}`
}

function anchors(groups: readonly OccasionGroup[]): OccasionGroup[] {
  const dated = groups.filter(g => g.value!.length === ISO_DAY)
  const told = dated.filter(isTold)
  return told.length > 0 ? told : dated
}

const ISO_DAY = '2018-02-06'.length

function occasionFor(
  account: Account,
  known: readonly OccasionGroup[],
  textOf: (passage: Passage) => string,
): OccasionGroup | null {
  const sole = only(known)
  if (sole !== null) return isWithin(account, sole, DAYS_AFTER_ONLY) ? sole : null
  const shared = only(known.filter(g => sharesPlace(account, g, textOf)))
  if (shared !== null && isWithin(account, shared, DAYS_AFTER_ONLY)) return shared
  if (account.reference === null) return null
  return only(known.filter(g => g.value !== null && isWithin(account, g, DAYS_AFTER)))
}

function isWithin(account: Account, group: OccasionGroup, days: number): boolean {
  if (account.reference === null || group.value === null) return true
  const since = daysBetween(group.value, account.reference.day)
  return since === null || (since >= 0 && since <= days)
}

function only<T>(list: readonly T[]): T | null {
  return list.length === 1 ? list[0]! : null
}

/** Two words of a place in common, or its only one. */
function sharesPlace(account: Account, group: OccasionGroup, textOf: (passage: Passage) => string): boolean {
  const own = account.places.map(p => wordsOf(textOf(p)))
  return group.accounts.some(other =>
    other.places.some(place => {
      const words = wordsOf(textOf(place))
      return own.some(mine => {
        const common = [...mine].filter(word => words.has(word)).length
        return common >= Math.min(2, mine.size, words.size) && common > 0
      })
    }),
  )
}

function wordsOf(place: string): Set<string> {
  return new Set((place.toLowerCase().match(/\p{L}+/gu) ?? []).filter(word => word.length > 3))
}
