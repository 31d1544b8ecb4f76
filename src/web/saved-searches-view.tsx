import { FormProblem } from './form-problem.tsx'
import { counted } from './in-words.ts'
import { running, shortened } from './markup.ts'
import { PostForm } from './post-form.tsx'
import { type ProblemInQuery, QueryProblems } from './query-problems.tsx'
import { TimeFromNow } from './time-from-now.tsx'
import { mayAct, type Viewer } from './viewer.ts'

/** A saved search as lists have it. Times are ISO 8601. */
export interface SavedLine {
  readonly id: string
  readonly name: string
  readonly query: string
  readonly what: 'statements' | 'documents'
  readonly owner: string
  readonly createdAt: string
  readonly hits: number
  readonly lastFound: string | null
  readonly webhook: { readonly state: string; readonly failures: number } | null
}

/** What was written into the form, as it comes back with what is wrong. */
export interface SavedDraft {
  readonly name: string
  readonly query: string
  readonly what: 'statements' | 'documents'
  readonly webhook: string
  readonly problem: string | null
  readonly queryProblems: readonly ProblemInQuery[]
}

export const EMPTY_DRAFT: SavedDraft = {
  name: '',
  query: '',
  what: 'statements',
  webhook: '',
  problem: null,
  queryProblems: [],
}

export function SavedSearchesView(props: {
  searches: readonly SavedLine[]
  viewer: Viewer
  draft: SavedDraft
  now: string
}) {
  const { searches, viewer, draft, now } = props
  const may = mayAct(viewer.role, 'editor')
  return (
    <div class="doing saved">
      <header class="over">
        <h1>Saved searches</h1>
        <p class="note">What comes in is held against each of them; what fits is told in its feed.</p>
      </header>
      {searches.length === 0 ? (
        <p class="nothing">
          No search is saved yet.{' '}
          {may
            ? 'Save one below, or from a search that found what you look for.'
            : 'Accounts that are editors save them.'}
        </p>
      ) : (
        <ol class="list">
          {searches.map(search => (
            <SearchLine search={search} now={now} />
          ))}
        </ol>
      )}
      {may && <SaveForm viewer={viewer} draft={draft} />}
    </div>
  )
}

const LONGEST_QUERY = 200

function SearchLine({ search, now }: { search: SavedLine; now: string }) {
  const { id, name, query, what, owner, hits, lastFound, webhook } = search
  return (
    <li class="item">
      <h2>
        <a href={`/saved/${id}`}>
          <bdi>{running(name)}</bdi>
        </a>
      </h2>
      <p>
        {what === 'statements' ? 'Statements' : 'Reports'} for{' '}
        <code dir="auto">{shortened(query, LONGEST_QUERY)}</code>
      </p>
      <p class="note">
        {hits === 0 ? (
          'nothing found yet'
        ) : (
          <>
            {counted(hits, 'hit')}, the last <TimeFromNow iso={lastFound ?? ''} now={now} />
          </>
        )}
        {' · '}saved by <bdi>{owner}</bdi>
        {webhook !== null && <> · webhook {webhookInWords(webhook)}</>}
      </p>
    </li>
  )
}

export function webhookInWords({
  state,
  failures,
}: {
  readonly state: string
  readonly failures: number
}): string {
  return state === 'active' && failures > 0 ? 'failing' : state
}

function SaveForm({ viewer, draft }: { viewer: Viewer; draft: SavedDraft }) {
  const { name, query, what, webhook, problem, queryProblems } = draft
  return (
    <section class="save">
      <h2>Save a search</h2>
      {queryProblems.length > 0 && <QueryProblems query={query} problems={queryProblems} />}
      <FormProblem problem={problem} />
      <PostForm viewer={viewer} action="/saved" class="asking">
        <label class="field">
          <span>Name</span>
          <input name="name" value={name} maxlength={200} required autocomplete="off" dir="auto" />
        </label>
        <label class="field">
          <span>What is looked for, as in the search box</span>
          <input
            name="query"
            value={query}
            required
            autocomplete="off"
            spellcheck={false}
            dir="auto"
            aria-describedby={queryProblems.length > 0 ? 'query-problems' : undefined}
          />
        </label>
        <fieldset class="choice">
          <legend>Look for</legend>
          <label>
            <input type="radio" name="what" value="statements" checked={what === 'statements'} /> statements:
            what somebody is reported to have said
          </label>
          <label>
            <input type="radio" name="what" value="documents" checked={what === 'documents'} /> reports, by
            their words
          </label>
        </fieldset>
        <label class="field">
          <span>
            Webhook <span class="note">(may stay empty: an address that each hit is posted to)</span>
          </span>
          <input
            name="webhook"
            type="url"
            value={webhook}
            maxlength={2000}
            autocomplete="off"
            spellcheck={false}
            placeholder="https://"
            aria-describedby={problem === null ? undefined : 'form-problem'}
          />
        </label>
        <p class="actions">
          <button type="submit" class="main-action">
            Save
          </button>
          <span class="note">What is stored already is nothing new: hits are what comes from now on.</span>
        </p>
      </PostForm>
    </section>
  )
}
