/** What can be wrong with a request, by the name that the problem's `type` ends with. Names stay. */
export const PROBLEM_KINDS = {
  'bad-request': {
    status: 400,
    title: 'The request is not as it should be',
    meaning:
      '`errors` names each field that is wrong: where it stands (`in`), its `name`, the `value`, and why.',
  },
  'bad-query': {
    status: 400,
    title: 'This asks for nothing that can be looked for',
    meaning:
      '`problems` says what is wrong with the search query and where in it, in UTF-16 units of `query`.',
  },
  'bad-cursor': {
    status: 400,
    title: 'This is no place in the list',
    meaning: 'A cursor is the `next` of the page before, for the same question. Begin again without one.',
  },
  'not-signed-in': {
    status: 401,
    title: 'Nobody is signed in',
    meaning:
      'Send `Authorization: Bearer TOKEN`; a token is made on the account’s page or with `hearsay account`.',
  },
  'not-allowed': {
    status: 403,
    title: 'This account may not do that',
    meaning: 'Readers read, editors decide and save searches, admins look after accounts and the log.',
  },
  'cross-site': {
    status: 403,
    title: 'This came from a page of another site',
    meaning: 'Browsers may ask for it, or change something, only from pages of this server.',
  },
  'no-csrf': {
    status: 403,
    title: 'This was not sent from a page of ours',
    meaning:
      'What a signed-in browser sends goes with the page’s token: the field `csrf` of a form, or the header `X-CSRF-Token`. Programs send `Authorization: Bearer TOKEN` and need none.',
  },
  'no-such-path': {
    status: 404,
    title: 'Nothing is at this address',
    meaning: 'The API has no such path. This page lists those that it has.',
  },
  'not-found': {
    status: 404,
    title: 'This is not in the store',
    meaning:
      'Identifiers of what was found derive from content and change with it; addresses under `/documents/` stay.',
  },
  'not-kept': {
    status: 404,
    title: 'These bytes are not kept',
    meaning: 'The document is stored, its raw bytes were never kept or have been pruned.',
  },
  'no-such-method': {
    status: 405,
    title: 'This cannot be done there',
    meaning: 'The header `Allow` names the methods of the address.',
  },
  'does-nothing': {
    status: 409,
    title: 'This decision would do nothing',
    meaning:
      '`objection` says why: `not-found`, nothing has the `id`; `gone`, other decisions have taken it away; `impossible`, it cannot be decided so; `nothing-to-do`, it would change nothing.',
  },
  'too-many': {
    status: 409,
    title: 'There are as many of these as there may be',
    meaning: '`detail` says how many there may be. Remove one, then add another.',
  },
  changed: {
    status: 412,
    title: 'It has changed since it was read',
    meaning:
      '`If-Match` named an ETag that what the decision is about no longer has. Read it again, then decide.',
  },
  'too-large': {
    status: 413,
    title: 'This is more than is taken at once',
    meaning: 'The limits stand with the operation.',
  },
  'wrong-media-type': {
    status: 415,
    title: 'This is not JSON',
    meaning: 'Bodies are sent as `Content-Type: application/json`.',
  },
  'wrong-host': {
    status: 421,
    title: 'This server has not that name',
    meaning:
      'It answers to `localhost`, to loopback addresses and to the names that it was started with (`--host-name`).',
  },
  'not-read': {
    status: 422,
    title: 'One of these texts cannot be read',
    meaning: '`errors` names it and says why.',
  },
  'too-many-requests': {
    status: 429,
    title: 'Too many requests',
    meaning: 'The header `Retry-After` says in how many seconds to ask again.',
  },
  failed: {
    status: 500,
    title: 'Something went wrong here',
    meaning: 'The fault is ours; the server’s log has it under `instance`.',
  },
  'store-unavailable': {
    status: 503,
    title: 'The store cannot answer now',
    meaning:
      '`code` says what the store says: `locked`, `unreachable`, `full`, `damaged` … Ask again after `Retry-After`.',
  },
  busy: {
    status: 503,
    title: 'Too much of this is being done already',
    meaning: 'Texts in hand are read, and exports sent, a few at a time. Ask again after `Retry-After`.',
  },
  'too-slow': {
    status: 503,
    title: 'Reading this took longer than is allowed',
    meaning: 'It is given up after a time that is bounded by the size of the texts. Send fewer at once.',
  },
} as const satisfies Readonly<
  Record<string, { readonly status: number; readonly title: string; readonly meaning: string }>
>

export type ProblemKind = keyof typeof PROBLEM_KINDS

/** Where a kind is explained: on the page that documents the API. */
export function problemType(kind: ProblemKind): string {
  return `/api#problem-${kind}`
}
