import { sha256Base64 } from '../model/sha256.ts'
import { VERSION } from '../version.ts'
import { drawerScript } from './drawer-script.ts'
import { EvidenceDrawer, FindBox, KeyHelp } from './evidence.tsx'
import { evidenceOnPage } from './evidence-script.ts'
import type { Child } from './jsx-runtime.ts'
import { keysScript } from './keys-script.ts'
import { markup } from './markup.ts'
import { theme } from './theme.ts'
import { reportTheme } from './theme-report.ts'

/** The frame of every page: one style sheet, one script, and a policy that lets nothing else in. */
export function pageOf(props: {
  title: string
  links: readonly (readonly [string, string])[]
  children: Child
}) {
  const { title, links, children } = props
  const style = theme(reportTheme)
  const script = `(() => {${evidenceOnPage}${drawerScript}${keysScript}})()`.replace(
    /(?:\n\s*(?:\/\/.*)?)+/g,
    '\n',
  )
  return `<!doctype html>${(
    (
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta http-equiv="Content-Security-Policy" content={policy(style, script)} />
          <meta name="referrer" content="no-referrer" />
          <meta name="color-scheme" content="light dark" />
          <meta name="generator" content={`Hearsay ${VERSION}`} />
          <title>{title}</title>
          <link rel="icon" href="data:," />
          <style>{markup(style)}</style>
        </head>
        <body>
          <a class="skip" href="#main">
            To the stories
          </a>
          <header class="masthead">
            <p class="name">Hearsay</p>
            <nav aria-label="Parts of this page">
              {links.map(([href, name]) => (
                <a href={href}>{name}</a>
              ))}
            </nav>
            <FindBox />
          </header>
          <main id="main" tabindex={-1}>
            {children}
          </main>
          <footer>
            Made by Hearsay {VERSION} from the reports named here. What a report does not have may stand in a
            version of it that was not read. Nothing on this page is loaded from elsewhere.
          </footer>
          <EvidenceDrawer />
          <KeyHelp />
          <script>{markup(script)}</script>
        </body>
      </html>
    )
  ).toString()}\n`
}

/** Only this page's own style sheet and script run, known by their hashes. */
function policy(style: string, script: string): string {
  const hash = (text: string): string => `'sha256-${sha256Base64(text)}'`
  return [
    "default-src 'none'",
    `style-src ${hash(style)}`,
    `script-src ${hash(script)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')
}
