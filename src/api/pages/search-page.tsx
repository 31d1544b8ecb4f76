import type { Context } from 'hono'
import type { Lookup, SearchAnswer } from '../../lookup/lookup.ts'
import { withoutPart } from '../../store/search/fields-of-query.ts'
import { queryParts } from '../../store/search/query-parts.ts'
import { QueryError } from '../../store/search/query-problem.ts'
import { counted, grouped } from '../../web/in-words.ts'
import { Pager } from '../../web/pager.tsx'
import { PostForm } from '../../web/post-form.tsx'
import { QueryProblems } from '../../web/query-problems.tsx'
import { SearchBox } from '../../web/search-box.tsx'
import { SearchFacets } from '../../web/search-facets.tsx'
import { SearchHelp } from '../../web/search-help.tsx'
import { DocumentHits, StatementHits } from '../../web/search-hits.tsx'
import { servedPage } from '../../web/served-page.tsx'
import { mayAct, type Viewer } from '../../web/viewer.ts'
import type { Env, Services } from '../services.ts'
import { askedFor } from './asked-for.ts'
import { facetsOf, type SearchAsked } from './facet-links.ts'
import { htmlAnswer, listAnswer } from './page-answer.ts'

const ONLY = ['statements', 'documents'] as const
const STATEMENTS = 20
/** Beside statements; where only they are asked for, as many as those. */
const DOCUMENTS = 6

/** `/search?q=`: statements first, then documents; `in=statements` or `in=documents` for a page of one of them. */
export function searchPage({ lookup, store }: Pick<Services, 'lookup' | 'store'>) {
  return async (context: Context<Env>): Promise<Response> => {
    const query = askedFor(context, 'q')
    const cursor = askedFor(context, 'cursor') || null
    const superseded = askedFor(context, 'superseded') === 'true'
    const only = ONLY.find(one => one === askedFor(context, 'in')) ?? ''
    if (query.trim() === '')
      return listAnswer(context, null, () =>
        page(
          context.get('viewer'),
          {},
          <>
            <SearchBox query="" hasFocus />
            <SearchHelp isOpen />
          </>,
        ),
      )
    // Goes on with every link that leads through what is found.
    const asked = { q: query, ...(superseded ? { superseded: 'true' } : {}) }
    const found = await search(lookup, query, { only, cursor, superseded })
    const problems = found.problems
    const isNothing = !found.statements?.items.length && !found.documents?.items.length
    const documents = isNothing ? await store.documents.count() : null
    const draw = () => {
      const viewer = context.get('viewer')
      return page(
        viewer,
        {
          limit: String(STATEMENTS),
          ...(only === '' ? {} : { in: only }),
          ...(cursor === null ? {} : { cursor }),
          ...asked,
        },
        <>
          <SearchBox query={query} {...(problems.length > 0 ? { described: 'query-problems' } : {})} />
          {problems.length > 0 && <QueryProblems query={query} problems={problems} />}
          {problems.length === 0 && (
            <div class="found">
              {found.statements && cursor === null && (
                <SearchFacets {...facetsOf(asked, found.statements.facets)} />
              )}
              <div>
                {cursor === null && !isNothing && <SaveSearch viewer={viewer} query={query} />}
                {isNothing ? (
                  <Nothing query={query} documents={documents ?? 0} isLater={cursor !== null} />
                ) : (
                  <Results asked={asked} found={found} cursor={cursor} />
                )}
              </div>
            </div>
          )}
          <Superseded asked={asked} />
          <SearchHelp isOpen={problems.length > 0 || isNothing} />
        </>,
      )
    }
    return problems.length > 0 ? htmlAnswer(draw(), 400) : listAnswer(context, [found, documents], draw)
  }
}

type Documents = Awaited<ReturnType<Lookup['searchDocuments']>>

interface FoundInStore {
  readonly statements: SearchAnswer | null
  readonly documents: Documents | null
  readonly problems: QueryError['problems']
  /** Why documents cannot be looked for by what statements can. */
  readonly notInDocuments: QueryError['problems']
}

async function search(
  lookup: Lookup,
  query: string,
  { only, cursor, superseded }: { only: string; cursor: string | null; superseded: boolean },
): Promise<FoundInStore> {
  const statements = async () =>
    only === 'documents' ? null : lookup.search(query, { limit: STATEMENTS, cursor, superseded })
  // What is behind a page of both is asked for by itself.
  const documents = async () =>
    only === 'statements' || (only === '' && cursor !== null)
      ? null
      : lookup.searchDocuments(query, {
          limit: only === 'documents' ? STATEMENTS : DOCUMENTS,
          cursor: only === 'documents' ? cursor : null,
          superseded,
        })
  const [said, reported] = await Promise.all([answered(statements), answered(documents)])
  const isOnlyDocuments = said.problems.length === 0 && only !== 'documents'
  return {
    statements: said.answer,
    documents: reported.answer,
    problems: isOnlyDocuments ? [] : said.problems.length > 0 ? said.problems : reported.problems,
    notInDocuments: isOnlyDocuments ? reported.problems : [],
  }
}

async function answered<T>(ask: () => Promise<T>) {
  try {
    return { answer: await ask(), problems: [] as QueryError['problems'] }
  } catch (error) {
    if (!(error instanceof QueryError)) throw error
    return { answer: null, problems: error.problems }
  }
}

function page(
  viewer: Viewer,
  asked: Readonly<Record<string, string>>,
  children: Parameters<typeof servedPage>[0]['children'],
): string {
  const { q: query = '' } = asked
  return servedPage({
    title: query === '' ? 'Search' : `“${query.slice(0, 80)}”`,
    here: '/search',
    viewer,
    twin: query === '' ? null : `/search.json?${new URLSearchParams(asked)}`,
    children: (
      <div class="doing search">
        <h1>Search</h1>
        {children}
      </div>
    ),
  })
}

function Results(props: { asked: SearchAsked; found: FoundInStore; cursor: string | null }) {
  const { asked, cursor } = props
  const { statements, documents, notInDocuments } = props.found
  return (
    <>
      {statements && (
        <section>
          <h2>
            {statements.items.length === 0 ? 'No statement was found' : 'Statements'}
            {statements.facets.counted > 0 && cursor === null && (
              <span class="note">
                {' '}
                {statements.facets.more ? 'more than ' : ''}
                {grouped(statements.facets.counted)}, the newest first
              </span>
            )}
          </h2>
          <StatementHits hits={statements.items} />
          <Pager
            path="/search"
            asked={{ ...asked, in: 'statements' }}
            isLater={cursor !== null}
            next={statements.next}
            what="statements"
          />
        </section>
      )}
      {documents && documents.items.length > 0 && (
        <section>
          <h2>Documents</h2>
          <DocumentHits hits={documents.items} />
          <Documents asked={asked} documents={documents} cursor={cursor} isAlone={statements === null} />
        </section>
      )}
      {notInDocuments.length > 0 && (
        <p class="note">Documents were not looked for: {notInDocuments[0]!.message}.</p>
      )}
    </>
  )
}

function Documents(props: {
  asked: SearchAsked
  documents: Documents
  cursor: string | null
  isAlone: boolean
}) {
  const { asked, documents, cursor, isAlone } = props
  return (
    <Pager
      path="/search"
      asked={{ ...asked, in: 'documents' }}
      isLater={isAlone && cursor !== null}
      next={documents.next}
      what="documents"
    />
  )
}

/** What has been taken the place of is searched only where that is asked for. */
function Superseded({ asked: { q, superseded } }: { asked: SearchAsked }) {
  const other = new URLSearchParams(superseded === undefined ? { q, superseded: 'true' } : { q })
  return (
    <p class="note revisions">
      {superseded === undefined ? 'Searched is what stands now. ' : 'Searched is what stood before, too. '}
      <a href={`/search?${other}`}>
        {superseded === undefined
          ? 'Also in revisions that others took the place of'
          : 'Only in what stands now'}
      </a>
    </p>
  )
}

/** What was not found may be found by less. */
function Nothing({ query, documents, isLater }: { query: string; documents: number; isLater: boolean }) {
  const { parts } = queryParts(query)
  // Without one of its alternatives a query may be none.
  const single = parts.filter((part, i) => !part.isAlternative && parts[i + 1]?.isAlternative !== true)
  const less = parts.length < 2 ? [] : single.map(part => withoutPart(query, part))
  return (
    <section class="nothing">
      <h2>
        {isLater ? 'Nothing more was found' : `Not found in ${counted(documents, 'captured document')}`}
      </h2>
      {documents === 0 ? (
        <p>
          The store is empty. <a href="/">How to fill it</a>
        </p>
      ) : (
        <>
          {less.length > 0 && (
            <>
              <p>With less asked for:</p>
              <ul>
                {[...new Set(less)].map(shorter => (
                  <li>
                    <a href={`/search?${new URLSearchParams({ q: shorter })}`}>
                      <code dir="auto">{shorter}</code>
                    </a>
                  </li>
                ))}
              </ul>
            </>
          )}
          <p>
            Other words may have been written; the beginning of one with a star (<code>bridg*</code>) finds
            all that begin so. A report that is not stored is not searched.
          </p>
        </>
      )}
    </section>
  )
}

/** Anybody who may decide may have a search kept, with alerts for what comes. */
function SaveSearch({ viewer, query }: { viewer: Viewer; query: string }) {
  if (!mayAct(viewer.role, 'editor')) return null
  return (
    <details class="more save-search">
      <summary>Save this search</summary>
      <PostForm viewer={viewer} action="/saved">
        <input type="hidden" name="query" value={query} />
        <label>
          <span>Name </span>
          <input name="name" value={query.slice(0, 100)} maxlength={100} required />
        </label>
        <button type="submit">Save</button>
      </PostForm>
    </details>
  )
}
