import type { Token } from '../../text/analysis.ts'
import type { Counted } from './figure-nouns.ts'

const VOTERS = new Set(
  'votes deputies lawmakers legislators senators mps members representatives councillors councilors delegates ministers ayes'.split(
    ' ',
  ),
)

/** "212 votes to 188", "141 deputies in favour and 139 against": `votes for` or `votes against`; null for no count of a vote. */
export function readVotes(
  tokens: readonly Token[],
  start: number,
  first: number,
  last: number,
  end: number,
  counted: Counted | null,
): string | null {
  const behind = counted?.end ?? last
  const who = counted?.who.split(' ').at(-1) ?? null
  const next = behind < end ? tokens[behind]!.lower : ''
  if (who === 'votes' && tokens[first - 1]?.lower === 'by' && first - 1 >= start) return 'votes for'
  if (who === 'votes' && next === 'to' && tokens[behind + 1]?.kind === 'number') return 'votes for'
  // "by 212 votes to 188"
  if (tokens[first - 1]?.lower === 'to' && tokens[first - 2]?.lower === 'votes') return 'votes against'
  if (who !== null && !VOTERS.has(who)) return null
  const verb = votedAt(tokens, behind, end)
  const voted = verb !== null
  const at = voted ? verb + 1 : behind
  const side = at < end ? tokens[at]!.lower : ''
  if (side === 'in' && /^favou?r$/.test(tokens[at + 1]?.lower ?? '')) return 'votes for'
  if (side === 'against')
    return voted || who !== null || isOfVote(tokens, start, first) ? 'votes against' : null
  if (voted && /^(?:for|yes|aye)$/.test(side)) return 'votes for'
  return voted && side === 'no' ? 'votes against' : null
}

/** "79 members of the assembly voted for it": the verb behind those who vote, and behind where they do. */
function votedAt(tokens: readonly Token[], behind: number, end: number): number | null {
  const isOwned = /^(?:of|in|from)$/.test(tokens[behind]?.lower ?? '')
  for (let at = behind; at < Math.min(end, behind + (isOwned ? OWNER : 1)); at++) {
    const { kind, lower } = tokens[at]!
    if (lower === 'voted' || lower === 'voting') return at
    if (kind === 'number' || lower === ',' || lower === ';') return null
  }
  return null
}

/** Tokens of "of the upper house's committee". */
const OWNER = 8

/** "141 deputies in favour and 139 against": the rest of a vote told before. */
function isOfVote(tokens: readonly Token[], start: number, first: number): boolean {
  for (let at = first - 1; at >= Math.max(start, first - 5); at--)
    if (/^(?:favou?r|for)$/.test(tokens[at]!.lower)) return true
  return false
}

/** Whoever puts a name to a petition is counted by that. */
export const SIGNATURES = 'signatures'

/** "signed by 72,000 people", "58,000 signatures", "72,000 people have signed". */
export function isOfSignatures(
  tokens: readonly Token[],
  start: number,
  first: number,
  end: number,
  counted: Counted | null,
): boolean {
  if (counted === null) return false
  if (counted.who === SIGNATURES) return true
  if (!counted.people) return false
  const isObject = first - 2 >= start && tokens[first - 1]!.lower === 'by'
  if (isObject && tokens[first - 2]!.lower === 'signed') return true
  const behind = tokens[counted.end]?.lower ?? ''
  return counted.end + 1 < end && /^(?:have|had)$/.test(behind) && tokens[counted.end + 1]!.lower === 'signed'
}
