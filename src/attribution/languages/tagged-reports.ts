import type { Candidate } from '../candidate.ts'
import { parenthesis, reportBefore } from './report-before.ts'
import { bracketAt, bracketed } from './report-bracket.ts'
import { lastVerb } from './report-verb-last.ts'
import { bareBehind, namedBehind, quotedBehind, saidBehind } from './said-behind.ts'
import { sourceBefore } from './source-before.ts'
import { sourceAfter } from './source-behind.ts'
import { clauseEnd } from './tagged-clause.ts'
import type { TaggedLine } from './tagged-line.ts'
import { cellSpan, freeVerb, isFree, isNegated, kindAt } from './tagged-line.ts'
import { report } from './tagged-report.ts'
import { sourceOf, withoutObject } from './tagged-source.ts'
import type { TaggedVerb } from './tagged-verb.ts'

/** X sagte, dass … · X a promis que … · X nannte es „…“ · X sagte dem Y, es sei … · …, sagte X */
export function* taggedReports(line: TaggedLine): Generator<Candidate> {
  for (let i = 0; i < line.cells.length; i++) {
    const bracket = bracketAt(line, i)
    const verb = bracket?.verb ?? freeVerb(line, i)
    if (verb === null || !isFree(line, i)) continue
    if (isNegated(line, verb)) continue
    const candidate =
      bracket !== null
        ? bracketed(line, bracket)
        : (parenthesis(line, verb) ??
          reportBehind(line, verb) ??
          reportBefore(line, verb) ??
          lastVerb(line, verb))
    if (candidate !== null) yield candidate
  }
}

/** What was said stands behind its verb. */
function reportBehind(line: TaggedLine, verb: TaggedVerb): Candidate | null {
  let after =
    line.language.subject === 'after' || sourceBefore(line, verb.from) === null
      ? sourceAfter(line, verb.to)
      : null
  if (after !== null && verb.use === 'naming') after = withoutObject(line, after)
  const end = after?.to ?? verb.to
  const from = after !== null && kindAt(line, end) === 'comma' && verb.use === 'naming' ? end + 1 : end
  const said =
    (verb.use === 'naming' ? namedBehind(line, verb, from) : null) ??
    saidBehind(line, from) ??
    (verb.use === 'naming' ? namedBehind(line, verb, from) : quotedBehind(line, verb, from)) ??
    bareBehind(line, verb)
  if (said === null) return null
  const source = after === null ? sourceOf(line, verb) : [cellSpan(line, after.from, after.to)]
  if (source === null) return null
  // "Man nennt ihn „…“": what everybody calls him.
  if (verb.use === 'naming' && /^(?:man|on)$/i.test(line.unit.text.slice(...(source[0] ?? [0, 0]))))
    return null
  const to = clauseEnd(line, said.from)
  if (to <= said.from) return null
  const last = verb.cue.at(-1)!
  const cue =
    said.colon === verb.to
      ? [...verb.cue.slice(0, -1), [last[0], line.cells[verb.to]!.end] as const]
      : verb.cue
  return {
    ...report({ ...verb, cue }, source, [cellSpan(line, said.from, to)]),
    addressee: said.addressee ?? null,
    relay: said.relay ?? [],
  }
}
