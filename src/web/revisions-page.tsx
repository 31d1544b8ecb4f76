import type { DocumentAnswer } from '../lookup/lookup.ts'
import type { Document } from '../model/document.ts'
import { documentLabel } from '../model/document-label.ts'
import { counted, shortDate, timeInWords } from './in-words.ts'
import { ON_OWN_PAGES } from './links.ts'
import { escaped, markup } from './markup.ts'
import { languageTag } from './passage-text.tsx'
import { type TextChange, textChanges } from './text-changes.ts'

/** Revisions listed; of more, the latest. */
const LISTED = 40
/** Characters of changed text, and of what is the same beside it. */
const MOST_CHANGED = 40_000
const BESIDE = 240

type Revision = DocumentAnswer['revisions'][number]

/** What has stood at one address, and what was changed from one text to another, word by word. */
export function RevisionsPage(props: {
  document: Document
  revisions: readonly Revision[]
  /** The two that are held against each other; null where there are no two. */
  pair: { readonly former: Document; readonly latter: Document } | null
}) {
  const { document, revisions, pair } = props
  const listed = revisions.slice(-LISTED)
  return (
    <article class="revisions alone">
      <header>
        <h1>
          What has stood at one address of <bdi>{documentLabel(document)}</bdi>
        </h1>
        <p class="attribution">
          {counted(revisions.length, 'revision')} captured
          {revisions.length > 1 && '; what stood there in between may not have been read'}
        </p>
      </header>
      <div class="spread">
        <div class="main">
          {pair === null ? (
            <p class="note">One text has been read here, and none to hold it against.</p>
          ) : (
            <Changes {...pair} revisions={revisions} />
          )}
        </div>
        <div class="rail">
          <section>
            <h2>Revisions</h2>
            <ol class="list">
              {listed.map((revision, i) => (
                <li>
                  <a href={ON_OWN_PAGES.document(revision.document)}>{revision.revision}</a>{' '}
                  <span class="note">{when(revision)}</span>
                  {i > 0 && (
                    <>
                      {' '}
                      <a
                        href={`${ON_OWN_PAGES.document(revision.document)}/revisions`}
                        aria-current={pair?.latter.id === revision.document ? 'page' : undefined}
                      >
                        what changed
                      </a>
                    </>
                  )}
                </li>
              ))}
            </ol>
            {revisions.length > LISTED && (
              <p class="note">{counted(revisions.length - LISTED, 'earlier revision')} not listed</p>
            )}
          </section>
        </div>
      </div>
    </article>
  )
}

function when({ storedAt }: Revision): string {
  return `${shortDate(storedAt)} ${timeInWords(storedAt)}`.trim()
}

function Changes(props: { former: Document; latter: Document; revisions: readonly Revision[] }) {
  const { former, latter, revisions } = props
  const changes = textChanges(former.text, latter.text)
  const number = ({ id }: Document) => revisions.find(({ document }) => document === id)?.revision ?? '?'
  const count = (kind: TextChange['kind']) => changes.filter(change => change.kind === kind).length
  return (
    <section>
      <h2>
        From revision {number(former)} to revision {number(latter)}
      </h2>
      <p class="legend">
        <ins>put in</ins> {count('in')}×, <del>taken out</del> {count('out')}×
        {former.published !== latter.published && (
          <>
            ; dated <bdi>{former.published ?? 'no day'}</bdi> before and{' '}
            <bdi>{latter.published ?? 'no day'}</bdi> after
          </>
        )}
      </p>
      {changes.every(({ kind }) => kind === 'same') && (
        <p>The texts are the same; other bytes of the page were not.</p>
      )}
      <div class="text t" lang={languageTag(latter.language)} dir="auto">
        {markup(changesMarkup(changes))}
      </div>
    </section>
  )
}

/** What is the same is shown as far as it is beside a change. */
function changesMarkup(changes: readonly TextChange[]): string {
  let html = ''
  let room = MOST_CHANGED
  for (const [i, { kind, text }] of changes.entries()) {
    if (room <= 0) return `${html}<i class="cut"> … more was changed than is shown here</i>`
    const [tag, spoken] = kind === 'in' ? ['ins', 'put in: '] : ['del', 'taken out: ']
    if (kind === 'same') html += sameMarkup(text, i === 0, i + 1 === changes.length)
    else {
      const shown = text.slice(0, room).toWellFormed()
      html += `<${tag}><span class="v">${spoken}</span>${escaped(shown)}</${tag}>`
      room -= text.length
    }
  }
  return html
}

function sameMarkup(text: string, first: boolean, last: boolean): string {
  const ends = (first ? 0 : BESIDE) + (last ? 0 : BESIDE)
  if (text.length < ends + 2 * BESIDE) return escaped(text)
  const start = first ? '' : text.slice(0, BESIDE).replace(/\S*$/, '')
  const end = last ? '' : text.slice(-BESIDE).replace(/^\S*/, '')
  const left = text.length - start.length - end.length
  return `${escaped(start.toWellFormed())}<i class="cut"> … ${counted(left, 'character')} the same … </i>${escaped(end.toWellFormed())}`
}
