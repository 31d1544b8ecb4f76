import type { Span } from '../../model/span.ts'
import type { Candidate } from '../candidate.ts'
import { sourceAfter } from './source-behind.ts'
import type { TaggedLine } from './tagged-line.ts'
import { cellSpan, freeVerb, isFree, kindAt } from './tagged-line.ts'

/** — Мост безопасен, — сказал мэр. — Он откроется. · —El puente es seguro —dijo la alcaldesa—. Abrirá. */
export function* dialogueDash(line: TaggedLine): Generator<Candidate> {
  const { unit, cells, language } = line
  if (!language.dialogueDash || !unit.opens || kindAt(line, 0) !== 'dash') return
  for (let i = 2; i < cells.length; i++) {
    const verb = freeVerb(line, i)
    const sign = kindAt(line, i - 1)
    if (verb === null || verb.use !== 'finite' || (sign !== 'dash' && sign !== 'comma' && sign !== 'stop'))
      continue
    const pronoun = verb.subject >= 0 ? { from: verb.subject, to: verb.subject + 1 } : null
    const source = pronoun ?? sourceAfter(line, verb.to)
    if (source === null && !language.dropsSubject) continue
    const end = source === null ? verb.to : Math.max(source.to, verb.to)
    const content: Span[] = [cellSpan(line, 0, spokenEnd(line, i))]
    const rest = resumes(line, end)
    if (rest > 0 && rest < cells.length) content.push(cellSpan(line, rest, cells.length))
    else if (goesOn(line)) content.push([unit.next!.items[0]!.start, unit.next!.items.at(-1)!.end])
    yield {
      rule: 'quotation-tag',
      lemma: verb.lemma,
      source: source === null ? [] : [cellSpan(line, source.from, source.to)],
      cue: verb.cue,
      content,
      odds: 0.9,
    }
    return
  }
}

/** Without the dash and the comma before the tag. */
function spokenEnd(line: TaggedLine, verb: number): number {
  let end = verb
  while (end > 1 && (kindAt(line, end - 1) === 'dash' || kindAt(line, end - 1) === 'comma')) end--
  return end
}

/** Where speech goes on behind a tag in its sentence: behind the next dash. */
function resumes(line: TaggedLine, from: number): number {
  for (let i = from; i < line.cells.length; i++) {
    if (!isFree(line, i)) return -1
    if (kindAt(line, i) === 'dash') return kindAt(line, i + 1) === 'word' ? i : -1
  }
  return -1
}

/** Whether the next sentence is speech: it opens with a dash, or a dash closed the tag. */
function goesOn({ unit, cells }: TaggedLine): boolean {
  const { next } = unit
  if (next === null || next.paragraph !== unit.paragraph || next.opens) return false
  const last = cells.at(-1)!
  return /^[—–―-]$/u.test(next.items[0]!.text) || (last.kind === 'stop' && cells.at(-2)?.kind === 'dash')
}
