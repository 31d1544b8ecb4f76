import { beforeAll, expect, test } from 'vitest'
import { prov } from '../../src/export/prov.ts'
import type { Collation } from '../../src/model/collation.ts'
import { ferry } from '../web/fixture.ts'
import { statements } from './linked-data.ts'
import { exported, samples } from './samples.ts'

const PROV = 'http://www.w3.org/ns/prov#'
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'

/** Classes and properties of PROV-O that we use, each with the classes of its two sides. */
const ONTOLOGY: Readonly<Record<string, readonly [domain: string, range: string]>> = {
  wasQuotedFrom: ['Entity', 'Entity'],
  hadPrimarySource: ['Entity', 'Entity'],
  wasRevisionOf: ['Entity', 'Entity'],
  wasDerivedFrom: ['Entity', 'Entity'],
  wasAttributedTo: ['Entity', 'Agent'],
  wasGeneratedBy: ['Entity', 'Activity'],
  wasAssociatedWith: ['Activity', 'Agent'],
  wasInfluencedBy: ['Entity', 'Agent'],
  used: ['Activity', 'Entity'],
}

let collation: Collation
let lines: readonly (readonly [subject: string, predicate: string, object: string])[]

const read = async (json: string) =>
  (await statements(json)).map(line => {
    const [, subject, predicate, object] = /^(\S+) <(\S+)> (.+) \.$/s.exec(line)!
    return [subject!.replace(/^<(.*)>$/, '$1'), predicate!, object!.replace(/^<(.*)>$/, '$1')] as const
  })

beforeAll(async () => {
  collation = await samples('quay-speech')
  lines = await read(await exported(prov, [{ collation }]))
})

const objects = (predicate: string, subject: string) =>
  lines.filter(([s, p]) => s === subject && p === PROV + predicate).map(([, , object]) => object)

test('both sides of every statement are what PROV-O asks for, and are told of', () => {
  const types = new Map<string, Set<string>>()
  for (const [subject, predicate, object] of lines)
    if (predicate === TYPE) types.set(subject, (types.get(subject) ?? new Set()).add(object))
  let looked = 0
  for (const [subject, predicate, object] of lines) {
    const sides = ONTOLOGY[predicate.replace(PROV, '')]
    if (sides === undefined) continue
    looked++
    expect(types.get(subject)).toContain(PROV + sides[0])
    expect(types.get(object)).toContain(PROV + sides[1])
  }
  expect(looked).toBeGreaterThan(500)
})

test('a passage was quoted from its report, is the speaker’s, was found by the program, and has what was said as its source', () => {
  for (const { id, document, speaker } of collation.attributions) {
    const passage = `urn:hearsay:${id}`
    expect(objects('wasQuotedFrom', passage)).toEqual([`urn:hearsay:${document}`])
    expect(objects('wasAttributedTo', passage)).toEqual(speaker === null ? [] : [`urn:hearsay:${speaker}`])
    const [activity] = objects('wasGeneratedBy', passage)
    expect(objects('wasAssociatedWith', activity!)).toEqual([
      expect.stringMatching(/^urn:hearsay:hearsay-\d/),
    ])
    const said = collation.utterances.filter(u => u.readings.some(r => r.attribution === id))
    expect(objects('hadPrimarySource', passage).sort()).toEqual(said.map(u => `urn:hearsay:${u.id}`).sort())
  }
})

test('a report that has the text of another was quoted from it, and a revision is one of what stood there', async () => {
  const plain = ferry()
  const [copy] = plain.copies
  const [older, newer] = [plain.documents[0]!.id, plain.documents[1]!.id]
  const told = await read(
    await exported(prov, [
      {
        collation: plain,
        revisionOf: new Map([[newer, older]]),
        extractorOf: new Map([[older, '0.0.9']]),
      },
    ]),
  )
  expect(told).toContainEqual([
    `urn:hearsay:${copy!.to}`,
    `${PROV}wasQuotedFrom`,
    `urn:hearsay:${copy!.from}`,
  ])
  expect(told).toContainEqual([`urn:hearsay:${newer}`, `${PROV}wasRevisionOf`, `urn:hearsay:${older}`])
  expect(told).toContainEqual(['urn:hearsay:hearsay-0.0.9', TYPE, `${PROV}SoftwareAgent`])
})
