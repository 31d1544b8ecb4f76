import { dateInWords } from './in-words.ts'
import { running } from './markup.ts'
import { Pager } from './pager.tsx'
import { PostForm } from './post-form.tsx'
import { type SavedHitShown, SavedHits } from './saved-hits.tsx'
import type { SavedLine } from './saved-searches-view.tsx'
import { type DeliveryShown, SavedWebhook, type WebhookShown } from './saved-webhook.tsx'
import type { Viewer } from './viewer.ts'

export interface SavedSearchShown extends SavedLine {
  /** Paths. */
  readonly feeds: { readonly atom: string; readonly json: string }
  readonly webhook: WebhookShown | null
  readonly mayChange: boolean
}

/** One saved search: what it has found, where it is told, and how that goes. */
export function SavedSearchView(props: {
  search: SavedSearchShown
  hits: readonly SavedHitShown[]
  next: string | null
  isLater: boolean
  deliveries: readonly DeliveryShown[]
  viewer: Viewer
  /** Without a path. */
  site: string
  now: string
}) {
  const { search, hits, next, isLater, deliveries, viewer, site, now } = props
  const { id, name, query, what, owner, createdAt, mayChange } = search
  const path = `/saved/${id}`
  const asked = new URLSearchParams(what === 'documents' ? { q: query, in: 'documents' } : { q: query })
  return (
    <div class="doing saved">
      <header class="over">
        <h1>
          <bdi>{running(name)}</bdi>
        </h1>
        <p class="note">
          {what === 'statements' ? 'Statements' : 'Reports'} for{' '}
          <a href={`/search?${asked}`}>
            <code dir="auto">{query}</code>
          </a>
          , saved by <bdi>{owner}</bdi> on {dateInWords(createdAt)}
        </p>
      </header>
      <div class={isLater ? 'saved-one later' : 'saved-one'}>
        <section>
          <h2>Found since then</h2>
          {hits.length === 0 ? (
            <p class="nothing">
              {isLater
                ? 'Nothing more.'
                : 'Nothing yet. What comes in is looked at within a minute or two, whatever day it is of, while “hearsay serve”, “worker” or “watch” runs.'}
            </p>
          ) : (
            <SavedHits hits={hits} now={now} />
          )}
          <Pager path={path} isLater={isLater} next={next} what="hits" />
        </section>
        {!isLater && (
          <div class="told-where">
            <Feeds search={search} viewer={viewer} site={site} />
            <SavedWebhook
              path={path}
              webhook={search.webhook}
              deliveries={deliveries}
              mayChange={mayChange}
              viewer={viewer}
              now={now}
            />
            {mayChange && <Changes path={path} name={name} viewer={viewer} />}
          </div>
        )}
      </div>
    </div>
  )
}

function Feeds({ search, viewer, site }: { search: SavedSearchShown; viewer: Viewer; site: string }) {
  const { id, feeds, mayChange } = search
  const kinds = [
    ['Atom', feeds.atom],
    ['JSON Feed', feeds.json],
  ] as const
  return (
    <section id="feeds">
      <h2>As a feed</h2>
      <dl class="facts">
        {kinds.map(([kind, path]) => (
          <div>
            <dt>{kind}</dt>
            <dd>
              <a href={path} class="address">
                {site}
                {path}
              </a>
            </dd>
          </div>
        ))}
      </dl>
      <p class="note">
        Whoever has one of these addresses reads the feed without signing in, which is what readers of feeds
        need.
      </p>
      {mayChange && (
        <PostForm viewer={viewer} action={`/saved/${id}`}>
          <p class="actions">
            <button type="submit" name="action" value="new-key">
              Change the key
            </button>
            <span class="note">The addresses above then lead nowhere.</span>
          </p>
        </PostForm>
      )}
    </section>
  )
}

function Changes({ path, name, viewer }: { path: string; name: string; viewer: Viewer }) {
  return (
    <section id="change">
      <h2>This search</h2>
      <PostForm viewer={viewer} action={path} class="asking">
        <label class="field">
          <span>Name</span>
          <input name="name" value={name} maxlength={200} required autocomplete="off" dir="auto" />
        </label>
        <p class="actions">
          <button type="submit" name="action" value="rename">
            Rename
          </button>
        </p>
      </PostForm>
      <details class="more">
        <summary>Remove it</summary>
        <PostForm viewer={viewer} action={path}>
          <p class="actions">
            <button type="submit" name="action" value="remove">
              Remove this search
            </button>
            <span class="note">
              The reports that it has found stay in the store; the list of them, its feeds and its webhook
              end.
            </span>
          </p>
        </PostForm>
      </details>
    </section>
  )
}
