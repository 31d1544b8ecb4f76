import { englishStem } from './english-stem.ts'

/** Endings of inflection, tried in this order, and how many letters must be left before them. */
interface Inflection {
  readonly least: number
  readonly endings: readonly string[]
  /** Put in place of an ending, where something is. */
  readonly instead?: Readonly<Record<string, string>>
}

/**
 * Light stemming in the manner of Savoy ("Light stemming approaches for the French, Portuguese, German and
 * Hungarian languages", 2006): number, gender, case and the commonest of tense, so that few different words
 * fall together.
 */
const INFLECTIONS: ReadonlyMap<string, Inflection> = new Map([
  ['de', { least: 4, endings: listed('ern ens en er es em e n s') }],
  ['nl', { least: 4, endings: listed('eren en es e s') }],
  ['fr', { least: 3, endings: listed('euses aux ées és ée es é e s x'), instead: { aux: 'al' } }],
  ['es', { least: 3, endings: listed('ados adas ado ada es os as o a e s') }],
  ['pt', { least: 3, endings: listed('ados adas ado ada ões ão es os as o a e s') }],
  ['it', { least: 3, endings: listed('ati ate ato ata i e o a') }],
  ['sv', { least: 3, endings: listed('arna erna orna ande aren ar er or en et a e s') }],
  [
    'ru',
    {
      least: 3,
      endings: listed(
        'иями ями ами его ого ему ому ыми ими ией ей ой ий ый ая яя ое ее ые ие ую юю ам ям ах ях ов ев ом ем ть ла ло ли ' +
          'а я о е ы и у ю ь й',
      ),
    },
  ],
])

/** Case upon number ("der Minister", "des Ministers"): two endings at most. */
const MOST_ENDINGS = 2

/**
 * A key by which the forms of a word are equal; not a word to show. `lower` is a token's `lower`. Words of
 * languages without rules here stay whole.
 */
export function stem(lower: string, language = 'en'): string {
  if (language === 'en' || language === 'und') return englishStem(lower)
  const inflection = INFLECTIONS.get(language)
  if (inflection === undefined) return lower
  let word = language === 'de' ? lower.replaceAll('ß', 'ss') : lower
  for (let i = 0; i < MOST_ENDINGS; i++) word = withoutEnding(word, inflection)
  return language === 'ru' || language === 'sv' ? word : withoutAccents(word)
}

function withoutEnding(word: string, { least, endings, instead }: Inflection): string {
  for (const ending of endings) {
    if (word.length - ending.length >= least && word.endsWith(ending)) {
      return word.slice(0, -ending.length) + (instead?.[ending] ?? '')
    }
  }
  return word
}

/** Accents and umlauts come and go with the ending ("nación", "naciones"; "Damm", "Dämme"). */
function withoutAccents(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '')
}

function listed(endings: string): readonly string[] {
  return endings.split(' ')
}
