import { LEMMA, lettersHash } from '../../text/words/feature-hash.ts'

/** Which form of a verb a word would be, as far as its ending tells. */
export type VerbForm = 'base' | 's' | 'past' | 'ing'

export interface Inflection {
  /** The same for all forms of a verb; not a dictionary word ("argu" for argue, argues, arguing, argued). */
  readonly key: string
  readonly form: VerbForm
  /** Hash of `key`, by which learned weights are found. */
  readonly hash: number
}

/** Forms that no rule gives: form → base form. */
const IRREGULAR = new Map<string, string>(
  `said:say told:tell thought:think knew:know known:know saw:see seen:see found:find felt:feel wrote:write
  written:write spoke:speak spoken:speak held:hold upheld:uphold made:make meant:mean heard:hear gave:give
  given:give took:take taken:take went:go gone:go came:come became:become began:begin begun:begin swore:swear
  sworn:swear sought:seek understood:understand forgot:forget forgotten:forget foresaw:foresee
  foreseen:foresee foretold:foretell withdrew:withdraw withdrawn:withdraw laid:lay led:lead left:leave
  lost:lose met:meet paid:pay ran:run sent:send shown:show stood:stand taught:teach threw:throw thrown:throw
  drew:draw drawn:draw brought:bring bought:buy broke:break broken:break built:build chose:choose
  chosen:choose fell:fall fallen:fall fought:fight got:get gotten:get grew:grow grown:grow kept:keep won:win
  wore:wear worn:wear rose:rise risen:rise shot:shoot sang:sing sung:sing sat:sit spent:spend struck:strike
  dreamt:dream learnt:learn dealt:deal sold:sell lent:lend slept:sleep drove:drive driven:drive ate:eat
  flew:fly flown:fly froze:freeze hid:hide hidden:hide stole:steal stolen:steal tore:tear torn:tear
  woke:wake caught:catch bound:bind fed:feed fled:flee shook:shake shaken:shake sank:sink sunk:sink spun:spin
  stuck:stick swept:sweep swung:swing overcame:overcome undertook:undertake mistook:mistake
  had:have has:have having:have did:do does:do done:do was:be were:be is:be are:be been:be being:be am:be
  lying:lie dying:die tying:tie wanna:want`
    .split(/\s+/)
    .map(pair => pair.split(':') as [string, string]),
)

/** Past forms that look like the base form. */
const UNCHANGED = new Set(
  'put set let cast cut hit read bet quit forecast broadcast cost hurt shut spread'.split(' '),
)

/** Verbs of three letters that lose their `e` before an ending. */
const SHORT = /^(?:use|owe|die|lie|tie|vie|eye|age|ice|ape)$/

const VOWEL = /[aeiouy]/

export function inflectionOf(lower: string): Inflection {
  const irregular = IRREGULAR.get(lower)
  if (irregular !== undefined) {
    const form =
      lower.endsWith('ing') && lower !== 'bring' ? 'ing' : /^(?:has|does|is)$/.test(lower) ? 's' : 'past'
    return inflected(keyOf(irregular), form)
  }
  if (UNCHANGED.has(lower)) return inflected(keyOf(lower), 'past')
  const n = lower.length
  if (n > 4 && lower.endsWith('ing') && VOWEL.test(lower.slice(0, -3)))
    return inflected(keyOf(lower.slice(0, -3)), 'ing')
  if (n > 4 && lower.endsWith('ied')) return inflected(`${lower.slice(0, -3)}y`, 'past')
  if (n > 3 && lower.endsWith('ed') && VOWEL.test(lower.slice(0, -2)))
    return inflected(keyOf(lower.slice(0, -2)), 'past')
  if (n > 4 && lower.endsWith('ies')) return inflected(`${lower.slice(0, -3)}y`, 's')
  if (n > 3 && lower.endsWith('s') && !/(?:ss|us|is)$/.test(lower))
    return inflected(keyOf(lower.slice(0, -1)), 's')
  return inflected(keyOf(lower), 'base')
}

function inflected(key: string, form: VerbForm): Inflection {
  return { key, form, hash: lettersHash(LEMMA, key) }
}

/** All forms meet when a final `e` and the doubling of a final consonant are taken off. */
function keyOf(base: string): string {
  // "use" and "us(ing)" meet, "see" and "the" stay what they are.
  const bare = base.length > 3 ? base.replace(/e+$/, '') : SHORT.test(base) ? base.slice(0, -1) : base
  return /([b-df-hj-np-tv-z])\1$/.test(bare) ? bare.slice(0, -1) : bare
}

/** The key a base form has. */
export function verbKey(base: string): string {
  return inflectionOf(base).form === 'base' || UNCHANGED.has(base) ? inflectionOf(base).key : keyOf(base)
}
