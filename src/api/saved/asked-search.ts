import { WebhookAddressError, webhookAddress } from '../../alerting/webhook-address.ts'
import { isShown } from '../../model/shown.ts'
import type { NewSavedSearch, SavedSearch } from '../../store/saved-searches.ts'
import { mayAct, type Viewer } from '../../web/viewer.ts'
import { Refusal } from '../problem-details.ts'
import type { Services } from '../services.ts'

/** Of a name, in UTF-16 units. */
export const LONGEST_NAME = 200

/** Whoever saved a search, and admins, may change it; everybody who may read sees it and what it finds. */
export function mayChange(viewer: Viewer, { owner }: Pick<SavedSearch, 'owner'>): boolean {
  return mayAct(viewer.role, 'admin') || (mayAct(viewer.role, 'editor') && viewer.name === owner)
}

/** The search, for somebody who may change it; throws a `Refusal`. */
export async function changeable(
  { store }: Pick<Services, 'store'>,
  id: string,
  viewer: Viewer,
): Promise<SavedSearch> {
  const search = await existing({ store }, id)
  if (!mayChange(viewer, search))
    throw new Refusal('not-allowed', 'whoever saved a search changes it, and admins do')
  return search
}

export async function existing({ store }: Pick<Services, 'store'>, id: string): Promise<SavedSearch> {
  const search = await store.savedSearches.get(id)
  if (search === null) throw new Refusal('not-found', 'there is no such saved search')
  return search
}

/** As a form or a program gave it; what is wrong is a `Refusal`, of the query a `QueryError`. */
export function newSearch(
  given: Pick<NewSavedSearch, 'name' | 'query' | 'what'> & { readonly webhook?: string | null | undefined },
  viewer: Viewer,
  site: string,
): NewSavedSearch {
  const { name, query, what, webhook = null } = given
  return {
    name: nameGiven(name),
    query: query.trim(),
    what,
    owner: viewer.name,
    site,
    webhook: webhook === null || webhook.trim() === '' ? null : webhookGiven(webhook),
  }
}

export function nameGiven(name: string): string {
  const given = name.replace(/\s+/g, ' ').trim()
  if (!isShown(given)) throw new Refusal('bad-request', 'a saved search has a name')
  if (given.length > LONGEST_NAME)
    throw new Refusal('bad-request', `a name has at most ${LONGEST_NAME} characters`)
  return given
}

export function webhookGiven(address: string): string {
  try {
    return webhookAddress(address)
  } catch (error) {
    if (error instanceof WebhookAddressError) throw new Refusal('bad-request', `webhook: ${error.message}`)
    throw error
  }
}
