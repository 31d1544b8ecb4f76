import { documentLabel } from '../model/document-label.ts'
import { joinedPieces } from '../model/pieces.ts'
import { QueryError } from '../store/search/query-problem.ts'
import type { DocumentHit, SearchPage, StatementHit } from '../store/search/search.ts'
import type { Store } from '../store/store.ts'
import { printable } from './printable.ts'
import { counted } from './quantities.ts'
import { writeOut } from './standard-output.ts'
import { hanging, shorten } from './terminal-text.ts'
import { type StoreOption, shown, withStore } from './with-store.ts'

export interface SearchCommandOptions extends StoreOption {
  readonly documents?: boolean
  readonly limit?: number
  readonly cursor?: string
  readonly superseded?: boolean
}

/** `hearsay search`. Returns the exit code: 2 where the query asks for nothing that can be looked for, else 0. */
export function search(words: readonly string[], options: SearchCommandOptions): Promise<number> {
  const query = words.join(' ')
  return withStore(options, false, async store => {
    try {
      await writeOut([
        options.documents
          ? await found(store, query, 'documents', options, documentLines)
          : await found(store, query, 'statements', options, statementLines),
      ])
      return 0
    } catch (error) {
      if (!(error instanceof QueryError)) throw error
      process.stderr.write(`error: query: ${printable(error.message)}\n(--help shows the usage)\n`)
      return 2
    }
  })
}

async function found<What extends 'documents' | 'statements'>(
  store: Store,
  query: string,
  what: What,
  { json, limit, cursor, superseded }: SearchCommandOptions,
  lines: (hit: What extends 'documents' ? DocumentHit : StatementHit) => string[],
): Promise<string> {
  const page = (await shown(
    'searching',
    store.search(query, {
      what,
      superseded: superseded === true,
      ...(limit === undefined ? {} : { limit }),
      ...(cursor === undefined ? {} : { cursor }),
    }),
  )) as SearchPage<Parameters<typeof lines>[0]>
  if (json) return `${JSON.stringify({ query, what, hits: page.hits, next: page.next })}\n`
  if (page.hits.length === 0)
    return `${cursor === undefined ? `Not found in ${counted(await store.documents.count(), 'document')}.` : 'No more.'}\n`
  const more = page.next === null ? [] : [`More: the same with --cursor ${page.next}`]
  return `${[...page.hits.flatMap(hit => [...lines(hit), '']), ...more].join('\n').trimEnd()}\n`
}

/** Of a statement, in characters. */
const LONGEST_STATEMENT = 400

/** As people have decided, else as the report has it. */
function speakerText({ speakerName, decidedSpeaker }: StatementHit): string {
  const reported = speakerName === null ? null : printable(speakerName)
  if (decidedSpeaker === null || decidedSpeaker.name === speakerName)
    return reported ?? 'an unresolved speaker'
  const decided = printable(decidedSpeaker.name)
  return reported === null ? decided : `${decided} (as decided; in the report ${reported})`
}

function statementLines(hit: StatementHit): string[] {
  const speaker = speakerText(hit)
  const verb = hit.negated ? 'did not say' : 'said'
  return [
    hanging(
      '',
      `${dayText(hit.published)} · according to ${outletText(hit)}, ${speaker} ${verb} (${hit.kind})`,
      '  ',
    ),
    hanging(
      '  ',
      shorten(printable(joinedPieces(hit.text, hit.pieces, hit.span[0])), LONGEST_STATEMENT),
      '  ',
    ),
    sourceLine(hit),
  ]
}

function documentLines(hit: DocumentHit): string[] {
  const title = hit.title === null ? [] : [hanging('  ', printable(hit.title), '  ')]
  const superseded = hit.supersededBy === null ? '' : ' · superseded'
  return [
    hanging('', `${dayText(hit.published)} · ${outletText(hit)}${superseded}`, '  '),
    ...title,
    hanging(
      '  ',
      `${hit.excerpt.span[0] > 0 ? '… ' : ''}${shorten(printable(hit.excerpt.text).trim(), LONGEST_STATEMENT)} …`,
      '  ',
    ),
    sourceLine(hit),
  ]
}

function outletText(hit: DocumentHit | StatementHit): string {
  return printable(documentLabel(hit))
}

function sourceLine({ location }: DocumentHit | StatementHit): string {
  return hanging('  ', printable(location), '  ')
}

function dayText(published: string | null): string {
  return published?.slice(0, 10) ?? 'day unresolved'
}
