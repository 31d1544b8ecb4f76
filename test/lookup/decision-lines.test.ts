import { expect, test } from 'vitest'
import type { DecisionLine } from '../../src/lookup/lookup.ts'
import { lookupIn } from '../../src/lookup/lookup-in.ts'
import { onBothEngines } from '../store/engines.ts'
import { fillWithSamples } from './sample-store.ts'

const numbers = ({ items }: { readonly items: readonly DecisionLine[] }) => items.map(({ number }) => number)

onBothEngines(fresh => {
  test('decisions about one thing are those that all of them together say are about it', async () => {
    const store = await fresh.store()
    await fillWithSamples(store)
    const lookup = lookupIn(store)
    const [one, other, third] = (await lookup.stories()).items
    const [first, second] = (await lookup.speakers()).items
    const { collation } = (await lookup.story(one!.id))!
    const decide = (kind: 'accept' | 'rename' | 'merge' | 'split', subject: string, content?: unknown) =>
      store.decisions.add({ kind, subject, content, who: 'ada' })
    await decide('accept', collation.utterances[0]!.id)
    await decide('merge', one!.id, [other!.id])
    await decide('rename', first!.id, { name: 'Berit Holm' })
    await decide('merge', first!.id, [second!.id])
    await decide('rename', second!.id, { name: 'Runa Lund' })
    const { documents } = (await lookup.story(third!.id))!.collation
    await decide('split', third!.id, { parts: [[documents[0]!.id]] })
    const part = (await lookup.storyOf(documents[0]!.id))!.id
    await decide('rename', part, { name: 'The first report' })
    await decide('accept', 'nothing-has-this-id')
    await store.decisions.undo(3, 'bob')
    const { items } = await lookup.decisions()
    const ids = new Set(
      items.flatMap(({ subject, standing }) => [subject, ...(standing?.about ? [standing.about.id] : [])]),
    )
    for (const id of [
      ...ids,
      part,
      second!.id,
      collation.utterances[1]!.id,
      't-0123456789abcdef',
      'n-none',
    ]) {
      const about = items.filter(({ subject, standing }) => subject === id || standing?.about?.id === id)
      expect([id, numbers(await lookup.decisions({ subject: id }))]).toEqual([id, numbers({ items: about })])
    }
    expect(numbers(await lookup.decisions({ subject: part })).length).toBeGreaterThan(0)
    expect(await lookup.decisions({ subject: first!.id })).toEqual({
      items: items.filter(
        ({ subject, standing }) => subject === first!.id || standing?.about?.id === first!.id,
      ),
      next: null,
    })
  })

  test('what was said is told as its report has it, with the marks that stand around it', async () => {
    const store = await fresh.store()
    await fillWithSamples(store)
    const lookup = lookupIn(store)
    const [hit] = (await lookup.search('barge')).items
    await store.decisions.add({ kind: 'accept', subject: hit!.id, who: 'ada' })
    const [{ said }] = (await lookup.decisions()).items as [DecisionLine]
    const { text } = (await store.documents.get(hit!.document))!
    expect(said).toMatchObject({ document: hit!.document, outlet: hit!.outlet, location: hit!.location })
    expect(text.slice(...said!.span)).toBe(said!.text)
    expect(text.slice(said!.span[0] - said!.before.length, said!.span[1] + said!.after.length)).toBe(
      said!.before + said!.text + said!.after,
    )
  })
})
