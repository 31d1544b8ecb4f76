import { describe, expect, test } from 'vitest'
import { alignFromLines } from '../../src/cli/align.ts'

async function run(...lines: unknown[]): Promise<unknown[]> {
  const text = lines.map(line => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`)
  const items: unknown[] = []
  for await (const item of alignFromLines(text))
    items.push(typeof item === 'string' ? JSON.parse(item) : item)
  return items
}

describe('hearsay align', () => {
  test('tokens in, links out', async () => {
    const line = { id: 'x', a: ['We', 'will', 'go'], b: ['we', 'shall', 'go'] }
    expect(await run(line)).toEqual([
      {
        id: 'x',
        links: [
          [0, 0],
          [1, 1],
          [2, 2],
        ],
      },
    ])
  })

  test('readings in, a table out, spans in the text of each reading', async () => {
    const readings = [
      { witness: 'A', text: 'We will go.' },
      { witness: 7, text: '“We must go' },
    ]
    expect(await run({ id: 1, readings })).toEqual([
      {
        id: 1,
        witnesses: ['A', 7],
        table: [
          [null, { text: '“', span: [0, 1] }],
          [
            { text: 'We', span: [0, 2] },
            { text: 'We', span: [1, 3] },
          ],
          [
            { text: 'will', span: [3, 7] },
            { text: 'must', span: [4, 8] },
          ],
          [
            { text: 'go', span: [8, 10] },
            { text: 'go', span: [9, 11] },
          ],
          [{ text: '.', span: [10, 11] }, null],
        ],
      },
    ])
  })

  test('empty lists are answered, not refused', async () => {
    expect(await run({ id: 1, readings: [] }, { id: 2, a: [], b: ['x'] })).toEqual([
      { id: 1, witnesses: [], table: [] },
      { id: 2, links: [] },
    ])
  })

  test('a bad line is a problem in its place, and the next line is done', async () => {
    const found = await run('{bad', { id: 2 }, { id: 3, a: ['x'], b: [1] }, { id: 4, a: ['x'], b: ['x'] })
    expect(found).toMatchObject([
      { code: 'bad-json', location: 'standard input#1' },
      { code: 'bad-record', message: expect.stringContaining('readings') },
      { code: 'bad-record', message: expect.stringContaining('b.0') },
      { id: 4, links: [[0, 0]] },
    ])
  })

  test('two of the three fields of a form name what is missing', async () => {
    const found = await run({ id: 1, a: ['x'] }, { a: ['x'], b: ['x'] }, { id: 2, readings: [{ text: 'x' }] })
    expect(found).toMatchObject([
      { code: 'bad-record', message: expect.stringContaining('"a" and "b"') },
      { code: 'bad-record', message: expect.stringMatching(/^id: /) },
      { code: 'bad-record', message: expect.stringMatching(/^readings\.0\.witness: /) },
    ])
  })

  test.each([
    ['tokens', { a: Array(200_000).fill('x'), b: Array(100_000).fill('y') }, '300000 tokens'],
    ['readings', { readings: [{ witness: 1, text: 'x '.repeat(260_000) }] }, '260000 tokens'],
    [
      'readings of a word',
      { readings: Array.from({ length: 5000 }, (_, witness) => ({ witness, text: `x${witness}` })) },
      '5000 readings; 4000 are the most',
    ],
    ['text', { readings: [{ witness: 1, text: 'x'.repeat(6_000_000) }] }, '6000000 characters'],
    [
      'witnesses',
      { readings: Array.from({ length: 3000 }, (_, witness) => ({ witness, text: 'x '.repeat(20) })) },
      '16666 are the most for so many readings',
    ],
  ])('too many %s are a problem, and the next line is done', async (_, line, message) => {
    const found = await run({ id: 1, ...line }, { id: 2, a: ['x'], b: ['x'] })
    expect(found).toMatchObject([
      { code: 'too-large', location: 'standard input#1', message: expect.stringContaining(message) },
      { id: 2, links: [[0, 0]] },
    ])
  })

  test('a thousand witnesses and readings of ten thousand tokens are done', async () => {
    const many = Array.from({ length: 1000 }, (_, witness) => ({
      witness,
      text: `the port of Velm is shut by order ${witness % 7}`,
    }))
    const long = [0, 1].map(witness => ({
      witness,
      text: Array.from(
        { length: 10_000 },
        (_, k) => `v${(k * 7919 + (k % 50 === witness ? 1 : 0)) % 4001}`,
      ).join(' '),
    }))
    const before = process.cpuUsage()
    const found = await run({ id: 1, readings: many }, { id: 2, readings: long })
    const { user, system } = process.cpuUsage(before)
    expect(found).toMatchObject([{ id: 1 }, { id: 2 }])
    expect((user + system) / 1e6).toBeLessThan(20)
  }, 60_000)
})
