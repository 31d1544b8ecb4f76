import { expect, onTestFinished, test } from 'vitest'
import { ask, running } from './guard/running.ts'

test('requests are counted by route and status, and no id is in a label', async () => {
  const server = await running()
  for (const id of ['a', 'b', 'c']) await ask(server, `/documents/${id}/text.json`)
  for (const id of ['a', 'b']) await ask(server, `/api/v1/documents/${id}/text`)
  await ask(server, '/api/v1/stories?limit=x')
  await ask(server, '/nowhere/at/all')
  const { status, headers, text } = await ask(server, '/metrics')
  expect(status).toBe(200)
  expect(headers['content-type']).toContain('text/plain; version=0.0.4')
  const counted = text.split('\n').filter(line => line.startsWith('hearsay_http_requests_total{'))
  expect(counted).toContain(
    'hearsay_http_requests_total{method="GET",route="/api/v1/documents/:id/text",status="404"} 5',
  )
  expect(counted).toContain(
    'hearsay_http_requests_total{method="GET",route="/api/v1/stories",status="400"} 1',
  )
  expect(counted).toContain('hearsay_http_requests_total{method="GET",route="none",status="404"} 1')
  expect(text).toContain('hearsay_http_requests_in_flight 1')
  expect(text).toContain('hearsay_http_request_duration_seconds_bucket')
  expect(text).toContain('hearsay_build_info{version=')
})

test('metrics are not for whoever comes from elsewhere', async () => {
  const server = await running({ behindProxy: true, hostNames: ['news.example'] })
  const { status } = await ask(server, '/metrics', { headers: { host: 'news.example' } })
  expect(status).toBe(401)
})

test('health is that the store answers', async () => {
  const server = await running()
  expect(await ask(server, '/health')).toMatchObject({ status: 200, text: expect.stringContaining('ok') })
  const { leases } = server.store
  const { holder } = leases
  onTestFinished(() => void Object.assign(leases, { holder }))
  const { StoreError } = await import('../../src/store/store-error.ts')
  Object.assign(leases, {
    holder: async () => {
      throw new StoreError('postgres://db.example/x', 'unreachable', 'connect ECONNREFUSED 10.0.0.7:5432')
    },
  })
  const { status, headers, text } = await ask(server, '/health')
  expect(status).toBe(503)
  expect(headers['retry-after']).toBe('5')
  expect(JSON.parse(text)).toMatchObject({ type: '/api#problem-store-unavailable', code: 'unreachable' })
  // Where the store is is nothing for whoever asks.
  expect(text).not.toContain('10.0.0.7')
})
