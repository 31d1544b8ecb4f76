import type { FindingKind } from './anchor.ts'
import { type DecisionMatter, nameIn, partnersIn, partsIn } from './decision.ts'
import type { Finding } from './finding.ts'
import type { Laid, LaidParts } from './laid.ts'
import { type LaidDecision, layOver } from './lay-over.ts'
import { presentIn } from './present.ts'
import { subjectOf } from './subject-of.ts'

/** Why a decision does nothing. */
export interface Objection {
  /**
   * `not-found`: nothing has an id that it names; `gone`: what had it is there no more, by other decisions; `impossible`:
   * it cannot be decided so about such a thing; `nothing-to-do`: it would change nothing.
   */
  readonly code: 'not-found' | 'gone' | 'impossible' | 'nothing-to-do'
  /** The id that is meant. */
  readonly id: string
  readonly message: string
}

/** What is wrong with the last of some decisions, laid over what was found behind all others; null: nothing. */
export function objectionTo(
  decision: DecisionMatter,
  others: readonly DecisionMatter[],
  parts: LaidParts,
): Objection | null {
  const { laid, decisions } = layOver(parts, [...others, decision])
  const result = decisions.find(({ number }) => number === decision.number)!
  const missing = missingIn(decision, parts, laid, result)
  if (missing !== null) return missing
  return result.holds ? undivided(decision, result, laid) : reasonFor(decision, result, laid)
}

const WORDS: Readonly<Record<FindingKind, string>> = {
  attribution: 'an attribution',
  utterance: 'an utterance',
  speaker: 'a speaker',
  story: 'a story',
  position: 'a position',
  copy: 'a copy',
  figure: 'a figure',
  term: 'a term',
  document: 'a document',
}

/** Of kinds of decisions, what they can be about; all that is found can be accepted. */
const POSSIBLE: Readonly<Record<string, readonly FindingKind[]>> = {
  reject: ['attribution', 'utterance', 'speaker', 'story', 'position', 'copy', 'figure', 'term'],
  split: ['utterance', 'story', 'speaker'],
  merge: ['utterance', 'story', 'speaker', 'position'],
  rename: ['speaker', 'story', 'term'],
}

function missingIn(
  decision: DecisionMatter,
  parts: LaidParts,
  laid: Laid,
  { about }: LaidDecision,
): Objection | null {
  const { kind, subject, content } = decision
  const members = kind === 'split' || kind === 'reject' ? partsIn(content).flat() : []
  const partners = kind === 'merge' ? partnersIn(content) : []
  const named = [...members.filter(member => typeof member === 'string'), ...partners]
  // What was split is not there any more, and what it was split by may be.
  const id =
    about === null ? subject : named.find(one => subjectOf(decision, one, laid) === null && !isParted(one))
  if (id === undefined) return null
  return presentIn(parts).named(id) === null
    ? { code: 'not-found', id, message: 'nothing that was found has this id' }
    : { code: 'gone', id, message: 'other decisions have taken it away, or divided it' }

  function isParted(one: string): boolean {
    if (kind === 'merge') return false
    const before = decision.anchors.find(anchor => anchor.id === one)
    return before?.kind === 'utterance' || before?.kind === 'position' || before?.kind === 'story'
  }
}

function undivided(
  { kind, number, subject }: DecisionMatter,
  { about }: LaidDecision,
  laid: Laid,
): Objection | null {
  const of = about!.kind
  if ((kind !== 'split' && kind !== 'reject') || (of !== 'utterance' && of !== 'story')) return null
  if ((laid.marks.byDecision().get(number) ?? []).length !== 1) return null
  const whole =
    of === 'story' ? laid.stories.get(about!.id)!.documents : laid.utterances.get(about!.id)!.readings
  const one = of === 'story' ? 'report' : 'reading'
  return {
    code: 'nothing-to-do',
    id: subject,
    message: whole.length === 1 ? `it has one ${one} alone` : `all its ${one}s would stay together`,
  }
}

function reasonFor(decision: DecisionMatter, { about }: LaidDecision, laid: Laid): Objection {
  const { kind, subject, content } = decision
  const possible = POSSIBLE[kind]
  const of = about!.kind
  const objection = (message: string, id = subject): Objection => ({ code: 'impossible', id, message })
  if (possible !== undefined && !possible.includes(of))
    return objection(
      `it is ${WORDS[of]}; what can be ${DONE[kind]} is ${listed(possible.map(one => WORDS[one]))}`,
    )
  if (kind === 'rename' && nameIn(content) === null) return objection('a name has letters')
  if (kind === 'split')
    return objection(
      partsIn(content).flat().length === 0
        ? 'nothing is named that is to be by itself'
        : 'nothing that the parts name is of it',
    )
  if (kind === 'merge') return objection(...wrongPartner(decision, of, laid))
  return objection('another decision says otherwise')
}

const DONE: Readonly<Record<string, string>> = {
  reject: 'rejected',
  split: 'split',
  merge: 'merged',
  rename: 'renamed',
}

function wrongPartner(decision: DecisionMatter, of: FindingKind, laid: Laid): [message: string, id?: string] {
  const partners = partnersIn(decision.content)
  if (partners.length === 0) return ['nothing is named that it is to be one with']
  const found = partners.map(id => ({ id, finding: subjectOf(decision, id, laid) as Finding }))
  const other = found.find(({ finding }) => finding.kind !== of)
  if (other !== undefined)
    return [`it is ${WORDS[other.finding.kind]}, and ${decision.subject} is ${WORDS[of]}`, other.id]
  return of === 'utterance'
    ? ['utterances of several stories are only one where the stories are: merge those first']
    : ['positions of several speakers are only one where the speakers are: merge those first']
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
