import type { Context } from 'hono'
import type { DecisionLine } from '../../lookup/lookup.ts'
import { DecisionItem } from '../../web/decision-line.tsx'
import { Pager } from '../../web/pager.tsx'
import { servedPage } from '../../web/served-page.tsx'
import { Refusal } from '../problem-details.ts'
import type { Env, Services } from '../services.ts'
import { askedFor } from './asked-for.ts'
import { decisionNumbered } from './decision-numbered.ts'
import { listAnswer } from './page-answer.ts'

const PAGE = 50

/** `/decisions`: all that was ever decided, or `?subject=` about one thing, or the one of a `?number=`. */
export function decisionsPage({ lookup }: Pick<Services, 'lookup'>) {
  return async (context: Context<Env>): Promise<Response> => {
    const cursor = askedFor(context, 'cursor') || null
    const subject = askedFor(context, 'subject')
    const number = askedFor(context, 'number')
    if (number !== '') return oneDecision(context, await decisionNumbered(lookup, number))
    const asked: Readonly<Record<string, string>> = subject === '' ? {} : { subject }
    const { items, next } = await lookup.decisions({ limit: PAGE, cursor, ...asked })
    const twin = new URLSearchParams({ ...asked, ...(cursor === null ? {} : { cursor }) }).toString()
    const path = `/decisions${subject === '' ? '' : `?${new URLSearchParams(asked)}`}`
    return listAnswer(context, { items, next }, () => {
      const viewer = context.get('viewer')
      return servedPage({
        title: 'Decisions',
        here: '/decisions',
        viewer,
        twin: `/decisions.json${twin === '' ? '' : `?${twin}`}`,
        children: (
          <div class="doing decisions">
            <h1>Decisions</h1>
            <p class="note">
              {subject === '' ? (
                'What people have accepted, rejected, split, merged and renamed by hand. It is laid over what was found, which stays as it is; no decision is ever changed or removed.'
              ) : (
                <>
                  About <code dir="auto">{subject.slice(0, 200)}</code>.{' '}
                  <a href="/decisions">All decisions</a>
                </>
              )}
            </p>
            {items.length === 0 ? (
              <p class="nothing">
                {cursor === null ? 'Nothing was decided yet' : 'No more'}
                {subject === '' ? '. ' : ' about it. '}
                {subject === '' &&
                  cursor === null &&
                  'On the pages of stories, statements and speakers whoever may decide finds buttons for it.'}
              </p>
            ) : (
              <ol class="decision-lines">
                {items.map(decision => (
                  <DecisionItem decision={decision} viewer={viewer} back={path} />
                ))}
              </ol>
            )}
            <Pager path="/decisions" asked={asked} isLater={cursor !== null} next={next} what="decisions" />
          </div>
        ),
      })
    })
  }
}

function oneDecision(context: Context<Env>, decision: DecisionLine | null): Promise<Response> {
  if (decision === null) throw new Refusal('not-found', 'there is no such decision')
  const { number, subject } = decision
  return listAnswer(context, decision, () => {
    const viewer = context.get('viewer')
    return servedPage({
      title: `Decision ${number}`,
      here: '/decisions',
      viewer,
      twin: `/decisions.json?number=${number}`,
      children: (
        <div class="doing decisions">
          <h1>Decision {number}</h1>
          <ol class="decision-lines">
            <DecisionItem decision={decision} viewer={viewer} back={`/decisions?number=${number}`} />
          </ol>
          <p class="note">
            <a href={`/decisions?${new URLSearchParams({ subject })}`}>All about the same</a> ·{' '}
            <a href="/decisions">All decisions</a>
          </p>
        </div>
      ),
    })
  })
}
