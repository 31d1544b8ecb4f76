import { WebhookAddressError, webhookAddress } from '../alerting/webhook-address.ts'
import type { SavedSearch } from '../store/saved-searches.ts'
import { QueryError } from '../store/search/query-problem.ts'
import type { Store } from '../store/store.ts'
import { StoreError } from '../store/store-error.ts'
import { printable } from './printable.ts'
import { counted } from './quantities.ts'
import { writeOut } from './standard-output.ts'
import { hanging } from './terminal-text.ts'
import { type StoreOption, who, withStore } from './with-store.ts'

export interface AddSavedOptions extends StoreOption {
  readonly documents?: boolean
  readonly webhook?: string
  readonly site?: string
  readonly by?: string
}

/** `hearsay saved list`. Returns the exit code. */
export function listSaved(options: StoreOption): Promise<number> {
  return withStore(options, false, async store => {
    const searches = await store.savedSearches.list()
    await writeOut([
      options.json
        ? `${JSON.stringify({ store: store.name, searches })}\n`
        : searches.length === 0
          ? `No search is saved in ${printable(store.name)}.\n`
          : searches.map(searchText).join('\n'),
    ])
    return 0
  })
}

/** `hearsay saved add`. Returns the exit code: 2 for a query or an address that cannot be. */
export function addSaved(name: string, query: readonly string[], options: AddSavedOptions): Promise<number> {
  const { documents, webhook, site, by } = options
  return withStore(options, false, async store => {
    try {
      const saved = await store.savedSearches.add({
        name,
        query: query.join(' ').trim(),
        what: documents ? 'documents' : 'statements',
        owner: by ?? who(),
        site: site ?? null,
        webhook: webhook === undefined ? null : webhookAddress(webhook),
      })
      await writeOut([options.json ? `${JSON.stringify(saved)}\n` : searchText(saved)])
      return 0
    } catch (error) {
      if (!(error instanceof QueryError || error instanceof WebhookAddressError)) throw error
      const of = error instanceof QueryError ? 'query' : '--webhook'
      process.stderr.write(`error: ${of}: ${printable(error.message)}\n(--help shows the usage)\n`)
      return 2
    }
  })
}

/** `hearsay saved remove`. Returns the exit code: 1 where one is not there. */
export function removeSaved(ids: readonly string[], options: StoreOption): Promise<number> {
  return withStore(options, false, async store => {
    const removed: string[] = []
    for (const id of ids) if (await isRemoved(store, id)) removed.push(id)
    await writeOut([
      options.json
        ? `${JSON.stringify({ store: store.name, removed })}\n`
        : `${counted(removed.length, 'saved search', 'saved searches')} removed\n`,
    ])
    return removed.length < ids.length ? 1 : 0
  })
}

async function isRemoved(store: Store, id: string): Promise<boolean> {
  try {
    await store.savedSearches.remove(id, who())
    return true
  } catch (error) {
    if (!(error instanceof StoreError) || error.code !== 'not-found') throw error
    process.stderr.write(`not removed: ${printable(id)}: there is no such saved search\n`)
    return false
  }
}

function searchText(search: SavedSearch): string {
  const { id, name, query, what, owner, createdAt, hits, lastFound, feedKey, webhook } = search
  const found =
    lastFound === null
      ? 'nothing found yet'
      : `${counted(hits, 'hit')}, the last ${lastFound.slice(0, 16).replace('T', ' ')}`
  const lines = [
    hanging('', `${id}  ${printable(name)}`, '  '),
    hanging('  ', `${what} for ${printable(query)}`, '    '),
    hanging('  ', `${found} · saved by ${printable(owner)} on ${createdAt.slice(0, 10)}`, '    '),
    // One word: whoever copies it has it whole.
    `  feed /saved/${id}/feed.atom?key=${feedKey}`,
    ...(webhook === null ? [] : webhookLines(webhook)),
  ]
  return lines.map(line => `${line}\n`).join('')
}

function webhookLines({ url, state, failures, problem }: NonNullable<SavedSearch['webhook']>): string[] {
  const host = URL.parse(url)?.host ?? ''
  const told =
    state === 'active' && failures > 0
      ? `failed ${failures === 1 ? 'once' : `${failures} times in a row`}`
      : state
  return [
    hanging('  ', `webhook ${printable(host)}: ${told}`, '    '),
    ...(problem === null ? [] : [hanging('    ', printable(problem), '    ')]),
  ]
}
