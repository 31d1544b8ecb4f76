import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { expect, test, vi } from 'vitest'
import { run } from '../../src/cli/program.ts'

/** What `hearsay … --help` prints. */
async function help(...command: string[]): Promise<string> {
  const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  try {
    expect(await run(['node', 'hearsay', ...command, '--help'])).toBe(0)
    return written.mock.calls.map(([text]) => String(text)).join('')
  } finally {
    written.mockRestore()
  }
}

/** The command and all below it, each as it is called. */
async function commands(...command: string[]): Promise<string[][]> {
  const [, list = ''] = (await help(...command)).split('\nCommands:\n')
  const names = [...list.split('\n\n')[0]!.matchAll(/^ {2}([a-z]+)/gm)].map(([, name]) => name!)
  const all = [command]
  for (const name of names) if (name !== 'help') all.push(...(await commands(...command, name)))
  return all
}

test('every command has a help of lines no wider than 80 columns, with an example of itself', async () => {
  const all = await commands()
  expect(all.length).toBeGreaterThan(40)
  for (const command of all) {
    const shown = await help(...command)
    expect(
      shown.split('\n').filter(line => line.length > 80),
      command.join(' '),
    ).toEqual([])
    const [, examples = ''] = shown.split(/^Examples?\b.*$/m)
    expect(examples).toContain(`hearsay ${command.join(' ')}`)
    expect(shown, 'a default in words').not.toMatch(/default: [[{]/)
  }
})

test('whose reader has gone (`| head`) ends quietly', async () => {
  const child = spawn(process.execPath, ['src/cli/main.ts', '--help'], { stdio: ['ignore', 'pipe', 'pipe'] })
  child.stdout.destroy()
  const [[code], told] = await Promise.all([once(child, 'close'), text(child.stderr)])
  expect([code, told]).toEqual([0, ''])
})
