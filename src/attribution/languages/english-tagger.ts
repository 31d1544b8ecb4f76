import type { Unit } from '../phrases/unit.ts'
import type { WordClass } from '../phrases/word-class.ts'
import { classesOf } from '../phrases/word-class.ts'
import type { Inflection } from './english-inflection.ts'
import { inflectionOf } from './english-inflection.ts'
import { CLOSED } from './english-words.ts'
import type { TaggedUnit } from './tagged-unit.ts'

/** What the form of a word alone tells. */
interface Form {
  readonly cls: WordClass
  readonly inflection: Inflection
}

/** Forms seen before; emptied when full, so that a hostile text cannot fill the memory. */
const forms = new Map<string, Form>()
const MOST_FORMS = 50_000

function formOf(lower: string): Form {
  const known = forms.get(lower)
  if (known !== undefined) return known
  if (forms.size >= MOST_FORMS) forms.clear()
  const inflection = inflectionOf(lower)
  const form = { cls: lexicalClass(lower, inflection), inflection }
  forms.set(lower, form)
  return form
}

export function tagEnglish(unit: Unit, names: ReadonlySet<number>): TaggedUnit {
  const { items } = unit
  const met: (Form | undefined)[] = new Array(items.length)
  const lexical = (lower: string, i: number) => {
    const form = formOf(lower)
    met[i] = form
    return form.cls
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

const NOT_ADVERBS = new Set(
  'early family likely daily weekly monthly yearly elderly friendly deadly costly reply supply rally ally assembly monopoly anomaly bully orderly lonely ugly holy italy july apply imply comply rely multiply unlikely homily'.split(
    ' ',
  ),
)

const NOUN_ENDINGS = /(?:tion|sion|ment|ness|ity|ship|ance|ence|ism|ist|ing's)s?$/

/** What the ending tells: enough to find where a clause begins, not a part of speech. */
function lexicalClass(lower: string, { form }: Inflection): WordClass {
  if (lower.endsWith('ly') && lower.length > 4 && !NOT_ADVERBS.has(lower)) return 'adverb'
  if (NOUN_ENDINGS.test(lower)) return 'noun'
  if (form === 'past' || form === 'ing') return 'verb'
  return 'noun'
}
