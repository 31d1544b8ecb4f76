import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Collation } from '../../src/model/collation.ts'
import { identifier } from '../../src/model/identifier.ts'
import { folderWith } from '../ingest/scratch.ts'
import { HARBOUR } from '../store/harbour-reports.ts'
import { scratchFolder } from '../store/scratch.ts'
import { hearsay as run } from './hearsay.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const DUMP = HARBOUR.map(({ document: { title, outlet, published, text } }, i) =>
  JSON.stringify({ id: `r${i}`, title, publisher: outlet, published, text }),
).join('\n')

/** Each test has its own copy of it. */
let filled: string
let inputs: string
let collation: Collation

beforeAll(() => {
  filled = join(scratchFolder('decide'), 'store')
  inputs = scratchFolder('decide-inputs')
  writeFileSync(join(inputs, 'dump.jsonl'), DUMP)
  run(['read', inputs, '--store', filled])
  collation = JSON.parse(run(['compare', inputs, '--json']).stdout)
})

afterAll(() => {
  for (const folder of [dirname(filled), inputs]) rmSync(folder, { recursive: true })
})

function desk() {
  const store = folderWith({})
  cpSync(filled, store, { recursive: true })
  return (...args: string[]) => run(['decide', ...args, '--store', store])
}

const bridge = () => collation.stories.find(({ documents }) => documents.length === 3)!.id
const speaker = (name: string) => collation.speakers.find(one => one.name === name)!.id
const attribution = (document: string) => collation.attributions.find(one => one.document === document)!.id

describe('hearsay decide', () => {
  test('accept: by whom and why, as text and in the list', () => {
    const decide = desk()
    const id = attribution('r0')
    const { status, stdout, stderr } = decide('accept', id, '--by', 'ada', '--note', 'heard it myself')
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(
      new RegExp(
        `^1 {2}accepted attribution ${id}: .+\\n {3}note: heard it myself\\n {3}\\d{4}-.* · ada\\n\\n$`,
        's',
      ),
    )
    expect(decide('list').stdout).toBe(`1 decision\n\n${stdout}`)
    expect(decide('list', id).stdout).toBe(`1 decision\n\n${stdout}`)
    expect(decide('list', attribution('r1')).stdout).toBe(`Nothing was decided about ${attribution('r1')}.\n`)
  })

  test('split: what came of it can be decided about; --json', () => {
    const decide = desk()
    const { status, stdout } = decide('split', bridge(), '--part', 'r1', '--by', 'ada', '--json')
    expect(status).toBe(0)
    const { decisions, refused } = JSON.parse(stdout)
    expect(refused).toEqual([])
    expect(decisions).toMatchObject([
      {
        number: 1,
        kind: 'split',
        subject: bridge(),
        content: { parts: [['r1']] },
        who: 'ada',
        about: { kind: 'story', id: bridge() },
        holds: true,
        undoneBy: null,
      },
    ])
    const stories = decisions[0].made.filter(({ kind }: { kind: string }) => kind === 'story')
    expect(stories).toHaveLength(2)
    expect(decide('rename', stories[0].id, 'The', 'bridge', '--by', 'ivo').stdout).toMatch(
      /^2 {2}renamed story .*\n {3}as: The bridge\n {3}.* · ivo\n/,
    )
    const [, ...merge] = [...stories, ...stories].map(({ id }: { id: string }) => id).slice(0, 3)
    expect(decide('merge', ...merge).stdout).toMatch(
      /^3 {2}merged story .*\n {3}with: t-\w+\n {3}now: t-\w+\n/,
    )
    expect(
      JSON.parse(decide('list', '--json').stdout).decisions.map((d: { holds: boolean }) => d.holds),
    ).toEqual([true, true, true])
  })

  test('split: a speaker by what another said, in several parts', () => {
    const decide = desk()
    const { stdout } = decide(
      'split',
      speaker('Ada Vell'),
      '--part',
      'r1',
      '--part',
      `["${attribution('r0')}"]`,
      '--json',
    )
    const [{ made, content }] = JSON.parse(stdout).decisions
    expect(content.parts).toEqual([['r1'], [attribution('r0')]])
    expect(made.filter(({ kind }: { kind: string }) => kind === 'speaker')).toHaveLength(3)
  })

  test('undo, and undo of that', () => {
    const decide = desk()
    decide('reject', bridge(), '--by', 'ada')
    expect(decide('undo', '1', '--by', 'ivo', '--note', 'too early').stdout).toMatch(
      /^2 {2}taken back: decision 1\n {3}note: too early\n {3}.* · ivo\n/,
    )
    expect(decide('list').stdout).toBe('Nothing was decided.\n')
    expect(decide('list', bridge(), '--all').stdout).toMatch(
      /^2 decisions\n\n1 {2}rejected story .*\n {3}taken back by 2\n.*\n\n2 {2}taken back: decision 1\n/,
    )
    decide('undo', '2')
    expect(JSON.parse(decide('list', '--json').stdout).decisions).toMatchObject([{ number: 1, holds: true }])
  })

  test('accept and reject of one thing: the later holds; what is not found waits', () => {
    const decide = desk()
    for (const kind of ['reject', 'accept']) decide(kind, attribution('r0'))
    expect(decide('list').stdout).toMatch(
      /^2 decisions\n\n1 {2}rejected .*\n {3}overtaken: a later decision says otherwise\n.*2 {2}accepted /s,
    )
    decide('split', bridge(), '--part', 'r1')
    decide('rename', identifier('t', ['r1']), 'The bridge')
    decide('undo', '3')
    // It is no more than a third of the whole.
    expect(decide('list').stdout).toMatch(
      /^3 decisions, 1 waits\n.*4 {2}renamed story t-.*\n {3}waits: what it is about is not found now\n/s,
    )
  })

  test('what is wrong is named, the others are done, and the exit code is 1', () => {
    const decide = desk()
    const { status, stdout, stderr } = decide('reject', 'a-none', attribution('r0'), 'r2', '--json')
    expect(status).toBe(1)
    expect(stderr).toBe(
      'not decided: a-none: nothing that was found has this id\n' +
        'not decided: r2: it is a document; what can be rejected is an attribution, an utterance, a speaker, ' +
        'a story, a position, a copy, a figure or a term\n',
    )
    const { decisions, refused } = JSON.parse(stdout)
    expect(decisions).toMatchObject([{ number: 1, subject: attribution('r0') }])
    expect(refused.map(({ id, code }: { id: string; code: string }) => [id, code])).toEqual([
      ['a-none', 'not-found'],
      ['r2', 'impossible'],
    ])
    const undone = decide('undo', '7')
    expect([undone.status, undone.stdout]).toEqual([1, ''])
    expect(undone.stderr).toBe(
      'not undone: 7: there is no such decision; "hearsay decide list --all" has all\n',
    )
    const merged = decide('merge', bridge(), speaker('Ada Vell'))
    expect([merged.status, merged.stderr]).toEqual([
      1,
      `not decided: ${speaker('Ada Vell')}: it is a speaker, and ${bridge()} is a story\n`,
    ])
  })

  test('is in the log of the store, which verifies', () => {
    const store = folderWith({})
    cpSync(filled, store, { recursive: true })
    run(['decide', 'reject', bridge(), '--by', 'ada', '--note', 'two events', '--store', store])
    const { status, stdout } = run(['verify', '--store', store])
    expect(stdout).toMatch(/1\s+row\s+of\s+the\s+log|[1-9]\d*\s+rows\s+of\s+the\s+log/)
    expect(status).toBe(0)
  })

  test.each([
    [['accept']],
    [['undo', 'three']],
    [['split', 'u-1', '--part', ' , ']],
    [['split', 'u-1', '--part', '[1]']],
    [['rename', 's-1', ' ']],
    [['accept', 'a-1', '--by', '']],
    [['judge', 'a-1']],
  ])('wrong usage: %j', args => {
    const { status, stdout, stderr } = run(['decide', ...args])
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^error: .*\n/)
  })

  test('help has an example for each', () => {
    for (const name of ['accept', 'reject', 'split', 'merge', 'rename', 'undo', 'list']) {
      const { stdout } = run(['decide', name, '--help'])
      expect(stdout).toMatch(new RegExp(`Examples?:\\n {2}hearsay decide ${name}`))
      expect(stdout.split('\n').filter(line => line.length > 80)).toEqual([])
    }
    expect(run(['decide', '--help']).stdout).toContain('hearsay decide list')
  })

  test('no store is there: says so', () => {
    const { status, stderr } = run(['decide', 'list', '--store', join(inputs, 'none')])
    expect(status).toBe(1)
    expect(stderr).toMatch(/^not done: .*no store is there/)
  })
})
