// How long a newcomer waits: `node bench/newcomer.ts`. Does what docs/first-steps.md says, in a fresh clone of what is
// committed here, with packages from the registry or npm's own cache: `npm ci`, `npm run demo`, and asks for the first
// story's page as a browser would. Prints the seconds of each step by the clock.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-newcomer-'))
const clone = join(folder, 'hearsay')
const began = performance.now()
let last = began
let demo: ChildProcess | null = null

function step(name: string): void {
  const now = performance.now()
  console.log(`${name.padEnd(44)}${((now - last) / 1000).toFixed(1).padStart(6)} s`)
  last = now
}

/** The address that `hearsay serve` prints. */
function address(child: ChildProcess): Promise<string> {
  return new Promise((done, failed) => {
    let told = ''
    child.stdout!.on('data', data => {
      told += data
      const found = /http:\/\/\S+/.exec(told)
      if (found !== null) done(new URL(found[0]).origin)
    })
    child.once('exit', code => failed(new Error(`npm run demo ended with ${code}`)))
  })
}

try {
  execFileSync('git', ['clone', '-q', resolve(import.meta.dirname, '..'), clone])
  step('clone')
  execFileSync('npm', ['ci', '--silent'], { cwd: clone, stdio: ['ignore', 'ignore', 'inherit'] })
  step('npm ci')
  // A group of its own, so that all that npm starts ends with it.
  const child = spawn('npm', ['run', '--silent', 'demo', '--', '--port', '0'], {
    cwd: clone,
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  })
  demo = child
  const url = await address(child)
  step('npm run demo, until it can be opened')
  const start = await (await fetch(`${url}/stories`)).text()
  const path = /href="(\/documents\/[^"]+\/story)"/.exec(start)?.[1]
  if (path === undefined) throw new Error('no story is listed')
  const page = await fetch(url + path)
  const bytes = (await page.text()).length
  step(`the first story's page (${page.status}, ${(bytes / 1000).toFixed(0)} kB)`)
  console.log(`${'all'.padEnd(44)}${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s`)
} finally {
  if (demo?.pid !== undefined) process.kill(-demo.pid, 'SIGTERM')
  rmSync(folder, { recursive: true, force: true })
}
