import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AnnotatedDocument } from '../../src/attribution/annotate.ts'
import { findCopies } from '../../src/collation/copies/copies.ts'
import { nearlyEqual } from '../../src/collation/copies/near-words.ts'
import { type Specimen, specimen } from './specimen.ts'

const DAM = [
  'Water broke through the upper sluice of the Harl dam shortly before dawn and carried off two barges that were moored below the mill.',
  'Engineers of the valley board had warned in the spring that the iron gates were rusted and that the pumps could not keep up with the melting snow.',
  'Farmers drove their cattle to the ridge road, where the parish had put up tents and a kitchen for about three hundred people.',
  'By noon the river had fallen again, but the bridge at Lower Sand was closed and the railway ran only as far as the brickworks.',
  'The board is to meet on Thursday to decide whether the old gates are mended or a new weir is built further up.',
]
const MARKET =
  'Traders at the Merrow exchange sold grain and bought copper after the harvest figures came in higher than anyone had expected, and the index closed a little lower than the day before.'

const whole = DAM.join(' ')

function pairs(documents: readonly AnnotatedDocument[]): string[] {
  return findCopies(documents).map(c => `${c.from} → ${c.to} ${c.containment.toFixed(2)} ${c.basis}`)
}

function pair(a: Specimen, b: Specimen): string[] {
  return pairs([specimen('a', a), specimen('b', b)])
}

describe('changes that one made and another inherited tell who copied whom', () => {
  /** `c` came first and `a` last; `b` has no day. Each changes what it has. */
  const first = whole
  const second = first.replace('rusted', 'painted').replace('Thursday', 'Friday')
  const third = second.replace('brickworks', 'glassworks').replace('two barges', 'three barges')
  const days = { c: '2021-04-01', b: null, a: '2021-04-03' }
  const copiesOf = (texts: Readonly<Record<'a' | 'b' | 'c', string>>, order: readonly ('a' | 'b' | 'c')[]) =>
    findCopies(
      order.map(id =>
        specimen(id, { text: texts[id], ...(days[id] === null ? {} : { published: days[id] }) }),
      ),
    ).map(copy => `${copy.from} → ${copy.to}`)

  test.each([[['a', 'b', 'c']], [['c', 'b', 'a']], [['b', 'c', 'a']]] as const)('in the order %j', order => {
    // Whether `b` has it from `c` or `c` from `b` nothing tells: the identifiers decide.
    expect(copiesOf({ c: first, b: second, a: third }, order)).toEqual(['b → a', 'b → c', 'c → a'])
  })

  test('two that were changed apart tell nothing of each other', () => {
    const apart = first.replace('brickworks', 'glassworks').replace('two barges', 'three barges')
    expect(copiesOf({ c: first, b: second, a: apart }, ['a', 'b', 'c'])).toEqual(['a → b', 'b → c', 'c → a'])
  })
})

describe('what is a copy, and which way', () => {
  test.each<[string, Specimen, Specimen, string[]]>([
    ['the same text', { text: whole }, { text: whole }, ['a → b 1.00 inferred']],
    ['a cut comes from the whole', { text: DAM[1]! }, { text: whole }, ['b → a 1.00 inferred']],
    [
      'the earlier one was copied',
      { text: whole, published: '2021-04-02' },
      { text: DAM[1]!, published: '2021-04-01' },
      ['b → a 0.23 inferred'],
    ],
    [
      'days and hours: nothing is told within the day',
      { text: DAM[1]!, published: '2021-04-01' },
      { text: whole, published: '2021-04-01T09:00:00Z' },
      ['b → a 1.00 inferred'],
    ],
    [
      'a credit overrules the time',
      { text: whole, outlet: 'Harl Courier', published: '2021-04-02' },
      { text: whole, outlet: 'Sand Mirror', credit: 'The Harl Courier', published: '2021-04-01' },
      ['a → b 1.00 credit'],
    ],
    [
      'an agency mark in the text names the agency',
      { text: `SAND (Reuters) - ${whole}`, outlet: 'Sand Mirror' },
      { text: whole, outlet: 'Reuters' },
      ['b → a 0.98 credit'],
    ],
    [
      'both print one agency',
      { text: `SAND (AFP) - ${whole}`, outlet: 'Sand Mirror', published: '2021-04-01' },
      { text: `${whole} (AFP)`, outlet: 'Harl Courier', published: '2021-04-02' },
      ['a → b 0.99 credit'],
    ],
  ])('%s', (_, a, b, expected) => {
    expect(pair(a, b)).toEqual(expected)
  })

  test('names swapped do not break a passage', () => {
    const swapped = whole
      .replace('Harl dam', 'King Osric barrage')
      .replace('valley board', 'royal commission')
      .replace('Lower Sand', 'Sandby')
    const [copy, ...more] = findCopies([
      specimen('a', { text: whole }),
      specimen('b', { text: `${swapped} ${MARKET}` }),
    ])
    expect(more).toEqual([])
    expect(copy!.passages).toEqual([{ from: [0, swapped.length - 1], to: [0, whole.length - 1] }])
    expect(copy!.containment).toBeGreaterThan(0.9)
  })

  test('another order gives a passage a piece', () => {
    const turned = [DAM[3], DAM[4], DAM[0], DAM[1]].join(' ')
    const [copy] = findCopies([specimen('a', { text: whole }), specimen('b', { text: turned })])
    const cut = copy!.passages.map(p => `${whole.slice(...p.from)} = ${turned.slice(...p.to)}`)
    expect(cut).toEqual([
      `${DAM[0]} ${DAM[1]!.slice(0, -1)} = ${DAM[0]} ${DAM[1]!.slice(0, -1)}`,
      `${DAM[3]} ${DAM[4]!.slice(0, -1)} = ${DAM[3]} ${DAM[4]!.slice(0, -1)}`,
    ])
  })

  test("a scanner's noise does not hide a copy", () => {
    let word = 0
    const noisy = whole.replace(/[a-z]{5,}/g, w => (word++ % 3 === 0 ? `${w.slice(0, 2)}x${w.slice(3)}` : w))
    expect(pair({ text: whole }, { text: noisy })).toEqual(['a → b 1.00 inferred'])
  })
})

describe('what is no copy', () => {
  const SPEECH =
    '“We shall rebuild the gates of Harl before the next snow melts, and no farmer of this valley will drive his cattle up the ridge road at night again while I hold this office.”'
  test.each<[string, Specimen, Specimen]>([
    ['nothing in common', { text: whole }, { text: MARKET }],
    ['no words at all', { text: '…' }, { text: '—' }],
    [
      'one speech quoted by two reports of their own',
      { text: `Reeve Anna Holt came to the tents in the afternoon. ${SPEECH} She left by boat.` },
      { text: `A promise was made yesterday by the reeve, who spoke for an hour. ${SPEECH} Nobody clapped.` },
    ],
    [
      'a shared turn of phrase',
      { text: `${DAM[0]} The reeve told reporters on Monday that the matter was closed.` },
      { text: `${MARKET} The president told reporters on Monday that the matter was settled.` },
    ],
    [
      'shared page furniture',
      { text: `${DAM[0]}\n\nShare this on your favourite network\n\nAll rights reserved.` },
      { text: `${MARKET}\n\nShare this on your favourite network\n\nAll rights reserved.` },
    ],
  ])('%s', (_, a, b) => {
    expect(pair(a, b)).toEqual([])
  })

  test('but the words around the quotation count', () => {
    const report = `${DAM[0]} ${SPEECH} ${DAM[1]}`
    expect(pair({ text: report }, { text: `${report} ${MARKET}` })).toEqual(['b → a 1.00 inferred'])
  })
})

describe('nearly equal words', () => {
  test.each<[string, string, boolean]>([
    ['sluice', 'sluicc', true],
    ['engineers', 'enginers', true],
    ['engineers', 'enqlneers', false],
    ['farmers', 'farmerss', true],
    ['the', 'then', false],
    ['river', 'rivers', true],
    ['gates', 'dates', true],
    ['gate', 'dat', false],
    ['', '', true],
  ])('%s, %s: %s', (a, b, expected) => {
    expect(nearlyEqual(a, b)).toBe(expected)
    expect(nearlyEqual(b, a)).toBe(expected)
  })
})

describe('laws', () => {
  const sentences = [
    ...DAM,
    MARKET,
    'The weather stayed dry in the hills and cold along the coast for a week.',
  ]
  const document = fc
    .tuple(fc.uniqueArray(fc.nat(sentences.length - 1), { minLength: 1 }), fc.constantFrom('', ' ', '\n\n'))
    .map(([picked, between]) => picked.map(i => sentences[i]).join(between === '' ? ' “Never!” ' : between))
  const sets = fc
    .array(document, { minLength: 1, maxLength: 5 })
    .map(texts => texts.map((text, i) => specimen(`d${i}`, { text })))

  test('the order of the documents does not matter', () => {
    fc.assert(
      fc.property(sets, fc.nat(), (documents, turn) => {
        const k = turn % documents.length
        const turned = [...documents.slice(k), ...documents.slice(0, k)].reverse()
        expect(findCopies(turned)).toEqual(findCopies(documents))
      }),
      { seed: 4, numRuns: 60 },
    )
  })

  test('an unrelated document changes nothing', () => {
    fc.assert(
      fc.property(sets, documents => {
        const stranger = specimen('x', { text: 'Plim dorf kuu bemm otto vark selp.' })
        expect(findCopies([...documents, stranger])).toEqual(findCopies(documents))
      }),
      { seed: 5, numRuns: 40 },
    )
  })

  test('passages are spans that begin and end with words, apart from each other, and containment is a share', () => {
    fc.assert(
      fc.property(sets, documents => {
        const texts = new Map(documents.map(d => [d.document.id, d.document.text]))
        for (const { from, to, containment, passages } of findCopies(documents)) {
          expect(containment).toBeGreaterThan(0)
          expect(containment).toBeLessThanOrEqual(1)
          expect(passages.length).toBeGreaterThan(0)
          for (const [side, id] of [
            ['from', from],
            ['to', to],
          ] as const) {
            const spans = passages.map(p => p[side]).sort((x, y) => x[0] - y[0])
            spans.forEach(([start, end], i) => {
              expect(texts.get(id)!.slice(start, end)).toMatch(/^\p{L}[\s\S]*\p{L}$/u)
              if (i > 0) expect(start).toBeGreaterThanOrEqual(spans[i - 1]![1])
            })
          }
        }
      }),
      { seed: 6, numRuns: 60 },
    )
  })
})

test('hostile repetition stays linear', () => {
  const repeated = 'the same old words again '.repeat(20_000)
  const started = performance.now()
  findCopies([specimen('a', { text: repeated }), specimen('b', { text: `${repeated} and more` })])
  expect(performance.now() - started).toBeLessThan(10_000)
})

test('which way copies went is the same in any order of many undated copies that changed one word each', () => {
  const words = whole.split(' ')
  const texts = Array.from({ length: 30 }, (_, i) => {
    const changed = [...words]
    for (let k = 0; k <= i % 6; k++) changed[(7 * i + 11 * k) % words.length] = `word${i % 6}${k}`
    return specimen(`d${String(i).padStart(2, '0')}`, {
      text: changed.join(' '),
      ...(i % 3 === 0 ? { published: `2021-04-${String(1 + (i % 9)).padStart(2, '0')}` } : {}),
    })
  })
  const inOrder = findCopies(texts)
  fc.assert(
    fc.property(fc.shuffledSubarray(texts, { minLength: 30 }), some => {
      expect(findCopies(some)).toEqual(inOrder)
    }),
    { numRuns: 4, seed: 3 },
  )
  fc.assert(
    fc.property(fc.shuffledSubarray(texts, { minLength: 8, maxLength: 20 }), some => {
      const ordered = [...some].sort((a, b) => (a.document.id < b.document.id ? -1 : 1))
      expect(findCopies(some)).toEqual(findCopies(ordered))
    }),
    { numRuns: 8, seed: 3 },
  )
}, 30_000)
