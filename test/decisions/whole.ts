import { expect } from 'vitest'
import type { Collation } from '../../src/model/collation.ts'
import type { Span } from '../../src/model/span.ts'

/**
 * What holds of every collation, whatever was decided about it: nothing refers to what is not there, no id is given
 * twice, every span is a slice of a stored text, every reading is whole in its apparatus.
 */
export function expectWhole(collation: Collation): void {
  const { documents, speakers, attributions, occasions, utterances, positions, stories } = collation
  for (const list of [documents, speakers, attributions, occasions, utterances, positions, stories])
    expect(new Set(list.map(({ id }) => id)).size).toBe(list.length)
  const ids = (list: readonly { readonly id: string }[]) => new Set(list.map(({ id }) => id))
  const [ofSpeakers, ofOccasions, ofUtterances, ofStories] = [speakers, occasions, utterances, stories].map(
    ids,
  ) as [Set<string>, Set<string>, Set<string>, Set<string>]
  const texts = new Map(documents.map(({ id, text }) => [id, text]))
  const byId = new Map(attributions.map(a => [a.id, a]))
  const known = (id: string | null, among: ReadonlySet<string>) => id === null || among.has(id)
  const slice = (document: string, [start, end]: Span) => {
    const text = texts.get(document)!
    expect(start >= 0 && start <= end && end <= text.length).toBe(true)
    return text.slice(start, end)
  }
  const words = (text: string) => (text.match(/[\p{L}\p{N}]+/gu) ?? []).sort()

  for (const a of attributions) {
    expect(known(a.speaker, ofSpeakers)).toBe(true)
    for (const span of [...a.source, ...a.cue, ...a.content]) slice(a.document, span)
  }
  const read = new Set<string>()
  for (const u of utterances) {
    expect(known(u.speaker, ofSpeakers) && known(u.occasion, ofOccasions)).toBe(true)
    expect(u.readings.length).toBeGreaterThan(0)
    expect(u.apparatus.witnesses).toEqual(u.readings.map(r => r.document))
    const witnesses = [...new Set(u.readings.map(r => r.document))].sort()
    expect(u.origins.flatMap(origin => origin.documents).sort()).toEqual(witnesses)
    u.readings.forEach((reading, column) => {
      const { content } = byId.get(reading.attribution)!
      expect(content.some(([s, e]) => s <= reading.span[0] && reading.span[1] <= e)).toBe(true)
      const cells = u.apparatus.rows.flatMap(row => row[column] ?? [])
      for (const cell of cells) expect(slice(reading.document, cell.span)).toBe(cell.text)
      expect(words(cells.map(cell => cell.text).join(' '))).toEqual(
        words(slice(reading.document, reading.span)),
      )
      read.add(reading.attribution)
    })
    for (const { readings } of u.variants)
      for (const { document, span, text } of readings) expect(slice(document, span)).toBe(text)
  }
  expect([...read].filter(id => !byId.has(id))).toEqual([])
  for (const o of occasions) expect(known(o.speaker, ofSpeakers)).toBe(true)
  for (const p of positions) {
    expect(ofSpeakers.has(p.speaker)).toBe(true)
    expect(p.utterances.length).toBeGreaterThan(1)
    for (const id of p.utterances) {
      expect(ofUtterances.has(id)).toBe(true)
      expect(utterances.find(u => u.id === id)!.speaker).toBe(p.speaker)
    }
  }
  expect(stories.flatMap(story => story.documents).sort()).toEqual(documents.map(({ id }) => id).sort())
  const storyOf = new Map(stories.flatMap(story => story.documents.map(id => [id, story.id] as const)))
  const storiesOf = (list: readonly { readonly document: string }[]) =>
    new Set(list.map(({ document }) => storyOf.get(document)))
  for (const u of utterances) expect(storiesOf(u.readings).size).toBe(1)
  for (const { documents: own, date, place, audience } of occasions) {
    expect(new Set(own.map(id => storyOf.get(id))).size).toBe(1)
    const from = [date, place, audience].flatMap(part => part?.from ?? [])
    expect(from.length).toBeGreaterThan(0)
    for (const { document, span } of from) slice(document, span)
    for (const part of [place, audience])
      if (part !== null) expect(slice(part.from[0]!.document, part.from[0]!.span)).toBe(part.text)
  }
  for (const f of collation.figures) {
    expect(ofStories.has(f.story)).toBe(true)
    expect([...storiesOf(f.readings)]).toEqual([f.story])
    for (const { document, span, attribution } of f.readings) {
      slice(document, span)
      expect(attribution == null || byId.has(attribution)).toBe(true)
    }
  }
  for (const { from, to } of collation.copies) expect(texts.has(from) && texts.has(to)).toBe(true)
  for (const { names } of collation.terms)
    for (const { passages, counts } of names) {
      for (const { document, span } of passages) slice(document, span)
      expect(passages.length).toBe(Object.values(counts).reduce((a, b) => a + b, 0))
    }
}
