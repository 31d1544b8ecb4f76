import { describe, expect, it } from 'vitest'
import type { AnnotatedDocument } from '../../src/attribution/annotate.ts'
import { findUtterances } from '../../src/collation/utterances/utterances.ts'
import type { Utterance } from '../../src/model/utterance.ts'
import { report } from './report.ts'

/** One story, one occasion, unless told otherwise. */
function utterancesOf(documents: AnnotatedDocument[], occasions: Record<string, string> = {}): Utterance[] {
  const attributions = documents.flatMap(d => d.attributions)
  return findUtterances(
    documents,
    [{ id: 's-1', title: '', documents: documents.map(d => d.document.id) }],
    attributions,
    new Map(attributions.flatMap(a => (occasions[a.document] ? [[a.id, occasions[a.document]!]] : []))),
    [],
  )
}

/** Each utterance as its readings, `document: words`. */
function shown(documents: AnnotatedDocument[], utterances: Utterance[]): string[][] {
  const texts = new Map(documents.map(d => [d.document.id, d.document.text]))
  return utterances.map(u => u.readings.map(r => `${r.document}: ${texts.get(r.document)!.slice(...r.span)}`))
}

const together = (...marked: string[]): string[][] => {
  const documents = marked.map((m, i) => report('abcdefgh'[i]!, m))
  return shown(documents, utterancesOf(documents)).filter(readings => readings.length > 1)
}

describe('readings of one utterance', () => {
  it.each([
    [
      'quoted in one, retold in another',
      '[ann: “We will not reopen the northern bridge before the harvest,”] Ann said.',
      'Ann told farmers that [ann: the northern bridge would not reopen before the harvest].',
    ],
    [
      'translated twice',
      '[ann: “The governments of the delta have to stop timber and grain from getting to the garrison,”] she said.',
      '[ann: “Delta governments must prevent grain and timber from reaching the garrison,”] Ann stated.',
    ],
    [
      'cut short',
      '[ann: “We reject the tariff on river salt, because it was drawn up in secret and voted on at midnight,”] she said.',
      'She said her party would [ann: “reject the tariff on river salt”].',
    ],
    [
      'renamed',
      '[ann: “Velmora will double the guard on the eastern canal this winter,”] said Ann.',
      '[ann: “We will double the guard on the eastern canal this winter,”] said Ann.',
    ],
  ])('%s', (_, one, other) => {
    expect(together(one, other)).toHaveLength(1)
    expect(together(one, other)).toHaveLength(1)
  })

  it('are found sentence by sentence where one quotes and one retells', () => {
    expect(
      together(
        'Ann warned that [ann: the old bridge could not carry another winter]. She added [ann: the ferry would run day and night until spring].',
        '[ann: “The old bridge cannot carry another winter. Until spring the ferry will run day and night. My door is open.”]',
      ),
    ).toEqual([
      ['a: the old bridge could not carry another winter', 'b: The old bridge cannot carry another winter'],
      [
        'a: the ferry would run day and night until spring',
        'b: Until spring the ferry will run day and night',
      ],
    ])
  })

  it('have a compound sentence cut where another report gives its parts', () => {
    expect(
      together(
        '[ann: “The old bridge is closed to carts, and the ferry will run every night until the thaw,”] she said.',
        '[ann: “The old bridge is closed for carts. Until the thaw the ferry is going to run every night.”]',
      ),
    ).toEqual([
      ['a: The old bridge is closed to carts', 'b: The old bridge is closed for carts'],
      [
        'a: the ferry will run every night until the thaw',
        'b: Until the thaw the ferry is going to run every night',
      ],
    ])
  })

  it('leave it whole where others do', () => {
    const said = '[ann: “The old bridge is closed to carts, and the ferry will run every night,”] she said.'
    expect(together(said, said)).toHaveLength(1)
  })

  it('are both parts of a sentence that the cue interrupts', () => {
    expect(
      together(
        '[ann: “We will not leave the harbour of Ost,”] she said, [+: “before the last boat is home.”]',
        '[ann: “We will not leave the harbour of Ost before the last boat is home,”] she said.',
      ),
    ).toEqual([
      [
        'a: We will not leave the harbour of Ost',
        'a: before the last boat is home',
        'b: We will not leave the harbour of Ost before the last boat is home',
      ],
    ])
  })

  it('stand in headline and text of one report', () => {
    expect(
      together(
        '[ann: Mill must stay open all winter], says Ann\n\nThe town met on Monday in the old hall by the river, and stayed long.\n\n' +
          '[ann: “The mill must stay open all winter,”] Ann said.',
      ),
    ).toHaveLength(1)
  })

  it('have an unnamed source known again by its words', () => {
    const said = '“The northern sluice has been leaking since the first frost of November,”'
    expect(together(`[ann: ${said}] said Ann.`, `[?: ${said}] an official said.`)).toHaveLength(1)
  })
})

describe('a source without a name', () => {
  const first = '“Each ship leaving this quay takes our reply with it,”'
  const second = '[ann: “Every ship that sails from this quay carries our answer,”] said Ann.'

  it('does not keep the readings of the named one apart', () => {
    expect(together(`[ann: ${first}] said Ann.`, second, `[?: ${first}] the leader said.`)).toHaveLength(1)
  })
})

describe('kept apart', () => {
  it.each([
    [
      'two neighbouring sentences on one theme',
      '[ann: “The northern bridge will be closed to carts until the harvest is in,”] Ann said.',
      '[ann: “The northern bridge was built by our grandmothers,”] Ann said.',
    ],
    [
      'another speaker',
      '[ann: “The northern sluice has been leaking since the first frost,”] said Ann.',
      '[bea: “The northern sluice has been leaking since the first frost,”] said Bea.',
    ],
    [
      'an unnamed source in other words',
      '[ann: “The northern sluice has been leaking since the first frost of November,”] said Ann.',
      '[?: “Since November’s first frost water has leaked through the northern sluice,”] an official said.',
    ],
    [
      'an unnamed source with few words',
      '[?: “We do not know,”] an official said.',
      '[?: “We do not know,”] a driver said.',
    ],
    [
      'one word',
      '[ann: “Salt,”] Ann said.',
      '[ann: “Nobody has sold salt to the garrison since the spring,”] Ann said.',
    ],
  ])('%s', (_, one, other) => {
    expect(together(one, other)).toEqual([])
  })

  it('one formula on two occasions', () => {
    const said = '[ann: “We have not come to ask for patience; we have come to ask for work,”] said Ann.'
    const documents = [report('a', said), report('b', said)]
    expect(utterancesOf(documents, { a: 'o-1', b: 'o-2' })).toHaveLength(2)
    expect(utterancesOf(documents, { a: 'o-1', b: 'o-1' })).toHaveLength(1)
  })

  it('two sentences of one document that a third is like', () => {
    const [first] = together(
      '[ann: “The ferry runs at dawn from the northern quay. The ferry runs at dusk from the northern quay.”]',
      '[ann: “The ferry runs at dusk from the northern quay.”]',
    )
    expect(first).toEqual([
      'a: The ferry runs at dusk from the northern quay',
      'b: The ferry runs at dusk from the northern quay',
    ])
  })
})

describe('the list of utterances', () => {
  const speech = [
    'Ann said [ann: the mill would stay open all winter]. [ann: “Nobody will be sent home before the thaw,”] she said.',
    '[ann: “The mill will stay open all winter long. Before the thaw nobody will be sent home,”] Ann said. [bea: “We shall see,”] said Bea.',
    '[ann: “The mill will stay open all winter long,”] said Ann.',
  ]
  const documents = speech.map((m, i) => report('abc'[i]!, m))

  it('has everything that was said, once', () => {
    const readings = utterancesOf(documents).flatMap(u => u.readings)
    expect(readings).toHaveLength(6)
    expect(new Set(readings.map(r => `${r.document} ${r.span}`)).size).toBe(6)
  })

  it('has spans inside the content', () => {
    const contents = new Map(documents.flatMap(d => d.attributions.map(a => [a.id, a.content])))
    for (const { attribution, span } of utterancesOf(documents).flatMap(u => u.readings)) {
      expect(contents.get(attribution)!.some(([s, e]) => s <= span[0] && span[1] <= e)).toBe(true)
    }
  })

  it('has a column for each reading', () => {
    for (const u of utterancesOf(documents)) {
      expect(u.apparatus.witnesses).toEqual(u.readings.map(r => r.document))
      for (const row of u.apparatus.rows) expect(row).toHaveLength(u.readings.length)
    }
  })

  it('goes by where the documents have it', () => {
    expect(shown(documents, utterancesOf(documents)).map(readings => readings[0])).toEqual([
      'a: the mill would stay open all winter',
      'a: Nobody will be sent home before the thaw',
      'b: We shall see',
    ])
  })

  it('does not depend on the order of documents and attributions', () => {
    const turned = documents.toReversed().map(d => ({ ...d, attributions: d.attributions.toReversed() }))
    expect(utterancesOf(turned)).toEqual(utterancesOf(documents))
  })

  it('tells the verbs of the outlets apart', () => {
    const cued = ['said', 'warned'].map((verb, i) => {
      const made = report('ab'[i]!, `[ann: “The dam will not hold until the thaw,”] she ${verb}.`)
      const at = made.document.text.indexOf(verb)
      return {
        ...made,
        attributions: made.attributions.map(a => ({ ...a, cue: [[at, at + verb.length] as const] })),
      }
    })
    const [verb] = utterancesOf(cued)[0]!.variants
    expect([verb!.type, verb!.row, verb!.readings.map(r => r.text)]).toEqual([
      'reporting verb',
      -1,
      ['said', 'warned'],
    ])
  })
})
