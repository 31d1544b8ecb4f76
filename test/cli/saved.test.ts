import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { scratchFolder } from '../store/scratch.ts'
import { hearsay } from './hearsay.ts'

const folder = scratchFolder('saved-command')
const store = join(folder, 'store')
const report = (name: string, words: string) => {
  mkdirSync(join(folder, name))
  writeFileSync(join(folder, name, 'report.txt'), `Mayor Ada Vell said on Friday: “${words}”`)
  return join(folder, name)
}

beforeAll(() => {
  hearsay(['read', report('old', 'The ferry is old.'), '--store', store, '--threads', '1'])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('hearsay saved', () => {
  test('list says so where there is none', () => {
    expect(hearsay(['saved', 'list', '--store', store])).toEqual({
      status: 0,
      stdout: `No search is saved in ${store}.\n`,
      stderr: '',
    })
  })

  test('add, and what is read afterwards is found; list, remove', () => {
    const added = hearsay([
      'saved',
      'add',
      'Ferries',
      'ferry speaker:vell',
      '--by',
      'ada',
      '--store',
      store,
      '--json',
    ])
    const saved = JSON.parse(added.stdout)
    expect(saved).toMatchObject({
      name: 'Ferries',
      query: 'ferry speaker:vell',
      what: 'statements',
      owner: 'ada',
    })
    const read = hearsay(['read', report('new', 'The ferry is new.'), '--store', store, '--threads', '1'])
    expect(read.stdout).toContain('\n  1 hit of saved searches\n')
    expect(hearsay(['saved', 'list', '--store', store]).stdout).toMatch(
      /^(q-\w{16}) {2}Ferries\n {2}statements for ferry speaker:vell\n {2}1 hit, the last \d{4}-\d\d-\d\d \d\d:\d\d · saved by ada on \d{4}-\d\d-\d\d\n {2}feed \/saved\/\1\/feed\.atom\?key=[\w-]{32}\n$/,
    )
    expect(hearsay(['saved', 'remove', saved.id, 'q-0', '--store', store])).toEqual({
      status: 1,
      stdout: '1 saved search removed\n',
      stderr: 'not removed: q-0: there is no such saved search\n',
    })
  })

  test.each([
    [['Ferries', '"open'], /^error: query: /],
    [
      ['Ferries', 'ferry', '--webhook', 'ftp://hooks.example/'],
      /^error: --webhook: .* is neither http nor https/,
    ],
    [[' ', 'ferry'], /It is empty\./],
    [['Ferries', 'ferry', '--site', 'desk'], /It is a web address/],
  ])('add %j is wrong usage', (args, message) => {
    const { status, stdout, stderr } = hearsay(['saved', 'add', ...args, '--store', store])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(message)
  })

  test.each(['list', 'add', 'remove'])('%s --help has an example, no wider than 80 columns', name => {
    const { stdout } = hearsay(['saved', name, '--help'])
    expect(stdout).toMatch(new RegExp(`Examples?:\n {2}hearsay saved ${name}`))
    expect(stdout.split('\n').filter(line => line.length > 80)).toEqual([])
  })
})
