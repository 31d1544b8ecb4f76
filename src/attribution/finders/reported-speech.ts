import type { Span } from '../../model/span.ts'
import type { Candidate } from '../candidate.ts'
import type { CueGroup } from '../cues/cue-group.ts'
import { cueGroupAt } from '../cues/cue-group.ts'
import { takesClause } from '../cues/speech-verbs.ts'
import { isVerb } from '../cues/verb-use.ts'
import { TIME_NOUNS } from '../languages/english-words.ts'
import { complementStart } from '../phrases/complement.ts'
import { contentEnd } from '../phrases/content-edge.ts'
import type { Subject } from '../phrases/subject.ts'
import { cueSpan, isNominal, subjectOf } from '../phrases/subject.ts'
import type { WorkingUnit } from '../phrases/working-unit.ts'
import { spanOf } from '../phrases/working-unit.ts'
import type { HeadFinder } from './left-to-right.ts'
import { sharedSource } from './shared-source.ts'

const TIME_LEADS: ReadonlySet<string> = new Set(
  'in on for since at during last this the past early late several many two three'.split(' '),
)
/** Participles that are no past forms: nothing finite. */
const PARTICIPLES: ReadonlySet<string> = new Set(
  'known seen shown given taken written spoken begun sworn forgotten drawn thrown withdrawn foreseen driven gone'.split(
    ' ',
  ),
)
/** What is called something in so few words is given a label. */
const LONGEST_LABEL = 1
/** Things that words are written on. */
const INSCRIBED: ReadonlySet<string> = new Set(
  'banner banners sign signs placard placards poster posters shirt shirts sticker stickers plaque inscription label flag graffiti'.split(
    ' ',
  ),
)
const NAMING = new Set('cal nam titl entitl dub label nicknam brand'.split(' '))

/** X said (that) … · X said: “…” · X called the plan “…” · X urged Y to … · …, adding that … · and condemned … */
export const reportedSpeech: HeadFinder = (unit, k) => {
  const { items } = unit
  if (!isVerb(unit, k)) return null
  const group = cueGroupAt(unit, k)
  if (isBareRemark(unit, group) || isNaming(unit, group)) return null
  if (group.passive || anyClaimed(unit, group.from, group.to)) return null
  // "a singer known for …": a participle without its auxiliary is no verb of a clause.
  if (group.from === group.head && PARTICIPLES.has(items[k]!.lower)) return null
  const subject = subjectOf(unit, group)
  const source = subject.span ?? (subject.kind === 'shared' ? sharedSource(unit, group.from) : null)
  const { from, addressee } = complementStart(unit, group)
  if (from >= items.length) return announced(unit, group, subject, source)
  // "what Lee said, and what she did"
  if (unit.classes[from] === 'conjunction' && unit.classes[from - 1] === 'comma') return null
  const to = contentEnd(unit, from, {
    phrase: addressee === null && !isClause(unit, group, from),
    embedded: isEmbedded(unit, subject),
  })
  if (to <= from || isTimeOnly(unit, from, to)) return null
  return {
    rule: ruleOf(unit, subject, from),
    lemma: group.key,
    source: source === null ? [] : [source],
    cue: [cueSpan(unit, group)],
    content: [spanOf(items, from, to)],
    odds: unit.odds[k]!,
    negated: group.negated,
    addressee,
  }
}

/** "a dish called “river soup”", "for what he calls “repairs”", "a banner reading “Open sea”": words, not speech. */
function isNaming(unit: WorkingUnit, group: CueGroup): boolean {
  const named = unit.items[group.to]
  if (named?.kind !== 'quotation') return false
  const before = group.from - 1
  if (group.key === 'read') return INSCRIBED.has(unit.items[before]?.lower ?? '')
  if (!NAMING.has(group.key)) return false
  if (group.form === 'past' && group.from === group.head && isNominal(unit, before)) return true
  if (named.words <= LONGEST_LABEL && named.quotation !== null) return true
  // "the man they call “Red”"
  return unit.classes[before] === 'pronoun' && isNominal(unit, before - 1)
}

/** "made the remarks": tells that somebody spoke, not what they said. */
function isBareRemark(unit: WorkingUnit, group: CueGroup): boolean {
  if (group.key !== 'mak' && group.key !== 'deliver' && group.key !== 'giv') return false
  const { items } = unit
  return (
    /^(?:the|these|his|her|their|its)$/.test(items[group.head + 1]?.lower ?? '') &&
    /^(?:remarks?|comments?|statements?|speech|address)$/.test(items[group.head + 2]?.lower ?? '')
  )
}

/** X said: with the quotation in a paragraph of its own. */
function announced(
  unit: WorkingUnit,
  group: CueGroup,
  subject: Subject,
  source: Span | null,
): Candidate | null {
  const { next } = unit
  if (source === null || next === null || unit.classes[unit.items.length - 1] !== 'colon') return null
  let end = 0
  while (next.items[end]?.kind === 'quotation') end++
  if (end === 0 || end < next.items.length) return null
  const content = next.items.map((item): Span => [item.start, item.end])
  return {
    rule: subject.kind === 'shared' ? 'shared-source' : 'announced-quotation',
    lemma: group.key,
    source: [source],
    cue: [cueSpan(unit, group)],
    content,
    odds: unit.odds[group.head]!,
    negated: group.negated,
  }
}

function ruleOf(unit: WorkingUnit, subject: Subject, from: number): string {
  if (subject.kind === 'shared') return 'shared-source'
  return unit.items[from]!.kind === 'quotation' ? 'speech-opened' : 'reported-speech'
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
  const before = unit.items[at]!.lower
  return (
    (unit.classes[at] === 'subordinator' && before !== 'that') ||
    /^(?:after|before|since|until)$/.test(before)
  )
}

/** "the plan he announced in 1992": what was said stands before, and only the time after. */
function isTimeOnly(unit: WorkingUnit, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const cls = unit.classes[i]
    const { lower } = unit.items[i]!
    const time = cls === 'time' || cls === 'number' || cls === 'comma' || TIME_NOUNS.has(lower)
    if (!time && !TIME_LEADS.has(lower)) return false
  }
  return true
}

function anyClaimed(unit: WorkingUnit, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (unit.claimed[i]) return true
  return false
}
