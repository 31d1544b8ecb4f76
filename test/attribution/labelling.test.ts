import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { learnChain, SETTINGS } from '../../bench/train/chain-training.ts'
import { labelled } from '../../bench/train/labelled-articles.ts'
import { randomFrom } from '../../bench/train/random.ts'
import { bestSpans } from '../../src/attribution/labelling/best-spans.ts'
import { extractorModel } from '../../src/attribution/labelling/extractor-model.ts'
import { LABEL_FEATURES, STEP_FEATURES } from '../../src/attribution/labelling/features.ts'
import { powersOf, weighPassage } from '../../src/attribution/labelling/label-model.ts'
import { labelDocument } from '../../src/attribution/labelling/labeller.ts'
import { Lattice, type LikelySpan } from '../../src/attribution/labelling/lattice.ts'
import {
  beginning,
  continuing,
  LABEL_OF_STEP,
  LABELS,
  OUTSIDE,
  ROLES,
  roleOf,
  STEPS,
  stepInto,
  stepOn,
  stepTo,
} from '../../src/attribution/labelling/roles.ts'
import { BIAS, loaded, rowOf, stored } from '../../src/attribution/labelling/weight-table.ts'

describe('steps and labels', () => {
  test('every step leads to the label that it is counted under', () => {
    for (let before = 0; before < ROLES; before++) {
      for (let role = 0; role < ROLES; role++)
        expect(LABEL_OF_STEP[stepInto(before, role)]).toBe(beginning(role))
      if (before !== OUTSIDE) expect(LABEL_OF_STEP[stepOn(before)]).toBe(continuing(before))
    }
  })
})

/** Every labelling of a passage that begins outside, with its worth: the product of its potentials. */
function labellings(potentials: Float64Array, size: number): { labels: number[]; worth: number }[] {
  let all: { labels: number[]; worth: number }[] = [{ labels: [], worth: 1 }]
  for (let i = 0; i < size; i++) {
    all = all.flatMap(({ labels, worth }) => {
      const before = i === 0 ? OUTSIDE : roleOf(labels[i - 1]!)
      const next: { labels: number[]; worth: number }[] = []
      for (let label = 0; label < LABELS; label++) {
        const goesOn = label !== 0 && label % 2 === 0
        if (goesOn && roleOf(label) !== before) continue
        next.push({
          labels: [...labels, label],
          worth: worth * potentials[i * STEPS + stepTo(before, label)]!,
        })
      }
      return next
    })
  }
  return all
}

function spansOf(labels: readonly number[]): string[] {
  const spans: string[] = []
  for (let i = 0; i < labels.length; ) {
    let to = i + 1
    if (labels[i] !== 0) {
      while (to < labels.length && labels[to] === continuing(roleOf(labels[i]!))) to++
      spans.push(`${roleOf(labels[i]!)} ${i}-${to}`)
    }
    i = to
  }
  return spans
}

test('the lattice gives spans and parts the probabilities that counting all labellings gives', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4 }), fc.integer(), (size, seed) => {
      const random = randomFrom(seed)
      const lattice = new Lattice()
      lattice.begin(size)
      for (let i = 0; i < size * STEPS; i++) lattice.potentials[i] = 0.01 + random() ** 3
      lattice.run()
      const all = labellings(lattice.potentials, size)
      const sum = all.reduce((n, { worth }) => n + worth, 0)
      const share = (holds: (labels: number[]) => boolean) =>
        all.reduce((n, { labels, worth }) => n + (holds(labels) ? worth : 0), 0) / sum
      for (let i = 0; i < size; i++)
        for (let role = 0; role < ROLES; role++)
          expect(lattice.probability(i, role)).toBeCloseTo(
            share(labels => roleOf(labels[i]!) === role),
            9,
          )
      const found = lattice.spans()
      for (const { role, from, to, probability } of found)
        expect(probability).toBeCloseTo(
          share(labels => spansOf(labels).includes(`${role} ${from}-${to}`)),
          9,
        )
      const known = new Set(found.map(({ role, from, to }) => `${role} ${from}-${to}`))
      for (const name of new Set(all.flatMap(({ labels }) => spansOf(labels))))
        if (share(labels => spansOf(labels).includes(name)) > 0.021) expect(known).toContain(name)
    }),
    { numRuns: 40 },
  )
})

test('the chosen spans do not overlap, and no other choice is worth more', () => {
  const span = fc.record({
    role: fc.integer({ min: 1, max: 3 }),
    from: fc.integer({ min: 0, max: 7 }),
    length: fc.integer({ min: 1, max: 4 }),
    probability: fc.integer({ min: 1, max: 99 }),
  })
  fc.assert(
    fc.property(fc.array(span, { maxLength: 8 }), drawn => {
      const spans: LikelySpan[] = drawn.map(({ role, from, length, probability }) => ({
        role,
        from,
        to: from + length,
        probability: probability / 100,
      }))
      const worth = (some: readonly LikelySpan[]) => some.reduce((n, s) => n + s.probability - 0.3, 0)
      const apart = (some: readonly LikelySpan[]) =>
        some.every((a, i) => some.every((b, j) => i === j || a.to <= b.from || b.to <= a.from))
      const chosen = bestSpans(spans, 12, 0.3)
      expect(apart(chosen)).toBe(true)
      for (let subset = 0; subset < 1 << spans.length; subset++) {
        const some = spans.filter((_, i) => (subset >> i) & 1)
        if (apart(some)) expect(worth(some)).toBeLessThanOrEqual(worth(chosen) + 1e-9)
      }
    }),
    { numRuns: 60 },
  )
})

test('a passage is weighed as the sum over its features of the weights of steps and of the labels they lead to', () => {
  const random = randomFrom(11)
  const drawn = (width: number) =>
    new Map(
      Array.from({ length: 40 }, (_, i): [number, Int8Array] => [
        (i << 16) | i | 0x40000000,
        Int8Array.from({ length: width }, () => Math.round(20 * random() - 10)),
      ]),
    )
  const rows = { labels: drawn(LABELS), steps: drawn(STEPS) }
  const scale = 0.1
  const model = {
    powers: powersOf(scale),
    labels: loaded(stored(LABELS, rows.labels)),
    steps: loaded(stored(STEPS, rows.steps)),
  }
  const size = 6
  const some = (of: ReadonlyMap<number, Int8Array>, count: number) =>
    Int32Array.from({ length: count }, () => [...of.keys(), 12345][Math.floor(41 * random())]!)
  const features = {
    labels: some(rows.labels, size * LABEL_FEATURES),
    steps: some(rows.steps, size * STEP_FEATURES),
  }
  const lattice = new Lattice()
  weighPassage(model, size, features, lattice)
  const sum = (of: ReadonlyMap<number, Int8Array>, list: Int32Array, k: number) =>
    list.reduce((n, hash) => n + (of.get(hash)?.[k] ?? 0), 0)
  for (let i = 0; i < size; i++) {
    const labels = features.labels.slice(i * LABEL_FEATURES, (i + 1) * LABEL_FEATURES)
    const steps = features.steps.slice(i * STEP_FEATURES, (i + 1) * STEP_FEATURES)
    const scores = Array.from(
      { length: STEPS },
      (_, step) => sum(rows.labels, labels, LABEL_OF_STEP[step]!) + sum(rows.steps, steps, step),
    )
    const greatest = Math.max(...scores)
    scores.forEach((score, step) => {
      expect(lattice.potentials[i * STEPS + step]).toBeCloseTo(Math.exp(scale * (score - greatest)), 9)
    })
  }
})

test('rows of weights come back as they were stored, found by their hash', () => {
  const random = randomFrom(7)
  const rows = new Map<number, Int8Array>()
  for (let i = 0; i < 500; i++)
    rows.set(
      (random() * 0xffffffff) | 0,
      Int8Array.from({ length: 7 }, () => Math.round(254 * random() - 127)),
    )
  const table = loaded(stored(7, rows))
  let met = 0
  for (const [hash, weights] of rows) {
    const row = rowOf(table.slots, hash)
    if (row === 0) continue
    met++
    const bytes = new Uint8Array(table.rows.buffer, row * table.perRow * 4, 7)
    expect(Array.from(bytes, byte => byte - BIAS)).toEqual([...weights])
  }
  // Only rows whose two slots others with greater weights have taken are lost.
  expect(met).toBeGreaterThan(0.85 * rows.size)
  expect(table.rows).toHaveLength((met + 1) * table.perRow)
  expect(rowOf(table.slots, 0x7fff0005)).toBe(0)
  expect(new Uint8Array(table.rows.buffer, 0, 7)).toEqual(new Uint8Array(7).fill(BIAS))
})

const article = (
  id: number,
  text: string,
  marked: readonly [source: string, cue: string, content: string][],
) => {
  const span = (part: string): [number, number] => [text.indexOf(part), text.indexOf(part) + part.length]
  const attributions = marked.map(([s, k, c]) => ({ source: [span(s)], cue: [span(k)], content: [span(c)] }))
  return labelled({ id: String(id), text, attributions })
}
const ARTICLES = [
  article(1, 'Ann Lee said the bridge was safe. The river rose in May.', [
    ['Ann Lee', 'said', 'the bridge was safe'],
  ]),
  article(2, 'The mayor said the harbour was full. Boats lay idle.', [
    ['The mayor', 'said', 'the harbour was full'],
  ]),
]

test('training is the same from the same articles and seed, and another from another seed', () => {
  const passages = ARTICLES.flatMap(a => a.passages)
  const settings = { ...SETTINGS, fewest: 1 }
  expect(learnChain(passages, settings)).toEqual(learnChain(passages, settings))
  expect(learnChain(passages, { ...settings, seeds: [2] })).not.toEqual(learnChain(passages, settings))
})

test('labels need no more than their passage, and time that grows with the text', () => {
  const { chain, links } = extractorModel()
  const sentence =
    'Ann Lee said the bridge was safe, and the mayor told reporters that the harbour was full. '
  const of = (times: number) => {
    const { analysis, reading } = labelled({ id: 'x', text: sentence.repeat(times), attributions: [] })
    const began = performance.now()
    const { attributions } = labelDocument(chain, links, analysis, reading)
    return { found: attributions.length, ms: performance.now() - began }
  }
  of(50)
  const [small, large] = [of(100), of(1000)]
  expect(small.found).toBeGreaterThanOrEqual(150)
  expect(large.found).toBeGreaterThan(9 * small.found)
  expect(large.ms).toBeLessThan(40 * small.ms + 200)
})
