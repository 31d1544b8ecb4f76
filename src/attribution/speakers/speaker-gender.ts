import { givenNameGender } from '../../text/names/given-names.ts'
import type { Gender } from '../../text/names/honorifics.ts'
import { pronounOf } from '../../text/names/pronouns.ts'
import type { Referent, Referents } from './speaker-referents.ts'
import type { SpeakerText } from './speaker-text.ts'

/**
 * "Vlk … her": a pronoun behind a name, in a sentence that names nobody else, tells the gender of whom
 * neither a title nor a given name told it.
 */
export function voteGender(text: SpeakerText, referents: Referents): void {
  const { sentences, tokens, language } = text.analysis
  for (const referent of referents.list.all)
    if (referent.kind === 'person') referent.gender ??= ofGivenName(referent)
  const votes = new Map<Referent, number>()
  let n = 0
  for (const sentence of sentences) {
    let only: Referent | null = null
    let several = false
    let after = 0
    while (n < text.names.length && text.names[n]!.span[0] < sentence.end) {
      const name = text.names[n++]!
      const referent = referents.ofName.get(name) ?? null
      if (referent === null || referent.kind !== 'person') continue
      if (only !== null && only !== referent) several = true
      if (only === null) after = name.span[1]
      only = referent
    }
    if (only === null || several || only.gender !== null) continue
    for (let t = sentence.firstToken; t < sentence.lastToken; t++) {
      if (tokens[t]!.start < after || text.isQuoted(t)) continue
      const gender = pronounOf(tokens[t]!.lower, language)?.gender
      if (gender === 'male') votes.set(only, (votes.get(only) ?? 0) + 1)
      else if (gender === 'female') votes.set(only, (votes.get(only) ?? 0) - 1)
    }
  }
  for (const [referent, sum] of votes) if (sum !== 0) referent.gender = sum > 0 ? 'male' : 'female'
}

/** "Ben Lee": given names that are particles elsewhere are left out where names are taken apart. */
function ofGivenName({ name }: Referent): Gender | null {
  const space = name.indexOf(' ')
  return space > 0 ? givenNameGender(name.slice(0, space).toLowerCase()) : null
}
