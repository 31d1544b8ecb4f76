import type { Attribution } from '../../model/attribution.ts'
import type { Referent } from './speaker-referents.ts'
import type { Scene } from './speaker-scene.ts'

/** Languages whose verbs need no subject: "“…”, añadió." */
const DROPPING: ReadonlySet<string> = new Set(['es', 'it', 'pt', 'ru', 'tr'])

/**
 * Whoever is meant by a verb without a subject: who spoke or was the subject last, in the sentence before at most.
 * `undefined` where nothing is left out.
 */
export function droppedSubject(
  scene: Scene,
  { source, cue, content }: Attribution,
): Referent | null | undefined {
  if (source.length > 0 || cue.length === 0 || !DROPPING.has(scene.text.analysis.language)) return undefined
  const at = scene.text.narrationAt(Math.min(cue[0]![0], content[0]?.[0] ?? cue[0]![0]))
  const met = scene.salience.latest(at, 1, m => m.speaker || (m.subject && m.referent.named))
  return met?.referent ?? null
}
