import { firstWhere } from '../../model/halving.ts'
import type { Gender } from '../../text/names/honorifics.ts'
import type { Name } from '../../text/names/names.ts'
import type { Referent } from './speaker-referent.ts'
import type { Scene } from './speaker-scene.ts'

/** Whose kin a text says that somebody is. */
interface Kinship {
  readonly word: string
  /** Null where a pronoun does not tell. */
  readonly owner: Referent | null
  readonly person: Referent
}

const KIN =
  'wife|husband|spouse|widow|widower|mother|father|son|daughter|brother|sister|grandmother|grandfather|grandson|granddaughter|uncle|aunt|cousin|nephew|niece|fianc[eé]e?|girlfriend|boyfriend'
const WORD = new RegExp(`^(?:${KIN})$`)
/** "his older brother, | Carl Lund" */
const BEFORE = new RegExp(`(?:\\b(his|her|their)|([^\\s,.;]+)[’']s?) (?:[\\p{Ll}-]+ ){0,2}(${KIN}),? $`, 'iu')
/** "Carl Lund, | her husband" */
const BEHIND = new RegExp(
  `^, (?:(his|her|their)|([^,.;]{1,32}?)[’']s?) (?:[\\p{Ll}-]+ ){0,2}(${KIN})(?=[,.;)]| who\\b)`,
  'iu',
)
const LONGEST = 48
/** So many names back stands whom a pronoun before somebody's kin means. */
const MOST_BACK = 6

const FOUND = new WeakMap<Scene, readonly Kinship[]>()

export function isKin(word: string): boolean {
  return WORD.test(word)
}

/** Whom the text names as the kin of an owner, of whom there may be only a surname; `another` where those that it names are other people's; null where it names none. */
export function kinNamed(
  scene: Scene,
  word: string,
  owner: Referent | null,
  written: string | null,
): Referent | 'another' | null {
  let all = FOUND.get(scene)
  if (all === undefined) {
    all = findKin(scene)
    FOUND.set(scene, all)
  }
  const called = all.filter(k => k.word === word)
  if (called.length === 0) return null
  const people = (fits: (k: Kinship) => boolean) => new Set(called.filter(fits).map(k => k.person))
  const own = people(k => owner !== null && k.owner === owner)
  // "Lee's son", of two Lees: of whoever has one.
  const surnamed = people(k => written !== null && (k.owner?.name.endsWith(written) ?? false))
  const open = people(k => k.person !== owner && (k.owner === null || (owner === null && written === null)))
  // "Lee said … His brother added": nobody's own brother, so that "his" means somebody else.
  const himself = people(k => written === null && k.person === owner)
  const [person, second] = [own, surnamed, open, himself].find(found => found.size > 0) ?? []
  return person === undefined || second !== undefined ? 'another' : person
}

function findKin(scene: Scene): readonly Kinship[] {
  const { text, referents } = scene
  const found: Kinship[] = []
  text.names.forEach((name, i) => {
    const person = referents.ofName.get(name) ?? null
    if (person?.kind !== 'person') return
    const [start, end] = name.span
    const before = BEFORE.exec(text.written(Math.max(0, start - LONGEST), start))
    const behind = BEHIND.exec(text.written(end, end + LONGEST))
    for (const [match, at] of [
      [before, start],
      [behind, end],
    ] as const) {
      if (match === null) continue
      const [, pronoun, written, word] = match
      const owner =
        pronoun === undefined
          ? bearer(scene, written!, at === start ? start - match[0].length : end + 2, person)
          : lastNamed(scene, i, genderOf(pronoun), person)
      found.push({ word: word!.toLowerCase(), owner, person })
    }
  })
  return found
}

function genderOf(pronoun: string): Gender | null {
  const lower = pronoun.toLowerCase()
  return lower === 'his' ? 'male' : lower === 'her' ? 'female' : null
}

function bearer({ text, referents }: Scene, written: string, at: number, but: Referent): Referent | null {
  const first = firstWhere(text.names.length, i => text.names[i]!.span[1] > at)
  const name: Name | undefined = text.names
    .slice(first, first + 2)
    .find(n => n.text.endsWith(written.split(' ').at(-1)!))
  const found = name === undefined ? null : (referents.ofName.get(name) ?? null)
  return found === but ? null : found
}

function lastNamed(
  { text, referents }: Scene,
  at: number,
  gender: Gender | null,
  but: Referent,
): Referent | null {
  if (gender === null) return null
  for (let i = at - 1; i >= 0 && at - i <= MOST_BACK; i--) {
    const found = referents.ofName.get(text.names[i]!) ?? null
    if (found?.kind !== 'person' || found === but) continue
    if (found.gender === null || found.gender === gender) return found
  }
  return null
}
