import { describe, expect, it } from 'vitest'
import type { UtterancesOptions } from '../../src/cli/utterances.ts'
import { utterancesFromLines } from '../../src/cli/utterances.ts'

async function filtered(lines: (object | string)[], options?: UtterancesOptions): Promise<unknown[]> {
  const text = lines.map(line => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
  const out: unknown[] = []
  for await (const item of utterancesFromLines([text], options)) {
    out.push(typeof item === 'string' ? JSON.parse(item) : item)
  }
  return out
}

/** Ids that share an utterance, as words. */
async function groups(lines: { id: string; text: string; [field: string]: unknown }[]): Promise<string> {
  const found = (await filtered(lines)) as { id: string; utterance: string }[]
  return [...Map.groupBy(found, f => f.utterance).values()].map(g => g.map(f => f.id).join('')).join(' ')
}

const bridge = 'The old bridge cannot carry another winter.'
const bridgeToo = 'Another winter is more than the old bridge can carry.'
const ferry = 'The ferry will run day and night until spring.'

describe('hearsay utterances', () => {
  it('gives readings of one utterance one name', async () => {
    const lines = [
      { id: 'a', text: bridge },
      { id: 'b', text: ferry },
      { id: 'c', text: bridgeToo },
    ]
    expect(await groups(lines)).toBe('ac b')
  })

  it.each([
    ['speakers', { speaker: 'Ann' }, { speaker: 'Bea' }],
    ['stories', { story: 'bridge' }, { story: 'ferry' }],
    ['days', { published: '2031-03-01' }, { published: '2031-04-01T08:00:00Z' }],
    ['places in one document', { document: 'd' }, { document: 'd' }],
  ])('keeps two %s apart', async (_, one, other) => {
    const lines = [
      { id: 'a', text: bridge, ...one },
      { id: 'b', text: bridgeToo, ...other },
    ]
    expect(await groups(lines)).toBe('a b')
  })

  it('holds a missing speaker or date against nothing', async () => {
    const lines = [
      { id: 'a', text: bridge, speaker: null, published: '2031-03-01' },
      { id: 'b', text: bridge, published: '2031-03-02' },
    ]
    expect(await groups(lines)).toBe('ab')
  })

  it('scores pairs', async () => {
    const lines = [
      { id: 1, text: bridge },
      { id: 2, text: bridgeToo },
    ]
    const [pair] = (await filtered(lines, { pairs: true })) as { a: number; b: number; score: number }[]
    expect([pair!.a, pair!.b]).toEqual([1, 2])
    expect(pair!.score).toBeGreaterThan(0.5)
  })

  it('doubts a pair where each of the two is liker to another', async () => {
    const grain = { id: 'a', text: 'The ferry will carry grain to the island until the spring.' }
    const salt = { id: 'c', text: 'The ferry will carry salt to the garrison until the harvest.' }
    const fellows = [
      { id: 'b', text: 'Until spring grain goes to the island by ferry.' },
      { id: 'd', text: 'Salt goes to the garrison by ferry until harvest.' },
    ]
    const score = async (lines: object[]) => {
      const pairs = (await filtered(lines, { pairs: true })) as { a: string; b: string; score: number }[]
      return pairs.find(p => p.a + p.b === 'ac')!.score
    }
    expect(await score([grain, salt])).toBeGreaterThan(0.5)
    expect(await score([grain, salt, ...fellows])).toBeLessThan(0.2)
  })

  it.each([
    ['It must begin at once and in the open.', 'The inquiry must be opened at once and in public.'],
    ['They have shut the mill.', 'The guild had shut the old mill.'],
  ])('takes a pronoun for the noun in its place: %s', async (one, other) => {
    expect(
      await groups([
        { id: 'a', text: one },
        { id: 'b', text: other },
      ]),
    ).toBe('ab')
  })

  it('names what it cannot read and goes on', async () => {
    const out = await filtered(['{', '{"id":"a"}', { id: 'b', text: bridge }, { id: 'b', text: ferry }])
    expect(out).toMatchObject([
      { code: 'bad-json', location: 'standard input#1' },
      { code: 'bad-record', location: 'standard input#2' },
      { code: 'duplicate-id', location: 'standard input#4' },
      { id: 'b' },
    ])
  })

  it('gives the same whatever the order of the lines', async () => {
    const lines = [bridge, ferry, bridgeToo].map((text, i) => ({ id: `r${i}`, text }))
    const name = (x: unknown) => JSON.stringify(x)
    expect((await filtered(lines.toReversed())).map(name).sort()).toEqual(
      (await filtered(lines)).map(name).sort(),
    )
  })
})
