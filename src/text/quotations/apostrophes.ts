import type { DraftToken } from '../tokens/draft-token.ts'
import { letterCase } from '../words/letter-case.ts'
import { MarkRoles } from './mark-roles.ts'

/**
 * Marks that pairing found to be apostrophes become words: a possessive's stays alone ("the ministers’ plan"),
 * any other is given back to the word before it ("goin’"). Tokens from `first` on are changed in place;
 * the roles come back under the tokens' new indices.
 */
export function settleApostrophes(
  text: string,
  tokens: DraftToken[],
  first: number,
  roles: MarkRoles,
): MarkRoles {
  if (!roles.includes('apostrophe')) return roles
  const moved = new MarkRoles(first, tokens.length)
  let to = first
  for (let from = first; from < tokens.length; from++) {
    const token = tokens[from]!
    const role = roles.get(from)
    const previous = to > first ? tokens[to - 1]! : null
    if (role === 'apostrophe') {
      if (
        previous !== null &&
        previous.end === token.start &&
        previous.kind === 'word' &&
        !/[sxz]$/.test(previous.lower)
      ) {
        previous.end = token.end
        previous.text = text.slice(previous.start, previous.end)
        previous.letters = letterCase(previous.text)
        previous.lower += "'"
        continue
      }
      token.kind =
        previous !== null && previous.end === token.start && previous.kind === 'word' ? 'word' : 'punctuation'
      token.lower = token.text.length === 1 ? "'" : token.lower
    } else if (role !== undefined) moved.set(to, role)
    tokens[to++] = token
  }
  tokens.length = to
  return moved
}
