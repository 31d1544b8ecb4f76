/**
 * `leading`: before a name, never at the end of a sentence. `before-figure`: an abbreviation only before a
 * figure, otherwise a word of its own ("No. He stayed."). `trailing`: may end a sentence or stand inside one.
 */
export type AbbreviationRole = 'leading' | 'before-figure' | 'trailing'

const LEADING =
  'mr mrs ms mx messrs mme mlle dr drs prof sen sens rep reps gov govs gen gens lt ltgen maj capt cpt cmdr adm sgt ' +
  'cpl pvt rev fr hon supt insp amb ayat bd brig comdr sra srta dña hr dipl univ vs v cf ca approx e.g i.e ' +
  'z.b d.h u.a bzw vgl bspw sog p.ej pág núm comm asst atty det col sec pres ' +
  'dra ee dott dott.ssa prof.ssa avv sig sig.ra mgr г гг ул им тов проф акад доц просп пер обл чл ген д т د أ م'

const BEFORE_FIGURE =
  'no nos p pp art arts fig figs vol vols ch par sect op n c sept aug oct nov dec jan feb mar apr jun jul nr'

const TRAILING =
  'inc corp ltd co cos llc plc bros assn dept jr sr etc al ave blvd rd bldg st ste mt ft a.m p.m ph.d m.d b.a m.a d.c ' +
  'u.s u.k u.n e.u b.c a.d mio mrd usw ggf str tel febr okt dez mär ing uu др т.д т.п ' +
  'calif conn fla ala ariz ark colo del ga ill ind kan ky la md mass mich minn mo mont neb nev okla ore pa tenn tex va vt ' +
  'wash wis wyo'

const ROLES: ReadonlyMap<string, AbbreviationRole> = new Map([
  ...rows(TRAILING, 'trailing'),
  ...rows(BEFORE_FIGURE, 'before-figure'),
  ...rows(LEADING, 'leading'),
])

/** Everyday words, too: in small letters their full stop is part of them only before a figure ("no. 5"). */
const ALSO_WORDS = new Set(
  (
    'no nos art arts fig figs par op gen st la mo ill ind mass wash ore pa del al rep fr det hon mt ga va md ' +
    'mar jun dec co sec col pres ing ch n c p ky ft str ave bros'
  ).split(' '),
)

/** `stem`: in lower case, without the last full stop. */
export function abbreviationRole(stem: string): AbbreviationRole | null {
  return ROLES.get(stem) ?? null
}

export function isAlsoWord(stem: string): boolean {
  return ALSO_WORDS.has(stem)
}

/** Languages that write ordinals with a full stop ("am 3. Oktober"). */
export const DOTTED_ORDINALS: ReadonlySet<string> = new Set(
  'de da no nb nn fi cs sk hr sr sl pl hu et lv is tr'.split(' '),
)

function rows(words: string, role: AbbreviationRole): [string, AbbreviationRole][] {
  return words.split(' ').map(word => [word, role])
}
