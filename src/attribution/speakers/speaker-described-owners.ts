import { resolveNoun } from './speaker-nouns.ts'
import type { Referent } from './speaker-referent.ts'
import type { Scene } from './speaker-scene.ts'
import type { NounReading } from './speaker-sources.ts'

/** Whose a body is by a description of him: "the senator's [campaign]", "[the campaign] of the senator"; null where he has no name. */
export function describedOwner(scene: Scene, { head, span: [start] }: NounReading): Referent | null {
  const { text } = scene
  const { tokens } = text.analysis
  const first = text.tokenAt(start)
  const behind = tokens[head + 1]?.lower === 'of' && tokens[head + 1]!.sentence === tokens[head]!.sentence
  for (const at of behind ? [head + 3, head + 2] : [head - 2, head - 3]) {
    const description = at < first ? null : text.descriptionAt(at)
    if (description === null || !description.definite) continue
    const possessive = /^['’]s?$/.test(tokens[description.last]?.text ?? '')
    if (behind ? description.first !== head + 2 : !possessive || description.last >= head) continue
    const { definite, span } = description
    const owner = resolveNoun(scene, { description, definite, span }, false)
    return owner?.named === true && owner.kind === 'person' ? owner : null
  }
  return null
}
