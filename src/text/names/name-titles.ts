import type { Token } from '../analysis.ts'
import { CAPITAL, CAPITALS } from '../words/letter-case.ts'
import { longestTerritory, mayBeginTerritory, territoryOf } from './countries.ts'
import { isGivenName } from './given-names.ts'
import { isDignity, isHonorific, isHonorificModifier } from './honorifics.ts'
import { isNeverName } from './name-evidence.ts'
import type { Run } from './name-runs.ts'
import { isOrganisationHead, isPlaceHead } from './organisations.ts'
import { isAbbreviatedTitle, isPortfolio, isTitleModifier, titleHead } from './titles.ts'

/** Surnames that are titles as well: after a given name they are taken for surnames. */
const ALSO_SURNAMES: ReadonlySet<string> = new Set(
  'king pope bishop judge prince major marshal dean page cook chief constable archer driver farmer duke captain priest nun monk chef model general mayor star host shah sultan rabbi sheikh imam son guide chair singer cardinal chancellor abbot deacon knight provost sexton warden steward friend banker pastor'.split(
    ' ',
  ),
)

export function isTitleWord(lower: string): boolean {
  return titleHead(lower) !== null || isHonorific(lower.endsWith('.') ? lower.slice(0, -1) : lower)
}

/**
 * How many tokens at the head of a run are titles and what belongs to them ("FBI Director", "His Eminence
 * Grand Ayatollah"); 0 where the run has none before a name, the run's length where it is nothing else.
 */
export function titleLength(tokens: readonly Token[], cases: Uint8Array, run: Run): number {
  const last = firstMark(tokens, run)
  let head = -1
  for (let i = last - 1; i >= run.first; i--) {
    const lower = tokens[i]!.lower
    if (!(isTitleWord(lower) || isDignity(lower)) || isPluralTitle(lower)) continue
    if (i === run.first || !isSurnameHere(tokens, run, i)) {
      head = i
      break
    }
  }
  if (head < 0) return onlyModifiers(tokens, run) ? run.last - run.first : 0
  if (head === run.last - 1) return trailingTitle(tokens, cases, run, head)
  // "Justice Department", "King Abdullah University": a title word inside the name of a body or a place.
  const end = tokens[run.last - 1]!.lower
  if ((isOrganisationHead(end) || isPlaceHead(end)) && !isGivenName(tokens[head + 1]!.lower)) return 0
  if (isOrganisationHead(end) && run.last - head > 3) return 0
  return head + 1 - run.first
}

/** What stands in marks inside a name is a nickname, whatever its words. */
function firstMark(tokens: readonly Token[], run: Run): number {
  for (let i = run.first; i < run.last; i++) if (tokens[i]!.kind === 'mark') return i
  return run.last
}

/** "Stephen King": a title word that ends a name. */
function isSurnameHere(tokens: readonly Token[], run: Run, i: number): boolean {
  const lower = tokens[i]!.lower
  if (!ALSO_SURNAMES.has(lower) || i === run.first) return false
  const before = tokens[i - 1]!.lower
  // "Mr. King" at the end of a run; "Mr. King Lee" would still be odd.
  if (i === run.last - 1 && /^(?:mr|mrs|ms|miss|dr|sen|rep|gov|prof)\.?$/.test(before)) return true
  return isGivenName(before)
}

/** A run that ends in a title names nobody ("Supreme Leader"), unless a name stands before it. */
function trailingTitle(tokens: readonly Token[], cases: Uint8Array, run: Run, head: number): number {
  for (let i = run.first; i < head; i++) {
    const lower = tokens[i]!.lower
    if (isTitleWord(lower) || isTitleModifier(lower) || isHonorificModifier(lower)) continue
    if (i === run.first && isPossessivePronoun(lower)) continue
    if (cases[i]! & CAPITALS || isPortfolio(lower) || territoryOf(tokens[i]!.text) !== null) continue
    return 0
  }
  return run.last - run.first
}

/** "Members", "Presidents": no title of one person; "Sens." stands before the first of several. */
function isPluralTitle(lower: string): boolean {
  const head = titleHead(lower)
  return head !== null && head !== lower && lower.endsWith('s') && !isAbbreviatedTitle(lower)
}

export function isPossessivePronoun(lower: string): boolean {
  return lower === 'his' || lower === 'her' || lower === 'your' || lower === 'their'
}

function onlyModifiers(tokens: readonly Token[], run: Run): boolean {
  for (let i = run.first; i < run.last; i++) {
    const lower = tokens[i]!.lower
    if ((!isTitleModifier(lower) && !isHonorificModifier(lower)) || isOrganisationHead(lower)) return false
  }
  return run.last - run.first === 1
}

/**
 * After "of" in a title ("Leader of the …", "Mayor of …"): how many tokens of the run that follows still
 * belong to the title.
 */
export function complementLength(tokens: readonly Token[], run: Run): number {
  let i = run.first
  while (i < run.last) {
    const lower = tokens[i]!.lower
    if (isHonorific(lower) || isAbbreviatedTitle(lower)) break
    const territory = territoryLength(tokens, i, run.last)
    if (territory > 0) i += territory
    else if (isPortfolio(lower) || isOrganisationHead(lower) || isTitleModifier(lower)) i++
    else break
  }
  if (i === run.first && run.last - run.first >= 2) {
    // "Mayor of Lenwick Ann Lee": one word for the place, the name from the given name on.
    for (let k = run.first + 1; k < run.last; k++) if (isGivenName(tokens[k]!.lower)) return k - run.first
  }
  return i - run.first
}

/** Tokens from `i` on that name a state, its people or a region; the longest such. */
export function territoryLength(tokens: readonly Token[], i: number, last: number): number {
  if (!mayBeginTerritory(tokens[i]!.lower)) return 0
  for (let n = Math.min(longestTerritory(), last - i); n > 0; n--) {
    let written = tokens[i]!.text
    for (let k = 1; k < n; k++) written += ` ${tokens[i + k]!.text}`
    if (territoryOf(written) !== null) return n
  }
  return 0
}

/**
 * Where the title begins that stands, written small or after a possessive, directly before token `at`
 * ("economist Ann Lee", "White House spokesman Ann Lee", "Nordia's president Ann Lee"); `at` where none does.
 */
export function titleStartBefore(
  tokens: readonly Token[],
  cases: Uint8Array,
  at: number,
  first: number,
  titled: boolean,
): number {
  let start = at
  let heads = titled ? 1 : 0
  for (let i = at - 1; i >= first && at - i <= 9; i--) {
    const token = tokens[i]!
    const gap = tokens[i + 1]!.start - token.end
    if (gap > 2 || token.kind !== 'word') break
    const { lower } = token
    if (isDignity(tokens[i + 1]!.lower)) {
      if (isPossessivePronoun(lower)) start = i
      break
    }
    if (lower === "'s" || lower === "'") {
      // The possessor belongs to the title where it is a name: "Nordia's Supreme Leader".
      if (heads === 0 || i - 1 < first || !(cases[i - 1]! & CAPITAL)) break
      let owner = i - 1
      while (
        owner - 1 >= first &&
        cases[owner - 1]! & CAPITAL &&
        tokens[owner]!.start - tokens[owner - 1]!.end === 1
      )
        owner--
      return owner
    }
    if (gap === 0 && lower !== "'s") break
    if (titleHead(lower) !== null && !isPluralTitle(lower)) {
      heads++
      start = i
    } else if (
      heads > 0 &&
      ((isTitleModifier(lower) && !isNeverName(lower)) || (cases[i]! & CAPITAL && !isNeverName(lower)))
    )
      start = i
    else break
  }
  return heads > 0 ? start : at
}
