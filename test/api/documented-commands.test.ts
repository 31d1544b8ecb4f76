import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { serveSamples } from './served-samples.ts'

const PAGE = readFileSync(resolve(import.meta.dirname, '../../docs/api.md'), 'utf8')

/** Commands of the page, and what it says that they print; null where it says nothing. */
const COMMANDS = [...PAGE.matchAll(/^```sh\n(.*?)^```\n(?:```(?:text|json)\n(.*?)^```\n)?/gms)].map(
  ([, command, printed = null]) => ({ command: command!, printed }),
)

const MISSING = ['bash', 'curl', 'jq'].filter(name => spawnSync(name, ['--version']).error !== undefined)
if (MISSING.length > 0) console.warn(`no ${MISSING.join(', no ')}: the commands of docs/api.md are not run`)

/** Between what two commands print. */
const MARK = '\u001e'

test.skipIf(MISSING.length > 0)(
  'the commands of docs/api.md print what it says, run one after the other in one shell',
  async () => {
    const served = await serveSamples()
    const folder = mkdtempSync(join(tmpdir(), 'hearsay-docs-'))
    onTestFinished(async () => {
      await served.close()
      rmSync(folder, { recursive: true, force: true })
    })
    const script = COMMANDS.map(({ command }) => `${command}printf '${MARK}'\n`).join('')
    const printed = (await outputOf(script, folder, { HEARSAY: served.url })).split(MARK)
    expect(COMMANDS.length).toBeGreaterThan(10)
    expect(COMMANDS.map((_, i) => printed[i])).toEqual(COMMANDS.map(one => one.printed ?? printed[0]))
    expect(served.failures).toEqual([])
  },
  60_000,
)

function outputOf(script: string, cwd: string, env: Readonly<Record<string, string>>): Promise<string> {
  return new Promise((done, failed) => {
    const shell = spawn('bash', ['-s'], { cwd, env: { ...process.env, ...env, no_proxy: '127.0.0.1' } })
    let out = ''
    shell.stdout.setEncoding('utf8').on('data', text => {
      out += text
    })
    shell.stderr.setEncoding('utf8').on('data', text => {
      out += text
    })
    shell.on('error', failed).on('close', () => done(out))
    shell.stdin.end(script)
  })
}
