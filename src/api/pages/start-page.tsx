import { join } from 'node:path'
import type { Context } from 'hono'
import { defaultFolder } from '../../store/open-store.ts'
import type { Store } from '../../store/store.ts'
import { VERSION } from '../../version.ts'
import { FirstSteps } from '../../web/first-steps.tsx'
import { SearchBox } from '../../web/search-box.tsx'
import { servedPage } from '../../web/served-page.tsx'
import { type GoingOn, KeysInShort, WhatGoesOn } from '../../web/start-view.tsx'
import { StoryLines } from '../../web/story-lines.tsx'
import { type Told, ToldMost, toldMost } from '../../web/told-most.tsx'
import type { Viewer } from '../../web/viewer.ts'
import type { Env, Services } from '../services.ts'
import { askedAgain } from './asked-again.ts'
import { listAnswer } from './page-answer.ts'

const STORIES = 8
/** Of these, stories of which it is told what was said. */
const TOLD = 4

/** In ms: whoever comes back sees what has come meanwhile. */
const GOOD_FOR = 3000

/** `/`: what is new; on an empty store, what to do. */
export function startPage({ lookup, store }: Services) {
  const newest = askedAgain(GOOD_FOR, async () => {
    const { items, next } = await lookup.stories({ limit: STORIES })
    const told = new Map<string, Told[]>()
    for (const { id } of items.slice(0, TOLD)) {
      const story = await lookup.story(id)
      if (story !== null) told.set(id, toldMost(story.collation))
    }
    const now = await goingOn({ lookup, store })
    return { now, items, next, told, listed: { now, items, next, told: [...told] } }
  })
  return async (context: Context<Env>): Promise<Response> => {
    // What somebody decides shows at once.
    const { now, items, next, told, listed } = await newest(await store.decisions.version())
    const page = (beside: unknown, children: () => Parameters<typeof servedPage>[0]['children']) =>
      listAnswer(context, [listed, beside], () => {
        const viewer = context.get('viewer')
        return servedPage({ title: 'Start', here: '/', viewer, twin: '/index.json', children: children() })
      })
    if (now.documents === 0 && now.feeds === 0) {
      const viewer = context.get('viewer')
      const steps = { option: storeOption(store, viewer), samples: samplesFor(viewer) }
      return page(steps, () => <FirstSteps {...steps} />)
    }
    return page(null, () => (
      <div class="doing start-page">
        <SearchBox query="" />
        <div class="spread">
          <section class="main">
            <h1>Latest stories</h1>
            {items.length === 0 ? (
              <p class="nothing">
                None is collated yet. What is being read shows here when it is; load the page again.
              </p>
            ) : (
              <StoryLines stories={items} more={({ id }) => <ToldMost told={told.get(id) ?? []} />} />
            )}
            {next !== null && (
              <nav class="pager" aria-label="More">
                <a href="/stories">All stories</a>
              </nav>
            )}
          </section>
          <aside class="rail" aria-label="About this store">
            <WhatGoesOn now={now} />
            <KeysInShort />
          </aside>
        </div>
      </div>
    ))
  }
}

async function goingOn({ lookup, store }: Pick<Services, 'lookup' | 'store'>): Promise<GoingOn> {
  const [documents, feeds, notAnnotated, notCollated] = await Promise.all([
    store.documents.count(),
    lookup.feeds(),
    store.annotations.left(VERSION),
    store.collations.left(),
  ])
  const now = new Date().toISOString()
  const active = feeds.filter(({ state }) => state === 'active')
  return {
    documents,
    feeds: active.length,
    due: active.filter(({ nextDue }) => nextDue <= now).length,
    failing: active.filter(({ failures }) => failures > 0).length,
    notAnnotated,
    notCollated,
  }
}

/** What commands need to find the store, told to whom may know where it is; null where they find it by themselves. */
function storeOption({ name }: Pick<Store, 'name'>, { role }: Viewer): string | null {
  return role !== 'admin' || name === defaultFolder() ? null : asShellTakes(name)
}

/** They come with the program, wherever that is. */
const SAMPLES = join(import.meta.dirname, '../../../samples')

/** Where the samples are as seen from where this process began, told to whom may know folders of this machine. */
export function samplesFor({ role }: Pick<Viewer, 'role'>, from = process.cwd()): string {
  return role !== 'admin' || SAMPLES === join(from, 'samples') ? 'samples' : asShellTakes(SAMPLES)
}

function asShellTakes(path: string): string {
  return /^[\w./:@-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`
}
