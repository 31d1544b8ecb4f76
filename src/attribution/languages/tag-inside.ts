import type { Span } from '../../model/span.ts'
import type { DraftToken } from '../../text/tokens/draft-token.ts'
import { tokenise } from '../../text/tokens/tokens.ts'
import type { Candidate } from '../candidate.ts'
import type { Item } from '../phrases/unit.ts'
import type { WorkingUnit } from '../phrases/working-unit.ts'
import type { CellKind } from './cells.ts'
import { cellsOf } from './cells.ts'
import { sourceAfter } from './source-behind.ts'
import type { TagLanguage } from './tag-language.ts'
import type { TaggedLine } from './tagged-line.ts'
import { cellSpan, hasRole, kindAt } from './tagged-line.ts'
import type { TaggedVerb } from './tagged-verb.ts'
import { verbsOf } from './tagged-verb.ts'
import { unlistedTag } from './unlisted-verb.ts'
import { ENDER, THAT, TIME } from './word-roles.ts'

/** A tag is no longer than this, adjuncts and all. */
const LONGEST_TAG = 24
const DASH = /[—–-]/u

/** « …, explique-t-il. … » · «…, — сказал он. — …»: the tag that some languages set inside the marks. */
export function* tagsInside({ unit, cells, language }: TaggedLine, code: string): Generator<Candidate> {
  if (language.inside === undefined) return
  for (const cell of cells) {
    if (cell.kind !== 'quotation' || unit.claimed[cell.item]) continue
    const written = unit.text.slice(cell.start, cell.end)
    if (!(language.inside === 'dash' ? DASH.test(written) : written.includes(','))) continue
    const { inner } = unit.items[cell.item]!.quotation!
    const candidate = tagIn(insideOf(unit, inner, language, code), [cell.start, cell.end])
    if (candidate !== null) yield candidate
  }
}

/** The words between the marks as a line of their own. */
function insideOf(unit: WorkingUnit, [start, end]: Span, language: TagLanguage, code: string): TaggedLine {
  const tokens: DraftToken[] = []
  tokenise(unit.text, code, start, end, tokens)
  const items: Item[] = tokens.map(t => ({
    start: t.start,
    end: t.end,
    text: t.text,
    lower: t.lower,
    kind: t.kind === 'mark' ? 'punctuation' : t.kind,
    quotation: null,
    words: 1,
  }))
  const cells = cellsOf(items, language)
  const inside: WorkingUnit = {
    ...unit,
    items,
    classes: [],
    inflections: [],
    odds: [],
    claimed: items.map(() => false),
    accepted: [],
  }
  return { unit: inside, language, cells, verbs: verbsOf(cells, language) }
}

function tagIn(line: TaggedLine, [start, end]: Span): Candidate | null {
  for (let i = 1; i < line.cells.length; i++) {
    if (!opensTag(line, i)) continue
    const verb = line.verbs[i] ?? (line.language.inside === 'dash' ? unlistedTag(line, i)?.verb : null)
    if (verb === null || verb === undefined || verb.use !== 'finite') continue
    const tag = readTag(line, verb)
    if (tag === null) continue
    const content: Span[] = [[start, line.cells[before(line, i)]!.end]]
    const rest = line.cells[tag.to]
    if (rest !== undefined) content.push([rest.start, end])
    return {
      rule: 'quotation-tag',
      lemma: verb.lemma,
      source: tag.source,
      cue: verb.cue,
      content,
      odds: 0.9,
    }
  }
  return null
}

/** Behind a comma or the end of a sentence, and the dash where the language sets one. */
function opensTag(line: TaggedLine, i: number): boolean {
  if (line.language.inside === 'dash') return kindAt(line, i - 1) === 'dash' && spaced(line, i - 1)
  const kind = kindAt(line, i - 1)
  return kind === 'comma' || (kind === 'stop' && !line.cells[i]!.capital)
}

function spaced({ cells }: TaggedLine, dash: number): boolean {
  return dash > 0 && (cells[dash - 1]!.end < cells[dash]!.start || cells[dash]!.end < cells[dash + 1]!.start)
}

/** The last cell of what was said before the tag: its comma belongs to it, the dash does not. */
function before(line: TaggedLine, verb: number): number {
  return kindAt(line, verb - 1) === 'dash' ? verb - 2 : verb - 1
}

function readTag(
  line: TaggedLine,
  verb: TaggedVerb,
): { readonly source: readonly Span[]; readonly to: number } | null {
  const { cells } = line
  const pronoun = verb.subject >= 0 ? { from: verb.subject, to: verb.subject + 1 } : null
  const source = pronoun ?? sourceAfter(line, verb.to)
  if (source === null && !line.language.dropsSubject) return null
  const end = pronoun === null ? (source?.to ?? verb.to) : verb.to
  if (hasRole(line, end, THAT)) return null
  const closes = (kind: string) =>
    kind === 'dash' ||
    kind === 'none' ||
    (line.language.inside === 'comma' && (kind === 'comma' || kind === 'stop'))
  let i = end
  while (i < cells.length && i - end < LONGEST_TAG && !closes(kindAt(line, i))) {
    const kind = kindAt(line, i)
    // « …, — сказал он. — …»
    if (i > end && line.language.inside === 'dash' && kind === 'stop' && kindAt(line, i + 1) !== 'dash')
      return null
    if (i === end && kind === 'word' && line.language.inside === 'comma' && !hasRole(line, i, ENDER | TIME))
      return null
    i++
  }
  if (!closes(kindAt(line, i))) return null
  let to = i
  while (to < cells.length && endsTag(kindAt(line, to), cells[to - 1]!.kind)) to++
  return { source: source === null ? [] : [cellSpan(line, source.from, source.to)], to }
}

/** The signs between a tag and what is said further; a full stop only once: "- ha detto -. La". */
function endsTag(kind: CellKind | 'none', before: CellKind): boolean {
  return kind === 'dash' || kind === 'comma' || (kind === 'stop' && before !== 'stop')
}
