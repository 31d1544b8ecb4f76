import { firstWhere } from '../../model/halving.ts'
import type { Referent } from './speaker-referent.ts'
import type { Scene } from './speaker-scene.ts'
import type { NounReading } from './speaker-sources.ts'

const OPENS = /^(?:an?|the|his|her|their|its)$/
/** What may follow words that only say more of the name before them. */
const FOLLOWS = /^(?:[,.;)]|for|of|who|whose|that|which|also|with|based|in|at|from)$/
/** A sentence that opens so has its first comma before its subject. */
const FRONTS =
  /^(?:on|in|at|by|after|before|during|since|for|with|from|to|according|under|like|unlike|besides|among|as|while|when|if|because|although|though|once|until|whereas|\p{L}+ing)$/u
const MOST_OPENING = 40

/**
 * Whom the name names that stands before a comma and a source that only says more of him: "Hartco, [a mining firm] that
 * …", "Lee, [the guild's oldest member]". Null where the comma parts something else.
 */
export function besideName(scene: Scene, reading: NounReading): Referent | null {
  const { text } = scene
  const { tokens, sentences } = text.analysis
  const first = text.tokenAt(reading.span[0])
  if (tokens[first - 1]?.text !== ',' || reading.plural) return null
  const { sentence } = tokens[first]!
  const before = tokens[first - 2]
  if (before?.sentence !== sentence) return null
  const name = text.namesWithin(before.start, before.end).at(-1)
  if (name === undefined || name.span[1] !== before.end) return null
  const opening = tokens[first]!.lower
  if (!OPENS.test(opening) && typeof reading.owner !== 'object') return null
  // "They came from Lenwick, their school said": where, not what.
  if (reading.class === 'body' && !/^(?:an?|the)$/.test(opening)) return null
  const next = tokens[firstWhere(tokens.length, i => tokens[i]!.start >= reading.span[1])]
  if (next === undefined || next.sentence !== sentence || !FOLLOWS.test(next.lower)) return null
  // "Lee, the mayor and …" may be a list.
  const { firstToken } = sentences[sentence]!
  if (first - firstToken > MOST_OPENING) return null
  if (FRONTS.test(tokens[firstToken]!.lower) && firstCommaAt(scene, firstToken) === first - 1) return null
  const referent = scene.referents.ofName.get(name) ?? null
  return referent !== null && !referent.place && (referent.kind === 'person') === (reading.class !== 'body')
    ? referent
    : null
}

function firstCommaAt({ text }: Scene, from: number): number {
  const { tokens } = text.analysis
  let i = from
  while (i < tokens.length && i - from < MOST_OPENING && tokens[i]!.text !== ',') i++
  return i
}
