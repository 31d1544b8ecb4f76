import type { Span } from '../model/span.ts'
import { complementStart } from './complement.ts'
import { contentEnd } from './content-edge.ts'
import type { CueGroup } from './cue-group.ts'
import { cueGroupAt } from './cue-group.ts'
import { sharedSource } from './shared-source.ts'
import { takesClause } from './speech-verbs.ts'
import type { Subject } from './subject.ts'
import { subjectOf } from './subject.ts'
import type { Finder, WorkingUnit } from './working-unit.ts'
import { spanOf } from './working-unit.ts'

const SURE = 0.35

/** X said (that) … · X said: “…” · X called the plan “…” · X urged Y to … · …, adding that … · and condemned … */
export const reportedSpeech: Finder = function* (unit) {
  const { items, inflections } = unit
  for (let k = 0; k < items.length; k++) {
    if (!inflections[k] || unit.claimed[k] || unit.odds[k]! < SURE || !isVerb(unit, k)) continue
    const group = cueGroupAt(unit, k)
    if (group.passive || anyClaimed(unit, group.from, group.to)) continue
    const subject = subjectOf(unit, group)
    const source = subject.span ?? (subject.kind === 'shared' ? sharedSource(unit, group.from) : null)
    const { from, addressee } = complementStart(unit, group)
    if (from >= items.length) continue
    const to = contentEnd(unit, from, {
      phrase: !isClause(unit, group, from),
      embedded: isEmbedded(unit, subject),
    })
    if (to <= from) continue
    const content: Span[] = [spanOf(items, from, to)]
    yield {
      rule:
        subject.kind === 'shared'
          ? 'shared-source'
          : items[from]!.kind === 'quotation'
            ? 'speech-opened'
            : 'reported-speech',
      lemma: group.key,
      source: source === null ? [] : [source],
      cue: [spanOf(items, group.from, group.to)],
      content,
      odds: unit.odds[k]!,
      negated: group.negated,
      addressee,
    }
  }
}

/** Whether a form that may be a noun is used as a verb here. */
export function isVerb(unit: WorkingUnit, k: number): boolean {
  const { form } = unit.inflections[k]!
  if (form === 'past' || form === 'ing')
    return unit.classes[k - 1] !== 'determiner' && unit.classes[k - 1] !== 'possessive'
  let b = k - 1
  while (b >= 0 && unit.classes[b] === 'adverb') b--
  if (b < 0) return false
  const cls = unit.classes[b]
  const before = unit.items[b]!.lower
  if (cls === 'determiner' || cls === 'possessive' || (cls === 'preposition' && before !== 'to')) return false
  if (cls === 'noun' || cls === 'name') {
    const plural = before.endsWith('s') && !before.endsWith('ss')
    return form === 's' ? !plural || cls === 'name' : plural || cls === 'name'
  }
  return true
}

function isClause(unit: WorkingUnit, group: CueGroup, from: number): boolean {
  const lower = unit.items[from]!.lower
  if (
    lower === 'that' ||
    lower === 'to' ||
    lower === 'how' ||
    lower === 'what' ||
    lower === 'whether' ||
    lower === 'why' ||
    lower === 'if'
  )
    return true
  return takesClause(group.key) || unit.classes[from] === 'quotation'
}

/** The cue stands in a relative or subordinate clause that does not close the unit. */
function isEmbedded(unit: WorkingUnit, subject: Subject): boolean {
  const at = subject.from - 1
  if (at < 0 || subject.span === null) return false
  if (subject.kind === 'relative') return unit.classes[at] === 'comma'
  return unit.classes[at] === 'subordinator' && unit.items[at]!.lower !== 'that'
}

function anyClaimed(unit: WorkingUnit, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (unit.claimed[i]) return true
  return false
}
