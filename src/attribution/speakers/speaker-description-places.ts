import type { Span } from '../../model/span.ts'
import { current, type Referent } from './speaker-referent.ts'
import type { Scene } from './speaker-scene.ts'
import type { Wanted } from './speaker-shut-out.ts'
import type { SpeakerText } from './speaker-text.ts'

/** So many words back "a man" may be whom "the man" means, and farther where whoever else may be was met before it. */
const MOST_BACK = 60
const FARTHEST_BACK = 160

/** So many sentences back is looked for whoever else may be meant. */
const FARTHEST_MET = 12

/** "A man in the crowd shouted … the man": somebody without a name was brought in by the noun. */
export function isIntroduced({ text, salience }: Scene, { office, span }: Wanted, other: Referent): boolean {
  const { tokens } = text.analysis
  const at = text.tokenAt(span[0])
  // By name: what took him up by another description may have been the one brought in.
  const met = salience.latest(
    text.narrationAt(span[0]),
    FARTHEST_MET,
    m => current(m.referent) === other && text.namesWithin(m.offset, m.end).length > 0,
  )
  for (let i = at - 1; i >= 0 && at - i < FARTHEST_BACK; i--) {
    if (at - i >= MOST_BACK && met !== null && met.offset > tokens[i]!.start) return false
    if (tokens[i]!.lower !== office.head) continue
    for (let k = i - 1; k >= 0 && i - k <= 4 && tokens[k]!.kind === 'word'; k--)
      if (/^(?:an?|one|another)$/.test(tokens[k]!.lower)) return !isSaidOf(text, k - 1)
  }
  return false
}

/** "is a lawyer", "as a lawyer", "Ann Lee, a lawyer": says what somebody is. */
function isSaidOf(text: SpeakerText, before: number): boolean {
  const { tokens } = text.analysis
  const lower = tokens[before]?.lower ?? ''
  if (lower !== ',') return /^(?:is|was|be|been|being|as|become|becomes|became|like|than|of)$/.test(lower)
  // "As Lee spoke, a designer rolled her eyes" says nothing of Lee.
  const { start, end } = tokens[before - 1] ?? tokens[before]!
  return !/^\p{Ll}/u.test(tokens[before - 1]?.text ?? '') || text.namesWithin(start, end).length > 0
}

/** Whom the rest of the sentence names: "the senator said Lee was late" is not about Lee's own words. */
export function namedBehind({ text, referents }: Scene, [start, end]: Span): Set<Referent> {
  const { tokens, sentences } = text.analysis
  const { lastToken } = sentences[tokens[text.tokenAt(start)]!.sentence]!
  const found = new Set<Referent>()
  for (const name of text.namesWithin(end, Math.min(tokens[lastToken - 1]!.end, end + REST))) {
    const named = referents.ofName.get(name) ?? null
    if (named !== null) found.add(named)
  }
  return found
}

/** So many characters of a sentence are read for that. */
const REST = 400

/** "after the senator", "a plan the senator": in a clause that hangs on another, or no subject. */
export function isDependent({ text }: Scene, offset: number): boolean {
  const { tokens } = text.analysis
  const at = text.tokenAt(offset)
  const before = tokens[at - 1]
  if (before === undefined || before.sentence !== tokens[at]!.sentence || before.kind !== 'word') return false
  return !/^(?:and|but|or|so|yet|then)$/.test(before.lower)
}
