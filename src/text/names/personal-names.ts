import { withoutCase } from './foreign-titles.ts'
import { givenNameGender, hasOneSpelling } from './given-names.ts'
import { type Gender, isLineageName } from './honorifics.ts'
import { foldWord, isSpellingVariant } from './spelling.ts'

/** A person's name taken apart, every word folded. "Seyyed" and its like are left out: they tell nobody apart. */
export interface PersonalName {
  /** Given names and initials, in order; empty for a name of one word. */
  readonly given: readonly string[]
  /** The last word, without its article ("al-"). */
  readonly surname: string
  /** Jr, Sr, II … XXIII: two people where both are written and differ. */
  readonly suffix: string | null
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv|vi|vii|viii|ix|xi|xii|xiii|xiv|xv|xvi|xvii|xviii|xix|xx|xxi|xxii|xxiii)$/
const PARTICLE =
  /^(?:van|von|der|den|de|del|della|di|da|do|dos|du|la|le|el|al|bin|ibn|bint|ben|ter|ten|zu|zur|y)$/
const NICKNAME = /[“"„‘«][^”"’»]*[”"“’»]/g
const ARTICLE = /^(?:al|el|ad|as|ar|an|at|az|ash)-(?=.)/

/** "Anton “Two Hats” Dahl" → "Anton Dahl". */
export function withoutNickname(written: string): string {
  return written.replace(NICKNAME, ' ').replace(/\s+/g, ' ').trim()
}

export function readPersonalName(written: string): PersonalName {
  const words = written
    .replace(NICKNAME, ' ')
    .split(/[\s,]+/)
    .flatMap(w => (/^(?:\p{Lu}\.){2,}$/u.test(w) ? w.split('.') : [w]))
    .map(word => withoutCase(foldWord(word)))
    .filter(w => w !== '')
  let suffix: string | null = null
  while (words.length > 1 && SUFFIX.test(words[words.length - 1]!)) suffix = words.pop()!
  while (words.length > 1 && isLineageName(words[0]!)) words.shift()
  const surname = (words.pop() ?? '').replace(ARTICLE, '')
  return { given: words.filter(w => !PARTICLE.test(w)).map(w => w.replace(ARTICLE, '')), surname, suffix }
}

/** How near two names are: the same words, spellings of the same, or one a part of the other. */
export type NameMatch = 'same' | 'variant' | 'part' | null

/** Null where they cannot name one person, whatever else is known. */
export function matchNames(a: PersonalName, b: PersonalName): NameMatch {
  if (a.suffix !== null && b.suffix !== null && a.suffix !== b.suffix) return null
  const surname =
    a.surname === b.surname ? 'same' : isSpellingVariant(a.surname, b.surname) ? 'variant' : null
  if (surname === null) return null
  const given = matchGiven(a.given, b.given)
  if (given === null) return null
  if (surname === 'variant' || given === 'variant') return given === 'part' ? 'part' : 'variant'
  return given
}

/** Every given name of the shorter list must stand, in order, in the longer one; an initial stands for any with it. */
function matchGiven(a: readonly string[], b: readonly string[]): NameMatch {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  let at = 0
  let match: NameMatch = 'same'
  for (const name of short) {
    let found: NameMatch = null
    while (at < long.length && found === null) found = matchOne(name, long[at++]!)
    if (found === null) return null
    if (found !== 'same' && match === 'same') match = found
  }
  // "Ann Lee" and "Ann Maria Lee", never "Ann Lee" and "Maria Ann Lee": the first name leads.
  if (short.length > 0 && long.length > 0 && matchOne(short[0]!, long[0]!) === null) return null
  return short.length < long.length ? 'part' : match
}

function matchOne(a: string, b: string): NameMatch {
  if (a === b) return 'same'
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? 'part' : null
  if (hasOneSpelling(a) && hasOneSpelling(b)) return null
  return isSpellingVariant(a, b) ? 'variant' : null
}

/** What the given names tell: the first that tells anything. */
export function genderOfName(name: PersonalName): Gender | null {
  for (const given of name.given) {
    const gender = givenNameGender(given)
    if (gender !== null) return gender
  }
  return null
}
