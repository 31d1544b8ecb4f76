import { describe, expect, test } from 'vitest'
import { said, takeIn } from '../store/saved-reports.ts'
import { type Answer, bearsSignature, dripsHeaders, floods, hangs, receiver, status } from './receiver.ts'
import { saveFerries, telling } from './telling.ts'

const HOUR = 3600

describe('a webhook is told what its search finds', () => {
  test('signed, under ids that stay, each item in words with its source', async () => {
    const hook = await receiver()
    const { store, round, now } = await telling(hook)
    const { id, webhook } = await saveFerries(store, hook.url)
    const [document] = await takeIn(store, { at: 'a', text: said('The ferry is late.'), day: '1998-01-02' })
    expect(await round()).toEqual({ found: 1, told: 1, failed: 0 })
    expect(await round()).toEqual({ found: 0, told: 0, failed: 0 })
    const [received] = hook.received
    expect(hook.received).toHaveLength(1)
    expect(received).toMatchObject({
      method: 'POST',
      path: '/hook',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'idempotency-key': received!.body.delivery,
        'user-agent': 'hearsay',
      },
    })
    const [hit] = await store.savedSearches.hits(id)
    expect(received!.body).toEqual({
      format: 'hearsay-alert/1',
      delivery: expect.stringMatching(/^[0-9a-f-]{36}$/),
      test: false,
      search: {
        id,
        name: 'Ferries',
        query: 'ferry',
        what: 'statements',
        url: `https://desk.example/saved/${id}`,
      },
      items: [
        {
          id: hit!.id,
          found: '2031-05-04T12:00:00.000Z',
          text: 'According to Lantern, Ada Vell said: “The ferry is late.”',
          outlet: 'Lantern',
          document: document!.id,
          location: 'https://lantern.example/a',
          title: null,
          published: '1998-01-02',
          language: 'en',
          statement: {
            speaker: 'Ada Vell',
            decidedSpeaker: null,
            negated: false,
            words: '“The ferry is late.”',
            span: [31, 51],
            pieces: [[31, 51]],
          },
          path: `/documents/${document!.id}/passages/31-51`,
          url: `https://desk.example/documents/${document!.id}/passages/31-51`,
        },
      ],
    })
    expect(bearsSignature(received!, webhook!.secret, now())).toBe(true)
    expect(bearsSignature(received!, 'whsec_other', now())).toBe(false)
    expect(bearsSignature({ ...received!, text: `${received!.text} ` }, webhook!.secret, now())).toBe(false)
    expect(bearsSignature(received!, webhook!.secret, now() + 301_000)).toBe(false)
  })

  test('no more at once than fifty, in order, all of them', async () => {
    const hook = await receiver()
    const { store, round } = await telling(hook)
    const { id } = await saveFerries(store, hook.url)
    await takeIn(
      store,
      ...Array.from({ length: 60 }, (_, i) => ({ at: `${i}`, text: said(`Ferry ${i} is late.`) })),
    )
    await round()
    expect(hook.received.map(({ body }) => body.items.length)).toEqual([50, 10])
    const hits = await store.savedSearches.hits(id, { limit: 200 })
    expect(hook.told()).toEqual(hits.map(hit => hit.id).reverse())
  })

  test('that is added later is told of what is found since', async () => {
    const hook = await receiver()
    const { store, round } = await telling(hook)
    const { id } = await saveFerries(store, null)
    await takeIn(store, { at: 'a', text: said('The ferry is late.') })
    await round()
    await store.savedSearches.change(id, { webhook: hook.url }, 'ada')
    await takeIn(store, { at: 'b', text: said('The ferry is lost.') })
    await round()
    expect(hook.received.flatMap(({ body }) => body.items.map(item => item.statement?.words))).toEqual([
      '“The ferry is lost.”',
    ])
  })

  test('once more under the same ids where it is not known whether it has heard', async () => {
    const hook = await receiver(hangs, status(200))
    const { store, round, later, means } = await telling({ ...hook, times: { answer: 100, connect: 100 } })
    await saveFerries(store, hook.url)
    await takeIn(store, { at: 'a', text: said('The ferry is late.') })
    expect(await round()).toMatchObject({ found: 1, told: 0, failed: 1 })
    expect(await round()).toMatchObject({ told: 0, failed: 0 })
    later(16)
    expect(await round()).toMatchObject({ told: 1 })
    const [first, second] = hook.received
    expect(second!.body).toEqual(first!.body)
    expect(second!.headers['idempotency-key']).toBe(first!.headers['idempotency-key'])
    expect(means().now()).toBeGreaterThan(0)
  })
})

describe('a webhook that does not take what it is sent', () => {
  test.each([
    ['fails', status(500), /^It answers with status 500\.$/],
    ['refuses', status(403), /^It answers with status 403\.$/],
    [
      'sends elsewhere',
      status(302, { location: 'http://169.254.169.254/latest/meta-data/' }),
      /^It answers with a redirect \(302\); those are not followed/,
    ],
    ['keeps its place', status(308, { location: 'http://127.0.0.1:1/' }), /redirect \(308\)/],
    ['hangs', hangs, /^127\.0\.0\.1:\d+ did not answer within 0\.2 s\.$/],
    ['drips', dripsHeaders, /^127\.0\.0\.1:\d+ did not answer within 0\.2 s\.$/],
    ['hangs up', response => response.socket?.destroy(), /^The connection to 127\.0\.0\.1:\d+ broke/],
    [
      'says what is not HTTP',
      response => response.socket?.end('220 hook.example ESMTP\r\n'),
      /what is not HTTP/,
    ],
  ] satisfies [string, Answer, RegExp][])('because it %s, is tried again', async (_, answer, problem) => {
    const hook = await receiver(answer)
    const { store, round } = await telling({ ...hook, times: { answer: 100, connect: 100 } })
    const { id } = await saveFerries(store, hook.url)
    await takeIn(store, { at: 'a', text: said('The ferry is late.') })
    expect(await round()).toEqual({ found: 1, told: 0, failed: 1 })
    const search = await store.savedSearches.get(id)
    expect(search!.webhook).toMatchObject({
      state: 'active',
      failures: 1,
      problem: expect.stringMatching(problem),
    })
    const [delivery] = await store.deliveries.list(id)
    expect(delivery).toMatchObject({ state: 'waiting', tries: 1, nextDue: '2031-05-04T12:00:15.000Z' })
    expect(hook.received).toHaveLength(1)
  })

  test('where it is not on the public internet is not connected to', async () => {
    const hook = await receiver()
    const { store, round } = await telling()
    const { id } = await saveFerries(store, hook.url)
    await takeIn(store, { at: 'a', text: said('The ferry is late.') })
    await round()
    expect((await store.savedSearches.get(id))!.webhook!.problem).toBe(
      `127.0.0.1:${hook.port} is not on the public internet; --allow-private permits it.`,
    )
    expect(hook.received).toEqual([])
  })

  test('and one whose name is at a private address neither', async () => {
    const hook = await receiver()
    const { store, round } = await telling({ resolve: async () => ['93.184.216.34', '127.0.0.1'] })
    await saveFerries(store, `http://hooks.example:${hook.port}/`)
    await takeIn(store, { at: 'a', text: said('The ferry is late.') })
    expect(await round()).toMatchObject({ told: 0, failed: 1 })
    expect(hook.received).toEqual([])
  })

  test('but answers without end has taken it', async () => {
    const hook = await receiver(floods)
    const { store, round } = await telling({ ...hook, times: { rest: 100 } })
    await saveFerries(store, hook.url)
    await takeIn(store, { at: 'a', text: said('The ferry is late.') })
    expect(await round()).toMatchObject({ told: 1 })
  })

  test('is tried with longer pauses up to a day, then paused; resumed, it is told all the same', async () => {
    const hook = await receiver(status(503))
    const { store, round, later, events } = await telling(hook)
    const { id } = await saveFerries(store, hook.url)
    await takeIn(store, { at: 'a', text: said('The ferry is late.') })
    const pauses: number[] = []
    for (let tries = 0; tries < 99; tries++) {
      await round()
      const [delivery] = await store.deliveries.list(id)
      const search = await store.savedSearches.get(id)
      if (search!.webhook!.state === 'paused') break
      const pause = (Date.parse(delivery!.nextDue!) - Date.parse(delivery!.triedAt!)) / 1000
      pauses.push(pause)
      later(pause)
    }
    expect(pauses.slice(0, 10)).toEqual([15, 30, 60, 120, 240, 480, 960, 1920, HOUR, HOUR])
    const told = pauses.reduce((a, b) => a + b)
    expect(told).toBeLessThanOrEqual(24 * HOUR)
    expect(told).toBeGreaterThan(22 * HOUR)
    expect((await store.savedSearches.get(id))!.webhook).toMatchObject({
      state: 'paused',
      problem: 'It has not taken anything for a day, and is paused. It answers with status 503.',
    })
    expect(events.at(-1)).toMatchObject({ kind: 'not-told', webhook: 'paused' })
    const tried = hook.received.length
    await takeIn(store, { at: 'b', text: said('The ferry is lost.') })
    later(HOUR)
    expect(await round()).toEqual({ found: 1, told: 0, failed: 0 })
    expect(hook.received).toHaveLength(tried)
    const good = await receiver()
    // The same address may answer again; here it is another, with what waits.
    await store.savedSearches.change(id, { state: 'active' }, 'ada')
    await round()
    expect(hook.received.length).toBe(tried + 1)
    expect(good.received).toEqual([])
    expect(hook.received.at(-1)!.body).toEqual(hook.received[0]!.body)
  })

  test('asks for peace, and has it', async () => {
    const hook = await receiver(
      status(429, { 'retry-after': '120' }),
      status(503, { 'retry-after': '999999' }),
    )
    const { store, round, later } = await telling(hook)
    const { id } = await saveFerries(store, hook.url)
    await takeIn(store, { at: 'a', text: said('The ferry is late.') })
    await round()
    expect(await store.deliveries.list(id)).toMatchObject([
      { nextDue: '2031-05-04T12:02:00.000Z', status: 429 },
    ])
    later(120)
    await round()
    // No longer than an hour.
    expect(await store.deliveries.list(id)).toMatchObject([{ nextDue: '2031-05-04T13:02:00.000Z' }])
  })

  test('since it is gone for good, is told nothing more', async () => {
    const hook = await receiver(status(410))
    const { store, round, later } = await telling(hook)
    const { id } = await saveFerries(store, hook.url)
    await takeIn(store, { at: 'a', text: said('The ferry is late.') })
    await round()
    expect((await store.savedSearches.get(id))!.webhook).toMatchObject({ state: 'ended' })
    expect(await store.deliveries.list(id)).toMatchObject([{ state: 'failed', status: 410, nextDue: null }])
    await takeIn(store, { at: 'b', text: said('The ferry is lost.') })
    later(HOUR)
    await round()
    expect(hook.received).toHaveLength(1)
  })

  test('does not keep others waiting', async () => {
    const [bad, good] = [await receiver(hangs), await receiver()]
    const { store, round } = await telling({ allowPrivate: true, times: { answer: 200, connect: 100 } })
    await saveFerries(store, bad.url)
    await saveFerries(store, good.url)
    await takeIn(store, { at: 'a', text: said('The ferry is late.') })
    expect(await round()).toEqual({ found: 2, told: 1, failed: 1 })
    expect(good.told()).toHaveLength(1)
  })
})

describe('a test of a webhook', () => {
  test('is sent at once, without hits, also while it is paused', async () => {
    const hook = await receiver()
    const { store, round } = await telling(hook)
    const { id } = await saveFerries(store, hook.url)
    await store.savedSearches.change(id, { state: 'paused' }, 'ada')
    await store.deliveries.test(id)
    await round()
    expect(hook.received[0]!.body).toMatchObject({ test: true, items: [] })
    expect(await store.deliveries.list(id)).toMatchObject([{ isTest: true, state: 'delivered', status: 204 }])
  })

  test('that fails is not tried again, and counts for nothing', async () => {
    const hook = await receiver(status(500))
    const { store, round, later } = await telling(hook)
    const { id } = await saveFerries(store, hook.url)
    await store.deliveries.test(id)
    await round()
    later(HOUR)
    await round()
    expect(hook.received).toHaveLength(1)
    expect(await store.deliveries.list(id)).toMatchObject([{ state: 'failed', status: 500 }])
    expect((await store.savedSearches.get(id))!.webhook).toMatchObject({ state: 'active', failures: 0 })
  })
})
