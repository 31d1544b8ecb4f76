import { expect, test } from 'vitest'
import { annotateLines } from '../../src/cli/annotate.ts'

async function run(...lines: string[]) {
  const out = []
  for await (const item of annotateLines(lines.map(l => `${l}\n`))) out.push(item)
  return out
}

test('a bad line yields one problem in its place and the rest goes on', async () => {
  const good = (id: string) =>
    JSON.stringify({ id, text: '“We will open the bridge,” Ann Lee said.', language: 'en' })
  const out = await run(good('a'), '{bad', '{"id":"x"}', good('b'))
  expect(out.map(o => (typeof o === 'string' ? JSON.parse(o).id : o.code))).toEqual([
    'a',
    'bad-json',
    'bad-record',
    'b',
  ])
})

test('spans point into the text as it was given, controls and all', async () => {
  const text = '\u0000“We will open the bridge,” Ann Lee said.'
  const [line] = await run(JSON.stringify({ id: 7, text }))
  const { id, attributions } = JSON.parse(line as string)
  expect(id).toBe(7)
  const [[start, end]] = attributions[0].content
  expect(text.slice(start, end)).toBe('“We will open the bridge,”')
})
