import type { Finder, WorkingUnit } from '../phrases/working-unit.ts'
import { spanOf } from '../phrases/working-unit.ts'
import type { TagLanguage } from './tag-language.ts'

/** A shorter quotation after a colon may be a name or a word that is spoken about. */
const FEWEST_WORDS = 4

/** Zur Grenze fand sie ein Bild: „…“. Whoever the sentence before the colon is about speaks. */
export function taggedColon(language: TagLanguage): Finder {
  return function* (unit) {
    for (let colon = 1; colon + 1 < unit.items.length; colon++) {
      const said = unit.items[colon + 1]!
      if (unit.classes[colon] !== 'colon' || unit.claimed[colon] || unit.claimed[colon + 1]) continue
      if (said.kind !== 'quotation' || said.words < FEWEST_WORDS) continue
      const at = pronounBefore(unit, colon, language)
      if (at < 0) continue
      yield {
        rule: 'colon-speaker',
        lemma: ':',
        source: [spanOf(unit.items, at, at + 1)],
        cue: [spanOf(unit.items, colon, colon + 1)],
        content: [spanOf(unit.items, colon + 1, colon + 2)],
        odds: 0.8,
      }
    }
  }
}

function pronounBefore(unit: WorkingUnit, colon: number, language: TagLanguage): number {
  for (let i = 0; i < colon; i++) {
    if (!unit.claimed[i] && language.pronouns.has(unit.items[i]!.lower)) return i
  }
  return -1
}
