import type { Span } from '../../model/span.ts'
import type { Candidate } from '../candidate.ts'
import type { CueGroup } from '../cues/cue-group.ts'
import { cueGroupAt } from '../cues/cue-group.ts'
import { complementStart } from '../phrases/complement.ts'
import { contentEnd, trimmed } from '../phrases/content-edge.ts'
import { followingPhrase } from '../phrases/following-phrase.ts'
import { cueSpan, phraseStart, subjectOf } from '../phrases/subject.ts'
import type { Finder, WorkingUnit } from '../phrases/working-unit.ts'
import { spanOf } from '../phrases/working-unit.ts'

const GAP = 24

/** Agency quoted X as saying … · X was quoted (by Agency) as saying … · X, quoted by Agency, said */
export const quotedAsSaying: Finder = function* (unit) {
  for (let k = 0; k < unit.items.length; k++) {
    const key = unit.inflections[k]?.key
    if ((key !== 'quot' && key !== 'cit') || unit.claimed[k]) continue
    const candidate = around(unit, k)
    if (candidate !== null) yield candidate
  }
}

function around(unit: WorkingUnit, k: number): Candidate | null {
  const group = cueGroupAt(unit, k)
  const as = asSaying(unit, k + 1)
  if (as < 0) return null
  const subject = subjectOf(unit, group)
  const said = cueGroupAt(unit, as + 1)
  const byTail = unit.items[said.to - 1]!.lower === 'by'
  const saying: CueGroup = { ...said, from: as, to: byTail ? said.to - 1 : said.to }
  const passive = group.passive || subject.span === null
  let { from, addressee } = complementStart(unit, saying)
  let source: Span | null
  let relay: Span | null = null
  if (passive) {
    source = subject.span
    const by = unit.items[k + 1]?.lower === 'by' ? k + 1 : -1
    if (by > 0) relay = spanOf(unit.items, by + 1, trimmed(unit, by + 1, as))
    else if (unit.items[saying.to]?.lower === 'by') {
      from = followingPhrase(unit, saying.to + 1)
      if (from > saying.to + 1) relay = spanOf(unit.items, saying.to + 1, from)
      if (unit.classes[from] === 'comma' || unit.classes[from] === 'colon') from++
    }
  } else {
    const end = trimmed(unit, k + 1, as)
    source = end > k + 1 ? spanOf(unit.items, k + 1, end) : null
    relay = subject.kind === 'relative' ? antecedent(unit, subject.from) : subject.span
  }
  const content = contentOf(unit, subject.span === null ? group.from : subject.from, from)
  if (source === null || content === null) return null
  return {
    rule: 'quoted-as-saying',
    lemma: saying.key,
    source: [source],
    cue: cuePieces(unit, group, saying),
    content: [content],
    odds: 0.95,
    addressee,
    relay: relay === null ? [] : [relay],
  }
}

/** What follows, else the quotation before: “…,” X was quoted as saying. */
function contentOf(unit: WorkingUnit, subject: number, from: number): Span | null {
  const to = contentEnd(unit, from)
  if (to > from) return spanOf(unit.items, from, to)
  const q = unit.classes[subject - 1] === 'comma' ? subject - 2 : subject - 1
  return unit.items[q]?.kind === 'quotation' && !unit.claimed[q] ? spanOf(unit.items, q, q + 1) : null
}

/** "by X, which quoted her": the name before the relative pronoun. */
function antecedent(unit: WorkingUnit, relative: number): Span | null {
  const to = unit.classes[relative - 1] === 'comma' ? relative - 1 : relative
  let from = to
  while (from > 0 && unit.classes[from - 1] === 'name') from--
  if (from === to) from = phraseStart(unit, to - 1)
  return from < to ? spanOf(unit.items, from, to) : null
}

/** "was quoted as saying" in one piece where nothing stands between. */
function cuePieces(unit: WorkingUnit, group: CueGroup, saying: CueGroup): Span[] {
  const first = cueSpan(unit, { ...group, to: group.head + 1 })
  const second = spanOf(unit.items, saying.from, saying.to)
  return saying.from === group.head + 1 ? [[first[0], second[1]]] : [first, second]
}

/** The "as" before "saying", "telling", "stating": -1 where there is none. */
function asSaying(unit: WorkingUnit, from: number): number {
  const limit = Math.min(unit.items.length - 1, from + GAP)
  for (let i = from; i < limit; i++) {
    const cls = unit.classes[i]
    if (unit.claimed[i] || cls === 'stop' || cls === 'semicolon' || cls === 'quotation') return -1
    if (unit.items[i]!.lower === 'as' && unit.inflections[i + 1]?.form === 'ing') return i
  }
  return -1
}
