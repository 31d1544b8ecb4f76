import { type Claim, ClaimSearch } from '../src/collation/claims/claim-search.ts'

/** So many claims are named for each post. */
const NAMED = 20

/** The claims that posts may repeat, best first. Nothing is learnt from these. */
export function predictedClaims(
  posts: readonly { readonly id: string; readonly text: string }[],
  claims: readonly (Claim & { readonly id: string })[],
): object[] {
  const search = new ClaimSearch(claims)
  return posts.map(({ id, text }) => ({
    query: id,
    ranked: search.search(text, NAMED).map(({ at }) => claims[at]!.id),
  }))
}
