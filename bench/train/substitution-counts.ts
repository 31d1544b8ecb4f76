import type { WordProfile } from '../../src/collation/apparatus/word-profile.ts'
import { profileWord } from '../../src/collation/apparatus/word-profile.ts'
import type { Pair } from './alignment-pairs.ts'
import { linkKey } from './alignment-pairs.ts'

export type SubstitutionLists = Record<'1' | '2' | '3', string[]>

/** For each pair of unlike stems: how often they were linked, and in how many pairs of texts they met at all. */
export interface LinkCounts {
  readonly linked: ReadonlyMap<string, number>
  readonly met: ReadonlyMap<string, number>
}

/** A pair of words met once may be an accident, and would be a trace of one sentence: it is left out. */
const leastLinks = 2
const leastForWeak = 3

/**
 * A function word stands for a function word. What links it with a content word is the phrase around it, of
 * which a lexicon of words knows nothing.
 */
const lexical: ReadonlySet<string> = new Set(['content', 'function'])

/** States and their people are no words for anything else; that they go together the table of territories knows. */
function mayStandFor(a: WordProfile, b: WordProfile): boolean {
  if (a.territory !== null || b.territory !== null) return false
  return a.kind === b.kind && lexical.has(a.kind) && a.stem !== b.stem
}

export function countLinks(pairs: readonly Pair[]): LinkCounts {
  const linked = new Map<string, number>()
  const met = new Map<string, number>()
  for (const pair of pairs) {
    const here = new Set<string>()
    const words = pair.b.map(profileWord)
    for (const [i, a] of pair.a.map(profileWord).entries()) {
      for (const [j, b] of words.entries()) {
        if (!mayStandFor(a, b)) continue
        const key = a.stem < b.stem ? `${a.stem} ${b.stem}` : `${b.stem} ${a.stem}`
        here.add(key)
        if (pair.sure.has(linkKey(i, j))) linked.set(key, (linked.get(key) ?? 0) + 1)
      }
    }
    for (const key of here) met.set(key, (met.get(key) ?? 0) + 1)
  }
  return { linked, met }
}

export function joinCounts(one: LinkCounts, other: LinkCounts): LinkCounts {
  const linked = new Map(one.linked)
  const met = new Map(one.met)
  for (const [key, count] of other.linked) linked.set(key, (linked.get(key) ?? 0) + count)
  for (const [key, count] of other.met) met.set(key, (met.get(key) ?? 0) + count)
  return { linked, met }
}

/** The lexicon that the counts give, less what `without` counted. */
export function substitutionsFrom(counts: LinkCounts, without?: LinkCounts): SubstitutionLists {
  const lists: SubstitutionLists = { '1': [], '2': [], '3': [] }
  for (const [key, all] of counts.linked) {
    const links = all - (without?.linked.get(key) ?? 0)
    if (links < leastLinks) continue
    const meetings = counts.met.get(key)! - (without?.met.get(key) ?? 0)
    const share = (links - 0.3) / (meetings + 1)
    if (share >= 0.5 && links >= 3) lists['3'].push(key)
    else if (share >= 0.3) lists['2'].push(key)
    else if (share >= 0.12 && links >= leastForWeak) lists['1'].push(key)
  }
  for (const list of Object.values(lists)) list.sort()
  return lists
}
