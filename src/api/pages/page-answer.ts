import type { Context } from 'hono'
import { sha256 } from '../../model/identifier.ts'
import { newSecret } from '../../store/new-secret.ts'
import { SCRIPT_PATH, STYLE_PATH } from '../../web/assets.ts'
import type { Env } from '../services.ts'
import { isKnown, KEPT, notModified, stampTag } from '../v1/answer.ts'
import { drawnPages } from './drawn-pages.ts'

/** Another style sheet or script has another name, which stands in every page. */
const ASSETS = `${STYLE_PATH}${SCRIPT_PATH}`.replace(/[^A-Za-z0-9_-]/g, '').replaceAll('assets', '')

/** In UTF-16 code units, over all that are kept: some hundred pages. */
const MOST_KEPT = 16e6

const drawn = drawnPages(MOST_KEPT)

/** Lists are drawn in a moment, and many are asked for once: they are not to drive out what takes long. */
const MOST_LISTS_KEPT = 4e6

const drawnLists = drawnPages(MOST_LISTS_KEPT)

/** Stands in kept pages where forms have a token, which is another in each answer; no text can have it. */
const TOKEN = newSecret()

/**
 * A page about what has a stamp. Who already has it, made for the same viewer by the same version, is told so before anything
 * is drawn; that it was made for this session the guard sees to. What was drawn for somebody is kept for when they ask again,
 * in whatever session. `render` takes the viewer from the context.
 */
export async function pageAnswer(
  context: Context<Env>,
  stamp: string,
  render: () => string | Promise<string>,
  kept = drawn,
): Promise<Response> {
  const viewer = context.get('viewer')
  const { name, role, csrf, signedIn, told } = viewer
  // What was just decided is told once.
  if (told !== undefined) return htmlAnswer(await render())
  const tag = stampTag(`${stamp}-${ASSETS}-${role}-${encodeURIComponent(name.toWellFormed())}`)
  if (isKnown(context, tag)) return notModified(tag)
  const { pathname, search } = new URL(context.req.url)
  context.set('viewer', { name, role, signedIn, csrf: TOKEN })
  try {
    const html = await kept(JSON.stringify([tag, pathname, search, signedIn]), render)
    return htmlAnswer(html.replaceAll(TOKEN, csrf), 200, { etag: tag })
  } finally {
    context.set('viewer', viewer)
  }
}

/**
 * A page that lists what has no stamp of its own: what is in the list is its stamp, as it is of the list in JSON. `listed`
 * is all that the page says beside what its address, its viewer and the version do, as JSON has it. Nothing that the clock
 * changes by itself may stand on it, such as "5 minutes ago".
 */
export function listAnswer(
  context: Context<Env>,
  listed: unknown,
  render: () => string | Promise<string>,
): Promise<Response> {
  return pageAnswer(context, sha256(JSON.stringify(listed)).slice(0, 32), render, drawnLists)
}

export function htmlAnswer(
  html: string,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(html, {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', ...KEPT, ...headers },
  })
}
