import { describe, expect, test } from 'vitest'
import { account, Browser } from './browser.ts'
import { ask, type Running, running } from './running.ts'

const OLD = {
  'csp-report': {
    'document-uri': 'http://localhost/search?q=secret',
    'effective-directive': 'script-src-elem',
    'blocked-uri': 'https://vell.example/<b>x.js',
  },
}
const NEW = [
  { type: 'deprecation', body: { id: 'x' } },
  {
    type: 'csp-violation',
    body: {
      documentURL: 'http://localhost/stories',
      effectiveDirective: 'style-src-attr',
      blockedURL: 'inline',
      sample: 'color:red',
    },
  },
]

const send = (here: Running, body: unknown, type = 'application/csp-report') =>
  ask(here, '/csp-reports', {
    method: 'POST',
    headers: { host: 'localhost', 'content-type': type, 'sec-fetch-site': 'same-origin' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

describe('what browsers report', () => {
  test('is taken from anybody, of either format, and shown to admins', async () => {
    const here = await running()
    await account(here, 'ada', 'admin')
    await account(here, 'ivo', 'editor')
    expect((await send(here, OLD)).status).toBe(204)
    expect((await send(here, NEW, 'application/reports+json')).status).toBe(204)
    const [ada, ivo] = [new Browser(here), new Browser(here)]
    await ada.signIn('ada')
    await ivo.signIn('ivo')
    expect((await ivo.get('/csp-reports')).status).toBe(403)
    const { total, reports } = JSON.parse((await ada.get('/csp-reports.json')).text)
    expect(total).toBe(2)
    expect(reports).toMatchObject([
      { page: '/stories', directive: 'style-src-attr', blocked: 'inline', sample: 'color:red' },
      // Nothing of what was searched for.
      { page: '/search', directive: 'script-src-elem' },
    ])
    const page = (await ada.get('/csp-reports')).text
    expect(page).toContain('https://vell.example/&lt;b&gt;x.js')
    expect(here.logged.filter(line => line.includes('policy-report'))).toHaveLength(2)
  })

  test('is nothing where it is nothing', async () => {
    const here = await running()
    for (const body of [
      '',
      '{',
      '[]',
      'null',
      '"x"',
      '{"csp-report": 3}',
      '[null, 1, {"type": "csp-violation"}]',
      '{"__proto__": {}}',
    ])
      expect([body, (await send(here, body)).status]).toEqual([body, 204])
    expect(JSON.parse((await ask(here, '/csp-reports.json')).text)).toMatchObject({ total: 0, reports: [] })
  })

  test('is bounded in size, in number and in time', async () => {
    const here = await running({ rates: { reports: { times: 15, seconds: 60 } } })
    expect((await send(here, { 'csp-report': { 'document-uri': 'a'.repeat(70_000) } })).status).toBe(413)
    const many = Array.from({ length: 300 }, () => ({
      type: 'csp-violation',
      body: { blockedURL: 'b'.repeat(100) },
    }))
    const statuses = []
    for (let i = 0; i < 16; i++) statuses.push((await send(here, many)).status)
    expect(statuses.slice(0, 14)).toEqual(Array.from({ length: 14 }, () => 204))
    expect(statuses.at(-1)).toBe(429)
    const { reports } = JSON.parse((await ask(here, '/csp-reports.json')).text)
    expect(reports).toHaveLength(200)
  })
})
