import type { Context } from 'hono'
import type { StoryAnswer, UtteranceAnswer } from '../../lookup/lookup.ts'
import type { Passage, Span } from '../../model/span.ts'
import { collationIndex, utteranceLink } from '../../web/collation-index.ts'
import { CHANGES } from '../../web/copy-list.tsx'
import { DocumentPage } from '../../web/document-page.tsx'
import { EvidencePage } from '../../web/evidence-page.tsx'
import type { Child } from '../../web/jsx-runtime.ts'
import { idFromPath, ON_OWN_PAGES } from '../../web/links.ts'
import { shortened } from '../../web/markup.ts'
import { NotFoundPage } from '../../web/not-found-page.tsx'
import { RevisionsPage } from '../../web/revisions-page.tsx'
import { type ServedPage, servedPage } from '../../web/served-page.tsx'
import { SpeakerPage } from '../../web/speaker-page.tsx'
import { StoryPage } from '../../web/story-page.tsx'
import { UtterancePage } from '../../web/utterance-page.tsx'
import type { App, Env, Services } from '../services.ts'
import { askedFor } from './asked-for.ts'
import { htmlAnswer, pageAnswer } from './page-answer.ts'

type Asked = Context<Env>

const LONGEST_ID = 2000
/** Of a speaker on one page. */
const STATEMENTS = 24
const LONGEST_TITLE = 120

/** Pages to read: a story, a statement, a speaker, a report, a passage. Each has lasting addresses and its twin in JSON. */
export function addReadingPages(app: App, { lookup, store }: Services): void {
  app.get('/stories/:id', async context =>
    storyPage(
      context,
      await lookup.story(id(context)),
      'A story is named after the reports that it consists of, so its name changes as others come in. It may be in the list of stories by another name; addresses that begin with a report (/documents/…/story) last.',
    ),
  )
  app.get('/documents/:id/story', async context =>
    storyPage(
      context,
      await lookup.storyOf(id(context)),
      'This report is in no story, not yet collated, or not in this store.',
    ),
  )

  app.get('/utterances/:id', async context =>
    utterancePage(
      context,
      await lookup.utterance(id(context)),
      'A statement is named after the readings that it consists of, so its name changes as others are found. Addresses that begin with a report (/documents/…/said/…) last.',
    ),
  )
  app.get('/documents/:id/said/:span', async context => {
    const passage = passageOf(context)
    return utterancePage(
      context,
      passage && (await lookup.utteranceAt(passage)),
      'No reading of a statement stands at these characters of this report, or the report is not in this store.',
    )
  })

  app.get('/speakers/:id', async context => {
    const cursor = askedFor(context, 'cursor') || null
    const answer = await lookup.speaker(id(context), { limit: STATEMENTS, cursor })
    if (answer === null)
      return notFound(
        context,
        'There is no such speaker here',
        'Nobody of this name is let speak by the reports in this store, or what was one speaker has become two, or two one.',
      )
    return pageAnswer(context, answer.stamp, () => {
      const index = collationIndex(answer.collation, ON_OWN_PAGES, context.get('viewer'))
      const speaker = index.speakers.get(answer.id)!
      return page(context, {
        title: speaker.name,
        here: '/speakers',
        canonical: ON_OWN_PAGES.speaker(answer.id),
        children: <SpeakerPage index={index} speaker={speaker} answer={answer} later={cursor !== null} />,
      })
    })
  })

  app.get('/documents/:id', async context => {
    const answer = await lookup.document(id(context))
    if (answer === null) return noDocument(context)
    return pageAnswer(context, answer.stamp, () => {
      const index = collationIndex(answer.collation, ON_OWN_PAGES, context.get('viewer'))
      const entry = index.documents.get(answer.id)!
      return page(context, {
        title: entry.document.title ?? entry.label,
        here: '',
        canonical: ON_OWN_PAGES.document(answer.id),
        children: (
          <DocumentPage
            index={index}
            entry={entry}
            answer={answer}
            at={within(spanOf(askedFor(context, 'at')), entry.document.text)}
            from={offset(context, 'from')}
          />
        ),
      })
    })
  })

  app.get('/documents/:id/passages/:span', async context => {
    const passage = passageOf(context)
    const evidence = passage && (await lookup.evidence(passage))
    if (!passage || !evidence)
      return notFound(
        context,
        'There is no such passage here',
        'The report is not in this store, or its text has no such characters.',
      )
    return pageAnswer(context, evidence.stamp, () =>
      page(context, {
        title: `“${shortened(evidence.text.replace(/\s+/g, ' ').trim(), 60)}”, ${evidence.document.outlet ?? evidence.document.location}`,
        here: '',
        canonical: ON_OWN_PAGES.passage(passage),
        children: <EvidencePage evidence={evidence} viewer={context.get('viewer')} />,
      }),
    )
  })

  app.get('/documents/:id/revisions', async context => {
    const answer = await lookup.document(id(context))
    if (answer === null) return noDocument(context)
    return pageAnswer(context, answer.stamp, async () => {
      const document = answer.collation.documents.find(one => one.id === answer.id)!
      const at = answer.revisions.findIndex(one => one.document === answer.id)
      const [former, latter] = answer.revisions.slice(Math.max(0, at - 1)).slice(0, 2)
      const other = former?.document === answer.id ? latter : former
      const text = other ? await store.documents.get(other.document) : null
      const pair =
        text && (other === former ? { former: text, latter: document } : { former: document, latter: text })
      return page(context, {
        title: `Revisions: ${document.title ?? document.location}`,
        here: '',
        canonical: `${ON_OWN_PAGES.document(document.id)}/revisions`,
        children: <RevisionsPage document={document} revisions={answer.revisions} pair={pair} />,
      })
    })
  })
}

async function storyPage(context: Asked, answer: StoryAnswer | null, why: string): Promise<Response> {
  if (answer === null) return notFound(context, 'There is no such story here', why)
  return pageAnswer(context, answer.stamp, () => {
    const index = collationIndex(answer.collation, ON_OWN_PAGES, context.get('viewer'))
    const story = index.stories.find(one => one.story?.id === answer.id) ?? index.stories[0]!
    return page(context, {
      title: story.story!.title,
      here: '/stories',
      canonical: ON_OWN_PAGES.story({ id: answer.id, document: story.story!.documents[0]! }),
      children: (
        <StoryPage
          index={index}
          story={story}
          from={offset(context, 'from')}
          single={offset(context, 'single')}
          figures={offset(context, 'figures')}
          terms={offset(context, 'terms')}
          changes={askedFor(context, CHANGES) !== ''}
        />
      ),
    })
  })
}

async function utterancePage(context: Asked, answer: UtteranceAnswer | null, why: string): Promise<Response> {
  if (answer === null) return notFound(context, 'There is no such statement here', why)
  return pageAnswer(context, answer.stamp, () => {
    const { story } = answer
    const index = collationIndex(answer.collation, ON_OWN_PAGES, context.get('viewer'))
    const entry = index.utterances.get(answer.id)!
    return page(context, {
      title: `${entry.speaker?.name ?? 'A speaker not resolved'}: ${story.title}`,
      here: '/stories',
      canonical: utteranceLink(index, entry),
      children: (
        <UtterancePage
          index={index}
          entry={entry}
          story={story}
          base={askedFor(context, 'base') || null}
          from={offset(context, 'readings')}
        />
      ),
    })
  })
}

function page(context: Asked, of: Omit<ServedPage, 'viewer' | 'twin'>): string {
  const { pathname, search } = new URL(context.req.url)
  return servedPage({
    ...of,
    title: shortened(of.title, LONGEST_TITLE),
    viewer: context.get('viewer'),
    twin: `${pathname}.json${search}`,
  })
}

function noDocument(context: Asked): Response {
  return notFound(
    context,
    'There is no such report here',
    'It was never read into this store, or was pruned from it. Reports are named after what they say: a changed page is another report.',
  )
}

function notFound(context: Asked, what: string, why: string, children?: Child): Response {
  const html = servedPage({
    title: what,
    here: '',
    viewer: context.get('viewer'),
    twin: null,
    children: (
      <NotFoundPage what={what} why={why}>
        {children}
      </NotFoundPage>
    ),
  })
  return htmlAnswer(html, 404)
}

function id(context: Asked): string {
  return idFromPath(context.req.param('id') ?? '').slice(0, LONGEST_ID)
}

function passageOf(context: Asked): Passage | null {
  const span = spanOf(context.req.param('span') ?? '')
  return span && { document: id(context), span }
}

/** `START-END`. */
function spanOf(written: string): Span | null {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(written) ?? []
  return start !== undefined && Number(start) < Number(end) ? [Number(start), Number(end)] : null
}

function within(span: Span | null, text: string): Span | null {
  return span !== null && span[1] <= text.length ? span : null
}

/** How many come before what is shown. */
function offset(context: Asked, name: string): number {
  const asked = askedFor(context, name)
  return /^\d{1,7}$/.test(asked) ? Number(asked) : 0
}
