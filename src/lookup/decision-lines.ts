import { type Decision, inForce } from '../decisions/decision.ts'
import type { StandingDecision } from '../store/decisions.ts'
import type { DecisionLine, Page, PageAsked } from './lookup.ts'
import { cursorOf, limitOf, placeOf } from './paging.ts'
import type { Sources } from './sources.ts'

/** The latest first; `subject`: what was decided about it under this id or about what it was or is otherwise called. */
export async function decisionLines(
  { store }: Sources,
  asked: PageAsked & { readonly subject?: string } = {},
): Promise<Page<DecisionLine>> {
  const limit = limitOf(asked)
  const place = placeOf<[number]>(asked.cursor, ['number'])
  const all = await store.decisions.all()
  const { subject } = asked
  // What it is called now is known of all only when all are laid.
  const laid = subject === undefined ? null : byNumber(await store.decisions.standing())
  const about = all.filter(
    ({ number, subject: under }) =>
      laid === null || under === subject || laid.get(number)?.about?.id === subject,
  )
  const behind = about.filter(({ number }) => place === null || number < place[0]).reverse()
  const shown = behind.slice(0, limit)
  const standing = laid ?? byNumber(await store.decisions.standingOf(shown.map(({ number }) => number)))
  const undone = undoings(all)
  const items = shown.map((decision): DecisionLine => {
    const now = standing.get(decision.number)
    return {
      ...decision,
      standing: now === undefined ? null : { about: now.about, holds: now.holds, made: now.made },
      undoneBy: undone.get(decision.number) ?? null,
    }
  })
  return { items, next: behind.length > limit ? cursorOf([shown.at(-1)!.number]) : null }
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
