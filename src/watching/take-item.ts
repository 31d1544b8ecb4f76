import { FetchError } from '../fetching/fetcher.ts'
import type { Entry, Listing } from '../ingest/entry.ts'
import { plainAddress } from '../ingest/entry-address.ts'
import { entryDraft } from '../ingest/entry-draft.ts'
import { documentsInFetched } from '../ingest/fetch-documents.ts'
import { InputError } from '../ingest/input-error.ts'
import { fileOrigin } from '../ingest/origin.ts'
import { beginReading } from '../ingest/read.ts'
import { finished, guarded } from '../ingest/reading.ts'
import type { Problem, ProblemCode } from '../model/problem.ts'
import { storableDocument } from '../store/document-rows.ts'
import type { IncomingDocument } from '../store/documents.ts'
import type { DueItem, ItemOutcome } from '../store/feed-item.ts'
import { fetchInTime } from './fetch-in-time.ts'
import { isFrontPage } from './identity.ts'
import { afterTries, dueAfter } from './pace.ts'
import { LONGEST_PROBLEM } from './watch-event.ts'
import type { WatchingMeans } from './watching-means.ts'

/** What is kept of an item while it waits: what the feed says of it, and of itself. */
interface KeptEntry {
  readonly entry: Entry
  readonly about: Omit<Listing, 'entries' | 'leadsTo' | 'reservations'>
}

/** Why a page could not be had. */
interface Failure {
  readonly code: ProblemCode
  readonly message: string
  readonly retryAfter: number | null
}

/** Tries of a page whose server may do better the next time: they take two days. */
const MOST_TRIES = 8
/** Of what is there and is no report, or may be put there yet. */
const FEW_TRIES: ReadonlyMap<ProblemCode, number> = new Map([
  ['bad-address', 1],
  ['refused-address', 1],
  ['refused-by-robots', 1],
  ['gone', 1],
  ['too-large', 1],
  ['binary', 1],
  ['unsupported', 1],
  ['no-article', 3],
  ['no-text', 3],
  ['empty', 3],
])
/** A page that fails for the second time, or in a way that does not pass, has what the feed has of it stand in for it. */
const TRIES_BEFORE_STANDING_IN = 2
/** A host that asks for peace has the page: it is given an hour or two. */
const TRIES_IN_PEACE = 4
const PASSING: ReadonlySet<ProblemCode> = new Set([
  'not-reachable',
  'try-later',
  'too-slow',
  'truncated',
  'bad-status',
])

/**
 * Has an item's page, or what the feed has of it, in the store, and the item settled with it in one transaction. Whatever goes
 * wrong is kept with the item, and told. Throws a `StoreError` only.
 */
export async function takeItem(item: DueItem, means: WatchingMeans): Promise<void> {
  // What has changed since is read again, whatever it was in another feed.
  if (item.reads === 0 && (await means.store.feedItems.settledElsewhere(item))) return
  const { entry, about } = item.entry as KeptEntry
  const own = () => ownContent(item, entry, { ...about, entries: [], leadsTo: [], reservations: [] })
  if (item.url === null) {
    const content = own()
    await ('failure' in content
      ? failed(item, content.failure, [], means)
      : settledAsTaken(item, content.documents, means))
    return
  }
  const page = await pageOf(item.url, entry, means)
  if ('documents' in page) {
    await settledAsTaken(item, page.documents, means)
    return
  }
  const { failure } = page
  const enough = failure.code === 'try-later' ? TRIES_IN_PEACE : TRIES_BEFORE_STANDING_IN
  const isPassing = passes(failure) && item.tries + 1 < enough
  const content = isPassing || (item.hasDocument && !item.standsIn) ? null : own()
  await failed(item, failure, content !== null && 'documents' in content ? content.documents : [], means)
}

/** A robots.txt that cannot be read now is no refusal: who may be asked again later says when. */
function passes({ code, retryAfter }: Failure): boolean {
  return PASSING.has(code) || retryAfter !== null
}

type Had = { readonly documents: IncomingDocument[] } | { readonly failure: Failure }

async function pageOf(url: string, entry: Entry, { fetcher, report }: WatchingMeans): Promise<Had> {
  try {
    const fetched = await fetchInTime(fetcher, { url })
    if (fetched.status !== 'ok') return failure('unreadable', 'the server says that it is as it was')
    if (isFrontPage(fetched.url) && !isFrontPage(url))
      return failure('no-article', `it leads to the front page ${fetched.url}`)
    // What it lists, where it is a list, is another feed's business.
    const reading = beginReading({ fetcher: null })
    const documents: IncomingDocument[] = []
    let problem: Problem | null = null
    for await (const read of guarded(url, documentsInFetched(fetched, reading, entry))) {
      if ('document' in read) documents.push({ document: read.document, snapshot: read.bytes })
      else if (read.problem.severity === 'notice') report(read.problem)
      else problem ??= read.problem
    }
    if (documents.length === 0)
      return failure(problem?.code ?? 'no-text', problem?.message ?? 'nothing was found in it')
    if (problem !== null) report(problem)
    return { documents }
  } catch (error) {
    if (error instanceof FetchError) return failure(error.code, error.message, error.retryAfter)
    throw error
  }
}

function ownContent(item: DueItem, entry: Entry, listing: Listing): Had {
  if (entry.content === null) return failure('no-text', 'the feed has no text of it, and names no page')
  const location = item.url === null ? `${entry.url ?? item.feed}#${item.key}` : plainAddress(item.url)
  const origin = { ...fileOrigin(location), fetchedAt: new Date().toISOString() }
  try {
    const documents: IncomingDocument[] = []
    const bytes = Buffer.from(entry.content.value)
    for (const read of finished({ ...entryDraft(entry, listing, location), location }, bytes, origin))
      if ('document' in read) documents.push({ document: read.document, snapshot: read.bytes })
    return { documents }
  } catch (error) {
    if (error instanceof InputError) return failure(error.code, error.message)
    throw error
  }
}

function failure(code: ProblemCode, message: string, retryAfter: number | null = null): Had {
  return { failure: { code, message, retryAfter } }
}

async function settledAsTaken(
  item: DueItem,
  documents: readonly IncomingDocument[],
  means: WatchingMeans,
): Promise<void> {
  const outcome: ItemOutcome = { state: 'taken', nextDue: null, tries: 0, problem: null }
  await settled(item, documents, outcome, means)
}

/** Its page cannot be had now, or at all; `documents`: what the feed has of it. */
async function failed(
  item: DueItem,
  { code, message, retryAfter }: Failure,
  documents: readonly IncomingDocument[],
  means: WatchingMeans,
): Promise<void> {
  const { now, random, paces, tell } = means
  const problem = message.slice(0, LONGEST_PROBLEM)
  const tries = item.tries + 1
  const few = retryAfter === null ? FEW_TRIES.get(code) : undefined
  const most = item.url === null ? 1 : (few ?? MOST_TRIES)
  const wait = afterTries(tries, retryAfter, paces)
  const nextDue = tries >= most ? null : dueAfter(now(), wait, random(), { peace: retryAfter })
  const isThere = documents.length > 0 || item.hasDocument
  const state = nextDue !== null ? 'waiting' : isThere ? 'taken' : 'given-up'
  const outcome: ItemOutcome = { state, nextDue, tries, problem, standsIn: true }
  if (!(await settled(item, documents, outcome, means))) return
  const name = item.url ?? item.key
  tell({ kind: 'item-failed', item: name, feed: item.feed, problem, nextDue })
}

/**
 * The documents of an item stand where its first one stood, wherever its page has gone. False where the item was forgotten, or
 * settled by another, meanwhile.
 */
async function settled(
  item: DueItem,
  incoming: readonly IncomingDocument[],
  outcome: ItemOutcome,
  { store, taken, tell }: WatchingMeans,
): Promise<boolean> {
  const documents = incoming.map((one, at) =>
    at > 0 || item.location === null
      ? one
      : { ...one, document: { ...one.document, location: item.location } },
  )
  const answers = await store.feedItems.settle(item, outcome, documents)
  if (answers === null) return false
  for (const [at, { id, outcome: became }] of answers.entries())
    tell({
      kind: 'item-taken',
      item: item.url ?? item.key,
      feed: item.feed,
      document: id,
      outcome: became,
      title: documents[at]!.document.title,
      insteadOfPage: item.url === null ? null : outcome.problem,
    })
  await taken(
    documents.flatMap(({ document }, at) => {
      const { id, outcome: became } = answers[at]!
      return became === 'known' ? [] : [{ ...storableDocument(document), id }]
    }),
  )
  return true
}
