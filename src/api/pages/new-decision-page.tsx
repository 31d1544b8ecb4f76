import type { Context } from 'hono'
import type { Lookup } from '../../lookup/lookup.ts'
import { DecidingView } from '../../web/deciding-view.tsx'
import { DECIDABLE } from '../../web/decision-forms.tsx'
import { findingPlace } from '../../web/finding-place.ts'
import type { Child } from '../../web/jsx-runtime.ts'
import { servedPage } from '../../web/served-page.tsx'
import { Refusal } from '../problem-details.ts'
import type { Env, Services } from '../services.ts'
import { askedFor } from './asked-for.ts'
import { type DecisionAsked, decisionAsked, givenInAddress } from './decision-asked.ts'
import { findingWithin } from './finding-within.ts'
import { htmlAnswer } from './page-answer.ts'
import { runningWords } from './running-words.ts'
import { type SubjectShown, subjectShown } from './subject-shown.ts'

const LONGEST_FIND = 200

/** `/decisions/new?kind=split&of=story&subject=…`: what a decision needs more than a button. */
export function newDecisionPage({ lookup }: Pick<Services, 'lookup'>) {
  return async (context: Context<Env>): Promise<Response> => {
    const asked = decisionAsked(givenInAddress(context))
    const find = askedFor(context, 'find').trim().slice(0, LONGEST_FIND)
    return htmlAnswer(
      await askingFor(lookup, asked, { viewer: context.get('viewer'), find, objection: null }),
    )
  }
}

/** The page that asks for what a decision needs, with what was entered and, where it could not be made, why. */
export async function askingFor(
  lookup: Lookup,
  asked: DecisionAsked,
  how: { viewer: Env['Variables']['viewer']; find: string; objection: Child | null },
): Promise<string> {
  const { kind: decision, of, subject, back, within } = asked
  const { viewer, find, objection } = how
  if (!DECIDABLE[of].includes(decision))
    throw new Refusal('bad-request', `what is a ${of} cannot be decided about in that way`)
  const shown =
    (await subjectShown(lookup, of, subject, { find, within })) ?? (await lesserShown(lookup, asked))
  if (shown === null)
    throw new Refusal('not-found', `nothing that was found has the id ${subject.slice(0, 200)}`)
  return servedPage({
    title: `Decide about “${shown.name.slice(0, 60)}”`,
    here: '/decisions',
    viewer,
    twin: null,
    children: (
      <DecidingView
        {...shown}
        viewer={viewer}
        decision={decision}
        back={back}
        within={within}
        entered={{ ...asked, find }}
        objection={objection}
      />
    ),
  })
}

/** What has no page of its own is known by a document that it is in. */
async function lesserShown(
  lookup: Lookup,
  { of: kind, subject: id, within }: DecisionAsked,
): Promise<SubjectShown | null> {
  if (within === null) return null
  const anchor = await findingWithin(lookup, { kind, id, document: within })
  if (anchor === null) return null
  const name = runningWords(anchor.names[0] ?? `this ${kind}`)
  return {
    kind,
    id,
    name,
    lead: null,
    place: findingPlace({ kind, id }, anchor),
    members: [],
    more: false,
    alike: [],
  }
}
