import { STATES } from '../../attribution/figures/figure-states.ts'
import { stem } from '../../text/words/stems.ts'
import { baseUnit } from './figure-units.ts'

/** Figures under one name, to be linked with those of other documents under another. */
export interface LinkedGroup {
  readonly what: string
  readonly unit: string | null
  readonly documents: ReadonlySet<string>
  /** Stems of the words next to each figure. */
  readonly contexts: () => readonly ReadonlySet<string>[]
}

/** A name taken apart. */
interface Name {
  /** Of what is counted, in order; none where the name is of people or money as such. */
  readonly nouns: readonly string[]
  readonly state: string | null
  /** Whether the name tells a share, a change, a rate: what such names share says nothing. */
  readonly tail: string
}

const LOOSE = new Set(['people', 'money', 'persons', 'earnings'])

function nameOf(what: string): Name {
  const [, plain = '', tail = ''] = /^(.*?)( change(?: over a month)?| per [\w ]+)?$/.exec(what) ?? []
  const words = plain.split(' ').filter(word => word !== '')
  const state = STATES.has(words.at(-1) ?? '') ? words.at(-1)! : null
  const nouns = (state === null ? words : words.slice(0, -1)).filter(word => !LOOSE.has(word))
  return { nouns: nouns.map(word => stem(word)), state, tail }
}

/** Stems of those who are told apart from the rest of the dead; farmers, miners or passengers may be all of them. */
const PARTS = new Set(
  (
    'child children woman women man men girl boy baby infant minor teenager toddler adult elderly civilian soldier troop police ' +
    'policeman officer militant fighter rebel insurgent gunman journalist reporter medic doctor nurse paramedic firefighter ' +
    'rescuer foreigner national tourist guard peacekeeper official crew staff driver victim'
  )
    .split(' ')
    .map(word => stem(word)),
)
/** Less than one name in the other, more than no name at all. */
const WHOLE = 0.9

/** So much of the words next to two figures must be the same where their names tell nothing. */
const ALIKE = 0.5
const LEAST_SHARED = 2
/** People are told of more often than anything else. */
const LEAST_OF_PEOPLE = 3
/** A unit with more names than this in a story is left as it is: each is compared with each. */
const MOST_NAMES = 60

/**
 * Pairs of groups, as indices, that count one thing under two names, most alike first: "boats" and "fishing boats", "2.3
 * million people need food aid" and "in need of food aid". A document that has both tells them apart.
 */
export function linkNames(groups: readonly LinkedGroup[]): (readonly [number, number])[] {
  const names = groups.map(g => nameOf(g.what))
  const found: { readonly pair: readonly [number, number]; readonly alike: number }[] = []
  for (const own of Map.groupBy(groups.keys(), i => baseUnit(groups[i]!.unit) ?? '').values()) {
    if (own.length > MOST_NAMES) continue
    for (const [k, i] of own.entries())
      for (const j of own.slice(k + 1)) {
        if (!groups[i]!.documents.isDisjointFrom(groups[j]!.documents)) continue
        const alike = likeness(names[i]!, names[j]!, groups[i]!, groups[j]!)
        if (alike > 0) found.push({ pair: [i, j], alike })
      }
  }
  found.sort((a, b) => b.alike - a.alike || a.pair[0] - b.pair[0] || a.pair[1] - b.pair[1])
  return found.map(f => f.pair)
}

function likeness(a: Name, b: Name, x: LinkedGroup, y: LinkedGroup): number {
  if (a.tail !== b.tail) return 0
  if (a.state !== null && b.state !== null && a.state !== b.state) return 0
  const isOneHead = a.nouns.length > 0 && b.nouns.length > 0 && a.nouns.at(-1) === b.nouns.at(-1)
  if (isOneHead) {
    const [few, many] = a.nouns.length < b.nouns.length ? [a.nouns, b.nouns] : [b.nouns, a.nouns]
    if (!few.every(noun => many.includes(noun))) return 0
    if (a.state === b.state) return 2
    // A count of those that something befell is no count of all.
    const state = stem((a.state ?? b.state)!)
    return bestShare(x, y, state) > 0 ? 1 : 0
  }
  // Two names that both tell something are two things.
  if (a.nouns.length > 0 && b.nouns.length > 0) return 0
  if (a.state !== null && a.state === b.state) {
    const some = [...a.nouns, ...b.nouns]
    return some.some(noun => PARTS.has(noun)) ? 0 : WHOLE
  }
  if (a.state !== null || b.state !== null) return 0
  const share = bestShare(x, y, null)
  return share >= ALIKE ? share : 0
}

/** The greatest share of words that two figures of the groups have in common; of those that have `needed`, if it is given. */
function bestShare(x: LinkedGroup, y: LinkedGroup, needed: string | null): number {
  let best = 0
  for (const a of x.contexts())
    for (const b of y.contexts()) {
      if (needed !== null && !(a.has(needed) && b.has(needed))) continue
      const shared = a.intersection(b).size
      if (needed === null && shared < (x.unit === 'people' ? LEAST_OF_PEOPLE : LEAST_SHARED)) continue
      best = Math.max(best, shared / Math.max(1, Math.min(a.size, b.size)))
    }
  return best
}
