import { bodyKey } from '../../attribution/speakers/speaker-referents.ts'
import { firstWhere } from '../../model/halving.ts'
import { byCodeUnits } from '../../model/order.ts'
import { ownText } from '../../model/own-text.ts'
import type { Span } from '../../model/span.ts'
import type { Name } from '../../text/names/names.ts'
import type { Member } from './speaker-members.ts'

/**
 * The fullest and commonest name without titles, and the key an identifier is made of; the key is null where
 * the name alone does not tell its bearer from others.
 */
export function nameOf(cluster: readonly Member[]): { name: string; key: string | null } {
  const named = cluster.filter(m => m.speaker.named)
  if (named.length === 0) return { name: commonest(cluster.map(m => m.speaker.name)), key: null }
  const people = named.filter(m => m.speaker.kind === 'person')
  if (people.length > 0) {
    const names = plain(people.map(m => m.speaker.name))
    const most = Math.max(...names.map(wordCount))
    const name = commonest(names.filter(n => wordCount(n) === most))
    const { given, surname, suffix } = people.find(m => m.speaker.name === name)!.personal
    const full = given.some(g => g.length > 1)
    return { name, key: full ? [...given, surname, suffix ?? ''].join(' ').trim() : null }
  }
  const names = plain(named.map(m => m.speaker.name))
  const longest = Math.max(...names.map(wordCount))
  const name = commonest(names.filter(n => wordCount(n) === longest))
  return { name, key: bodyKey(name) }
}

function wordCount(name: string): number {
  return name.split(/\s+/).length
}

/** Without shouting and nicknames, where the same is written without. */
function plain(names: readonly string[]): readonly string[] {
  const quiet = names.filter(n => !/[“"]/.test(n) && !(n.length > 4 && n === n.toUpperCase()))
  return quiet.length > 0 ? quiet : names
}

function commonest(names: readonly string[]): string {
  const times = new Map<string, number>()
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1)
  return [...times].sort(byTimes)[0]![0]
}

/** The fullest of names that have been counted, and of those the commonest. */
export function nameAmong(times: ReadonlyMap<string, number>): string {
  return [...times].sort((a, b) => wordCount(b[0]) - wordCount(a[0]) || byTimes(a, b))[0]![0]
}

function byTimes(a: readonly [string, number], b: readonly [string, number]): number {
  return b[1] - a[1] || byCodeUnits(a[0], b[0])
}

function aliasKey(written: string): string {
  return written.replace(/^(?:the|a|an) /i, article => article.toLowerCase())
}

/** The title or honorific in front of a name, where the name is `span`. */
function titleBefore(names: readonly Name[], span: Span): Span | null {
  const low = firstWhere(names.length, i => names[i]!.span[0] >= span[0])
  const name = names[low]
  return name?.span[0] === span[0] ? name.title : null
}

/** How often each name and title is written so, white space made one. */
export function writtenNames(cluster: readonly Member[]): Map<string, number> {
  const times = new Map<string, number>()
  const count = (written: string) => {
    const clean = written.replace(/\s+/g, ' ').trim()
    if (clean === '') return
    const known = times.get(clean)
    times.set(known === undefined ? ownText(clean) : clean, (known ?? 0) + 1)
  }
  for (const { speaker, document } of cluster) {
    const { text } = document.document
    const worn = new Set<string>()
    for (const { span, form } of speaker.mentions) {
      if (form === 'pronoun') continue
      count(text.slice(...span))
      const title = titleBefore(document.names, span)
      if (title === null) continue
      worn.add(text.slice(...title))
      count(text.slice(title[0], span[1]))
    }
    // A title that stands before the name is an alias with it; one that stands by itself or behind, alone.
    for (const title of speaker.titles) if (!worn.has(title)) count(title)
  }
  return times
}

/** Every name and title as written, commonest first; a capital at the head of a sentence makes no other alias. */
export function aliasesAmong(written: ReadonlyMap<string, number>, name: string): string[] {
  const spellings = Map.groupBy([...written].sort(byTimes), ([spelling]) => aliasKey(spelling))
  if (!spellings.has(aliasKey(name))) spellings.set(aliasKey(name), [[name, 0]])
  return [...spellings.values()]
    .map((same): [string, number] => [same[0]![0], same.reduce((sum, [, times]) => sum + times, 0)])
    .sort(byTimes)
    .map(([spelling]) => spelling)
}
