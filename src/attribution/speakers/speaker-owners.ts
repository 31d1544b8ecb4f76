import type { Name } from '../../text/names/names.ts'
import { pronounOf } from '../../text/names/pronouns.ts'
import { pronounPlace } from './speaker-pronoun-places.ts'
import type { Referent } from './speaker-referent.ts'
import type { Scene } from './speaker-scene.ts'

/** Whose something is: "Lee" of "Lee's campaign", whoever "her" means in "her campaign"; null where that is open. */
export function ownerReferent(scene: Scene, owner: Name | number | null): Referent | null {
  if (owner === null) return null
  if (typeof owner !== 'number') return scene.referents.ofName.get(owner) ?? null
  const token = scene.text.analysis.tokens[owner]!
  const gender = pronounOf(token.lower, scene.text.analysis.language)?.gender
  if (gender !== 'male' && gender !== 'female') return null
  return scene.person(pronounPlace(scene.text, owner), gender, null)
}

/** A noun used so often that none of its last bearers fits refers to nobody in particular. */
const MOST_CALLED = 64

/** The last of those called by a noun that fits. */
export function latestCalled(
  called: readonly Referent[],
  fits: (r: Referent) => boolean,
): Referent | undefined {
  for (let i = called.length - 1; i >= 0 && called.length - i <= MOST_CALLED; i--)
    if (fits(called[i]!)) return called[i]
  return undefined
}
