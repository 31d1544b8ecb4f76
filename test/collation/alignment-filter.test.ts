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
})
