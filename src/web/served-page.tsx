import { VERSION } from '../version.ts'
import { SCRIPT_PATH, STYLE_PATH } from './assets.ts'
import { EvidenceDrawer, KeyHelp } from './evidence.tsx'
import type { Child } from './jsx-runtime.ts'
import type { Viewer } from './viewer.ts'

/** The parts of the site, as every page's head has them. */
export const PLACES = [
  ['/', 'Start'],
  ['/stories', 'Stories'],
  ['/speakers', 'Speakers'],
  ['/search', 'Search'],
  ['/saved', 'Saved'],
  ['/decisions', 'Decisions'],
  ['/feeds', 'Feeds'],
] as const

export interface ServedPage {
  readonly title: string
  /** Path of the place in `PLACES` that the page belongs to. */
  readonly here: string
  readonly viewer: Viewer | null
  /** The page's lasting address, a path. */
  readonly canonical?: string
  /** Path of the JSON twin; null where it has none. */
  readonly twin: string | null
  /** Feeds of the page: paths. */
  readonly feeds?: readonly { readonly path: string; readonly type: string; readonly title: string }[]
  readonly children: Child
}

/** The frame of every page that is served. Nothing in it runs or is styled from within; see `assets.ts`. */
export function servedPage({
  title,
  here,
  viewer,
  canonical,
  twin,
  feeds = [],
  children,
}: ServedPage): string {
  return `<!doctype html>${(
    (
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="generator" content={`Hearsay ${VERSION}`} />
          <title>{title} – Hearsay</title>
          <link rel="icon" href="data:," />
          <link rel="stylesheet" href={STYLE_PATH} />
          {canonical && <link rel="canonical" href={canonical} />}
          {twin && <link rel="alternate" type="application/json" href={twin} />}
          {feeds.map(feed => (
            <link rel="alternate" type={feed.type} href={feed.path} title={feed.title} />
          ))}
          <script src={SCRIPT_PATH} defer />
        </head>
        <body>
          <a class="skip" href="#main">
            To the content
          </a>
          <header class="masthead">
            <p class="name">
              <a href="/" aria-current={here === '/' ? 'page' : undefined}>
                Hearsay
              </a>
            </p>
            <nav aria-label="Parts of this site">
              {PLACES.slice(1).map(([path, name]) => (
                <a href={path} aria-current={path === here ? 'page' : undefined}>
                  {name}
                </a>
              ))}
            </nav>
            <Tools searching={here !== '/' && here !== '/search'} />
            {viewer?.signedIn && (
              <a href="/account">
                <bdi>{viewer.name}</bdi>
              </a>
            )}
          </header>
          <main id="main" tabindex={-1}>
            {viewer?.told && (
              <div class="told" role="status">
                {viewer.told}
              </div>
            )}
            {children}
          </main>
          <footer>
            Hearsay {VERSION}. What a report does not have may stand in a version of it that was not read.{' '}
            <a href="/api">The API</a>
            {viewer?.role === 'admin' && (
              <>
                {' · '}
                <a href="/account">Accounts and the log</a>
              </>
            )}
          </footer>
          <EvidenceDrawer />
          <KeyHelp served />
        </body>
      </html>
    )
  ).toString()}\n`
}

/** One box, but where the page is for searching itself; the button for keys is shown by the script, since without it there are none. */
function Tools({ searching }: { searching: boolean }) {
  return (
    <div class="tools">
      {searching && (
        <search>
          <form action="/search">
            <label>
              <span class="v">Search statements and reports</span>
              <input type="search" name="q" placeholder="Search  /" autocomplete="off" spellcheck={false} />
            </label>
          </form>
        </search>
      )}
      <button type="button" class="keys-only" popovertarget="keys" aria-label="Keys">
        ?
      </button>
    </div>
  )
}
