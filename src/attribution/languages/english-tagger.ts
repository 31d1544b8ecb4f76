import type { Unit } from '../phrases/unit.ts'
import type { WordClass } from '../phrases/word-class.ts'
import { classesOf } from '../phrases/word-class.ts'
import { formOf, type WordForm } from './english-forms.ts'
import type { Inflection } from './english-inflection.ts'
import { CLOSED } from './english-words.ts'
import type { TaggedUnit } from './tagged-unit.ts'

export function tagEnglish(unit: Unit, names: ReadonlySet<number>): TaggedUnit {
  const { items } = unit
  const met: (WordForm | undefined)[] = new Array(items.length)
  const lexical = (lower: string, i: number) => {
    const form = formOf(lower)
    met[i] = form
    return form.open
  }
  const classes = classesOf(items, CLOSED, lexical, names)
  const inflections: (Inflection | null)[] = []
  for (let i = 0; i < items.length; i++) {
    const { kind, lower } = items[i]!
    // "had yet agreed", "is yet to come"
    if (classes[i] === 'conjunction' && lower === 'yet' && classes[i - 1] === 'auxiliary')
      classes[i] = 'adverb'
    inflections.push(kind === 'word' && isOpen(classes[i]!) ? (met[i] ?? formOf(lower)).inflection : null)
  }
  return { ...unit, classes, inflections }
}

function isOpen(cls: WordClass): boolean {
  return cls === 'noun' || cls === 'verb' || cls === 'name'
}
