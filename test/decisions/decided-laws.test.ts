import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { generatedReports } from '../../bench/generated-reports.ts'
import { type AnnotatedDocument, annotate } from '../../src/attribution/annotate.ts'
import { collate } from '../../src/collation/collate.ts'
import { FINDING_KINDS, type FindingKind } from '../../src/decisions/anchor.ts'
import { anchorOf } from '../../src/decisions/anchor-of.ts'
import { decided } from '../../src/decisions/decided.ts'
import type { DecisionMatter } from '../../src/decisions/decision.ts'
import { layingOut } from '../../src/decisions/laying-out.ts'
import { type Present, presentIn } from '../../src/decisions/present.ts'
import type { Collation } from '../../src/model/collation.ts'
import type { Span } from '../../src/model/span.ts'
import type { Reading } from '../../src/model/utterance.ts'
import { plainDocument } from '../plain-document.ts'
import { expectWhole } from './whole.ts'

const TWICE = [
  ['2031-03-01', 'Saturday', 'the flooded quarter of Tarvel', 'Ferries were late all morning.'],
  ['2031-07-12', 'Saturday', 'a grain fair in Orlin', 'Farmers had waited since dawn for the rain.'],
].flatMap(([published, day, place, more], i) =>
  ['Lantern', 'Tidings'].map(outlet =>
    plainDocument(
      `${outlet} ${i}`,
      `${more} “We will never close the harbour school, whatever the council says,” President Mira Ostrander ` +
        `said on ${day} in ${place}. “The pumps of the old lighthouse are paid for,” she added for ${outlet}.`,
      { published: published!, outlet },
    ),
  ),
)

let annotated: AnnotatedDocument[]
let collation: Collation
let shown: Shown

beforeAll(() => {
  // Two speeches, each reported by several outlets, and somebody who says the same on two days.
  const reports = [...generatedReports(20, 150)].map(({ id, title, text, published, publisher }) =>
    plainDocument(id, `${title}\n\n${text}`, {
      title,
      titleSpan: [0, title.length],
      published,
      outlet: publisher,
    }),
  )
  annotated = [...reports, ...TWICE].map(annotate)
  collation = collate(annotated, [])
  shown = shownOf(collation)
  expect(collation.positions.length).toBeGreaterThan(0)
})

/** What whoever decides sees. */
interface Shown {
  readonly collation: Collation
  readonly present: Present
  readonly ids: ReadonlyMap<FindingKind, readonly string[]>
}

function shownOf(collation: Collation): Shown {
  const present = presentIn(collation)
  const ids = new Map(FINDING_KINDS.map(kind => [kind, [...present.all(kind)].map(({ id }) => id)]))
  return { collation, present, ids }
}

/** A decision as it can be drawn: places in lists stand for what it is about. */
interface Drawn {
  readonly kind: DecisionMatter['kind']
  readonly of: FindingKind
  readonly subject: number
  readonly other: number
  readonly undoes: boolean
}

const DRAWN: fc.Arbitrary<Drawn> = fc.record({
  kind: fc.constantFrom('accept', 'reject', 'split', 'merge', 'rename'),
  of: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('attribution', 'utterance', 'speaker', 'story') },
    { weight: 1, arbitrary: fc.constantFrom(...FINDING_KINDS) },
  ),
  subject: fc.nat(10_000),
  other: fc.nat(10_000),
  undoes: fc.boolean(),
})

function decisionsOf(
  drawn: readonly Drawn[],
  from = 1,
  { collation, present, ids } = shown,
): DecisionMatter[] {
  return drawn.flatMap(({ kind, of, subject, other, undoes }, i): DecisionMatter[] => {
    const list = ids.get(of)!
    if (list.length === 0) return []
    const [id, second] = [list[subject % list.length]!, list[other % list.length]!]
    const members = membersOf(of, id, collation)
    const parts = [members.slice(0, 1 + (other % 3)), members.slice(5, 6 + (other % 2))]
    const content = {
      accept: null,
      reject: null,
      split: { parts: parts.filter(part => part.length > 0) },
      merge: [second],
      rename: { name: `Name ${other % 3}` },
      undo: null,
    }[kind]
    const named = new Set([id, second, ...(kind === 'split' ? parts.flat() : [])])
    const anchors = [...named].flatMap(one => (typeof one === 'string' ? anchorOf(one, present)! : []))
    const number = from + 2 * i
    const decision = { number, kind, subject: id, content, anchors, undoes: null }
    const undo = { number: number + 1, kind: 'undo' as const, subject: id, content: null, anchors: [] }
    return undoes && other % 3 === 0 ? [decision, { ...undo, undoes: number }] : [decision]
  })
}

/** What can be split from something: readings, documents, or what somebody said. */
function membersOf(kind: FindingKind, id: string, collation: Collation): (Reading | string)[] {
  const own = collation.attributions.filter(({ speaker }) => speaker === id).map(a => a.id)
  const said = collation.utterances.filter(({ speaker }) => speaker === id).map(u => u.id)
  switch (kind) {
    case 'utterance':
      return [...collation.utterances.find(u => u.id === id)!.readings]
    case 'story':
      return [...collation.stories.find(story => story.id === id)!.documents]
    case 'speaker':
      return own.length % 2 === 0 ? own : [...said, ...own]
    default:
      return []
  }
}

const json = (value: unknown) => JSON.stringify(value)

describe('what people decided, laid over what was found', () => {
  test('is what was found where nobody decided, or all was taken back', () => {
    expect(decided(collation, [])).toBe(collation)
    const [drawn] = fc.sample(DRAWN, { seed: 1, numRuns: 1 })
    const taken = decisionsOf([{ ...drawn!, undoes: true, other: 3 }])
    expect(taken).toHaveLength(2)
    expect(decided(collation, taken)).toBe(collation)
  })

  test('is as it was before a decision that was taken back', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(fc.array(DRAWN, { minLength: 1, maxLength: 8 }), fc.nat(7), (drawn, back) => {
        const decisions = decisionsOf(drawn.map(one => ({ ...one, undoes: false })))
        const taken = decisions[back % decisions.length]!
        const undo = { ...taken, number: 1000, kind: 'undo' as const, undoes: taken.number }
        const without = decisions.filter(one => one !== taken)
        expect(json(decided(collation, [...decisions, undo])) === json(decided(collation, without))).toBe(
          true,
        )
        const all = decisions.map((one, i) => ({ ...undo, number: 2000 + i, undoes: one.number }))
        expect(decided(collation, [...decisions, ...all])).toBe(collation)
      }),
      { seed: 8, numRuns: 30 },
    )
  })

  test('is a collation like others', { timeout: 120_000 }, () => {
    const before = json(collation)
    fc.assert(
      fc.property(fc.array(DRAWN, { minLength: 1, maxLength: 25 }), drawn => {
        const decisions = decisionsOf(drawn)
        const once = decided(collation, decisions)
        expectWhole(once)
        expect(json(collation) === before).toBe(true)
      }),
      { seed: 2, numRuns: 60 },
    )
  })

  test('holds over what is found in other documents, with spans moved and pages revised', {
    timeout: 120_000,
  }, () => {
    fc.assert(
      fc.property(
        fc.subarray(annotated, { minLength: 6, maxLength: 14 }),
        fc.array(DRAWN, { minLength: 5, maxLength: 40 }),
        fc.nat(3),
        (some, drawn, moved) => {
          const now = some.map((found, i) => {
            const { document, attributions } = found
            if (i % 4 === moved) {
              const text = `${document.text} One more line.`
              return annotate({ ...document, id: `${document.id} revised`, text })
            }
            if (i % 4 !== moved + 1) return found
            const ending = ([start, end]: Span): Span => [start, Math.max(start + 1, end - 6)]
            return {
              ...found,
              attributions: attributions.map(a => ({
                ...a,
                id: `${a.id} moved`,
                content: a.content.map(ending),
              })),
            }
          })
          const laid = decided(collate(now, []), decisionsOf(drawn))
          expectWhole(laid)
        },
      ),
      { seed: 7, numRuns: 25 },
    )
  })

  test('again, or in two portions, or in any order of the list, makes no difference', {
    timeout: 120_000,
  }, () => {
    fc.assert(
      fc.property(fc.array(DRAWN, { minLength: 1, maxLength: 12 }), fc.nat(12), (drawn, cut) => {
        const decisions = decisionsOf(drawn)
        const once = decided(collation, decisions)
        expect(json(decided(once, decisions)) === json(once)).toBe(true)
        expect(json(decided(collation, decisions.toReversed())) === json(once)).toBe(true)
        const first = decisionsOf(drawn.slice(0, cut).map(one => ({ ...one, undoes: false })))
        // Who accepts what was rejected takes it back: that is only seen with both at hand.
        const without = (list: DecisionMatter[]) => list.filter(({ kind }) => kind !== 'accept')
        const seen = decided(collation, without(first))
        const rest = decisionsOf(
          drawn.slice(cut).map(one => ({ ...one, undoes: false })),
          1 + 2 * cut,
          shownOf(seen),
        )
        const all = without([...first, ...rest])
        expect(json(decided(seen, all)) === json(decided(collation, all))).toBe(true)
      }),
      { seed: 3, numRuns: 40 },
    )
  })

  test('decisions about unrelated things may come in any order', { timeout: 120_000 }, () => {
    const [one, other] = collation.stories.slice(0, 2).map(story => new Set(story.documents))
    const isOf = (documents: ReadonlySet<string>) => (id: string) =>
      [...shown.present.named(id)!.places.keys()].every(document => documents.has(document))
    const ofKinds = (documents: ReadonlySet<string>) => {
      const ids = new Map(FINDING_KINDS.map(kind => [kind, shown.ids.get(kind)!.filter(isOf(documents))]))
      return { ...shown, ids }
    }
    const without = (found: Collation) =>
      JSON.stringify({ ...found, decisions: [] }, (key, value) => (key === 'decided' ? undefined : value))
    const some = fc.array(DRAWN, { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(some, some, (here, there) => {
        const orders = [true, false].map(isHereFirst => {
          const [first, second] = isHereFirst ? [here, there] : [there, here]
          const [a, b] = isHereFirst ? [one!, other!] : [other!, one!]
          return [
            ...decisionsOf(first, 1, ofKinds(a)),
            ...decisionsOf(second, 1 + 2 * first.length, ofKinds(b)),
          ]
        })
        const [x, y] = orders.map(decisions => without(decided(collation, decisions)))
        expect(x === y).toBe(true)
      }),
      { seed: 6, numRuns: 60 },
    )
  })

  test('an utterance that is laid out again is laid out as before', () => {
    const laid = layingOut(collation)
    const several = collation.utterances.filter(({ readings }) => readings.length > 1)
    expect(several.length).toBeGreaterThan(20)
    for (const utterance of several) {
      const { apparatus, origins, id } = laid.utterance({ ...utterance, place: [0] })
      expect({ apparatus, origins, id }).toEqual({
        apparatus: utterance.apparatus,
        origins: utterance.origins,
        id: utterance.id,
      })
    }
  })
})
