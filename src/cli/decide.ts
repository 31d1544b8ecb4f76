import { type NewDecision, withNote } from '../decisions/decision.ts'
import type { Objection } from '../decisions/objection.ts'
import { isOvertaken } from '../decisions/outcome.ts'
import type { Decision, StandingDecision } from '../store/decisions.ts'
import type { Store } from '../store/store.ts'
import { StoreError } from '../store/store-error.ts'
import { decisionText } from './decision-lines.ts'
import { printable } from './printable.ts'
import { counted } from './quantities.ts'
import { writeOut } from './standard-output.ts'
import { type StoreOption, shown, who, withStore } from './with-store.ts'

export interface DecideOptions extends StoreOption {
  readonly by?: string
  readonly note?: string
}

/** A decision as it is shown: what it is about and what came of it while it is in force, and by what it was taken back. */
export type ShownDecision = Decision &
  Partial<Pick<StandingDecision, 'about' | 'holds' | 'made'>> & { readonly undoneBy: number | null }

/** `hearsay decide accept`, `reject`, `split`, `merge`, `rename`. Returns the exit code: 1 where one was not made. */
export function decide(
  decisions: readonly Pick<NewDecision, 'kind' | 'subject' | 'content'>[],
  options: DecideOptions,
): Promise<number> {
  return withStore(options, false, async store => {
    const made: number[] = []
    const refused: Objection[] = []
    for (const { kind, subject, content } of decisions) {
      const decision = { kind, subject, content: withNote(content, options.note), who: options.by ?? who() }
      const { decision: done, objection } = await shown('looking', store.decisions.decide(decision))
      if (objection === null) made.push(done.number)
      else {
        refused.push(objection)
        process.stderr.write(`not decided: ${printable(objection.id)}: ${printable(objection.message)}\n`)
      }
    }
    await tell(store, made, { refused }, options)
    return refused.length > 0 ? 1 : 0
  })
}

/** `hearsay decide undo`. Returns the exit code: 1 where there is no such decision. */
export function undo(numbers: readonly number[], options: DecideOptions): Promise<number> {
  return withStore(options, false, async store => {
    const made: number[] = []
    const refused: Objection[] = []
    for (const number of new Set(numbers)) {
      try {
        made.push((await store.decisions.undo(number, options.by ?? who(), options.note)).number)
      } catch (error) {
        if (!(error instanceof StoreError) || error.code !== 'not-found') throw error
        const message = 'there is no such decision; "hearsay decide list --all" has all'
        refused.push({ code: 'not-found', id: String(number), message })
        process.stderr.write(`not undone: ${number}: ${message}\n`)
      }
    }
    await tell(store, made, { refused }, options)
    return refused.length > 0 ? 1 : 0
  })
}

/** `hearsay decide list`. Returns the exit code. */
export function list(
  id: string | undefined,
  options: StoreOption & { readonly all?: boolean },
): Promise<number> {
  return withStore(options, false, async store => {
    const all = await shown('looking', decisionsOf(store))
    const about = id === undefined ? all : aboutOne(id, all)
    const listed = about.filter(
      decision => options.all || (decision.kind !== 'undo' && decision.undoneBy === null),
    )
    if (options.json) await writeOut([`${JSON.stringify({ store: store.name, decisions: listed })}\n`])
    else if (listed.length === 0)
      await writeOut([`Nothing was decided${id === undefined ? '' : ` about ${printable(id)}`}.\n`])
    else {
      const waiting = listed.filter(one => one.holds === false && !isOvertaken(one)).length
      const waits = waiting === 0 ? '' : `, ${counted(waiting, 'waits', 'wait')}`
      await writeOut([
        `${counted(listed.length, 'decision')}${waits}\n\n`,
        ...listed.map(decision => `${decisionText(decision)}\n`),
      ])
    }
    return 0
  })
}

async function tell(
  store: Store,
  numbers: readonly number[],
  { refused }: { refused: readonly Objection[] },
  { json }: DecideOptions,
): Promise<void> {
  const all = numbers.length === 0 ? [] : await shown('looking', decisionsOf(store))
  const made = numbers.map(number => all.find(decision => decision.number === number)!)
  await writeOut(
    json
      ? [`${JSON.stringify({ store: store.name, decisions: made, refused })}\n`]
      : made.map(decision => `${decisionText(decision)}\n`),
  )
}

async function decisionsOf(store: Store): Promise<ShownDecision[]> {
  const standing = new Map((await store.decisions.standing()).map(decision => [decision.number, decision]))
  const all = await store.decisions.all()
  const undoneBy = new Map<number, number>()
  // The last first: an undo that was taken back itself undoes nothing.
  for (const { number, undoes } of all.toReversed())
    if (undoes !== null && !undoneBy.has(number)) undoneBy.set(undoes, number)
  return all.map(decision => ({
    ...(standing.get(decision.number) ?? decision),
    undoneBy: undoneBy.get(decision.number) ?? null,
  }))
}

/** Those that are about it now, or were made about it under that id; with those that take them back. */
function aboutOne(id: string, all: readonly ShownDecision[]): ShownDecision[] {
  const found = new Set<number>()
  return all.filter(({ number, subject, undoes, anchors, about, made = [] }) => {
    const isAbout =
      undoes === null
        ? subject === id || about?.id === id || [...made, ...anchors].some(one => one.id === id)
        : found.has(undoes)
    if (isAbout) found.add(number)
    return isAbout
  })
}
