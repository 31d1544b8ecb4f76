import { describe, expect, test, vi } from 'vitest'
import { StoreError } from '../../../src/store/store-error.ts'
import { said, takeIn } from '../../store/saved-reports.ts'
import { ask, type Running, running } from '../guard/running.ts'
import { documentedAnswer, ROUTES } from './documented.ts'

/** Each answer is held against the document of the API. */
async function call(served: Running, method: string, path: string, body?: unknown) {
  const { status, text, headers } = await ask(served, `/api/v1${path}`, {
    method,
    headers: { host: `127.0.0.1:${served.port}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const answer = new Response(text, { status, headers: { 'content-type': String(headers['content-type']) } })
  const documented = await documentedAnswer(operationAt(method, path), answer)
  return { status, body: documented as Record<string, unknown> }
}

function operationAt(method: string, path: string): string {
  const plain = path.replace(/\?.*/, '').replace(/q-\w+/, '{id}')
  return ROUTES.find(route => route.method === method.toLowerCase() && route.path === plain)!.operationId
}

describe('saved searches over the API', () => {
  test('where there are as many as there may be, that is said, with what to do', async () => {
    const served = await running()
    const reason = 'a store has 5000 saved searches at the most, and there are as many: remove one first'
    vi.spyOn(served.store.savedSearches, 'add').mockRejectedValue(
      new StoreError('/secret/folder', 'too-many', reason),
    )
    const answer = await call(served, 'POST', '/saved', { name: 'Ferries', query: 'ferry' })
    expect(answer).toEqual({
      status: 409,
      body: {
        type: '/api#problem-too-many',
        title: 'There are as many of these as there may be',
        status: 409,
        detail: reason,
      },
    })
  })

  test('are saved, read, changed and removed', async () => {
    const served = await running()
    const added = await call(served, 'POST', '/saved', {
      name: 'Ferries',
      query: 'ferry',
      webhook: 'https://hooks.example/T',
    })
    expect(added).toMatchObject({
      status: 201,
      body: {
        what: 'statements',
        owner: 'ada',
        mayChange: true,
        webhook: { url: 'https://hooks.example/T' },
      },
    })
    const at = `/saved/${added.body.id as string}`
    await takeIn(served.store, ...[1, 2].map(i => ({ at: `${i}`, text: said(`Ferry ${i} is late.`) })))
    await served.store.savedSearches.findNew()
    const first = await call(served, 'GET', `${at}?limit=1`)
    expect(first.body).toMatchObject({ hits: 2, found: [{ outlet: 'Lantern', text: '“Ferry 2 is late.”' }] })
    const rest = await call(served, 'GET', `${at}?limit=1&cursor=${first.body.next as string}`)
    expect(rest.body).toMatchObject({ found: [{ text: '“Ferry 1 is late.”' }], next: null })
    const twin = await ask(served, `${at}.json?limit=1`)
    expect(JSON.parse(twin.text)).toEqual(first.body)
    expect((await call(served, 'GET', '/saved')).body).toMatchObject({ items: [{ name: 'Ferries' }] })
    const changed = await call(served, 'PATCH', at, { name: 'Boats', state: 'paused', newFeedKey: true })
    expect(changed.body).toMatchObject({ name: 'Boats', webhook: { state: 'paused' } })
    expect(changed.body.feeds).not.toEqual(added.body.feeds)
    const sent = await call(served, 'POST', `${at}/test`)
    expect((await call(served, 'GET', `${at}/deliveries`)).body).toMatchObject({
      items: [{ id: sent.body.delivery, isTest: true, state: 'waiting' }],
    })
    expect(await call(served, 'DELETE', at)).toEqual({ status: 200, body: { removed: added.body.id } })
    expect((await call(served, 'GET', at)).status).toBe(404)
  })

  test.each([
    ['POST', '/saved', { name: 'x', query: 'act:dances' }, 400],
    ['POST', '/saved', { name: '', query: 'ferry' }, 400],
    ['POST', '/saved', { name: 'x', query: 'ferry', what: 'outlets' }, 400],
    ['POST', '/saved', { name: 'x', query: 'ferry', webhook: 'javascript:alert(1)' }, 400],
    ['PATCH', '/saved/q-0', { name: 'x' }, 404],
    ['DELETE', '/saved/q-0', undefined, 404],
    ['POST', '/saved/q-0/test', undefined, 404],
    ['GET', '/saved/q-0/deliveries', undefined, 404],
  ] as const)('%s %s %j is answered %i', async (method, path, body, status) => {
    expect((await call(await running(), method, path, body)).status).toBe(status)
  })

  test('a cursor that is none, and a test without a webhook', async () => {
    const served = await running()
    const { body } = await call(served, 'POST', '/saved', { name: 'x', query: 'ferry' })
    const at = `/saved/${body.id as string}`
    expect((await call(served, 'GET', `${at}?cursor=x`)).body).toMatchObject({ status: 400 })
    expect((await call(served, 'POST', `${at}/test`)).status).toBe(404)
  })
})
