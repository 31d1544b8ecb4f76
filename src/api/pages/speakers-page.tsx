import type { Context } from 'hono'
import { Pager } from '../../web/pager.tsx'
import { servedPage } from '../../web/served-page.tsx'
import { SpeakerLines } from '../../web/speaker-lines.tsx'
import type { Env, Services } from '../services.ts'
import { askedFor } from './asked-for.ts'
import { listAnswer } from './page-answer.ts'

const PAGE = 100
const LONGEST_NAME = 200

/** `/speakers?name=`: everybody who is heard, or whose name has a word that begins so. */
export function speakersPage({ lookup }: Pick<Services, 'lookup'>) {
  return async (context: Context<Env>): Promise<Response> => {
    const cursor = askedFor(context, 'cursor') || null
    const name = askedFor(context, 'name').trim().slice(0, LONGEST_NAME)
    const asked: Readonly<Record<string, string>> = name === '' ? {} : { name }
    const { items, next } = await lookup.speakers({ limit: PAGE, cursor, ...asked })
    const twin = new URLSearchParams({
      limit: String(PAGE),
      ...asked,
      ...(cursor === null ? {} : { cursor }),
    })
    return listAnswer(context, { items, next }, () =>
      servedPage({
        title: name === '' ? 'Speakers' : `Speakers: ${name}`,
        here: '/speakers',
        viewer: context.get('viewer'),
        twin: `/speakers.json?${twin}`,
        children: (
          <div class="doing">
            <header class="over">
              <h1>Speakers</h1>
              <search class="search-box">
                <form action="/speakers">
                  <label for="name" class="v">
                    A name, or the beginning of one
                  </label>
                  <input
                    type="search"
                    id="name"
                    name="name"
                    value={name}
                    placeholder="Beginning of a name"
                    autocomplete="off"
                    spellcheck={false}
                    maxlength={LONGEST_NAME}
                  />
                  <button type="submit">Find</button>
                </form>
              </search>
            </header>
            {items.length === 0 ? (
              <NoSpeaker name={name} isLater={cursor !== null} />
            ) : (
              <>
                <SpeakerLines speakers={items} />
                <Pager path="/speakers" asked={asked} isLater={cursor !== null} next={next} what="speakers" />
              </>
            )}
          </div>
        ),
      }),
    )
  }
}

function NoSpeaker({ name, isLater }: { name: string; isLater: boolean }) {
  if (isLater)
    return (
      <p class="nothing">
        No more. <a href="/speakers">From the beginning</a>
      </p>
    )
  if (name === '')
    return (
      <p class="nothing">
        Nobody is heard yet. <a href="/">How to fill the store</a>
      </p>
    )
  return (
    <p class="nothing">
      Nobody is heard under a name with a word that begins “<bdi>{name}</bdi>”.{' '}
      <a href={`/search?${new URLSearchParams({ q: name })}`}>Search what was said for it</a> or{' '}
      <a href="/speakers">see everybody</a>.
    </p>
  )
}
