import type { Candidate } from '../candidate.ts'
import { REACH } from '../phrases/working-unit.ts'
import { phraseIn } from './source-phrase.ts'
import type { TaggedLine } from './tagged-line.ts'
import { cellSpan, clauseStart, hasRole, isFree, kindAt } from './tagged-line.ts'
import { phraseEnd } from './tagged-phrase.ts'
import { ADVERB, CONJUNCTION, ENDER, OPENER, PRONOUN, TITLE } from './word-roles.ts'

/** A shorter quotation after a colon may be a name or a word that is spoken about. */
const FEWEST_WORDS = 4
/** Nobody's name and office before a bare colon are longer. */
const LONGEST_HEAD = 8

/** Lehm: „…“ · Zur Grenze fand sie ein Bild: „…“. Whoever the words before the colon are about speaks. */
export function* taggedColon(line: TaggedLine): Generator<Candidate> {
  for (let colon = 1; colon < line.cells.length - 1; colon++) {
    if (kindAt(line, colon) !== 'colon' || !isFree(line, colon) || !isFree(line, colon + 1)) continue
    const quoted = kindAt(line, colon + 1) === 'quotation'
    const head = headBefore(line, colon, quoted)
    const about =
      head === null && quoted && line.cells[colon + 1]!.words >= FEWEST_WORDS ? aboutWhom(line, colon) : null
    const source = head ?? about
    if (source === null) continue
    const to = quoted ? colon + 2 : line.cells.length
    yield {
      rule: 'colon-speaker',
      lemma: ':',
      source: [cellSpan(line, source[0], source[1])],
      cue: [cellSpan(line, colon, colon + 1)],
      content: [cellSpan(line, colon + 1, to)],
      odds: 0.8,
    }
  }
}

/** "Bürgermeisterin Lehm: „…“": nothing before the colon but who speaks. Without marks in headlines only. */
function headBefore(line: TaggedLine, colon: number, quoted: boolean): readonly [number, number] | null {
  if (colon > LONGEST_HEAD || clauseStart(line, colon) !== 0 || (!quoted && !line.unit.headline)) return null
  let from = 0
  while (from < colon && hasRole(line, from, ADVERB | CONJUNCTION) && !hasRole(line, from, OPENER | PRONOUN))
    from++
  const end = phraseEnd(line, from)
  if (end !== colon || end === from) return null
  return hasRole(line, from, PRONOUN) || isPerson(line, from, end) ? [from, end] : null
}

/** An office, or a name that is known to be one. */
function isPerson(line: TaggedLine, from: number, to: number): boolean {
  const { names } = line.unit
  for (let i = from; i < to; i++) if (hasRole(line, i, TITLE) || names?.has(line.cells[i]!.start)) return true
  return false
}

function aboutWhom(line: TaggedLine, colon: number): readonly [number, number] | null {
  for (let i = Math.max(0, colon - REACH); i < colon; i++)
    if (
      isFree(line, i) &&
      hasRole(line, i, PRONOUN) &&
      line.verbs[i] === null &&
      !hasRole(line, i - 1, ENDER)
    )
      return [i, i + 1]
  const phrase = phraseIn(line, clauseStart(line, colon), colon)
  return phrase !== null && isPerson(line, phrase.from, phrase.to) ? [phrase.from, phrase.to] : null
}
