import type { Token } from '../../text/analysis.ts'
import type { Name } from '../../text/names/names.ts'
import { isBody } from '../../text/names/organisations.ts'
import { singular, titleHead } from '../../text/names/titles.ts'
import { isPlural } from './speaker-noun-class.ts'

/** Words that end the head's own phrase. */
export const ENDERS: ReadonlySet<string> = new Set(
  `of for from in at with on to by about against near inside outside who whom whose which that where speaking close
familiar representing based including like under over behind within among between wearing holding working living but
because when while after before as i he she they we you du de des del della von vom zur zum da
im am bei`.split(/\s+/),
)

/** "Lee and Maas", "Lee, Maas and Ruiz": names on one level, nothing between them but commas and "and". */
export function coordinated(
  tokens: readonly Token[],
  names: readonly Name[],
  first: number,
  last: number,
): Name[] | null {
  if (names.length < 2) return null
  const list: Name[] = []
  let joined = false
  for (let i = first; i < last; ) {
    const name = names.find(n => n.span[0] === tokens[i]!.start || n.title?.[0] === tokens[i]!.start)
    if (name === undefined) return null
    list.push(name)
    while (i < last && tokens[i]!.start < name.span[1]) i++
    i = skipBracket(tokens, i, last)
    const before = i
    while (
      i < last &&
      (/^(?:,|&)$/.test(tokens[i]!.text) || /^(?:and|und|et|y|e|en)$/.test(tokens[i]!.lower))
    ) {
      if (tokens[i]!.text !== ',') joined = true
      i++
    }
    if (i >= last || (i === last - 1 && endsInAll(tokens, last)))
      return joined && list.length > 1 ? list : null
    if (i === before) return null
  }
  return null
}

function endsInAll(tokens: readonly Token[], last: number): boolean {
  return /^(?:all|both)$/.test(tokens[last - 1]!.lower)
}

/** "(D-Ore.)" behind a name. */
function skipBracket(tokens: readonly Token[], i: number, last: number): number {
  if (i >= last || tokens[i]!.text !== '(') return i
  for (let k = i; k < last && k < i + 8; k++) if (tokens[k]!.text === ')') return k + 1
  return i
}

/** The name that heads the chunk: its last words, or followed by nothing that it could describe. */
export function headName(
  tokens: readonly Token[],
  names: readonly Name[],
  first: number,
  end: number,
): Name | null {
  for (let n = names.length - 1; n >= 0; n--) {
    const name = names[n]!
    if (name.span[0] >= tokens[end - 1]!.end) continue
    let i = end
    while (i > first && tokens[i - 1]!.start >= name.span[1]) i--
    const rest = end - i
    if (rest === 0) return isDescribing(name, tokens, first) ? null : name
    const next = tokens[i]!
    // A possessive that ends the source belongs to a noun outside of it: "Lee’s [claim]".
    if (rest === 1 && (next.lower === "'s" || next.lower === "'")) return name
    if (
      /^(?:himself|herself|itself|themselves|also|then|later|however|too|both|all|jr\.?|sr\.?)$/.test(
        next.lower,
      )
    )
      return name
    return null
  }
  return null
}

/** "the Americans" names a people; "an American" and "the Nordian" alone do not name a speaker's place. */
function isDescribing(name: Name, tokens: readonly Token[], first: number): boolean {
  return name.kind === 'place' && /^(?:an?|one|another)$/.test(tokens[first]!.lower)
}

/**
 * "the minister, Ann Lee", "the mayor of Lenwick, Ann Lee": a name behind the first comma, nothing but its
 * title before it. A body's name only behind a body's noun, so that a list of states is none.
 */
export function apposedName(
  tokens: readonly Token[],
  names: readonly Name[],
  first: number,
  end: number,
  last: number,
): Name | null {
  let comma = end
  const several = tokens[first]!.lower === 'one' && tokens[first + 1]?.lower === 'of'
  // "The networks — Hart News, Moll TV —"
  if (!several && end > first && isPlural(tokens[end - 1]!.lower)) return null
  while (comma < last && !PARTS.test(tokens[comma]!.text)) {
    const { lower } = tokens[comma]!
    // "one of the authors of that report, Ann Lee"
    if (lower === 'that' && /^(?:of|in|at|for|from|with|on|to)$/.test(tokens[comma - 1]?.lower ?? '')) {
      comma++
      continue
    }
    if (/^(?:who|whom|whose|which|that|and|or)$/.test(lower)) return null
    comma++
  }
  if (comma >= last) return null
  const next = tokens[behindRelation(tokens, comma + 1, last)]
  if (next === undefined) return null
  const name =
    names.find(n => n.span[0] === next.start || n.title?.[0] === next.start) ??
    titledBehind(tokens, names, comma + 1, last)
  if (name === undefined) return null
  if (name.kind === 'person' || (name.kind === 'unknown' && names[0] === name)) return name
  const head = singular(
    tokens[Math.max(first, several ? nounBehind(tokens, first + 2, last) : end - 1)]!.lower,
  )
  if (name.kind === 'organisation' || (several && name.kind === 'unknown')) return isBody(head) ? name : null
  // "Hart's manager, Rich Bell,"
  return name.kind === 'unknown' && FULL_NAME.test(name.text) && titleHead(head) !== null ? name : null
}

/** What parts a description from the name that it goes with. */
const PARTS = /^(?:,|--|—|–)$/
const FULL_NAME = /^\p{Lu}\p{Ll}+ \p{Lu}[\p{L}’'-]+$/u

/** The last word of "one of | the local groups". */
function nounBehind(tokens: readonly Token[], from: number, last: number): number {
  let i = from
  while (i + 1 < last && tokens[i + 1]!.kind === 'word' && !ENDERS.has(tokens[i + 1]!.lower)) {
    if (/ing$/.test(tokens[i + 1]!.lower)) break
    i++
  }
  return i
}

const MOST_BEFORE_TITLE = 4

/** "his partner, | ranking party member Sen. Ann Lee": more words before the title that goes with the name. */
function titledBehind(
  tokens: readonly Token[],
  names: readonly Name[],
  from: number,
  last: number,
): Name | undefined {
  for (let i = from; i < last && i - from <= MOST_BEFORE_TITLE; i++) {
    const { kind, lower, start } = tokens[i]!
    if (kind !== 'word' || ENDERS.has(lower) || lower === 'and') return undefined
    const name = names.find(n => n.kind === 'person' && n.title?.[0] === start)
    if (name !== undefined) return name
  }
  return undefined
}

/** "the other man, | his cousin Bob Hart": the token behind "his cousin". */
function behindRelation(tokens: readonly Token[], at: number, last: number): number {
  if (!/^(?:his|her|their)$/.test(tokens[at]?.lower ?? '') || at + 2 >= last) return at
  return /^\p{Ll}+$/u.test(tokens[at + 1]!.text) ? at + 2 : at
}
