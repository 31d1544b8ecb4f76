import type { Context } from 'hono'
import { shownDocument } from '../../export/shown-document.ts'
import type { Part } from '../../lookup/lookup.ts'
import { sha256 } from '../../model/identifier.ts'
import { VERSION } from '../../version.ts'
import { drawnPages } from '../pages/drawn-pages.ts'

/** Whoever asks again says what they have; nobody in between keeps what only they may see. */
export const KEPT = { 'cache-control': 'private, no-cache', vary: 'Authorization, Cookie' } as const

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8', 'x-content-type-options': 'nosniff' }

export interface AnswerMatter {
  readonly status?: 200 | 201
  /** Cursor of the page behind this one. */
  readonly next?: string | null
  /** Where something else than its bytes tells whether it is the same. */
  readonly tag?: string
}

/** An answer in JSON, under the tag of its own bytes where no other is given. */
export function jsonAnswer(context: Context, body: unknown, matter: AnswerMatter = {}): Response {
  const text = `${JSON.stringify(body)}\n`
  const { tag = etagOf(sha256(text).slice(0, 32)) } = matter
  return isKnown(context, tag) ? notModified(tag) : answered(context, text, tag, matter)
}

/** In UTF-16 code units, over all that are kept: some eighty stories of ten reports. */
const MOST_KEPT = 16e6

const written = drawnPages(MOST_KEPT)

/**
 * A part of the collation in its public format, with what the answer has beside it. Its stamp is its tag, and what was
 * written under it is kept for whoever asks next.
 */
export async function partAnswer(context: Context, part: Part, matter: AnswerMatter = {}): Promise<Response> {
  const tag = stampTag(part.stamp)
  if (isKnown(context, tag)) return notModified(tag)
  const text = await written(tag, () => {
    // Not looked at before: the collation is made then.
    const { collation, stamp: _, ...beside } = part
    return `${JSON.stringify(partBody(collation, beside))}\n`
  })
  return answered(context, text, tag, matter)
}

function partBody(collation: Part['collation'], beside: Readonly<Record<string, unknown>>) {
  return {
    format: 'hearsay/1',
    offsetUnit: 'utf-16',
    version: VERSION,
    ...beside,
    ...collation,
    documents: collation.documents.map(shownDocument),
  }
}

/** What tells whether an answer with this stamp is the same: another version of the program may write it otherwise. */
export function stampTag(stamp: string): string {
  return etagOf(`${VERSION}-${stamp}`)
}

function etagOf(name: string): string {
  return `"${name.replace(/[^\x21\x23-\x7e]/g, '-')}"`
}

/** Whether a list of tags, as `If-None-Match` and `If-Match` have them, names this one. What packs answers marks tags as weak. */
export function namesTag(list: string, tag: string): boolean {
  return list.trim() === '*' || list.split(',').some(one => one.trim().replace(/^W\//, '') === tag)
}

export function isKnown(context: Context, tag: string): boolean {
  const known = context.req.header('if-none-match')
  return known !== undefined && namesTag(known, tag)
}

export function notModified(tag: string): Response {
  return new Response(null, { status: 304, headers: { ...KEPT, etag: tag } })
}

function answered(
  context: Context,
  text: string,
  tag: string,
  { status = 200, next }: AnswerMatter,
): Response {
  return new Response(text, {
    status,
    headers: {
      ...JSON_TYPE,
      ...KEPT,
      etag: tag,
      ...(next == null ? {} : { link: `<${pageBehind(context, next)}>; rel="next"` }),
    },
  })
}

/** At the address that was asked, be it the API's or a page's twin. */
function pageBehind(context: Context, next: string): string {
  const { pathname, searchParams } = new URL(context.req.url)
  searchParams.set('cursor', next)
  return `${pathname}?${searchParams}`
}

/** What was made: nobody keeps it, it is a list that has it now. */
export function madeAnswer(body: unknown, status: 200 | 201 = 201): Response {
  return new Response(`${JSON.stringify(body)}\n`, {
    status,
    headers: { ...JSON_TYPE, 'cache-control': 'no-store' },
  })
}
