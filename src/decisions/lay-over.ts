import type { Anchor, FindingKind } from './anchor.ts'
import { type DecisionKind, type DecisionMatter, inForce, nameIn, partnersIn } from './decision.ts'
import type { Finding } from './finding.ts'
import { Laid, type LaidParts } from './laid.ts'
import { byPlaceInList, type LaidUtterance } from './laid-utterance.ts'
import { splitSpeaker, splitStory, splitUtterance } from './split.ts'
import { subjectOf } from './subject-of.ts'

/** A decision in force, and what it is about now. */
export interface LaidDecision {
  readonly number: number
  readonly kind: DecisionKind
  readonly subject: string
  /** By the name that it has when the decisions before this one are laid over; null: it is no longer found. */
  readonly about: { readonly kind: Anchor['kind']; readonly id: string } | null
  /** False where it waits: for what it is about, for what that is to be one with, or because a later one says otherwise. */
  readonly holds: boolean
  /** Where it is known who decided, and when. */
  readonly who?: string
  readonly at?: string
}

/**
 * Lays decisions over what was found, in the order in which they were made: each is about what those before it have left,
 * as whoever made it saw it. One that is about nothing that is there does nothing and waits.
 */
export function layOver(
  parts: LaidParts,
  decisions: readonly (DecisionMatter & Pick<LaidDecision, 'who' | 'at'>)[],
): { laid: Laid; decisions: LaidDecision[] } {
  const laid = new Laid(parts)
  const standing = inForce(decisions)
  const overtaken = overtakenAmong(standing, laid)
  return {
    laid,
    decisions: standing.map(decision => {
      const { number, subject, who, at } = decision
      const kind = decision.kind as DecisionKind
      const found = subjectOf(decision, subject, laid)
      const about = found === null ? null : { kind: found.kind, id: found.id }
      const holds = found !== null && !overtaken.has(number) && HOLDING[kind](decision, found, laid)
      const by = who === undefined || at === undefined ? {} : { who, at }
      return { number, kind, subject, about, holds, ...by }
    }),
  }
}

/** Makes a decision hold; false where it cannot. */
type Holding = (decision: DecisionMatter, found: Finding, laid: Laid) => boolean

const HOLDING: Readonly<Record<DecisionKind, Holding>> = {
  accept: ({ number }, { kind, id }, laid) => {
    laid.marks.add(kind, id, { number, kind: 'accept' })
    return true
  },
  reject: (decision, found, laid) => {
    const { kind, id } = found
    switch (kind) {
      case 'attribution':
        rejectAttribution(id, laid)
        return true
      case 'utterance':
        return splitUtterance(decision, found, laid)
      case 'story':
        return splitStory(decision, found, laid)
      case 'position':
        laid.regroup([id], laid.positions.get(id)!.speaker, [])
        return true
      case 'speaker':
        laid.speakers.delete(id)
        laid.became(kind, id, null)
        return true
      case 'figure':
        laid.exchangeFigure(id, [], null)
        return true
      case 'copy':
      case 'term':
        laid.gone.add(id)
        laid.became(kind, id, null)
        return true
      default:
        return false
    }
  },
  split: (decision, found, laid) => {
    switch (found.kind) {
      case 'utterance':
        return splitUtterance(decision, found, laid)
      case 'story':
        return splitStory(decision, found, laid)
      case 'speaker':
        return splitSpeaker(decision, found, laid)
      default:
        return false
    }
  },
  merge: (decision, found, laid) => {
    const partners = partnersIn(decision.content).map(id => subjectOf(decision, id, laid))
    const others = partners.filter(partner => partner?.kind === found.kind) as Finding[]
    if (others.length === 0 || others.length < partners.length) return false
    const all = [...new Map([found, ...others].map(one => [one.id, one])).values()]
    const now = all.length === 1 ? found.id : merged(all, laid)
    if (now === null) return false
    laid.marks.add(found.kind, now, { number: decision.number, kind: 'merge' })
    return true
  },
  rename: ({ number, content }, found, laid) => {
    const name = nameIn(content)
    if (name === null || !rename(found, name, laid)) return false
    laid.marks.add(found.kind, found.id, { number, kind: 'rename' })
    return true
  },
}

function rejectAttribution(id: string, laid: Laid): void {
  const utterances = laid.utterancesOf(id)
  laid.attributions.delete(id)
  laid.became('attribution', id, null)
  for (const utterance of utterances) {
    const left = utterance.readings.filter(({ attribution }) => attribution !== id)
    const rest = left.length === 0 ? null : laid.utteranceOf(left, utterance)
    laid.exchange([utterance], rest === null ? [] : [rest], rest)
  }
}

/** The id of what several findings of one kind are now; null where they cannot be one. */
function merged(found: readonly Finding[], laid: Laid): string | null {
  const ids = found.map(({ id }) => id)
  const [first] = ids
  switch (found[0]!.kind) {
    case 'speaker':
      laid.joinSpeakers(found)
      return first!
    case 'story':
      return laid.joinStories(found)
    case 'position': {
      const positions = ids.map(id => laid.positions.get(id)!)
      const { speaker } = positions[0]!
      if (positions.some(other => laid.speakerNow(other.speaker) !== laid.speakerNow(speaker))) return null
      return laid.regroup(
        ids,
        speaker,
        positions.flatMap(position => position.utterances),
      )
    }
    case 'utterance':
      return mergedUtterance(
        ids.map(id => laid.utterances.get(id)!),
        laid,
      )
    default:
      return null
  }
}

/** Utterances of several stories are only one where those are. */
function mergedUtterance(utterances: readonly LaidUtterance[], laid: Laid): string | null {
  const readings = utterances.flatMap(utterance => utterance.readings)
  if (new Set(readings.map(({ document }) => laid.storyOf.get(document))).size > 1) return null
  const known = utterances.find(({ speaker }) => laid.speakerNow(speaker) !== null) ?? utterances[0]!
  const { speaker } = known
  const alike = utterances.filter(other => laid.speakerNow(other.speaker) === laid.speakerNow(speaker))
  const occasion = alike.find(other => other.occasion !== null)?.occasion ?? null
  const { place } = utterances.toSorted(byPlaceInList)[0]!
  const now = { ...laid.utteranceOf(readings, { ...known, occasion, place }), occasion }
  laid.exchange(utterances, [now], now)
  return now.id
}

function rename({ kind, id }: Finding, name: string, laid: Laid): boolean {
  if (kind === 'speaker') {
    const speaker = laid.speakers.get(id)!
    const aliases = [...new Set([...speaker.aliases, speaker.name])].filter(alias => alias !== name)
    laid.speakers.set(id, { ...speaker, name, aliases: [name, ...aliases] })
  } else if (kind === 'story') {
    laid.stories.set(id, { ...laid.stories.get(id)!, title: name })
    laid.titledBy.delete(id)
  } else if (kind === 'term') laid.renamed.set(id, name)
  else return false
  return true
}

const GROUPINGS: ReadonlySet<FindingKind> = new Set(['utterance', 'position', 'story'])

/** Rejected things that were accepted later, and the other way round. */
function overtakenAmong(standing: readonly DecisionMatter[], laid: Laid): Set<number> {
  const last = new Map<string, DecisionMatter>()
  const overtaken = new Set<number>()
  for (const decision of standing) {
    if (decision.kind !== 'accept' && decision.kind !== 'reject') continue
    const found = subjectOf(decision, decision.subject, laid)
    // What is left of a grouping after it was rejected may be accepted: that is another than the whole.
    const isGrouping = found === null || GROUPINGS.has(found.kind)
    const key = isGrouping ? decision.subject : `${found.kind} ${found.id}`
    const before = last.get(key)
    if (before !== undefined && before.kind !== decision.kind) overtaken.add(before.number)
    last.set(key, decision)
  }
  return overtaken
}
