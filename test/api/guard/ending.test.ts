import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { request as requestOverTls } from 'node:https'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { needs } from '../../../src/api/guard/needs.ts'
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

  test('lets what somebody asked for and did not wait for come to its end', async () => {
    const here = await running()
    let isDone = false
    here.server.app.get('/slow', async context => {
      await sleep(300)
      await here.store.leases.holder('slow')
      isDone = true
      return context.text('done')
    })
    const asking = request({ host: '127.0.0.1', port: here.port, path: '/slow' })
    asking.on('error', () => {}).end()
    await sleep(100)
    asking.destroy()
    await here.server.close()
    expect(isDone).toBe(true)
  })

  test('ends a connection that is kept with what it is answered', async () => {
    const here = await running({ behindProxy: true })
    here.server.app.get('/slow', needs('anybody'), async context => {
      await sleep(200)
      return context.text('done')
    })
    const agent = new Agent({ keepAlive: true })
    onTestFinished(() => agent.destroy())
    const answered = new Promise<string | undefined>((done, failed) => {
      request({ host: '127.0.0.1', port: here.port, path: '/slow', agent }, answer => {
        answer.resume().on('end', () => done(answer.headers.connection))
      })
        .on('error', failed)
        .end()
    })
    await sleep(100)
    await here.server.close()
    expect(await answered).toBe('close')
  })

  test('does not take for a fault what it cuts off', async () => {
    const here = await running()
    const { promise: cut, resolve: end } = Promise.withResolvers<void>()
    here.server.app.get('/endless', async () => {
      await cut
      throw new Error('Terminating worker thread')
    })
    const endless = ask(here, '/endless').catch(error => (error as NodeJS.ErrnoException).code)
    await sleep(100)
    await here.server.close(50)
    end()
    await endless
    await sleep(20)
    expect(here.logged.filter(line => /^error/.test(line))).toEqual([])
    expect(here.logged).toContainEqual(expect.stringMatching(/^info cut-off .*Terminating worker thread/))
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
    requestOverTls(
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
