/**
 * Inflection taken off an English word: number, tense, `-ly`. Derivation ("nation", "national") is left to the
 * likeness of spelling. A stem is a key to compare by, not a word to show.
 */
export function stem(lower: string): string {
  const irregular = irregulars.get(lower)
  if (irregular !== undefined) return irregular
  let word = lower.endsWith("'s") ? lower.slice(0, -2) : lower
  if (word.length < 4) return word
  word = withoutPlural(word)
  if (word.endsWith('ing') && hasVowel(word, word.length - 3)) word = undouble(word.slice(0, -3))
  else if (word.endsWith('ied') && word.length > 4) word = `${word.slice(0, -3)}y`
  else if (word.endsWith('ed') && hasVowel(word, word.length - 2)) word = undouble(word.slice(0, -2))
  else if (word.endsWith('ly') && word.length > 5) word = word.slice(0, -2)
  if (word.endsWith('e') && word.length > 3) word = word.slice(0, -1)
  if (word.endsWith('y') && word.length > 3) word = `${word.slice(0, -1)}i`
  return word
}

function withoutPlural(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ss|x|ch|sh|z)es$/.test(word)) return word.slice(0, -2)
  if (word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return word.slice(0, -1)
  return word
}

/** A vowel among the first `length` letters, and at least two letters: "being" and "red" stay whole. */
function hasVowel(word: string, length: number): boolean {
  if (length < 2) return false
  for (let i = 0; i < length; i++) if ('aeiouy'.includes(word[i]!)) return true
  return false
}

function undouble(word: string): string {
  return /([bdfgmnprt])\1$/.test(word) ? word.slice(0, -1) : word
}

/** Irregular verbs and plurals: the base first, its forms after it. */
const irregulars: ReadonlyMap<string, string> = new Map(
  `be am is are was were been being|have has had having|do does did done doing|go goes went gone going
  |say says said saying|tell tells told|make makes made making|take takes took taken taking|get gets got gotten
  |give gives gave given giving|come comes came coming|see sees saw seen|know knows knew known|think thinks thought
  |find finds found|keep keeps kept|hold holds held|stand stands stood|lead leads led|leave leaves left leaving
  |feel feels felt|bring brings brought|begin begins began begun|show shows showed shown|write writes wrote written
  |meet meets met|pay pays paid|lose loses lost losing|send sends sent|fall falls fell fallen|speak speaks spoke spoken
  |rise rises rose risen rising|grow grows grew grown|win wins won|buy buys bought|sell sells sold|build builds built
  |spend spends spent|strike strikes struck|choose chooses chose chosen choosing|break breaks broke broken
  |drive drives drove driven driving|fight fights fought|teach teaches taught|catch catches caught|seek seeks sought
  |bear bears bore borne|become becomes became becoming|run runs ran running|shoot shoots shot|steal steals stole stolen
  |swear swears swore sworn|forget forgets forgot forgotten|forbid forbids forbade forbidden|throw throws threw thrown
  |draw draws drew drawn|fly flies flew flown|eat eats ate eaten|sit sits sat|mean means meant|deal deals dealt
  |understand understands understood|overcome overcomes overcame|undergo undergoes underwent undergone
  |withdraw withdraws withdrew withdrawn|sink sinks sank sunk|hide hides hid hidden hiding|flee flees fled
  |man men|woman women|child children|foot feet|people peoples|crisis crises|life lives`
    .split('|')
    .flatMap(row => {
      const forms = row.trim().split(/\s+/)
      return forms.map((form): [string, string] => [form, forms[0]!])
    }),
)
