import type { WorkingUnit } from '../phrases/working-unit.ts'
import { takesClause } from './speech-verbs.ts'

/** Endings and words that make what follows a noun: "Trump's false claims". */
const ADJECTIVE =
  /(?:[^s]al|ive|ous|ful|ic|able|ible|less|ent|ary)$|^(?:false|new|early|own|repeated|recent|past|old|long|strong|harsh|bold|latest|first|last|public|own)$/

/** Nouns that end like adjectives: "Nordia's president urges". */
const PERSON = /(?:id|ud|nd|ag|li|pon|par|ern?m|am|em)ent$|^(?:general|official|rival|criminal)$/

const CROWDS: ReadonlySet<string> = new Set('most some many few both several others all'.split(' '))

/** Whether a form that may be a noun is used as a verb here. */
export function isVerb(unit: WorkingUnit, k: number): boolean {
  const { form } = unit.inflections[k]!
  if (form === 'past' || form === 'ing') {
    if (unit.items[k]!.lower === 'forecast' && isOwned(unit, k)) return false
    return unit.classes[k - 1] !== 'determiner' && unit.classes[k - 1] !== 'possessive'
  }
  if (unit.items[k]!.lower === 'says') return true
  // "Most believe that …"
  if (form === 'base' && isCrowd(unit, k - 1) && takesClause(unit.inflections[k]!.key)) return true
  let b = k - 1
  while (b >= 0 && unit.classes[b] === 'adverb') b--
  if (b < 0) return false
  const cls = unit.classes[b]
  const before = unit.items[b]!.lower
  if (cls === 'determiner' || cls === 'possessive' || (cls === 'preposition' && before !== 'to')) return false
  if (cls === 'noun' || cls === 'name') {
    if (ADJECTIVE.test(before) && !PERSON.test(before) && b > 0 && unit.classes[b - 1] === 'possessive')
      return false
    const plural = before.endsWith('s') && !before.endsWith('ss')
    return form === 's' ? !plural || cls === 'name' : plural || cls === 'name'
  }
  return true
}

/** "its growth forecast": nouns alone part the word from whose it is. */
function isOwned(unit: WorkingUnit, k: number): boolean {
  let b = k - 1
  while (b > 0 && k - b < 4 && unit.classes[b] === 'noun') b--
  return unit.classes[b] === 'determiner' || unit.classes[b] === 'possessive'
}

/** A quantity that stands for people: "most", "some". */
function isCrowd(unit: WorkingUnit, i: number): boolean {
  return CROWDS.has(unit.items[i]?.lower ?? '') && unit.classes[i - 1] !== 'preposition'
}
