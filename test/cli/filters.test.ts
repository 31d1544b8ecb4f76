import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderWith } from '../ingest/scratch.ts'
import { hearsay, ROOT } from './hearsay.ts'

const lines = (...records: unknown[]) => `${records.map(r => JSON.stringify(r)).join('\n')}\n`
const parsed = (stdout: string) =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line))

const QUAKE =
  'A strong earthquake shook the island of Orsa on Monday and brought down the old lighthouse, the mayor said.'
const VOTE =
  'Parliament in Vell voted to lower the bread tax after a night of speeches from the farmers’ party.'

/** What each filter reads, and a check of what it writes. */
const FILTERS: readonly [name: string, input: string, expected: (out: Record<string, never>[]) => void][] = [
  [
    'annotate',
    lines({ id: 'x', text: '“We will rebuild it,” Mayor Ada Lorne said.' }),
    out => {
      expect(out).toHaveLength(1)
      expect(out[0]).toMatchObject({
        id: 'x',
        attributions: [
          { source: [[22, 37]], cue: [[38, 42]], content: [[0, 21]], kind: 'direct', speaker: 'Ada Lorne' },
        ],
      })
    },
  ],
  [
    'stories',
    lines(
      { id: 'a', title: 'Earthquake on Orsa', text: QUAKE },
      { id: 'b', title: 'Orsa earthquake fells lighthouse', text: QUAKE },
      { id: 'c', title: 'Bread tax lowered', text: VOTE },
    ),
    out => {
      const [a, b, c] = out.map(line => line.story)
      expect(a).toBe(b)
      expect(a).not.toBe(c)
    },
  ],
  [
    'copies',
    lines(
      { id: 'a', text: `${QUAKE} ${VOTE}` },
      { id: 'b', text: `${QUAKE} ${VOTE}` },
      { id: 'c', text: 'Snow fell in the hills.' },
    ),
    out => {
      expect(out).toHaveLength(1)
      expect(out[0]).toMatchObject({ a: 'a', b: 'b', containment: 1 })
    },
  ],
  [
    'utterances',
    lines(
      {
        id: 'a',
        text: 'We will rebuild the lighthouse of Orsa before the winter storms',
        speaker: 'Ada Lorne',
      },
      {
        id: 'b',
        text: 'the lighthouse of Orsa will be rebuilt before the winter storms',
        speaker: 'Ada Lorne',
      },
      { id: 'c', text: 'Bread will be cheaper for every family in the country', speaker: 'Ada Lorne' },
    ),
    out => {
      const [a, b, c] = out.map(line => line.utterance)
      expect(a).toBe(b)
      expect(a).not.toBe(c)
    },
  ],
  [
    'align',
    lines({ id: 'p', a: ['we', 'will', 'rebuild'], b: ['we', 'shall', 'rebuild'] }),
    out =>
      expect(out[0]).toMatchObject({
        id: 'p',
        links: [
          [0, 0],
          [1, 1],
          [2, 2],
        ],
      }),
  ],
]

describe.each(FILTERS)('hearsay %s', (name, input, expected) => {
  test('standard input to standard output', () => {
    const { status, stdout, stderr } = hearsay([name], input)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expected(parsed(stdout))
  })

  test('files, and - for standard input', () => {
    const folder = folderWith({ 'in.jsonl': input.trimEnd() })
    const file = hearsay([name, join(folder, 'in.jsonl')])
    expect(file.status).toBe(0)
    expect(file.stdout).toBe(hearsay([name, '-'], input).stdout)
  })

  test('a bad line is named, the others are done, exit 1', () => {
    const { status, stdout, stderr } = hearsay([name], `nonsense\n${input}`)
    expect(status).toBe(1)
    expect(stderr).toMatch(/^not read: standard input#1: not JSON/)
    expected(parsed(stdout))
  })

  test('--help shows an example', () => {
    expect(hearsay([name, '--help']).stdout).toContain(`hearsay ${name}`)
  })
})

test('annotate marks what was not said', () => {
  const { stdout } = hearsay(
    ['annotate'],
    lines({ id: 'x', text: 'Mayor Ada Lorne did not say that the bridge was safe.' }),
  )
  expect(JSON.parse(stdout).attributions).toMatchObject([{ speaker: 'Ada Lorne', negated: true }])
})

test('a file that is not there', () => {
  const { status, stderr } = hearsay(['stories', '/no/such/file.jsonl'])
  expect(status).toBe(1)
  expect(stderr).toBe('not read: /no/such/file.jsonl: no such file\n')
})

test('a reader that leaves early ends the command quietly', () => {
  const many = Array.from({ length: 2000 }, (_, i) =>
    JSON.stringify({ id: i, text: `“No,” Ada Lorne said ${i} times.` }),
  )
  const { status, stderr, stdout } = spawnSync(
    'sh',
    ['-c', `"${process.execPath}" dist/cli/main.js annotate | head -n 1`],
    {
      cwd: ROOT,
      encoding: 'utf8',
      input: many.join('\n'),
    },
  )
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(JSON.parse(stdout).id).toBe(0)
})
