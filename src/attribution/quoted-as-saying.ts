import type { Span } from '../model/span.ts'
import type { Candidate } from './candidate.ts'
import { complementStart } from './complement.ts'
import { contentEnd, trimmed } from './content-edge.ts'
import type { CueGroup } from './cue-group.ts'
import { cueGroupAt } from './cue-group.ts'
import { cueSpan, subjectOf } from './subject.ts'
import type { Finder, WorkingUnit } from './working-unit.ts'
import { spanOf } from './working-unit.ts'

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
  const saying: CueGroup = { ...cueGroupAt(unit, as + 1), from: as }
  const { from, addressee } = complementStart(unit, saying)
  const to = contentEnd(unit, from)
  if (to <= from) return null
  let source: Span | null
  let relay: Span | null = null
  if (group.passive || subject.span === null) {
    source = subject.span
    const by = unit.items[k + 1]?.lower === 'by' ? k + 1 : -1
    if (by > 0) relay = spanOf(unit.items, by + 1, trimmed(unit, by + 1, as))
  } else {
    const end = trimmed(unit, k + 1, as)
    source = end > k + 1 ? spanOf(unit.items, k + 1, end) : null
    relay = subject.span
  }
  if (source === null) return null
  return {
    rule: 'quoted-as-saying',
    lemma: saying.key,
    source: [source],
    cue: cuePieces(unit, group, saying),
    content: [spanOf(unit.items, from, to)],
    odds: 0.95,
    addressee,
    relay: relay === null ? [] : [relay],
  }
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
