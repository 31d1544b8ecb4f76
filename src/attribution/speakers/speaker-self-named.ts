import type { Span } from '../../model/span.ts'
import type { Referent } from './speaker-referent.ts'
import type { Scene } from './speaker-scene.ts'

const TELLS =
  /\b(?:(?:identified|introduced) (?:him|her)self\b.{0,80}|(?:gave|said) (?:his|her) name\b.{0,16}|(?:his|her|whose) (?:first )?name (?:was|is) )$/su
const BEFORE = /\b(?:as|named|was|is) $/
const LONGEST = 200

/** "The boy, who said his name was Max", "The woman identified herself as a baker named Carla": the name in their sentence. */
export function selfNamed({ text, referents }: Scene, [start]: Span): Referent | null {
  const { tokens, sentences } = text.analysis
  const { lastToken } = sentences[tokens[text.tokenAt(start)]!.sentence]!
  const end = Math.min(tokens[lastToken - 1]!.end, start + LONGEST)
  for (const name of text.namesWithin(start, end)) {
    const before = text.written(start, name.span[0])
    if (!BEFORE.test(before) || !TELLS.test(before)) continue
    const named = referents.ofName.get(name) ?? null
    if (named === null || named.place || (named.kind !== 'person' && named.kind !== 'unknown')) return null
    if (named.kind === 'unknown') named.kind = 'person'
    return named
  }
  return null
}
