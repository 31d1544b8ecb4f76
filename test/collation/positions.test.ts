import { describe, expect, it } from 'vitest'
import { findPositions } from '../../src/collation/positions/positions.ts'
import { findUtterances } from '../../src/collation/utterances/utterances.ts'
import { report } from './report.ts'

/** Each report is a story and an occasion of its own, unless two are given one occasion. */
function positions(marked: string[], occasions: string[] = marked.map((_, i) => `o-${i}`)): string[][] {
  const documents = marked.map((m, i) => report('abcdefgh'[i]!, m))
  const attributions = documents.flatMap(d => d.attributions)
  const occasionOf = new Map(
    documents.flatMap((d, i) => d.attributions.map((a): [string, string] => [a.id, occasions[i]!])),
  )
  const stories = documents.map(d => ({ id: `s-${d.document.id}`, title: '', documents: [d.document.id] }))
  const utterances = findUtterances(documents, stories, attributions, occasionOf, [])
  const words = new Map(
    utterances.map(u => {
      const { document, span } = u.readings[0]!
      return [u.id, documents.find(d => d.document.id === document)!.document.text.slice(...span)]
    }),
  )
  return findPositions(documents, utterances).map(p => p.utterances.map(id => words.get(id)!).sort())
}

describe('the same said again', () => {
  it.each([
    [
      'word for word',
      '[ann: “No ship with salt shall leave the harbour of Ost,”] Ann said.',
      '[ann: “No ship with salt shall leave the harbour of Ost,”] Ann said.',
    ],
    [
      'rephrased',
      '[ann: “The delta towns must stop selling salt to the garrison at least for one winter,”] Ann said.',
      'Ann repeated that [ann: the delta towns should stop selling salt to the garrison, if only for a winter].',
    ],
  ])('is a position: %s', (_, one, other) => {
    expect(positions([one, other])).toHaveLength(1)
  })

  it.each([
    [
      'one theme, two demands',
      '[ann: “The delta towns must stop selling salt to the garrison,”] Ann said.',
      '[ann: “The garrison has dug the deepest well in the delta,”] Ann said.',
    ],
    ['a word or two', '[ann: “We will win,”] Ann said.', '[ann: “We will win,”] Ann said.'],
    [
      'a formula with other words in it',
      '[ann: “I have not come to Vell to ask you for patience; I have come to ask for work,”] Ann said.',
      '[ann: “I have not come to Ost to ask you for silence; I have come to ask for boats,”] Ann said.',
    ],
    [
      'another speaker',
      '[ann: “No ship with salt shall leave the harbour of Ost,”] Ann said.',
      '[bea: “No ship with salt shall leave the harbour of Ost,”] Bea said.',
    ],
    [
      'a source that is not resolved',
      '[?: “No ship with salt shall leave the harbour of Ost,”] it was said.',
      '[?: “No ship with salt shall leave the harbour of Ost,”] it was said.',
    ],
  ])('is none: %s', (_, one, other) => {
    expect(positions([one, other])).toEqual([])
  })

  it('is one on three occasions, all passages kept', () => {
    const said = '[ann: “No ship with salt shall leave the harbour of Ost,”] Ann said.'
    expect(positions([said, said, said]).map(p => p.length)).toEqual([3])
  })

  it('is one where the third time is nearer to the second than to the first', () => {
    const [first, second, third] = [
      '[ann: “The delta towns should stop selling their salt to the garrison of Ost,”] Ann said.',
      '[ann: “Stop selling salt and grain to the garrison of Ost, and let no wagon pass the gate,”] Ann said.',
      '[ann: “Sell no grain to the garrison, and let no wagon of yours pass the gate,”] Ann said.',
    ]
    expect(positions([first!, third!])).toEqual([])
    expect(positions([first!, second!, third!]).map(p => p.length)).toEqual([3])
  })

  it('takes two occasions', () => {
    const said = '[ann: “No ship with salt shall leave the harbour of Ost,”] Ann said.'
    expect(positions([said, said], ['o-1', 'o-1'])).toEqual([])
  })

  it('does not depend on the order of documents', () => {
    const said = [
      '[ann: “No salt shall leave the harbour of Ost.”]',
      '[ann: “From the harbour of Ost no salt shall leave.”]',
    ]
    expect(positions(said)).toEqual(positions(said.toReversed()))
  })
})
