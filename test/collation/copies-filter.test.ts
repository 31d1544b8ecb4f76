import { expect, test } from 'vitest'
import { copiesFromLines } from '../../src/cli/copies.ts'
import type { FilterItem } from '../../src/cli/json-lines.ts'

const BARGES =
  'Two barges broke loose from the quay at Sandby during the storm and drifted against the pillars of the old toll bridge, where they sank.'
const HARBOUR = 'The harbour master closed the river to ships until divers had looked at the foundations.'

async function run(...lines: string[]): Promise<FilterItem[]> {
  const out: FilterItem[] = []
  for await (const item of copiesFromLines([lines.join('\n')])) out.push(item)
  return out
}

test('documents in, pairs out; a number stays a number', async () => {
  const out = await run(
    JSON.stringify({ id: 7, text: `${BARGES} ${HARBOUR}` }),
    JSON.stringify({ id: 'cut', text: BARGES }),
    JSON.stringify({ id: 'other', text: 'Nothing of this kind was reported from the hills.' }),
  )
  expect(out.map(line => JSON.parse(line as string))).toEqual([
    {
      a: 7,
      b: 'cut',
      containment: 1,
      from: 7,
      to: 'cut',
      basis: 'inferred',
      passages: [{ a: [0, BARGES.length - 1], b: [0, BARGES.length - 1] }],
    },
  ])
})

test('a credit given beside the text', async () => {
  const out = await run(
    JSON.stringify({ id: 'print', publisher: 'Sandby Mirror', text: `SANDBY (Reuters) - ${BARGES}` }),
    JSON.stringify({ id: 'wire', publisher: 'Reuters', text: `${BARGES} ${HARBOUR}` }),
  )
  expect(out.map(line => JSON.parse(line as string))).toMatchObject([
    { from: 'wire', to: 'print', basis: 'credit' },
  ])
})

test('what cannot be read is named, the rest is done', async () => {
  const out = await run(
    '{"id": "a"',
    '{"id": "b"}',
    '{"id": "c", "text": ""}',
    JSON.stringify({ id: 'd', text: BARGES }),
    JSON.stringify({ id: 'd', text: HARBOUR }),
    JSON.stringify({ id: 'e', text: BARGES }),
  )
  const problems = out.filter(item => typeof item !== 'string')
  expect(problems.map(p => `${p.location} ${p.code}`)).toEqual([
    'standard input#1 bad-json',
    'standard input#2 bad-record',
    'standard input#3 empty',
    'standard input#5 duplicate-id',
  ])
  expect(out.filter(item => typeof item === 'string').map(l => JSON.parse(l))).toMatchObject([
    { a: 'd', b: 'e' },
  ])
})
