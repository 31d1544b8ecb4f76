import type { Span } from '../../model/span.ts'
import { isGivenName } from '../../text/names/given-names.ts'
import type { Name } from '../../text/names/names.ts'
import { titleHead } from '../../text/names/titles.ts'

/** What is called after people: "Sen. Ann Lee Bridge". */
const CALLED_AFTER =
  /^(?:academy|airport|avenue|bridge|building|cent(?:er|re)|college|county|court|day|foundation|hall|highway|hospital|hotel|house|institute|library|memorial|museum|park|prize|road|school|square|street|tower|trust|university)$/

/**
 * Names as speakers are read from them, titles that are verbs taken off: "Lenwick Mayor Don Sentinel" and "Senator Barbara Dancer" are somebody with his
 * title, although the surname is a word for a body or a calling, and "Sentinel" alone is he.
 */
export function toldPeople(text: string, names: readonly Name[]): readonly Name[] {
  let told: Map<Name, Name> | null = null
  const surnames = new Set<string>()
  for (const name of names) {
    const verb = name.title !== null && isVerb(text, name.title)
    const person = verb
      ? { ...name, title: null }
      : name.kind === 'place' || name.title !== null
        ? null
        : behindTitle(name)
    if (person === null) continue
    told ??= new Map()
    told.set(name, person)
    if (verb) continue
    surnames.add(person.text.slice(person.text.lastIndexOf(' ') + 1))
  }
  if (told === null) return names
  const found = told
  return names.map(name => {
    const person = found.get(name)
    if (person !== undefined) return person
    return name.kind !== 'person' && name.kind !== 'place' && surnames.has(name.text)
      ? { ...name, kind: 'person' as const }
      : name
  })
}

const BEFORE_VERB = /\b(?:to|will|would|can|could|may|might|must|should|not) $/
const LONGEST_BEFORE = 8

/** "The club will | host Moll": no title. */
function isVerb(text: string, [start, end]: Span): boolean {
  return (
    text[start]! >= 'a' &&
    /^\p{Ll}+$/u.test(text.slice(start, end)) &&
    BEFORE_VERB.test(text.slice(Math.max(0, start - LONGEST_BEFORE), start))
  )
}

/** The part of a name behind the title in it, where it begins with a given name. */
function behindTitle({ text, span }: Name): Name | null {
  if (text.indexOf(' ') === text.lastIndexOf(' ')) return null
  const words = text.split(' ')
  for (let i = 1; i < words.length - 1; i++) {
    const behind = words.length - i
    if (behind > 3 || titleHead(words[i - 1]!.toLowerCase().replace(/\.$/, '')) === null) continue
    if (!isGivenName(words[i]!.toLowerCase()) || CALLED_AFTER.test(words.at(-1)!.toLowerCase())) continue
    if (!words.slice(i).every(w => /^\p{Lu}[\p{L}.’'-]*$/u.test(w))) continue
    const person = words.slice(i).join(' ')
    const start = span[1] - person.length
    return { kind: 'person', text: person, span: [start, span[1]], title: [span[0], start - 1] }
  }
  return null
}
