import type { Inflection } from './english-inflection.ts'
import { inflectionOf } from './english-inflection.ts'
import { CLOSED } from './english-words.ts'
import type { TaggedUnit } from './tagged-unit.ts'
import type { Unit } from './unit.ts'
import type { WordClass } from './word-class.ts'
import { classesOf } from './word-class.ts'

export function tagEnglish(unit: Unit, names: ReadonlySet<number>): TaggedUnit {
  const classes = classesOf(unit.items, CLOSED, lexicalClass, names)
  classes.forEach((cls, i) => {
    // "had yet agreed", "is yet to come"
    if (cls === 'conjunction' && unit.items[i]!.lower === 'yet' && classes[i - 1] === 'auxiliary')
      classes[i] = 'adverb'
  })
  const inflections = unit.items.map((item, i) =>
    item.kind === 'word' && isOpen(classes[i]!) ? inflectionOf(item.lower) : null,
  )
  return { ...unit, classes, inflections: inflections as (Inflection | null)[] }
}

function isOpen(cls: WordClass): boolean {
  return cls === 'noun' || cls === 'verb' || cls === 'name'
}

const NOT_ADVERBS = new Set(
  'early family likely daily weekly monthly yearly elderly friendly deadly costly reply supply rally ally assembly monopoly anomaly bully orderly lonely ugly holy italy july apply imply comply rely multiply unlikely homily'.split(
    ' ',
  ),
)

const NOUN_ENDINGS = /(?:tion|sion|ment|ness|ity|ship|ance|ence|ism|ist|ing's)s?$/

/** What the ending tells: enough to find where a clause begins, not a part of speech. */
function lexicalClass(lower: string): WordClass {
  if (lower.endsWith('ly') && lower.length > 4 && !NOT_ADVERBS.has(lower)) return 'adverb'
  if (NOUN_ENDINGS.test(lower)) return 'noun'
  const { form } = inflectionOf(lower)
  if (form === 'past' || form === 'ing') return 'verb'
  return 'noun'
}
