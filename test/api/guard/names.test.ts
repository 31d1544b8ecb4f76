import { describe, expect, test } from 'vitest'
import { ask, running } from './running.ts'

describe('names', () => {
  test('only those of this machine are answered to', async () => {
    const here = await running()
    const status = async (host: string) => (await ask(here, '/health', { headers: { host } })).status
    for (const host of ['localhost', 'LOCALHOST:4180', `127.0.0.1:${here.port}`, '[::1]:9', 'vell.localhost'])
      expect([host, await status(host)]).toEqual([host, 200])
    for (const host of [
      'vell.example',
      'localhost.vell.example',
      '127.0.0.1.vell.example',
      '10.0.0.1',
      'localhost.',
      '[::2]',
    ])
      expect([host, await status(host)]).toEqual([host, 421])
  })
})
