import { verbKey } from './english-inflection.ts'
import { phraseAt } from './phrasebook.ts'
import { sourceAfter } from './source-behind.ts'
import type { CellRange } from './source-phrase.ts'
import type { TaggedLine } from './tagged-line.ts'
import { isFree } from './tagged-line.ts'
import type { TaggedVerb } from './tagged-verb.ts'
import { BODY, PRONOUN, TITLE } from './word-roles.ts'

/**
 * "schimpfte der Abgeordnete": where a tag is due, a word in small letters and in no list that ends like a verb, and
 * somebody behind it.
 */
export function unlistedTag(
  line: TaggedLine,
  i: number,
): { readonly verb: TaggedVerb; readonly source: CellRange } | null {
  const { language, cells } = line
  const auxiliary = phraseAt(language.auxiliaryBook, cells, i)
  const at = auxiliary?.to ?? i
  const cell = cells[at]
  const ending = auxiliary === null ? language.verbEnding : language.participleEnding
  if (cell?.kind !== 'word' || cell.capital || cell.roles !== 0 || !isFree(line, at)) return null
  if (ending === undefined || !ending.test(cell.key)) return null
  const source = sourceAfter(line, at + 1)
  if (source === null || !isSomebody(line, source)) return null
  const verb: TaggedVerb = {
    from: i,
    to: at + 1,
    lemma: verbKey('say'),
    cue: [[cells[i]!.start, cell.end]],
    use: 'finite',
    subject: -1,
  }
  return { verb, source }
}

function isSomebody({ unit, cells, language }: TaggedLine, { from, to }: CellRange): boolean {
  return cells
    .slice(from, to)
    .some(
      c =>
        (c.roles & (PRONOUN | TITLE | BODY)) !== 0 ||
        unit.names?.has(c.start) === true ||
        (c.capital && !language.nounsCapital),
    )
}
