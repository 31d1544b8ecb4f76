import type { TextAnalysis, Token } from '../../text/analysis.ts'
import type { Name } from '../../text/names/names.ts'
import type { Description } from './speaker-descriptions.ts'

/** A description and the name that stands in apposition to it. */
export interface Apposition {
  readonly description: Description
  readonly name: Name
}

/**
 * "Ann Lee, the minister," and "The minister, Ann Lee, said": descriptions that a comma sets beside a
 * person's name. Also "Ann Lee is the minister" and "Ann Lee, who is the minister".
 */
export function findAppositions(
  analysis: TextAnalysis,
  names: readonly Name[],
  descriptions: readonly Description[],
  tokenAt: (offset: number) => number,
): Apposition[] {
  const { tokens } = analysis
  const found: Apposition[] = []
  const endingAt = new Map<number, Name>()
  const startingAt = new Map<number, Name>()
  for (const name of names) {
    if (name.kind !== 'person' && name.kind !== 'unknown') continue
    // "In Florence, the mayor said": a place, whatever it is called after.
    const first = tokenAt(name.span[0])
    const before = tokens[first - 1]?.lower ?? ''
    if (!name.text.includes(' ') && /^(?:in|at|near|outside|across)$/.test(before)) continue
    endingAt.set(tokenAfter(tokens, first, name.span[1]), name)
    startingAt.set(name.title === null ? first : tokenAt(name.title[0]), name)
  }
  for (const description of descriptions) {
    // "Ann Lee, the minister's daughter"
    if (/^['’]s?$/.test(tokens[description.last]?.text ?? '')) continue
    const name =
      nameBefore(tokens, description, endingAt) ??
      nameBehind(tokens, description, startingAt, endingAt, tokenAt)
    if (name !== null) found.push({ description, name })
  }
  return found
}

function tokenAfter(tokens: readonly Token[], at: number, end: number): number {
  let i = at
  while (i < tokens.length && tokens[i]!.start < end) i++
  return i
}

/** "Ann Lee, the minister" and "Ann Lee, 52, the minister"; "Ann Lee is the minister". */
function nameBefore(
  tokens: readonly Token[],
  description: Description,
  endingAt: ReadonlyMap<number, Name>,
): Name | null {
  let i = description.first
  const copula = tokens[i - 1]?.lower
  if (copula === 'is' || copula === 'was') {
    i--
    if (tokens[i - 1]?.lower === 'who') i--
    if (tokens[i - 1]?.text === ',') i--
    const name = endingAt.get(i)
    return name !== undefined && sameSentence(tokens, i - 1, description.first) ? name : null
  }
  const elected = beforeElected(tokens, i)
  if (elected !== null) {
    const name = endingAt.get(elected)
    return name !== undefined && sameSentence(tokens, elected - 1, description.first) ? name : null
  }
  if (/^(?:now|then|also|formerly|currently|himself|herself|once|today|then-)$/.test(copula ?? '')) i--
  if (tokens[i - 1]?.text !== ',' || directlyBeforeName(tokens, description)) return null
  if (opensClause(tokens, i - 1, description)) return null
  i--
  if (tokens[i - 1]?.kind === 'number' && tokens[i - 2]?.text === ',') i -= 2
  // "Sen. Ann Lee (D-Lenwick), the minister"
  if (tokens[i - 1]?.text === ')') {
    let k = i - 1
    while (k > 0 && i - k < 10 && tokens[k]!.text !== '(') k--
    if (tokens[k]!.text === '(') i = k
  }
  const name = endingAt.get(i)
  return name !== undefined && sameSentence(tokens, i - 1, description.first) ? name : null
}

/**
 * "Ann Lee was elected (as) | mayor", "Ann Lee, a lawyer, became | mayor": the token behind whoever it is said of;
 * null where nothing of the kind stands before.
 */
function beforeElected(tokens: readonly Token[], at: number): number | null {
  let i = at
  if (tokens[i - 1]?.lower === 'as') i--
  const verb = tokens[i - 1]?.lower ?? ''
  if (/^(?:elected|appointed|named|re-elected)$/.test(verb)) {
    i--
    if (tokens[i - 1]?.lower === 'been') i--
    if (!/^(?:was|is|has|had)$/.test(tokens[i - 1]?.lower ?? '')) return null
    i--
  } else if (verb === 'became') i--
  else return null
  if (tokens[i - 1]?.lower === 'who') i--
  if (tokens[i - 1]?.text !== ',') return i
  for (let k = i - 2; k > 0 && i - k <= MOST_INSERTED; k--) if (tokens[k]!.text === ',') return k
  return i - 1
}

const MOST_INSERTED = 6

/** "the minister | Ann Lee": the description is the title of the next name, or the first of a list. */
function directlyBeforeName(tokens: readonly Token[], description: Description): boolean {
  const next = tokens[description.last]
  return next !== undefined && next.kind === 'word' && next.text[0] !== next.text[0]!.toLowerCase()
}

/** "The minister, Ann Lee, said": closed by a second comma, or opening its sentence without an article. */
function nameBehind(
  tokens: readonly Token[],
  description: Description,
  startingAt: ReadonlyMap<number, Name>,
  endingAt: ReadonlyMap<number, Name>,
  tokenAt: (offset: number) => number,
): Name | null {
  if (tokens[description.last]?.text !== ',') return null
  const name = startingAt.get(description.last + 1)
  if (name === undefined || !sameSentence(tokens, description.first, description.last + 1)) return null
  let after = tokenAt(name.span[1] - 1) + 1
  for (const [end, other] of [[after, name] as const]) if (endingAt.get(end) !== other) after = end
  const next = tokens[after]
  const closed =
    next === undefined ||
    next.sentence !== tokens[description.first]!.sentence ||
    /^[,.;:—–-]$/.test(next.text)
  const before = tokens[description.first - 1]
  const opens =
    before === undefined || before.sentence !== tokens[description.first]!.sentence || before.kind !== 'word'
  // "Lee and her husband, Bob Hart,"
  if (before?.lower === 'and' && !/^(?:his|her|their) /i.test(description.text)) return null
  // "the mayor, the minister, Ann Lee" is a list; "On Monday, the minister, Ann Lee," is not.
  if (
    before?.text === ',' &&
    (!closed || !description.definite || !(isOwned(description) || isFronted(tokens, description.first - 2)))
  )
    return null
  if (!description.definite && !opens) return null
  return closed || opens ? name : null
}

/** "Lee's minister": no item of a list. */
function isOwned({ text }: Description): boolean {
  return /[’']s? /.test(text)
}

const FRONTS =
  /^(?:on|in|at|by|after|before|during|since|for|with|from|to|according|under|like|unlike|besides|among|as|while|when|if|because|although|though|once|until|whereas)$/
const MOST_OPENING = 40

/** "In a talk with Ann Lee, | the minister said": the first comma of a sentence that opens with where or when. */
function opensClause(tokens: readonly Token[], comma: number, { last }: Description): boolean {
  const next = tokens[last]
  if (next?.kind !== 'word' || next.sentence !== tokens[comma]!.sentence) return false
  if (/^(?:who|whose|whom|which|that|and|or|of|in|at|for|from|with)$/.test(next.lower)) return false
  for (let i = comma - 1; i >= 0 && comma - i < MOST_OPENING; i--) {
    if (tokens[i]!.text === ',') return false
    if (i === 0 || tokens[i - 1]!.sentence !== tokens[comma]!.sentence)
      return FRONTS.test(tokens[i]!.lower) || /ing$/.test(tokens[i]!.lower)
  }
  return false
}

const MOST_FRONTED = 8

/** Whether words open a sentence by saying when or where: "On Tuesday night | ,". */
function isFronted(tokens: readonly Token[], last: number): boolean {
  for (let i = last; i >= 0 && last - i < MOST_FRONTED; i--) {
    const { kind, sentence, lower } = tokens[i]!
    if (kind !== 'word' && kind !== 'number') return false
    if (i === 0 || tokens[i - 1]!.sentence !== sentence)
      return /^(?:on|in|at|by|after|before|during|since|for|later|earlier|as|meanwhile)$/.test(lower)
  }
  return false
}

function sameSentence(tokens: readonly Token[], a: number, b: number): boolean {
  return tokens[a]?.sentence === tokens[b]?.sentence
}
