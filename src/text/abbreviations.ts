/** Stand before a name or a number: the full stop after them never ends a sentence. */
const LEADING = new Set(
  (
    'mr mrs ms mx messrs mme mlle dr drs prof sen sens rep reps gov govs gen lt ltgen col maj capt cpt cmdr adm sgt cpl pvt ' +
    'rev fr hon pres supt insp det amb ayat st ste mt ft sr sra srta dña fra herr hr dipl ing mag univ ' +
    'vs v cf ca approx fig figs vol vols ch sec art arts par pp nr op cit e.g i.e z.b d.h u.a bzw vgl bspw sog ggf abb ' +
    'p.ej pág núm art av bd brig comdr gens cols'
  ).split(' '),
)

/** The same, but only before a figure; elsewhere they are words ("No. He stayed."). */
const BEFORE_FIGURE = new Set(
  'no nos p pp art n nr jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '),
)

/** May stand at the end of a sentence or in the middle of one. */
const TRAILING = new Set(
  (
    'inc corp ltd co cos llc plc bros assn dept est jr etc al ave blvd rd bldg ' +
    'a.m p.m ph.d m.d b.a m.a d.c u.s u.k u.n e.u b.c a.d ' +
    'mio mrd usw etc ggf st str tel nr jan febr okt dez mär ' +
    'calif mass conn fla ala ariz ark colo del ga ill ind kan ky la md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo'
  ).split(' '),
)

export type AbbreviationRole = 'leading' | 'before-figure' | 'trailing'

/** `word` in lower case, without its last full stop. */
export function abbreviationRole(word: string): AbbreviationRole | null {
  if (LEADING.has(word)) return 'leading'
  if (BEFORE_FIGURE.has(word)) return 'before-figure'
  if (TRAILING.has(word)) return 'trailing'
  return null
}

/** Abbreviations that are also everyday words keep their full stop only where they are written as a name is. */
const ALSO_WORDS = new Set(
  'no nos art fig par sec op gen mag st la mo ill ind miss mass wash ore pa del col est al rep fr v n ch ing det hon mt ga va mar jun dec co'.split(
    ' ',
  ),
)

export function isAlsoWord(word: string): boolean {
  return ALSO_WORDS.has(word)
}
