import type { Attribution } from '../../model/attribution.ts'
import type { Referent } from './speaker-referents.ts'
import type { Scene } from './speaker-scene.ts'

/** Languages whose verbs need no subject: "“…”, añadió." */
const DROPPING: ReadonlySet<string> = new Set(['es', 'it', 'pt', 'ru', 'tr'])

/**
 * Whoever is meant by a verb without a subject: the person that a pronoun of either gender would stand for, else
 * whoever spoke in the sentence before. `undefined` where nothing is left out.
 */
export function droppedSubject(
  scene: Scene,
  { source, cue, content }: Attribution,
): Referent | null | undefined {
  if (source.length > 0 || cue.length === 0 || !DROPPING.has(scene.text.analysis.language)) return undefined
  const offset = Math.min(cue[0]![0], content[0]?.[0] ?? cue[0]![0])
  const narration = scene.text.narrationAt(offset)
  const at = { offset, narration, quoted: false }
  const found = (['male', 'female'] as const).map(gender => scene.salience.person(gender, at, null))
  const people = new Set(found.filter(r => r !== null))
  const named = [...people].filter(r => r.named)
  if (named.length === 1 || people.size === 1) return named[0] ?? [...people][0]!
  return people.size > 1 ? null : (scene.salience.latest(narration, 1, m => m.speaker)?.referent ?? null)
}
