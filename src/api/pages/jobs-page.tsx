import type { Context } from 'hono'
import { VERSION } from '../../version.ts'
import { counted } from '../../web/in-words.ts'
import { JobList } from '../../web/job-list.tsx'
import { servedPage } from '../../web/served-page.tsx'
import type { Env, Services } from '../services.ts'
import { htmlAnswer } from './page-answer.ts'

/**
 * `/jobs`: the queue of a store on a server; of an embedded store, which has none, what is left to do. It says how long ago
 * something began, so that it has no tag to be known by.
 */
export function jobsPage({ store, jobs }: Services) {
  return async (context: Context<Env>): Promise<Response> =>
    htmlAnswer(
      servedPage({
        title: 'Jobs',
        here: '/jobs',
        viewer: context.get('viewer'),
        twin: '/jobs.json',
        children:
          jobs === null ? (
            <Left
              notAnnotated={await store.annotations.left(VERSION)}
              notCollated={await store.collations.left()}
            />
          ) : (
            <div class="doing jobs">
              <JobList overview={await jobs()} />
            </div>
          ),
      }),
    )
}

function Left({ notAnnotated, notCollated }: { notAnnotated: number; notCollated: number }) {
  return (
    <div class="doing jobs">
      <h1>Jobs</h1>
      <p>
        This store is a folder, and has no queue: whoever reads into it (<code>hearsay read</code>,{' '}
        <code>hearsay watch</code>) annotates and collates what has come.
      </p>
      <ul class="left">
        <li>
          {notAnnotated === 0
            ? 'Every document is annotated.'
            : `${counted(notAnnotated, 'document')} not yet annotated by this version of the program.`}
        </li>
        <li>
          {notCollated === 0
            ? 'All that is annotated is collated.'
            : `${counted(notCollated, 'document')} annotated and not yet collated.`}
        </li>
      </ul>
      {notAnnotated + notCollated > 0 && (
        <p class="note">
          It may be on its way; else the next <code>hearsay read PATH</code> takes up what is left, too.
        </p>
      )}
    </div>
  )
}
