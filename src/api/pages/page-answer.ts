import type { Context } from 'hono'
import { SCRIPT_PATH, STYLE_PATH } from '../../web/assets.ts'
import type { Env } from '../services.ts'
import { isKnown, KEPT, notModified, stampTag } from '../v1/answer.ts'

/** Another style sheet or script has another name, which stands in every page. */
const ASSETS = `${STYLE_PATH}${SCRIPT_PATH}`.replace(/[^A-Za-z0-9_-]/g, '').replaceAll('assets', '')

/**
 * A page about what has a stamp. Who already has it, made for the same viewer by the same version, is told so before anything
 * is drawn; that it was made for this session the guard sees to.
 */
export async function pageAnswer(
  context: Context<Env>,
  stamp: string,
  render: () => string | Promise<string>,
): Promise<Response> {
  const { name, role } = context.get('viewer')
  const tag = stampTag(`${stamp}-${ASSETS}-${role}-${encodeURIComponent(name)}`)
  return isKnown(context, tag) ? notModified(tag) : htmlAnswer(await render(), 200, { etag: tag })
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
