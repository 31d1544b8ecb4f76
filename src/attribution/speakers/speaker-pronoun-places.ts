import type { SpeakerText } from './speaker-text.ts'

/**
 * How a pronoun of the third person is used, for want of a parse by its form and its neighbours. `tag`: "…," he
 * said; `opening`: first in its sentence; `coordinate`: "…, but he"; `subordinate`: "…, when he"; `clause`: behind any
 * other word; `owner`: "his plan"; `object`: "him".
 */
export const PRONOUN_USES = [
  'tag',
  'opening',
  'coordinate',
  'subordinate',
  'clause',
  'owner',
  'object',
] as const

/** Where a pronoun stands that looks for its antecedent. */
export interface PronounPlace {
  readonly offset: number
  readonly narration: number
  readonly sentence: number
  readonly paragraph: number
  readonly quoted: boolean
  readonly use: (typeof PRONOUN_USES)[number]
}

const OWNER = /^(?:his|hers|their|theirs|its)$/
const OBJECT = /^(?:him|himself|herself|them|themselves|itself)$/
/** Behind "her" that owns nothing. */
const ENDS_OBJECT = /^(?:to|and|in|on|at|for|with|as|that|from|by|of|but|when|or|because|after|before|about)$/
/** So many tokens behind the beginning of its sentence a pronoun opens it no more. */
const FARTHEST_OPENING = 60
const CONNECTS = /^(?:but|and|yet|however|then|later|so|also|now)$/
const COORDINATES = /^(?:but|and|yet|or|then)$/
const SUBORDINATES =
  /^(?:when|while|as|after|before|because|since|if|although|though|until|once|whether|unless|where)$/

export function pronounPlace(text: SpeakerText, token: number): PronounPlace {
  const { start, sentence } = text.analysis.tokens[token]!
  return {
    offset: start,
    narration: text.narrationUpTo(sentence),
    sentence,
    paragraph: text.analysis.sentences[sentence]!.paragraph,
    quoted: text.isQuoted(token),
    use: useOf(text, token),
  }
}

function useOf(text: SpeakerText, token: number): PronounPlace['use'] {
  const { tokens, sentences } = text.analysis
  const { lower, sentence } = tokens[token]!
  if (OWNER.test(lower)) return 'owner'
  if (OBJECT.test(lower)) return 'object'
  if (lower === 'her') {
    const next = tokens[token + 1]
    return next?.kind === 'word' && !ENDS_OBJECT.test(next.lower) ? 'owner' : 'object'
  }
  const { firstToken } = sentences[sentence]!
  const before = tokens[token - 1]
  const closes = before?.kind === 'mark' || (before?.text === ',' && tokens[token - 2]?.kind === 'mark')
  if (closes && token > firstToken) return 'tag'
  let t = token - 1
  const reach = Math.max(firstToken, token - FARTHEST_OPENING)
  while (t >= reach && (tokens[t]!.kind !== 'word' || CONNECTS.test(tokens[t]!.lower))) t--
  if (t < firstToken) return 'opening'
  if (COORDINATES.test(before!.lower)) return 'coordinate'
  return SUBORDINATES.test(before!.lower) ? 'subordinate' : 'clause'
}
