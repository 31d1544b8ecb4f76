import type { Context } from 'hono'
import { Pager } from '../../web/pager.tsx'
import { servedPage } from '../../web/served-page.tsx'
import { StoryLines } from '../../web/story-lines.tsx'
import type { Env, Services } from '../services.ts'
import { askedFor } from './asked-for.ts'
import { listAnswer } from './page-answer.ts'

const PAGE = 40

/** `/stories`: the latest first. */
export function storiesPage({ lookup }: Pick<Services, 'lookup'>) {
  return async (context: Context<Env>): Promise<Response> => {
    const cursor = askedFor(context, 'cursor') || null
    const { items, next } = await lookup.stories({ limit: PAGE, cursor })
    return listAnswer(context, { items, next }, () =>
      servedPage({
        title: 'Stories',
        here: '/stories',
        viewer: context.get('viewer'),
        twin: `/stories.json?${new URLSearchParams({ limit: String(PAGE), ...(cursor === null ? {} : { cursor }) })}`,
        children: (
          <div class="doing">
            <h1>Stories</h1>
            {items.length === 0 ? (
              <p class="nothing">
                {cursor === null ? 'No story is collated yet. ' : 'No more. '}
                <a href={cursor === null ? '/' : '/stories'}>
                  {cursor === null ? 'How to fill the store' : 'From the beginning'}
                </a>
              </p>
            ) : (
              <StoryLines stories={items} />
            )}
            {items.length > 0 && (
              <Pager path="/stories" isLater={cursor !== null} next={next} what="stories" />
            )}
          </div>
        ),
      }),
    )
  }
}
