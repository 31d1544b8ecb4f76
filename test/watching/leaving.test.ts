import { expect, test } from 'vitest'
import { leavingIn } from '../../src/cli/watch-taking-on.ts'
import { JobQueue } from '../../src/jobs/job-queue.ts'
import { openStore } from '../../src/store/open-store.ts'
import { reportAt } from '../store/reports.ts'
import { onSharedServer } from '../store/shared-server.ts'

onSharedServer('watching', server =>
  test('with --leave workers are told of what came in', { timeout: 60_000 }, async () => {
    const address = await server().database()
    const store = await openStore(address)
    const leaving = await leavingIn(store, address)
    const report = reportAt('https://lantern.example/ferry', 'The ferry is late.')
    const [put] = await store.documents.put([report])
    await leaving.add([{ ...report.document, id: put!.id }])
    await leaving.add([])
    expect(await leaving.end()).toEqual({ 'left to workers': 1 })
    await leaving.close()
    const queue = await JobQueue.open(address, store.name, { work: false, problem: () => {} })
    const { kinds } = await queue.overview()
    await queue.close()
    await store.close()
    expect(kinds.find(({ kind }) => kind === 'annotate')!.counts.waiting).toBe(1)
  }),
)
