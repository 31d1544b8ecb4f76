import { expect, test } from 'vitest'
import { documentTrace, packedTrace, unpackedTrace } from '../../src/collation/document-trace.ts'
import { specimen } from './specimen.ts'

const SPECIMENS = {
  'a report with a headline, names, days and words of somebody': specimen('d1', {
    title: 'Ferry to stay, says Vell',
    text: 'Ferry to stay, says Vell\n\n“The ferry of Osk will stay until the bridge has been paid for,” Mayor Ada Vell said on Monday. 12 people cheered.',
    published: '2031-05-06T08:00:00+02:00',
    outlet: 'Osk Courier',
    credit: 'Harbour Wire',
  }),
  'one without a headline': specimen('d2', {
    text: 'Osk, 3 May - Nobody spoke. Ivo Marsh declined to say why.',
  }),
  'letters of two bytes and more': specimen('d3', {
    text: 'Ağrı Şeker İ said ĀĒĪŌŪ 家 in Łódź.',
    language: 'tr',
  }),
  'no words at all': specimen('d4', { text: '…' }),
}

test.each(Object.entries(SPECIMENS))('%s: its trace comes back as it was', (_, annotated) => {
  const trace = documentTrace(annotated)
  expect(unpackedTrace(packedTrace(trace))).toEqual(trace)
  // The store gives bytes that lie anywhere in memory.
  const bytes = packedTrace(trace)
  const elsewhere = new Uint8Array(bytes.length + 3)
  elsewhere.set(bytes, 3)
  expect(unpackedTrace(elsewhere.subarray(3))).toEqual(trace)
  expect([...trace.profile.terms.keys()]).toEqual([...unpackedTrace(bytes).profile.terms.keys()])
})
