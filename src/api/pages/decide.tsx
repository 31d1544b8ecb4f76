import type { Context } from 'hono'
import type { Anchor } from '../../decisions/anchor.ts'
import type { NewDecision } from '../../decisions/decision.ts'
import type { Objection } from '../../decisions/objection.ts'
import type { Lookup } from '../../lookup/lookup.ts'
import { StoreError } from '../../store/store-error.ts'
import { findingPlace } from '../../web/finding-place.ts'
import type { Child } from '../../web/jsx-runtime.ts'
import { servedPage } from '../../web/served-page.tsx'
import type { Viewer } from '../../web/viewer.ts'
import { Refusal } from '../problem-details.ts'
import type { Env, Services } from '../services.ts'
import { backPath, withAsked } from './back-path.ts'
import { contentOf, type DecisionAsked, decisionAsked, type Given, givenInForm } from './decision-asked.ts'
import { findingWithin, WITHOUT_ID } from './finding-within.ts'
import { namedSubject } from './named-subject.ts'
import { askingFor } from './new-decision-page.tsx'
import { htmlAnswer } from './page-answer.ts'
import { DECIDED_NOW } from './what-was-done.tsx'

/** `POST /decisions`: makes a decision, or takes one back, and leads back to where it was asked for. */
export function decide({ lookup, store }: Services) {
  return async (context: Context<Env>): Promise<Response> => {
    const viewer = context.get('viewer')
    const given = await givenInForm(context)
    const [undone] = given('undo')
    if (undone !== undefined) {
      const { number } = await undo(store, undone, given, viewer)
      const back = backPath(given('back')[0] ?? '') ?? '/decisions'
      return context.redirect(withAsked(back, DECIDED_NOW, String(number)), 303)
    }
    const asked = decisionAsked(given)
    const partners = await Promise.all(asked.partners.map(one => namedSubject(lookup, one, asked.of)))
    const decision = await decisionOf(lookup, asked, { partners, viewer })
    const nothing = nothingNamed(asked)
    const decided =
      nothing === null ? await store.decisions.decide(decision) : { decision: null, objection: nothing }
    if (decided.objection !== null)
      return htmlAnswer(await refusal(lookup, asked, decided.objection, viewer), 409)
    const { number, anchors } = decided.decision
    return context.redirect(
      withAsked(asked.back ?? placeOf(asked, anchors), DECIDED_NOW, String(number)),
      303,
    )
  }
}

async function undo(store: Services['store'], undone: string, given: Given, viewer: Viewer) {
  if (!/^[1-9]\d{0,8}$/.test(undone)) throw new Refusal('bad-request', 'a decision has a number')
  const note = given('note')[0]?.trim()
  try {
    return await store.decisions.undo(Number(undone), viewer.name, note === '' ? undefined : note)
  } catch (error) {
    if (error instanceof StoreError && error.code === 'not-found')
      throw new Refusal('not-found', `there is no decision ${undone}`)
    throw error
  }
}

async function decisionOf(
  lookup: Lookup,
  asked: DecisionAsked,
  { partners, viewer }: { partners: readonly string[]; viewer: Viewer },
): Promise<NewDecision> {
  const { kind, of, subject, within } = asked
  const content = contentOf(asked, partners)
  const decision = { kind, subject, content, who: viewer.name }
  if (!WITHOUT_ID.has(of)) return decision
  const anchor =
    within === null ? null : await findingWithin(lookup, { kind: of, id: subject, document: within })
  return { ...decision, anchors: anchor === null ? [] : [anchor] }
}

/** Without parts a story would fall into single reports: who chose nothing did not mean that. */
function nothingNamed({ kind, subject: id, parts, partners, name }: DecisionAsked): Objection | null {
  const impossible = (message: string): Objection => ({ code: 'impossible', id, message })
  if (kind === 'split' && parts.length === 0) return impossible('nothing is chosen that is to be by itself')
  if (kind === 'merge' && partners.length === 0)
    return impossible('nothing is chosen that it is to be one with')
  if (kind === 'rename' && name === '') return impossible('no name is given')
  return null
}

function placeOf({ of: kind, subject: id }: DecisionAsked, anchors: readonly Anchor[]): string {
  return (
    findingPlace(
      { kind, id },
      anchors.find(anchor => anchor.id === id),
    ) ?? '/decisions'
  )
}

/** Why it was not decided: on the page that asked, where there is one. */
async function refusal(
  lookup: Lookup,
  asked: DecisionAsked,
  objection: Objection,
  viewer: Viewer,
): Promise<string> {
  const why = <Why objection={objection} asked={asked} />
  if (asked.kind !== 'accept' && asked.kind !== 'reject') {
    const page = await askingFor(lookup, asked, { viewer, find: '', objection: why }).catch(error => {
      if (error instanceof Refusal) return null
      throw error
    })
    if (page !== null) return page
  }
  return servedPage({
    title: 'Not decided',
    here: '/decisions',
    viewer,
    twin: null,
    children: (
      <div class="doing">
        <h1>Not decided</h1>
        <div class="objection" role="alert">
          {why}
        </div>
        <p>
          <a href={asked.back ?? '/'}>Back</a>
        </p>
      </div>
    ),
  })
}

function Why({
  objection: { code, id, message },
  asked,
}: {
  objection: Objection
  asked: DecisionAsked
}): Child {
  const history = `/decisions?${new URLSearchParams({ subject: id })}`
  return (
    <>
      <p>
        Not decided, and nothing is stored: {message}
        {id !== asked.subject && (
          <>
            : <code dir="auto">{id.slice(0, 200)}</code>
          </>
        )}
        .
      </p>
      {code === 'gone' && (
        <p>
          <a href={history}>What was decided about it</a>
        </p>
      )}
      {code === 'not-found' && (
        <p>What was found may have another id since the page was loaded: load it again, and decide there.</p>
      )}
    </>
  )
}
