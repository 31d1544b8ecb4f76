import type { Context } from 'hono'
import { InputError } from '../../ingest/input-error.ts'
import { feedAddress } from '../../watching/feed-address.ts'
import { forgetFeed, pauseFeed, resumeFeed, watchFeedsAt } from '../../watching/wanted-feeds.ts'
import { type FeedShown, FeedTable, feedsInWords } from '../../web/feed-table.tsx'
import { counted } from '../../web/in-words.ts'
import type { Child } from '../../web/jsx-runtime.ts'
import { Pager } from '../../web/pager.tsx'
import { PostForm } from '../../web/post-form.tsx'
import { servedPage } from '../../web/served-page.tsx'
import { mayAct, type Viewer } from '../../web/viewer.ts'
import { Refusal } from '../problem-details.ts'
import type { Env, Services } from '../services.ts'
import { askedFor } from './asked-for.ts'
import { backPath } from './back-path.ts'
import { givenInForm } from './decision-asked.ts'
import { htmlAnswer } from './page-answer.ts'

const PAGE = 200
/** Addresses that are added at once. */
const MOST_ADDED = 500
const NO_ITEMS: FeedShown['items'] = { items: 0, taken: 0, waiting: 0, givenUp: 0 }
/** For so long something that is due may wait for its turn, in ms, before it is said that nobody reads. */
const PATIENCE = 10 * 60_000

interface Adding {
  /** What could not be added stays in the box. */
  readonly written: string
  readonly problems: readonly string[]
}

/** `/feeds`: what is watched, and how that goes: how long ago, so that it has no tag to be known by. */
export function feedsPage(services: Services) {
  return async (context: Context<Env>): Promise<Response> =>
    htmlAnswer(await page(services, context, { written: '', problems: [] }))
}

/** `POST /feeds`: has addresses watched, one a line, as `hearsay watch` would. */
export function addFeeds(services: Services) {
  return async (context: Context<Env>): Promise<Response> => {
    const { store } = services
    const given = await givenInForm(context)
    const lines = (given('addresses')[0] ?? '').split(/\s+/).filter(Boolean)
    if (lines.length > MOST_ADDED)
      throw new Refusal('bad-request', `${MOST_ADDED} feeds can be added at once`)
    const addresses: string[] = []
    const refused: string[] = []
    const problems: string[] = lines.length === 0 ? ['No address is given.'] : []
    for (const line of lines) {
      try {
        addresses.push(feedAddress(line))
      } catch (error) {
        if (!(error instanceof InputError)) throw error
        refused.push(line)
        problems.push(`Not watched: ${line.slice(0, 200)}: ${error.message}`)
      }
    }
    await watchFeedsAt(store, addresses, new Date().toISOString())
    const { name: who } = context.get('viewer')
    for (const subject of addresses) await store.audit.append({ who, action: 'watch feed', subject })
    if (problems.length === 0) return context.redirect(`/feeds?added=${addresses.length}`, 303)
    return htmlAnswer(await page(services, context, { written: refused.join('\n'), problems }), 400)
  }
}

const CHANGES = {
  pause: pauseFeed,
  resume: resumeFeed,
  forget: forgetFeed,
} as const

/** `POST /feeds/state`: pauses a feed, resumes or forgets it. */
export function changeFeed({ store }: Services) {
  return async (context: Context<Env>): Promise<Response> => {
    const given = await givenInForm(context)
    const [url = ''] = given('url')
    const action = (Object.keys(CHANGES) as (keyof typeof CHANGES)[]).find(one => one === given('action')[0])
    if (action === undefined) throw new Refusal('bad-request', 'a feed can be paused, resumed and forgotten')
    const done = await CHANGES[action](store, url, new Date().toISOString())
    if (done === null) throw new Refusal('not-found', 'no feed of that address is watched')
    await store.audit.append({ who: context.get('viewer').name, action: `${action} feed`, subject: url })
    return context.redirect(backPath(given('back')[0] ?? '') ?? '/feeds', 303)
  }
}

async function page({ lookup, store }: Services, context: Context<Env>, adding: Adding): Promise<string> {
  const viewer = context.get('viewer')
  const now = new Date().toISOString()
  const counts = await store.feedItems.counts()
  const feeds = (await lookup.feeds()).map(
    (feed): FeedShown => ({ ...feed, items: counts.get(feed.url) ?? NO_ITEMS }),
  )
  const ordered = feeds.toSorted((a, b) => weight(a) - weight(b))
  const from = Number(/^\d{1,7}$/.exec(askedFor(context, 'cursor'))?.[0] ?? 0)
  const shown = ordered.slice(from, from + PAGE)
  const next = from + PAGE < ordered.length ? String(from + PAGE) : null
  return servedPage({
    title: 'Feeds',
    here: '/feeds',
    viewer,
    twin: '/feeds.json',
    children: (
      <div class="doing">
        <header class="over">
          <h1>Feeds</h1>
          {feeds.length > 0 && <p class="note">{feedsInWords(feeds, now)}</p>}
        </header>
        <Told context={context} feeds={feeds} now={now} />
        {adding.problems.length > 0 && (
          <div class="objection" role="alert" id="objection">
            {adding.problems.map(problem => (
              <p dir="auto">{problem}</p>
            ))}
          </div>
        )}
        {feeds.length === 0 ? (
          <p class="nothing">
            No feed is watched. Feeds are read by <code>hearsay watch</code>, as long as it runs, and whatever
            is added here is read by it, too.
          </p>
        ) : (
          <FeedTable
            feeds={shown}
            viewer={viewer}
            now={now}
            back={from === 0 ? '/feeds' : `/feeds?cursor=${from}`}
          />
        )}
        <Pager path="/feeds" isLater={from > 0} next={next} what="feeds" />
        <AddFeeds viewer={viewer} adding={adding} />
      </div>
    ),
  })
}

/** Those that fail first, then what is read, then what is not. */
function weight({ state, failures }: FeedShown): number {
  return state === 'active' ? (failures > 0 ? 0 : 1) : state === 'paused' ? 2 : 3
}

function Told(props: { context: Context<Env>; feeds: readonly FeedShown[]; now: string }): Child {
  const { context, feeds, now } = props
  const added = Number(/^\d{1,4}$/.exec(askedFor(context, 'added'))?.[0] ?? 0)
  const late = new Date(Date.parse(now) - PATIENCE).toISOString()
  const waits = feeds.some(({ state, nextDue }) => state === 'active' && nextDue < late)
  return (
    <>
      {added > 0 && (
        <p class="told" role="status">
          {counted(added, 'address', 'addresses')} added; read when <code>hearsay watch</code> comes to{' '}
          {added === 1 ? 'it' : 'them'}.
        </p>
      )}
      {waits && (
        <p class="note">
          Some have been due for a while: feeds are read only while <code>hearsay watch</code> runs.
        </p>
      )}
    </>
  )
}

function AddFeeds({ viewer, adding: { written, problems } }: { viewer: Viewer; adding: Adding }) {
  if (!mayAct(viewer.role, 'editor')) return null
  return (
    <section class="add-feeds">
      <h2>Add feeds</h2>
      <PostForm viewer={viewer} action="/feeds" class="asking">
        <label class="field">
          <span>Addresses of feeds, sitemaps, or pages that name their feeds, one a line</span>
          <textarea
            name="addresses"
            rows={3}
            required
            spellcheck={false}
            autocomplete="off"
            placeholder="https://"
            aria-describedby={problems.length > 0 ? 'objection' : undefined}
          >
            {written}
          </textarea>
        </label>
        <p class="actions">
          <button type="submit" class="main-action">
            Watch
          </button>
        </p>
      </PostForm>
    </section>
  )
}
