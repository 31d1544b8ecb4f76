import { describe, expect, it } from 'vitest'
import { utterancesFromLines } from '../../src/cli/utterances.ts'

async function filtered(lines: object[], pairs = false): Promise<{ [field: string]: unknown }[]> {
  const out = []
  for await (const item of utterancesFromLines([lines.map(l => JSON.stringify(l)).join('\n')], { pairs })) {
    out.push(typeof item === 'string' ? JSON.parse(item) : item)
  }
  return out
}

/** A line for the cue that is marked in a report; `alone`: the sentence without its report. */
function line(id: string, marked: string, more: object = {}, alone = false) {
  const start = marked.indexOf('<')
  const end = marked.indexOf('>') - 1
  const text = marked.replace(/[<>]/g, '')
  const cue = [[start, end]]
  return { id, document: `d-${id}`, text, cue, ...(alone ? {} : { report: { text } }), ...more }
}

const MILL = 'The mill of Ost burned down on Tuesday night, police <said>.'
const MILL_TOO = 'Police in Ost <said> the mill had burned down on Tuesday.'
const FERRY = 'The harbour master <said> the ferry to Vell was overdue.'

describe('lines that mention acts of saying', () => {
  it.each([
    ['in their reports', false],
    ['alone', true],
  ])('are grouped by who spoke of what, %s', async (_, alone) => {
    const found = await filtered([
      line('a', MILL, { story: 'mill' }, alone),
      line('b', FERRY, { story: 'ferry' }, alone),
      line('c', MILL_TOO, { story: 'mill' }, alone),
    ])
    const [a, b, c] = found.map(f => f.utterance)
    expect(a).toBe(c)
    expect(a).not.toBe(b)
  })

  it('are scored in pairs over documents', async () => {
    const found = await filtered([line('a', MILL), line('c', MILL_TOO)], true)
    expect(found).toEqual([{ a: 'a', b: 'c', score: expect.any(Number) }])
  })

  it('count their offsets from where the sentence begins', async () => {
    const shifted = {
      ...line('c', MILL_TOO, { story: 'mill' }, true),
      sentence: [100, 100 + MILL_TOO.length - 2],
    }
    const moved = { ...shifted, cue: shifted.cue.map(([s, e]) => [s! + 100, e! + 100]) }
    const scores = async (c: object) =>
      (await filtered([line('a', MILL, { story: 'mill' }, true), c], true))[0]!.score
    expect(await scores(moved)).toBe(await scores(line('c', MILL_TOO, { story: 'mill' }, true)))
  })

  it('have the speaker who is given beside the one who is found', async () => {
    const score = async (speaker: string) => {
      const pair = [
        line('a', '“No,” <said> a voice.', { speaker: 'Ann Marrow' }, true),
        line('c', '“No,” it <said>.', { speaker }, true),
      ]
      return (await filtered(pair, true))[0]!.score as number
    }
    expect(await score('Marrow')).toBeGreaterThan(await score('Bea Tarn'))
  })

  it('stand apart from readings without a cue, and are told in the order of the lines', async () => {
    const found = await filtered([
      line('a', MILL),
      { id: 'r', text: MILL.replace(/[<>]/g, '') },
      { id: 'x', text: '', cue: [[0, 1]] },
    ])
    expect(found.map(f => f.id)).toEqual(['a', 'r', 'x'])
    expect(new Set(found.map(f => f.utterance)).size).toBe(3)
  })

  it.each([
    ['no pair', [[1]]],
    ['words', 'said'],
    ['nothing', []],
  ])('name a cue that is %s', async (_, cue) => {
    const [problem] = await filtered([{ id: 'a', text: MILL, cue }])
    expect(problem).toMatchObject({ severity: 'error', message: expect.stringContaining('cue') })
  })
})
