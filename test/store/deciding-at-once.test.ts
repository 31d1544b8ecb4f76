import { expect, test } from 'vitest'
import { Collator } from '../../src/collation/collator.ts'
import type { Store } from '../../src/store/store.ts'
import { onBothEngines } from './engines.ts'
import { annotatedHarbour, HARBOUR } from './harbour-reports.ts'

const annotated = annotatedHarbour()
const collator = new Collator()
for (const document of annotated) collator.add(document)
const { come } = collator.changes()
const { story } = come.find(findings => findings.story.documents.length > 1)!

const RENAME = { kind: 'rename', subject: story.id, who: 'ada' } as const

/** Whoever comes waits until so many have; who comes again does not. */
function meeting(count: number): () => Promise<void> {
  let come = 0
  let open = () => {}
  const all = new Promise<void>(done => {
    open = done
  })
  return () => {
    if (++come === count) open()
    return all
  }
}

onBothEngines(fresh => {
  /** One store, opened by so many programs. */
  const openings = async (count: number): Promise<Store[]> => {
    const address = await fresh.address()
    const stores: Store[] = []
    while (stores.length < count) stores.push(await fresh.open(address))
    await stores[0]!.documents.put(HARBOUR)
    await stores[0]!.annotations.put('1', annotated)
    await stores[0]!.collations.apply({ come })
    return stores
  }

  test('of two who decide on what both have looked at, one does, and the other is told that it is another', async () => {
    const stores = await openings(2)
    const seen = await stores[0]!.decisions.version()
    const together = meeting(2)
    const outcomes = await Promise.allSettled(
      stores.map((store, i) =>
        store.decisions.decide({ ...RENAME, content: { name: `Quay ${i}` } }, async () => {
          if ((await store.decisions.version()) !== seen) throw new Error('it is another by now')
          await together()
        }),
      ),
    )
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await stores[0]!.decisions.all()).toHaveLength(1)
  })

  test('what only one of two can do is done once, and objected to once', async () => {
    const stores = await openings(2)
    const together = meeting(2)
    const outcomes = await Promise.all(
      stores.map(({ decisions }) =>
        decisions.decide({ kind: 'reject', subject: story.id, who: 'ada' }, together),
      ),
    )
    expect(outcomes.map(({ objection }) => objection?.code ?? 'done').sort()).toEqual(['done', 'gone'])
    expect(await stores[0]!.decisions.all()).toHaveLength(1)
  })

  test('what many decide at once is all decided, from one program and from several', async () => {
    const stores = await openings(3)
    const made = await Promise.all(
      stores.flatMap(({ decisions }, i) =>
        [1, 2, 3, 4].map(j => decisions.decide({ ...RENAME, content: { name: `Quay ${i} ${j}` } })),
      ),
    )
    expect(made.flatMap(({ objection }) => objection ?? [])).toEqual([])
    expect(await stores[0]!.decisions.all()).toHaveLength(12)
  })

  test('who is refused does not keep others from deciding', async () => {
    const [store] = await openings(1)
    const refused = store!.decisions.decide(RENAME, () => Promise.reject(new Error('no')))
    const made = store!.decisions.decide({ ...RENAME, content: { name: 'Quay' } })
    await expect(refused).rejects.toThrow('no')
    expect((await made).decision).toMatchObject({ number: 1, content: { name: 'Quay' } })
  })
})
