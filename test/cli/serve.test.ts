import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { scratchFolder } from '../store/scratch.ts'
import { hearsay, ROOT } from './hearsay.ts'

vi.setConfig({ testTimeout: 60_000 })

interface Serving {
  readonly child: ChildProcess
  readonly url: string
  readonly logged: () => string
  /** The exit code after a signal. */
  end(signal: NodeJS.Signals): Promise<number | null>
}

function folder(): string {
  const made = scratchFolder('serve')
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

async function serving(store: string, ...args: string[]): Promise<Serving> {
  const child = spawn(
    process.execPath,
    [join(ROOT, 'dist/cli/main.js'), 'serve', '--store', store, '--port', '0', '--json', ...args],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  onTestFinished(() => void child.kill('SIGKILL'))
  let logged = ''
  child.stderr.on('data', chunk => {
    logged += chunk
  })
  const [line] = await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'close').then(() => Promise.reject(new Error(logged))),
  ])
  return {
    child,
    url: JSON.parse(String(line)).url,
    logged: () => logged,
    end: async signal => {
      const closed = once(child, 'close')
      child.kill(signal)
      return (await closed)[0]
    },
  }
}

describe('hearsay serve', () => {
  test('makes a store where there is none, tells its address and ends in order', async () => {
    const store = join(folder(), 'store')
    const { url, end, logged } = await serving(store)
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(existsSync(store)).toBe(true)
    const start = await fetch(url)
    expect(start.status).toBe(200)
    expect(await start.text()).toContain('hearsay read')
    expect(await (await fetch(`${url}/health`)).json()).toEqual({ status: 'ok' })
    expect(await end('SIGTERM')).toBe(0)
    expect(
      logged()
        .trim()
        .split('\n')
        .map(line => JSON.parse(line).event),
    ).toEqual(['listening', 'stopping', 'stopped'])
    await expect(fetch(url)).rejects.toThrow()
  })

  test('makes the same pages in its threads', async () => {
    const at = folder()
    const store = join(at, 'store')
    writeFileSync(
      join(at, 'one.txt'),
      '“The harbour bridge will open in June,” Mayor Ada Vell said in Orlin on Friday.',
    )
    expect(hearsay(['read', join(at, 'one.txt'), '--store', store]).status).toBe(0)
    const withThreads = await serving(store, '--threads', '2')
    const without = await serving(store, '--threads', '0')
    const plain = (html: string) => html.replace(/name="csrf" value="[^"]*"/g, '')
    const answer = async ({ url }: Serving, path: string) => {
      const answered = await fetch(`${url}${path}`, { headers: { accept: 'text/html' } })
      return [answered.status, answered.headers.get('content-type'), plain(await answered.text())]
    }
    // Until they are there, and afterwards.
    for (let turn = 0; turn < 4; turn++) {
      for (const path of [
        '/stories',
        '/search?q=harbour',
        '/stories.json',
        '/documents/none',
        '/search.json?q=%22',
        '/nothing',
      ])
        expect([path, ...(await answer(withThreads, path))]).toEqual([path, ...(await answer(without, path))])
      await sleep(700)
    }
    expect(await withThreads.end('SIGINT')).toBe(0)
    expect(await without.end('SIGINT')).toBe(0)
    expect(withThreads.logged()).not.toMatch(/failed|no-threads/)
  })

  test('gives what anybody may have also where threads make pages', async () => {
    const store = join(folder(), 'store')
    hearsay(['account', 'add', 'ada', '--role', 'admin', '--store', store], 'the tide is late today\n')
    const { url, end, logged } = await serving(store, '--threads', '1')
    // Until they are there, and afterwards.
    for (let turn = 0; turn < 5; turn++) {
      expect((await fetch(`${url}/api/v1/openapi.json`)).status).toBe(200)
      expect((await fetch(`${url}/saved/q-1/feed.atom?key=x`)).status).toBe(404)
      await sleep(700)
    }
    expect(await end('SIGTERM')).toBe(0)
    expect(logged()).not.toContain('failed')
  })

  test('refuses to be reached by others without an account, with the remedy', () => {
    const store = join(folder(), 'store')
    for (const args of [['--host', '0.0.0.0'], ['--behind-proxy']]) {
      const refused = hearsay(['serve', '--store', store, '--port', '0', ...args])
      expect(refused).toMatchObject({ status: 2, stdout: '' })
      expect(refused.stderr).toContain('"hearsay account add NAME --role admin" makes one')
    }
  })

  test('is reached by others once there is an account', async () => {
    const store = join(folder(), 'store')
    hearsay(['account', 'add', 'ada', '--role', 'admin', '--store', store], 'the tide is late today\n')
    const { url, end, logged } = await serving(store, '--host', '0.0.0.0')
    const port = new URL(url).port
    const login = await fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual' })
    expect([login.status, login.headers.get('location')]).toEqual([303, '/login?to=%2F'])
    expect(logged()).toContain('passwords travel unencrypted')
    expect(await end('SIGTERM')).toBe(0)
  })

  test('says what is wrong with how it is started', async () => {
    const store = join(folder(), 'store')
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    onTestFinished(() => void taken.close())
    const { port } = taken.address() as { port: number }
    const busy = hearsay(['serve', '--store', store, '--port', String(port)])
    expect(busy).toMatchObject({ status: 1, stdout: '' })
    expect(busy.stderr).toContain(`port ${port} of 127.0.0.1 is taken; --port names another`)
    for (const args of [
      ['--host-name', 'https://desk.example'],
      ['--tls-cert', 'cert.pem'],
    ])
      expect([args, hearsay(['serve', '--store', store, ...args]).status]).toEqual([args, 2])
  })
})
