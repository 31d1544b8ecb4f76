import { type Decision, inForce } from '../decisions/decision.ts'
import type { StandingDecision } from '../store/decisions.ts'
import type { DecisionLine, Page, PageAsked } from './lookup.ts'
import { cursorOf, limitOf, placeOf } from './paging.ts'
import type { Sources } from './sources.ts'

/** The latest first; `subject`: what was decided about it under this id or about what it was or is otherwise called. */
export async function decisionLines(
  sources: Sources,
  asked: PageAsked & { readonly subject?: string } = {},
): Promise<Page<DecisionLine>> {
  const limit = limitOf(asked)
  const place = placeOf<[number]>(asked.cursor, ['number'])
  const { ever } = await sources.hand()
  const { subject } = asked
  const laid = subject === undefined ? null : byNumber(await standingAround(sources, subject))
  const about = ever.filter(
    ({ number, subject: under }) =>
      laid === null || under === subject || laid.get(number)?.about?.id === subject,
  )
  const behind = about.filter(({ number }) => place === null || number < place[0]).reverse()
  const shown = behind.slice(0, limit)
  const standing =
    laid ?? byNumber(await sources.store.decisions.standingOf(shown.map(({ number }) => number)))
  const undone = undoings(ever)
  const saidIn = await saidBy(sources, shown)
  const items = shown.map((decision): DecisionLine => {
    const now = standing.get(decision.number)
    return {
      ...decision,
      standing: now === undefined ? null : { about: now.about, holds: now.holds, made: now.made },
      undoneBy: undone.get(decision.number) ?? null,
      said: saidIn(decision),
    }
  })
  return { items, next: behind.length > limit ? cursorOf([shown.at(-1)!.number]) : null }
}

const KINDS = { t: 'story', u: 'utterance', s: 'speaker' } as const

/** What only decisions have made is found in the stories that they made it of. */
async function standingAround(sources: Sources, subject: string): Promise<StandingDecision[]> {
  const { decisions, collations } = sources.store
  const kind = (KINDS as Partial<Record<string, (typeof KINDS)[keyof typeof KINDS]>>)[subject.slice(0, 1)]
  const made = kind === undefined ? null : await sources.made.around(sources, kind, subject)
  if (made === null) return decisions.standingAround(subject)
  const members = await collations.members(made.stories)
  return decisions.standingAround(
    subject,
    [...members.values()].flat().map(({ id }) => id),
  )
}

/** Of what is shown of it, and of what stands around that, in UTF-16 units. */
const LONGEST_SAID = 300
const AROUND = 8

const SAID: ReadonlySet<string> = new Set(['attribution', 'utterance', 'position'])

/** The first words of what was said, as they stand in the first report. */
async function saidBy({ store }: Sources, decisions: readonly Decision[]) {
  const anchorOf = ({ subject, anchors }: Decision) =>
    anchors.find(({ id, kind }) => id === subject && SAID.has(kind))?.documents[0]
  const ids = decisions.flatMap(decision => anchorOf(decision)?.document ?? [])
  const documents = new Map((await store.documents.getAll([...new Set(ids)])).map(one => [one.id, one]))
  return (decision: Decision): DecisionLine['said'] => {
    const at = anchorOf(decision)
    const report = documents.get(at?.document ?? '')
    const span = at?.spans[0]
    if (report === undefined || span === undefined) return null
    const { id: document, outlet, location, text } = report
    const end = Math.min(span[1], span[0] + LONGEST_SAID)
    const slice = (from: number, to: number) => text.slice(Math.max(0, from), to).toWellFormed()
    return {
      document,
      outlet,
      location,
      span: [span[0], end],
      before: slice(span[0] - AROUND, span[0]),
      text: slice(span[0], end),
      after: slice(end, end + AROUND),
    }
  }
}

function byNumber(decisions: readonly StandingDecision[]): ReadonlyMap<number, StandingDecision> {
  return new Map(decisions.map(one => [one.number, one]))
}

/** By number of a decision that is not in force, that of what takes it back. */
function undoings(all: readonly Decision[]): Map<number, number> {
  const inEffect = new Set(inForce(all).map(({ number }) => number))
  const undone = new Map<number, number>()
  // The last first: what was taken back takes nothing back.
  for (const { number, undoes } of all.toReversed())
    if (undoes !== null && !undone.has(number) && !inEffect.has(undoes)) undone.set(undoes, number)
  return undone
}
