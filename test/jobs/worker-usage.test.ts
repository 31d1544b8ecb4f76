import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { run } from '../../src/cli/program.ts'

let said = ''
beforeEach(() => {
  said = ''
  vi.spyOn(process.stderr, 'write').mockImplementation(text => {
    said += text
    return true
  })
})
afterEach(() => {
  vi.restoreAllMocks()
})

const hearsay = (...args: readonly string[]) => run(['node', 'hearsay', ...args])

test.each([
  [
    ['worker'],
    'workers share a server; a folder is annotated and collated by "hearsay read PATH… --store FOLDER" itself',
  ],
  [['jobs'], '"hearsay read" works without one, and shows its progress itself'],
  [['read', 'x', '--leave'], 'without --leave, "hearsay read" annotates and collates it itself'],
])('%j on a folder says what to do instead', async (command, instead) => {
  expect(await hearsay(...command, '--store', '/nowhere/at/all')).toBe(1)
  expect(said).toBe(`not done: /nowhere/at/all: it is a folder, and has no queue: ${instead}\n`)
})

test.each([
  [['--port', '99999'], 'It is a whole number from 0 to 65535.'],
  [['--grace', 'x'], 'It is a whole number from 0.'],
  [['--log-level', 'loud'], 'Allowed choices are debug, info, warn, error, silent.'],
])('worker %j is wrong usage', async (options, why) => {
  expect(await hearsay('worker', ...options)).toBe(2)
  expect(said).toContain(why)
})
