import { describe, expect, onTestFinished, test } from 'vitest'
import { PROBLEM_KINDS, problemType } from '../../src/api/problem-kinds.ts'
import { newToken } from '../../src/store/new-secret.ts'
import type { Role } from '../../src/web/viewer.ts'
import { account } from './guard/browser.ts'
import { ask, type Running, running } from './guard/running.ts'
import { SAMPLES } from './samples-in-store.ts'
import { serveSamples } from './served-samples.ts'
import { document, ROUTES } from './v1/documented.ts'

const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** Command lines of the page, each in one line. */
function curlLines(html: string): string[] {
  return [...html.matchAll(/<pre[^>]*><code>(.*?)<\/code><\/pre>/gs)].map(([, line]) =>
    textOf(line!).replace(/ \\\n\s*/g, ' '),
  )
}

async function page(
  here: Running,
  headers: Readonly<Record<string, string>> = {},
  path = '/api',
): Promise<string> {
  const { status, text } = await ask(here, path, { headers: { accept: 'text/html', ...headers } })
  expect(status).toBe(200)
  return text
}

async function bearing(here: Running, name: string, role: Role) {
  await account(here, name, role)
  const made = newToken()
  await here.store.tokens.add({ ...made, account: name, label: 'desk', role, expiresAt: null }, name)
  return { authorization: `Bearer ${made.secret}` }
}

describe('the page of the API', () => {
  test('has every operation, schema and kind of problem, and every link on it leads somewhere', async () => {
    const here = await running()
    const html = await page(here)
    const schemas = await page(here, {}, '/api/schemas')
    const idsOf = (text: string) => new Set([...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!))
    const ids = idsOf(html)
    const named = idsOf(schemas)
    for (const { operationId, method, path } of ROUTES) {
      expect(ids).toContain(operationId)
      expect(textOf(html)).toContain(`${method.toUpperCase()} ${path}`)
    }
    for (const name of Object.keys(document.components!.schemas!)) expect(named).toContain(`schema-${name}`)
    for (const kind of Object.keys(PROBLEM_KINDS) as (keyof typeof PROBLEM_KINDS)[])
      expect(ids).toContain(problemType(kind).replace('/api#', ''))
    const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id!)
    expect(links.length).toBeGreaterThan(100)
    expect(links.filter(id => !ids.has(id))).toEqual([])
    const parts = [...`${html}${schemas}`.matchAll(/href="\/api\/schemas#([^"]+)"/g)].map(([, id]) => id!)
    expect(parts.length).toBeGreaterThan(100)
    expect(parts.filter(id => !named.has(id))).toEqual([])
  })

  test('loads nothing from elsewhere, runs and styles nothing from within, and stays small', async () => {
    const html = await page(await running())
    expect([...html.matchAll(/<script([^>]*)>/g)].map(([, given]) => given)).toEqual([
      expect.stringMatching(/^ src="\/assets\/[\w-]+\.js" defer(?:="")?$/),
    ])
    expect(html).not.toMatch(/ style="| on\w+="|<style/)
    expect([...html.matchAll(/(?:src|href)="(https?:[^"]*)"/g)]).toEqual([])
    expect(html.length).toBeLessThan(95_000)
  })

  test('its command lines are requests that the API takes', async () => {
    const served = await serveSamples({ locations: [`${SAMPLES}/fishing-congress`] })
    onTestFinished(() => served.close())
    const lines = curlLines(await (await served.ask('/api', { headers: { accept: 'text/html' } })).text())
    expect(lines).toHaveLength(ROUTES.length + 1)
    for (const line of lines) {
      const [, url] = /^curl '([^']+)'/.exec(line)!
      const body = /-d '(.*)'$/s.exec(line)?.[1]?.replaceAll("'\\''", "'")
      const method = /-X (\w+)/.exec(line)?.[1] ?? (body === undefined ? 'GET' : 'POST')
      expect(new URL(url!).origin).toBe(served.url)
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch(url!, { method, headers, ...(body === undefined ? {} : { body }) })
      // The ids of examples are of nothing.
      if (!answer.ok)
        expect([line, await answer.json()]).toEqual([
          line,
          expect.objectContaining({ type: expect.stringMatching(/not-found$|does-nothing$/) }),
        ])
    }
    expect(served.failures).toEqual([])
  }, 60_000)

  test('with accounts it tells of tokens', async () => {
    const here = await running()
    const headers = await bearing(here, 'ada', 'reader')
    for (const line of curlLines(await page(here, headers)))
      expect(line).toContain('-H "Authorization: Bearer $HEARSAY_TOKEN"')
  })
})

test('tokens may what their role may', async () => {
  const here = await running()
  const [reader, editor, admin] = [
    await bearing(here, 'rhea', 'reader'),
    await bearing(here, 'edda', 'editor'),
    await bearing(here, 'ada', 'admin'),
  ]
  const status = async (headers: Readonly<Record<string, string>>, path: string, body?: unknown) =>
    (
      await ask(here, `/api/v1${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
    ).status
  const decision = { kind: 'accept', subject: 'u-1' }
  expect(await status({}, '/feeds')).toBe(401)
  expect(await status({}, '/openapi.json')).toBe(200)
  expect(await status(reader, '/feeds')).toBe(200)
  expect(await status(reader, '/decisions', decision)).toBe(403)
  expect(await status(reader, '/accounts')).toBe(403)
  expect(await status(editor, '/decisions', decision)).toBe(409)
  expect(await status(editor, '/audit')).toBe(403)
  expect(await status(admin, '/audit')).toBe(200)
})
