import { describe, expect, test } from 'vitest'
import { HARBOUR, speaker } from '../decisions/harbour.ts'
import { read, shown } from '../decisions/read-and-shown.ts'
import { onBothEngines } from '../store/engines.ts'
import { HARBOUR as REPORTS } from '../store/harbour-reports.ts'
import { hearsay } from './hearsay.ts'

const BRIDGE = HARBOUR.stories.find(({ documents }) => documents.length === 3)!
const VELL = speaker('Ada Vell')!.id

onBothEngines(fresh => {
  describe('hearsay decide', () => {
    test('decides in the store, and says the same', async () => {
      const at = await fresh.address()
      const store = await fresh.open(at)
      await read(
        store,
        REPORTS.map(({ document }) => document),
      )
      const decide = (...args: string[]) => hearsay(['decide', ...args, '--store', at, '--json'])
      const [document] = BRIDGE.documents
      for (const subject of [BRIDGE.id, VELL])
        expect(decide('split', subject, '--part', document!, '--by', 'ada')).toMatchObject({
          status: 0,
          stderr: '',
        })
      expect(decide('undo', '2', '--by', 'ivo', '--note', 'one and the same').status).toBe(0)
      expect(decide('accept', 'u-none').status).toBe(1)
      const { decisions } = JSON.parse(decide('list').stdout)
      const { now } = await shown(store)
      expect(now.stories.map(({ documents }) => documents.length).sort()).toEqual([1, 1, 2])
      expect(decisions).toHaveLength(1)
      expect(decisions[0].made.map(({ id }: { id: string }) => id)).toEqual(
        expect.arrayContaining(now.stories.filter(story => 'decided' in story).map(({ id }) => id)),
      )
      expect(JSON.parse(decide('list', '--all').stdout).decisions).toMatchObject([
        { number: 1, kind: 'split', undoneBy: null },
        { number: 2, kind: 'split', undoneBy: 3 },
        { number: 3, kind: 'undo', who: 'ivo', content: { note: 'one and the same' } },
      ])
      expect((await store.audit.list()).map(({ who, action }) => `${who} ${action}`)).toEqual([
        'ada decide',
        'ada decide',
        'ivo undo',
      ])
    })
  })
})
