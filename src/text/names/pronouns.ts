import type { Gender } from './honorifics.ts'

export interface Pronoun {
  readonly person: 1 | 2 | 3
  readonly number: 'singular' | 'plural'
  readonly gender: Gender | 'neuter' | null
  /** "who", "which", "whose": its antecedent stands directly before it. */
  readonly relative: boolean
}

type Row = readonly [words: string, person: 1 | 2 | 3, number: Pronoun['number'], gender: Pronoun['gender']]

const PERSONAL: readonly Row[] = [
  ['i me my mine myself', 1, 'singular', null],
  ['we us our ours ourselves', 1, 'plural', null],
  ['you your yours yourself yourselves', 2, 'singular', null],
  ['he him his himself', 3, 'singular', 'male'],
  ['she her hers herself', 3, 'singular', 'female'],
  ['it its itself', 3, 'singular', 'neuter'],
  ['they them their theirs themselves', 3, 'plural', null],
]

const RELATIVE: readonly string[] = ['who', 'whom', 'whose', 'which', 'that']

/**
 * Subject pronouns of other languages, where one form means one thing. Persian and Turkish tell no gender: their
 * `null` stands for a person.
 */
const OTHER_LANGUAGES: Readonly<Record<string, readonly Row[]>> = {
  ar: [
    ['هو', 3, 'singular', 'male'],
    ['هي', 3, 'singular', 'female'],
    ['هم هن', 3, 'plural', null],
    ['أنا', 1, 'singular', null],
    ['نحن', 1, 'plural', null],
  ],
  de: [
    ['er ihm ihn', 3, 'singular', 'male'],
    ['sie', 3, 'singular', 'female'],
    ['ich', 1, 'singular', null],
    ['wir', 1, 'plural', null],
  ],
  es: [
    ['él', 3, 'singular', 'male'],
    ['ella', 3, 'singular', 'female'],
    ['ellos ellas', 3, 'plural', null],
    ['yo', 1, 'singular', null],
    ['nosotros', 1, 'plural', null],
  ],
  fa: [
    ['او وی ایشان', 3, 'singular', null],
    ['آنها آنان آن‌ها', 3, 'plural', null],
    ['من', 1, 'singular', null],
    ['ما', 1, 'plural', null],
  ],
  fr: [
    ['il lui', 3, 'singular', 'male'],
    ['elle', 3, 'singular', 'female'],
    ['ils elles eux on', 3, 'plural', null],
    ['je', 1, 'singular', null],
    ['nous', 1, 'plural', null],
  ],
  he: [
    ['הוא', 3, 'singular', 'male'],
    ['היא', 3, 'singular', 'female'],
    ['הם הן', 3, 'plural', null],
    ['אני', 1, 'singular', null],
    ['אנחנו אנו', 1, 'plural', null],
  ],
  it: [
    ['lui egli', 3, 'singular', 'male'],
    ['lei ella', 3, 'singular', 'female'],
    ['loro', 3, 'plural', null],
    ['io', 1, 'singular', null],
    ['noi', 1, 'plural', null],
  ],
  nl: [
    ['hij', 3, 'singular', 'male'],
    ['zij ze', 3, 'singular', 'female'],
  ],
  pt: [
    ['ele', 3, 'singular', 'male'],
    ['ela', 3, 'singular', 'female'],
    ['eles elas', 3, 'plural', null],
    ['eu', 1, 'singular', null],
    ['nós', 1, 'plural', null],
  ],
  ru: [
    ['он его', 3, 'singular', 'male'],
    ['она её ее', 3, 'singular', 'female'],
    ['они их', 3, 'plural', null],
    ['я', 1, 'singular', null],
    ['мы', 1, 'plural', null],
  ],
  tr: [
    ['o kendisi', 3, 'singular', null],
    ['onlar', 3, 'plural', null],
    ['ben', 1, 'singular', null],
    ['biz', 1, 'plural', null],
  ],
}

/** Left out of lower-cased tokens, too. */
const UNSEEN = /\p{Cf}/gu

function table(rows: readonly Row[]): Map<string, Pronoun> {
  const map = new Map<string, Pronoun>()
  for (const [words, person, number, gender] of rows)
    for (const word of words.split(' '))
      map.set(word.replace(UNSEEN, ''), { person, number, gender, relative: false })
  return map
}

const ENGLISH = table(PERSONAL)
const RELATIVE_PRONOUN: Pronoun = { person: 3, number: 'singular', gender: null, relative: true }
for (const word of RELATIVE) ENGLISH.set(word, RELATIVE_PRONOUN)

const BY_LANGUAGE: ReadonlyMap<string, ReadonlyMap<string, Pronoun>> = new Map(
  Object.entries(OTHER_LANGUAGES).map(([language, rows]) => [language, table(rows)]),
)

export function pronounOf(lower: string, language = 'en'): Pronoun | null {
  const table = BY_LANGUAGE.get(language) ?? ENGLISH
  const found = table.get(lower)
  if (found !== undefined || language !== 'en') return found ?? null
  const apostrophe = lower.indexOf("'")
  return apostrophe > 0 && CONTRACTED.test(lower) ? (table.get(lower.slice(0, apostrophe)) ?? null) : null
}

/** "I'm", "they've". */
const CONTRACTED = /'(?:m|ve|re|ll|d|s)$/
