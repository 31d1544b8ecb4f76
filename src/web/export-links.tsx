/** Formats as a reader may want them, the likeliest first. */
const OFFERED = [
  ['bundle', 'Evidence bundle', 'one zip: this page, the texts, the bytes as read, hashes'],
  ['csv', 'CSV', 'a zip of tables for spreadsheets'],
  ['jsonl', 'JSON Lines', 'the same tables for programs'],
  ['parquet', 'Parquet', 'the same tables, typed'],
  ['csl', 'CSL-JSON', 'for reference managers'],
  ['annotation', 'Web Annotation', 'W3C, JSON-LD'],
  ['schema-org', 'schema.org', 'NewsArticle and Quotation, JSON-LD'],
  ['prov', 'PROV-O', 'what was quoted from what, JSON-LD'],
  ['tei', 'TEI', 'critical apparatus, XML'],
  ['ftm', 'FollowTheMoney', 'entities, JSON Lines'],
  ['json', 'JSON', 'all of it, as this program has it'],
] as const

/** What a page shows, to take along. `page`: its path, as `Links` has it. */
export function ExportLinks({ page }: { page: string }) {
  return (
    <details class="more exports">
      <summary>Take this along: citations, tables, annotations, evidence</summary>
      <ul>
        {OFFERED.map(([format, name, what]) => (
          <li>
            <a href={`${page}/export/${format}`} download>
              {name}
            </a>{' '}
            <span class="note">{what}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
