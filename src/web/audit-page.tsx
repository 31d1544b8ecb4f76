import { shortDate } from './in-words.ts'
import { LookingAfter } from './looking-after.tsx'
import { servedPage } from './served-page.tsx'
import type { Viewer } from './viewer.ts'

/** What somebody did. */
export interface AuditRowShown {
  readonly number: number
  readonly at: string
  readonly who: string
  readonly action: string
  readonly subject: string
  readonly content: unknown
}

/** The log, the newest first. `next`: before which number the page behind begins. */
export interface AuditShown {
  readonly viewer: Viewer
  readonly rows: readonly AuditRowShown[]
  readonly isLater: boolean
  readonly next: number | null
}

const LONGEST = 400

export function auditPage({ viewer, rows, isLater, next }: AuditShown): string {
  return servedPage({
    title: 'The log',
    here: '/audit',
    viewer,
    twin: '/audit.json',
    children: (
      <div class="account">
        <h1>The log</h1>
        <LookingAfter />
        <p class="note">
          What was done by hand and to the store as a whole, the newest first. Each row has the hash of the
          one before: <code>hearsay verify</code> finds one that was changed.
        </p>
        {rows.length === 0 ? <p>Nothing was done yet.</p> : <Rows rows={rows} />}
        <nav class="pager" aria-label="Pages of the log">
          {isLater && <a href="/audit">The newest</a>}
          {next !== null && (
            <a href={`/audit?before=${next}`} rel="next">
              What was before
            </a>
          )}
        </nav>
      </div>
    ),
  })
}

function Rows({ rows }: { rows: readonly AuditRowShown[] }) {
  return (
    <section class="scroll" tabindex={0} aria-label="The log">
      <table>
        <caption class="v">The log</caption>
        <thead>
          <tr>
            <th scope="col">no.</th>
            <th scope="col">when</th>
            <th scope="col">who</th>
            <th scope="col">did what</th>
            <th scope="col">to what</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ number, at, who, action, subject, content }) => (
            <tr>
              <td>{number}</td>
              <td>
                <time datetime={at}>
                  {shortDate(at)}, {at.slice(11, 19)} UTC
                </time>
              </td>
              <td>
                <bdi>{who}</bdi>
              </td>
              <td>{action}</td>
              <td dir="auto">
                {visible(subject)}
                {content !== null && (
                  <>
                    {' '}
                    <code class="agent">{visible(JSON.stringify(content))}</code>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Cut, and with characters that do not show, or turn others round, as their codes. */
function visible(text: string): string {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST).toWellFormed()}…` : text
  return cut.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, sign => `\\u{${sign.codePointAt(0)!.toString(16)}}`)
}
