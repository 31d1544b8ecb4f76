import type { Context } from 'hono'
import { QueryError } from '../../store/search/query-problem.ts'
import { StoreError } from '../../store/store-error.ts'
import { idFromPath } from '../../web/links.ts'
import { shortened } from '../../web/markup.ts'
import { SavedSearchView } from '../../web/saved-search-view.tsx'
import { EMPTY_DRAFT, type SavedDraft, SavedSearchesView } from '../../web/saved-searches-view.tsx'
import { servedPage } from '../../web/served-page.tsx'
import { needs } from '../guard/needs.ts'
import { Refusal } from '../problem-details.ts'
import { changeable, existing, nameGiven, newSearch, webhookGiven } from '../saved/asked-search.ts'
import { HITS_OF_A_PAGE, hitsBefore, hitsPage, shownSearch } from '../saved/shown-search.ts'
import type { App, Env, Services } from '../services.ts'
import { askedFor } from './asked-for.ts'
import { type Given, givenInForm } from './decision-asked.ts'
import { htmlAnswer } from './page-answer.ts'
import { savedFeed } from './saved-feed.ts'

/**
 * Saved searches: pages to save, watch and change them, and their feeds. The pages say how long ago something was found, so
 * that they have no tag to be known by.
 */
export function addSavedPages(app: App, services: Services): void {
  app.get('/saved', async context => htmlAnswer(await listPage(services, context, EMPTY_DRAFT)))
  app.post('/saved', needs('editor'), save(services))
  app.get('/saved/:id', async context => htmlAnswer(await searchPage(services, context)))
  app.post('/saved/:id', needs('editor'), change(services))
  app.get('/saved/:id/feed.atom', needs('anybody'), savedFeed(services, 'atom'))
  app.get('/saved/:id/feed.json', needs('anybody'), savedFeed(services, 'json'))
}

type Asked = Context<Env>

async function listPage({ store }: Services, context: Asked, draft: SavedDraft): Promise<string> {
  const viewer = context.get('viewer')
  return servedPage({
    title: 'Saved searches',
    here: '/saved',
    viewer,
    twin: '/saved.json',
    children: (
      <SavedSearchesView
        searches={await store.savedSearches.list()}
        viewer={viewer}
        draft={draft}
        now={new Date().toISOString()}
      />
    ),
  })
}

/** What is wrong is said above the form, which keeps what was written. */
function save(services: Services) {
  return async (context: Asked): Promise<Response> => {
    const given = await givenInForm(context)
    const written = {
      name: first(given, 'name'),
      query: first(given, 'query'),
      what: first(given, 'what') === 'documents' ? ('documents' as const) : ('statements' as const),
      webhook: first(given, 'webhook'),
    }
    try {
      const asked = newSearch(written, context.get('viewer'), context.get('connection').origin)
      const { id } = await services.store.savedSearches.add(asked)
      return context.redirect(`/saved/${id}`, 303)
    } catch (error) {
      const draft = { ...EMPTY_DRAFT, ...written, ...problemsOf(error) }
      return htmlAnswer(await listPage(services, context, draft), error instanceof StoreError ? 409 : 400)
    }
  }
}

function problemsOf(error: unknown): Partial<SavedDraft> {
  if (error instanceof QueryError) return { queryProblems: error.problems }
  if (error instanceof Refusal) return { problem: `Not saved: ${error.message}.` }
  if (error instanceof StoreError && error.code === 'too-many')
    return { problem: `Not saved: ${error.reason}.` }
  throw error
}

async function searchPage(services: Services, context: Asked): Promise<string> {
  const { store } = services
  const viewer = context.get('viewer')
  const search = await existing(services, searchId(context))
  const before = hitsBefore(askedFor(context, 'cursor') || null)
  const found = await store.savedSearches.hits(search.id, {
    limit: HITS_OF_A_PAGE + 1,
    ...(before === null ? {} : { before }),
  })
  const { items, next } = hitsPage(found, HITS_OF_A_PAGE)
  const shown = shownSearch(search, viewer)
  const path = `/saved/${search.id}`
  return servedPage({
    title: shortened(search.name, 80),
    here: '/saved',
    viewer,
    canonical: path,
    twin: `${path}.json`,
    feeds: [
      { path: shown.feeds.atom, type: 'application/atom+xml', title: `${search.name} (Atom)` },
      { path: shown.feeds.json, type: 'application/feed+json', title: `${search.name} (JSON Feed)` },
    ],
    children: (
      <SavedSearchView
        search={shown}
        hits={items}
        next={next}
        isLater={before !== null}
        deliveries={shown.mayChange ? await store.deliveries.list(search.id, DELIVERIES) : []}
        viewer={viewer}
        site={context.get('connection').origin}
        now={new Date().toISOString()}
      />
    ),
  })
}

const DELIVERIES = 10

/** One form a thing that can be changed; `action` says which. */
function change(services: Services) {
  return async (context: Asked): Promise<Response> => {
    const { store } = services
    const viewer = context.get('viewer')
    const { id } = await changeable(services, searchId(context), viewer)
    const given = await givenInForm(context)
    const changed = (change: Parameters<typeof store.savedSearches.change>[1]) =>
      store.savedSearches.change(id, change, viewer.name)
    switch (first(given, 'action')) {
      case 'rename':
        await changed({ name: nameGiven(first(given, 'name')) })
        break
      case 'webhook':
        await changed({ webhook: webhookGiven(first(given, 'webhook')) })
        return context.redirect(`/saved/${id}#webhook`, 303)
      case 'remove-webhook':
        await changed({ webhook: null })
        break
      case 'pause':
        await changed({ state: 'paused' })
        return context.redirect(`/saved/${id}#webhook`, 303)
      case 'resume':
        await changed({ state: 'active' })
        await toldSoon(services)
        return context.redirect(`/saved/${id}#webhook`, 303)
      case 'new-key':
        await changed({ newFeedKey: true })
        return context.redirect(`/saved/${id}#feeds`, 303)
      case 'new-secret':
        await changed({ newSecret: true })
        return context.redirect(`/saved/${id}#webhook`, 303)
      case 'test':
        await store.deliveries.test(id)
        await toldSoon(services)
        return context.redirect(`/saved/${id}#webhook`, 303)
      case 'remove':
        await store.savedSearches.remove(id, viewer.name)
        return context.redirect('/saved', 303)
      default:
        throw new Refusal('bad-request', 'this is nothing that can be done with a saved search')
    }
    return context.redirect(`/saved/${id}`, 303)
  }
}

/** For so long somebody waits to see what came of a test, in ms. */
const PATIENCE = 4000

/** Where this process tells alerts, it does so now; else whichever does, within a minute. */
async function toldSoon({ alerts }: Services): Promise<void> {
  if (alerts === undefined) return
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>(done => {
    timer = setTimeout(done, PATIENCE)
  })
  await Promise.race([alerts.now(), late])
  clearTimeout(timer)
}

function first(given: Given, name: string): string {
  return given(name)[0] ?? ''
}

function searchId(context: Asked): string {
  return idFromPath(context.req.param('id') ?? '').slice(0, 100)
}
