import { createHash } from 'node:crypto'
import { type FailedJob, JOB_STATES, type JobOverview } from '../model/job.ts'
import { VERSION } from '../version.ts'
import { Fact } from './fact.tsx'
import { counted, grouped, shortDate } from './in-words.ts'
import { markup, shortened } from './markup.ts'
import { theme } from './theme.ts'

const LONGEST_ABOUT = 120

/** The page of a store's jobs. It needs no script and is not kept up to date by itself. */
export function jobPage(overview: JobOverview): string {
  const style = theme()
  return `<!doctype html>${(
    (
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta http-equiv="Content-Security-Policy" content={jobPagePolicy(style)} />
          <meta name="referrer" content="no-referrer" />
          <meta name="color-scheme" content="light dark" />
          <title>{`Jobs of ${visible(overview.store)} – Hearsay`}</title>
          <link rel="icon" href="data:," />
          <style>{markup(style)}</style>
        </head>
        <body>
          <header class="masthead">
            <p class="name">Hearsay</p>
            <nav aria-label="Parts of this page">
              <a href="#dead">Dead letters</a>
              <a href="#failing">To be tried again</a>
              <a href="jobs.json">JSON</a>
            </nav>
          </header>
          <main id="main" class="jobs">
            <JobList overview={overview} />
          </main>
          <footer>Hearsay {VERSION}</footer>
        </body>
      </html>
    )
  ).toString()}\n`
}

function jobPagePolicy(style: string): string {
  const hash = createHash('sha256').update(style).digest('base64')
  return [
    "default-src 'none'",
    `style-src 'sha256-${hash}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

export function JobList({ overview }: { overview: JobOverview }) {
  const { store, at, kinds, dead, deadTotal, failing } = overview
  return (
    <>
      <h1>
        Jobs of <bdi>{visible(store)}</bdi>
      </h1>
      <p class="note">
        <Time iso={at} />
      </p>
      <div class="scroll">
        <table>
          <caption class="v">Jobs by kind and state</caption>
          <thead>
            <tr>
              <th scope="col">kind</th>
              {JOB_STATES.map(state => (
                <th scope="col">{state}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {kinds.map(({ kind, counts }) => (
              <tr>
                <th scope="row">{kind}</th>
                {JOB_STATES.map(state => (
                  <td class={counts[state] === 0 ? 'none' : undefined}>{grouped(counts[state])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="note">What is done or failed is counted as long as the queue remembers it.</p>
      <section id="dead">
        <h2>{deadTotal === 0 ? 'No dead letters' : counted(deadTotal, 'dead letter')}</h2>
        {deadTotal > 0 && (
          <p class="note">
            Given up: <code>hearsay jobs --retry all</code> has them tried again.
            {dead.length < deadTotal && ` The newest ${dead.length} are shown.`}
          </p>
        )}
        <Failures jobs={dead} />
      </section>
      <section id="failing">
        <h2>{failing.length === 0 ? 'Nothing is to be tried again' : 'To be tried again'}</h2>
        <Failures jobs={failing} />
      </section>
    </>
  )
}

function Failures({ jobs }: { jobs: readonly FailedJob[] }) {
  if (jobs.length === 0) return null
  return (
    <ul>
      {jobs.map(({ id, kind, about, reason, version, tries, at, again }) => (
        <li>
          <p>
            <b>{kind}</b> <bdi>{shortened(visible(about), LONGEST_ABOUT)}</bdi>
          </p>
          <p class="why" dir="auto">
            {visible(reason)}
          </p>
          <dl>
            <div>
              <dt>{again === null ? 'given up' : 'begun'}</dt>
              <dd>
                <Time iso={at} />
              </dd>
            </div>
            {again !== null && (
              <Fact name="again">
                <Time iso={again} />
              </Fact>
            )}
            <Fact name="tried">{tries === 1 ? 'once' : `${tries} times`}</Fact>
            {version !== null && (
              <Fact name="by version">
                <bdi>{version}</bdi>
              </Fact>
            )}
            <Fact name="job">
              <code>{id}</code>
            </Fact>
          </dl>
        </li>
      ))}
    </ul>
  )
}

/** Characters that do not show, or turn others round, as their codes: a reason is to be read as it is. */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, sign => `\\u{${sign.codePointAt(0)!.toString(16)}}`)
}

function Time({ iso }: { iso: string }) {
  return (
    <time datetime={iso}>
      {shortDate(iso)}, {iso.slice(11, 19)} UTC
    </time>
  )
}
