import type { Span } from '../../model/span.ts'
import type { Cell } from './cells.ts'
import type { Phrasebook, PhraseMatch } from './phrasebook.ts'
import { phraseAt } from './phrasebook.ts'
import type { TagLanguage } from './tag-language.ts'
import { ADVERB, CLITIC, NEGATION, OPENER, PRONOUN, TIME } from './word-roles.ts'

/** A verb of speech: cells `[from, to)`. */
export interface TaggedVerb {
  readonly from: number
  readonly to: number
  readonly lemma: string
  /** Without the adverbs and pronouns inside it: "a" and "ajouté" of "a-t-il ajouté". */
  readonly cue: readonly Span[]
  /** `naming`: the thing and its name follow; `converb`: has the subject of the clause before. */
  readonly use: 'finite' | 'naming' | 'converb'
  /** The cell of a pronoun between auxiliary and participle, -1 without one. */
  readonly subject: number
}

/** Between an auxiliary and its participle stand no more adverbs than this. */
const MOST_ADVERBS = 3

/** For every cell the verb of speech that begins there. */
export function verbsOf(cells: readonly Cell[], language: TagLanguage): (TaggedVerb | null)[] {
  const verbs: (TaggedVerb | null)[] = cells.map(() => null)
  for (let i = 0; i < cells.length; i++) {
    const verb = cells[i]!.kind === 'word' && !isName(cells, i) ? verbAt(cells, i, language) : null
    if (verb === null) continue
    verbs[i] = verb
    // The verbs inside it are a part of it: "şunları söyledi".
    i = verb.to - 1
  }
  return verbs
}

/** A capital behind a word makes a name: "la deputata Chiara". */
function isName(cells: readonly Cell[], i: number): boolean {
  return cells[i]!.capital && (cells[i - 1]?.kind === 'word' || cells[i - 1]?.kind === 'comma')
}

function verbAt(cells: readonly Cell[], i: number, language: TagLanguage): TaggedVerb | null {
  const compound = compoundAt(cells, i, language)
  if (compound !== null) return compound
  const finite = longest(cells, i, language, language.verbBook)
  const naming = longest(cells, i, language, language.namingBook)
  const converb = longest(cells, i, language, language.converbBook)
  const use = [converb, naming, finite].reduce((a, b) => (a === null || (b !== null && b.to >= a.to) ? b : a))
  if (use === null) return null
  // "le juge", "la demande": behind an article it is a noun.
  const before = cells[i - 1]
  const article = before !== undefined && before.roles & OPENER && !(before.roles & (CLITIC | PRONOUN))
  if (article && use.to === i + 1 && !language.openSources) return null
  return {
    from: i,
    to: use.to,
    lemma: use.value,
    cue: [[cells[i]!.start, cells[use.to - 1]!.end]],
    use: use === finite ? 'finite' : use === naming ? 'naming' : 'converb',
    subject: -1,
  }
}

/** With or without a conjunction written onto the word. */
function longest(
  cells: readonly Cell[],
  i: number,
  language: TagLanguage,
  book: Phrasebook,
): PhraseMatch | null {
  const whole = phraseAt(book, cells, i)
  if (whole !== null || language.prefixes === undefined) return whole
  const { key } = cells[i]!
  const bare = key.replace(language.prefixes, '')
  return bare === key ? null : phraseAt(book, cells, i, bare)
}

/** "a déclaré", "a-t-il également déclaré", "hat gesagt". */
function compoundAt(cells: readonly Cell[], i: number, language: TagLanguage): TaggedVerb | null {
  const auxiliary = phraseAt(language.auxiliaryBook, cells, i)
  if (auxiliary === null) return null
  let at = auxiliary.to
  const inverted = cells[at]?.inverted === true ? at++ : -1
  for (let k = 0; k < MOST_ADVERBS; k++) {
    const cell = cells[at]
    if (cell?.kind !== 'word' || !(cell.roles & (ADVERB | TIME)) || cell.roles & NEGATION) break
    at++
  }
  const participle = phraseAt(language.participleBook, cells, at)
  if (participle === null) return null
  const last = cells[participle.to - 1]!.end
  return {
    from: i,
    to: participle.to,
    lemma: participle.value,
    cue:
      at === auxiliary.to
        ? [[cells[i]!.start, last]]
        : [
            [cells[i]!.start, cells[auxiliary.to - 1]!.end],
            [cells[at]!.start, last],
          ],
    use: 'finite',
    subject: inverted,
  }
}
