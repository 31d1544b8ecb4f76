import { counted, grouped } from './in-words.ts'
import { running, shortened } from './markup.ts'
import { PostForm } from './post-form.tsx'
import { paceInWords, TimeFromNow } from './time-from-now.tsx'
import { mayAct, type Viewer } from './viewer.ts'

/** A feed and what is known of its items, as the page shows them. Times are ISO 8601. */
export interface FeedShown {
  readonly url: string
  readonly title: string | null
  readonly state: 'active' | 'paused' | 'gone'
  readonly lastRead: string | null
  readonly nextDue: string
  readonly failures: number
  readonly problem: string | null
  readonly kind: string | null
  readonly pace: number | null
  readonly ledBy: string | null
  readonly items: {
    readonly items: number
    readonly taken: number
    readonly waiting: number
    readonly givenUp: number
  }
}

const LONGEST_TITLE = 120
const LONGEST_ADDRESS = 200
const LONGEST_PROBLEM = 400

/** Each feed with its health; those that fail first. `now`: ISO 8601. */
export function FeedTable(props: { feeds: readonly FeedShown[]; viewer: Viewer; now: string; back: string }) {
  const { feeds, viewer, now, back } = props
  const may = mayAct(viewer.role, 'editor')
  return (
    <div class="scroll">
      <table class="feeds">
        <caption class="v">Feeds that are watched, those that fail first</caption>
        <thead>
          <tr>
            <th scope="col">Feed</th>
            <th scope="col">State</th>
            <th scope="col">Read</th>
            <th scope="col">Next</th>
            <th scope="col">Items</th>
            {may && <th scope="col">Change</th>}
          </tr>
        </thead>
        <tbody>
          {feeds.map((feed, i) => (
            <tr class="item" id={i === 0 && stateInWords(feed) === 'failing' ? 'failing' : undefined}>
              <th scope="row">
                <FeedName feed={feed} />
              </th>
              <td data-name="State">{stateInWords(feed)}</td>
              <td data-name="Read">
                {feed.lastRead === null ? 'not yet' : <TimeFromNow iso={feed.lastRead} now={now} />}
                {feed.pace !== null && <span class="note">, {paceInWords(feed.pace)}</span>}
              </td>
              <td data-name="Next">
                {feed.state !== 'active' ? (
                  '–'
                ) : feed.nextDue <= now ? (
                  'due'
                ) : (
                  <TimeFromNow iso={feed.nextDue} now={now} />
                )}
              </td>
              <td data-name="Items">
                <Items items={feed.items} />
              </td>
              {may && (
                <td class="change">
                  <Change feed={feed} viewer={viewer} back={back} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function FeedName({ feed: { url, title, kind, failures, problem, ledBy } }: { feed: FeedShown }) {
  const name = running(title ?? '')
  const address = <bdi class="address">{shortened(url, LONGEST_ADDRESS)}</bdi>
  return (
    <>
      {name !== '' && (
        <span class="title">
          <bdi>{shortened(name, LONGEST_TITLE)}</bdi>
        </span>
      )}
      {/^https?:\/\//i.test(url) ? (
        <a href={url} rel="noreferrer noopener external">
          {address}
        </a>
      ) : (
        address
      )}
      {(kind !== null || ledBy !== null) && (
        <span class="note">
          {kind}
          {ledBy !== null && (
            <>
              {kind !== null && ', '}named by <bdi>{shortened(ledBy, LONGEST_ADDRESS)}</bdi>
            </>
          )}
        </span>
      )}
      {problem !== null && (
        <span class={failures > 0 ? 'problem' : 'note'} dir="auto">
          {failures > 0 && `Failed ${failures === 1 ? 'once' : `${failures} times in a row`}: `}
          {shortened(running(problem), LONGEST_PROBLEM)}
        </span>
      )}
    </>
  )
}

function stateInWords({ state, failures }: FeedShown): string {
  return state === 'active' && failures > 0 ? 'failing' : state
}

function Items({ items: { items, taken, waiting, givenUp } }: { items: FeedShown['items'] }) {
  if (items === 0) return <>none</>
  const rest = [
    ...(waiting > 0 ? [`${grouped(waiting)} waiting`] : []),
    ...(givenUp > 0 ? [`${grouped(givenUp)} not taken`] : []),
  ]
  return (
    <>
      {grouped(taken)} taken
      {rest.length > 0 && <span class="note">, {rest.join(', ')}</span>}
    </>
  )
}

function Change({ feed: { url, state }, viewer, back }: { feed: FeedShown; viewer: Viewer; back: string }) {
  const about = <span class="v"> {url}</span>
  return (
    <PostForm viewer={viewer} action="/feeds/state" class="decide">
      <input type="hidden" name="url" value={url} />
      <input type="hidden" name="back" value={back} />
      {state === 'active' ? (
        <button type="submit" name="action" value="pause">
          Pause
          {about}
        </button>
      ) : (
        <button type="submit" name="action" value="resume">
          Resume
          {about}
        </button>
      )}
      <details class="more">
        <summary>
          Remove
          {about}
        </summary>
        <p class="note">What it told of is forgotten; the reports stay.</p>
        <button type="submit" name="action" value="forget">
          Remove it
          <span class="v">: {url}</span>
        </button>
      </details>
    </PostForm>
  )
}

/** How the feeds are, in a sentence. */
export function feedsInWords(feeds: readonly FeedShown[], now: string): string {
  const active = feeds.filter(({ state }) => state === 'active')
  const due = active.filter(({ nextDue }) => nextDue <= now).length
  const failing = active.filter(({ failures }) => failures > 0).length
  return [
    `${counted(active.length, 'feed')} watched`,
    ...(due > 0 ? [`${due} due`] : []),
    ...(failing > 0 ? [`${failing} failing`] : []),
    ...(feeds.length > active.length ? [`${feeds.length - active.length} paused or gone`] : []),
  ].join(', ')
}
