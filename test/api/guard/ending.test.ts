import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { request } from 'node:https'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { scratchFolder } from '../../store/scratch.ts'
import { ask, running } from './running.ts'

describe('a server that is told to end', () => {
  test('answers what is under way, and takes nothing new', async () => {
    const here = await running()
    here.server.app.get('/slow', async context => {
      await sleep(300)
      return context.text('done')
    })
    const slow = ask(here, '/slow')
    await sleep(100)
    const closing = here.server.close()
    await expect(ask(here, '/health')).rejects.toThrow('ECONNREFUSED')
    expect(await slow).toMatchObject({ status: 200, text: 'done' })
    await closing
  })

  test('does not wait for ever', async () => {
    const here = await running()
    here.server.app.get('/endless', () => new Promise<Response>(() => {}))
    const endless = ask(here, '/endless').catch(error => (error as NodeJS.ErrnoException).code)
    await sleep(100)
    await here.server.close(50)
    expect(await endless).toBe('ECONNRESET')
  })
})

const OPENSSL = ['/usr/bin/openssl', '/usr/local/bin/openssl'].find(existsSync)

test.skipIf(OPENSSL === undefined)('a certificate of its own makes it https', async () => {
  const folder = scratchFolder('tls')
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const made = [
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-days',
    '1',
  ]
  execFileSync(OPENSSL!, [...made, '-subj', '/CN=localhost', '-keyout', key, '-out', cert], {
    stdio: 'ignore',
  })
  const here = await running({ tls: { cert: readFileSync(cert), key: readFileSync(key) } })
  expect(here.server.url).toMatch(/^https:/)
  const headers = await new Promise((done, failed) => {
    request(
      {
        host: '127.0.0.1',
        port: here.port,
        path: '/health',
        ca: readFileSync(cert),
        servername: 'localhost',
      },
      answer => {
        answer.resume()
        done(answer.headers)
      },
    )
      .on('error', failed)
      .end()
  })
  expect(headers).toMatchObject({ 'strict-transport-security': 'max-age=31536000' })
})
