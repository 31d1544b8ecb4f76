import type { Span } from '../../model/span.ts'
import type { Candidate } from '../candidate.ts'
import { tagBefore } from './tag-before.ts'
import { tagBehind } from './tag-behind.ts'
import type { TaggedLine } from './tagged-line.ts'
import { cellSpan, clauseStart, freeVerb, hasRole, isFree, kindAt } from './tagged-line.ts'
import { CONJUNCTION } from './word-roles.ts'

/** “…”, sagte X · « … », a déclaré X · “…”, X said · X sagte: „…“ · X, “…” dedi */
export function* quotationTags(line: TaggedLine): Generator<Candidate> {
  for (let q = 0; q < line.cells.length; q++) {
    if (kindAt(line, q) !== 'quotation' || !isFree(line, q)) continue
    const behind = tagBehind(line, q)
    const tag = behind ?? tagBefore(line, q)
    if (tag === null) continue
    const content: Span[] = [
      behind === null || line.language.verbLast ? cellSpan(line, q, q + 1) : contentBefore(line, q),
    ]
    const next = tag.to < 0 ? followedAt(line, q) : interruptedAt(line, q, tag.to)
    if (next >= 0) content.push(cellSpan(line, next, next + 1))
    yield { rule: 'quotation-tag', lemma: tag.lemma, source: tag.source, cue: tag.cue, content, odds: 0.9 }
  }
}

/** The quotation, or the clause in which it is only some of the words: Es werde, „wenn sie es sagen“, sagte X. */
function contentBefore(line: TaggedLine, q: number): Span {
  const { unit, cells } = line
  const { quotation } = unit.items[cells[q]!.item]!
  const small = /^\p{Ll}/u.test(unit.text.slice(quotation!.inner[0], quotation!.inner[0] + 1))
  const joined = clauseStart(line, q) < q - (hasRole(line, q - 1, CONJUNCTION) ? 1 : 0)
  if (!small && !joined) return cellSpan(line, q, q + 1)
  let from = q
  while (
    from > 0 &&
    isFree(line, from - 1) &&
    kindAt(line, from - 1) !== 'colon' &&
    kindAt(line, from - 1) !== 'semicolon'
  )
    from--
  return cellSpan(line, from, q + 1)
}

/** How far behind a tag its quotation goes on: “…”, sagte X am Montag in Lindow, “…” */
const INTERRUPTION = 24

function interruptedAt(line: TaggedLine, q: number, tagEnd: number): number {
  for (let i = tagEnd; i < tagEnd + INTERRUPTION && isFree(line, i); i++) {
    const kind = kindAt(line, i)
    if (kind === 'stop' || kind === 'semicolon' || (kind === 'quotation' && line.cells[i]!.words > 4))
      return -1
    if (line.verbs[i] !== null && i > tagEnd) return -1
    if (kind !== 'comma' && kind !== 'dash' && kind !== 'colon') continue
    const next = kindAt(line, i + 1) === 'dash' ? i + 2 : i + 1
    // A verb behind it tags it for itself: “…” diyen X, “…” dedi.
    const own = line.language.verbLast && freeVerb(line, next + 1) !== null
    if (kindAt(line, next) === 'quotation' && isFree(line, next) && next > q) return own ? -1 : next
  }
  return -1
}

/** X sagte: „…“ „…“ */
function followedAt(line: TaggedLine, q: number): number {
  return kindAt(line, q + 1) === 'quotation' && isFree(line, q + 1) && line.cells[q + 1]!.words > 2
    ? q + 1
    : -1
}
