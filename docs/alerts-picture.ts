// The picture of a saved search beside this file:
//
//   npm run build && node docs/alerts-picture.ts
//
// It needs a chromium in /usr/bin.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright-core'

const ROOT = resolve(import.meta.dirname, '..')
const HEARSAY = join(ROOT, 'dist/cli/main.js')
const store = mkdtempSync(join(tmpdir(), 'hearsay-picture-'))

function hearsay(...args: string[]): string {
  return spawnSync(process.execPath, [HEARSAY, ...args, '--store', store], { encoding: 'utf8', cwd: ROOT })
    .stdout
}

hearsay('read', 'samples/ombrel-dam')
const saved = JSON.parse(
  hearsay('saved', 'add', 'The Bank of Ormelia', 'rate OR inflation', '--by', 'nora', '--json'),
) as { id: string }
hearsay('read', 'samples')
const server = spawn(process.execPath, [HEARSAY, 'serve', '--store', store, '--port', '0', '--json'], {
  stdio: ['ignore', 'pipe', 'ignore'],
})
const [first] = (await once(server.stdout, 'data')) as [Buffer]
const { url } = JSON.parse(String(first).split('\n')[0]!) as { url: string }
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
})
const page = await browser.newPage({ viewport: { width: 1200, height: 620 }, colorScheme: 'light' })
await page.goto(`${url}/saved/${saved.id}`)
await page.screenshot({ path: join(import.meta.dirname, 'alerts.png') })
await browser.close()
server.kill('SIGTERM')
await once(server, 'exit')
rmSync(store, { recursive: true, force: true })
