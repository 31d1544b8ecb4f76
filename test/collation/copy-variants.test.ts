import { expect, test } from 'vitest'
import { findCopies } from '../../src/collation/copies/copies.ts'
import { copyVariants } from '../../src/collation/copies/copy-variants.ts'
import { specimen } from './specimen.ts'

const WIRE = [
  'Water broke through the upper sluice of the Harl dam shortly before dawn and carried off two barges that were moored below the mill.',
  'Engineers of the valley board had warned in the spring that the iron gates were rusted and that the pumps could not keep up with the melting snow.',
  'Farmers drove their cattle to the ridge road, where the parish had put up tents and a kitchen for about three hundred people.',
  '“Nobody from the Nordian regime came to see us,” the miller, Ada Perl, said on Tuesday.',
  'By noon the river had fallen again, but the bridge at Lower Sand was closed and the railway ran only as far as the brickworks.',
  'Two schools stayed closed.',
  'The board must meet on Thursday to decide whether the old gates are mended or a new weir is built further up.',
].join(' ')

/** "type: was → is" of each place that a copy of the wire with these replacements changes; `“”` marks quoted ones. */
function changed(...replacements: readonly (readonly [string, string])[]): string[] {
  const text = replacements.reduce((copy, [was, is]) => copy.replaceAll(was, is), WIRE)
  const wire = specimen('a', { text: WIRE, published: '2031-04-01' })
  const other = specimen('b', { text, published: '2031-04-02' })
  return findCopies([wire, other]).flatMap(copy =>
    copyVariants(copy, wire.analysis, other.analysis).map(({ type, insideQuotation, readings }) => {
      for (const { document, span, text: words } of readings) {
        const whole = document === 'a' ? wire : other
        expect(whole.document.text.slice(...span)).toBe(words)
      }
      return `${type}${insideQuotation ? ' “”' : ''}: ${readings.map(reading => reading.text).join(' → ')}`
    }),
  )
}

test('a true copy has no variants', () => {
  expect(changed(['Water broke', 'WATER broke'], ['dawn and', 'dawn, and'])).toEqual([])
})

test.each([
  ['a name', ['Harl dam', 'Upper Vask dam'], ['naming: Harl → Upper Vask']],
  ['a figure', ['two barges', 'three barges'], ['figure: two → three']],
  [
    'a name inside quotation marks',
    ['Nordian regime', 'Zoltic regime'],
    ['naming “”: Nordian regime → Zoltic regime'],
  ],
  ['a modal verb', ['board must meet', 'board should meet'], ['modality: must → should']],
  [
    'a negation',
    ['bridge at Lower Sand was closed', 'bridge at Lower Sand was not closed'],
    ['negation:  → not'],
  ],
  ['other words', ['iron gates', 'wooden gates'], ['wording: iron → wooden']],
  ['words put in', ['noon the river', 'noon the muddy river'], ['addition:  → muddy']],
  ['a sentence left out', [' Two schools stayed closed.', ''], ['truncation: Two schools stayed closed. → ']],
  [
    'so much left out that two passages remain',
    [
      ' By noon the river had fallen again, but the bridge at Lower Sand was closed and the railway ran only as far as the brickworks.',
      '',
    ],
    [],
  ],
] as const)('%s', (_, [was, is], expected) => {
  expect(changed([was, is])).toEqual(expected)
})

test('each place of several, in the order of the text', () => {
  expect(changed(['Harl dam', 'Lusk dam'], ['two barges', 'nine barges'], ['Ada Perl', 'Ida Morn'])).toEqual([
    'naming: Harl → Lusk',
    'figure: two → nine',
    'naming: Ada Perl → Ida Morn',
  ])
})

test('what was written anew is not set against what stood there', () => {
  const anew =
    'Cattle stood on the hill for a night and nobody in the tents had slept, so that soup was cooked until late.'
  const farmers = WIRE.slice(WIRE.indexOf('Farmers'), WIRE.indexOf(' “Nobody'))
  expect(changed([farmers, anew])).toEqual([])
})
