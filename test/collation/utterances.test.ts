import { describe, expect, it } from 'vitest'
import type { AnnotatedDocument } from '../../src/attribution/annotate.ts'
import { findUtterances } from '../../src/collation/utterances.ts'
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
  })
})
