import { expect, test } from 'vitest'
import type { FilterItem } from '../../src/cli/json-lines.ts'
import { storiesFromLines } from '../../src/cli/stories.ts'

async function run(pieces: string[]): Promise<FilterItem[]> {
  const out: FilterItem[] = []
  for await (const item of storiesFromLines(pieces)) out.push(item)
  return out
}

const LINES = [
  { id: 2, title: 'Barges sink at Sandby toll bridge', published: '2021-04-01T10:00:00Z' },
  { id: 'b', title: 'Merrow grain prices fall', published: '2021-04-01T11:00:00Z' },
  { id: 'c', title: 'Sandby toll bridge closed after barges sink', published: '2021-04-01T12:00:00Z' },
].map(record => JSON.stringify(record))

test('a line for each line, in their order; one story, one name', async () => {
  const out = (await run([LINES.join('\n')])).map(line => JSON.parse(line as string))
  expect(out.map(line => line.id)).toEqual([2, 'b', 'c'])
  expect(out[0].story).toBe(out[2].story)
  expect(out[1].story).not.toBe(out[0].story)
  expect(out[0].story).toMatch(/^t-[0-9a-f]{16}$/)
})

test('the order of the lines and the pieces they come in do not matter', async () => {
  const text = LINES.join('\r\n')
  const whole = await run([text])
  expect(await run([...text])).toEqual(whole)
  const turned = await run([[...LINES].reverse().join('\n')])
  expect([...turned].sort()).toEqual([...whole].sort())
})

test('what cannot be read is named, the rest is done', async () => {
  const out = await run([`\uFEFF${LINES[0]}\n\n[1]\n{"id": "n"}\n${LINES[0]}\nnull\n`])
  expect(out.filter(item => typeof item !== 'string').map(p => `${p.location} ${p.code}`)).toEqual([
    'standard input#3 bad-record',
    'standard input#4 empty',
    'standard input#5 duplicate-id',
    'standard input#6 bad-record',
  ])
  expect(out.filter(item => typeof item === 'string')).toHaveLength(1)
})
