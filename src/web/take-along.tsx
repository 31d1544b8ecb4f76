import type { FormatName } from '../export/format-names.ts'

/** What a page can be taken along as, beside its JSON. */
const FORMATS: readonly (readonly [FormatName, string])[] = [
  ['annotation', 'Web Annotation'],
  ['schema-org', 'schema.org'],
  ['prov', 'PROV-O'],
  ['tei', 'TEI apparatus'],
  ['ftm', 'FollowTheMoney'],
  ['csl', 'CSL-JSON'],
  ['csv', 'CSV'],
  ['jsonl', 'JSON Lines'],
  ['parquet', 'Parquet'],
  ['bundle', 'Evidence bundle'],
]

/** The page's lasting link, its words to copy where there are such, and all that it can be exported to. */
export function TakeAlong(props: {
  /** Lasting path of the page. */
  path: string
  /** Plain text, never without according to whom, and the same as one cites it; the script copies them. */
  text?: string
  citation?: string
  level?: 'h2' | 'h3'
}) {
  const { path, text, citation, level: Heading = 'h2' } = props
  return (
    <section class="take-along">
      <Heading>Take along</Heading>
      <p>
        <a href={path}>Lasting link</a> <a href={`${path}.json`}>JSON</a>
      </p>
      {text !== undefined && <CopyButtons path={path} text={text} citation={citation ?? text} />}
      <details class="more">
        <summary>Export</summary>
        <ul>
          {FORMATS.map(([name, title]) => (
            <li>
              <a href={`${path}/export/${name}`} download>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}

/** Shown by the script, which copies. */
export function CopyButtons(props: {
  /** Of the page of a statement, which has a Web Annotation; null where there is none. */
  path: string | null
  text: string
  citation: string
}) {
  const { path, text, citation } = props
  return (
    <p class="actions keys-only">
      <button type="button" data-copied={text}>
        Copy text
      </button>
      <button type="button" data-copied={citation}>
        Copy citation
      </button>
      {path !== null && (
        <button type="button" data-copied-from={`${path}/export/annotation`}>
          Copy Web Annotation
        </button>
      )}
      <span role="status" />
    </p>
  )
}
