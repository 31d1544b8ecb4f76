import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { openStore } from '../src/store/open-store.ts'
import { scratchFolder } from '../test/store/scratch.ts'
import { work } from '../test/store/work.ts'

// What it costs to hold what comes in against saved searches: 2,000 reports with a statement each against 10, 100 and 1,000
// searches, each of which finds one. Processor time of one process, beside that of taking the reports in; embedded store.
// node bench/alerts.ts

/** Of five reports. */
const STORIES = 400
const folder = scratchFolder('alerts')
const store = await openStore(join(folder, 'store'))

let saved = 0
for (const searches of [10, 100, 1000]) {
  for (; saved < searches; saved++)
    await store.savedSearches.add({
      name: `Ferry ${saved}`,
      owner: 'ada',
      what: saved % 5 === 0 ? 'documents' : 'statements',
      query: saved % 3 === 0 ? `"ferry ${saved}" speaker:mayor` : `ferry ${saved} will -grain`,
    })
  const began = seconds()
  await work(store, `run-${searches}`, STORIES)
  const taken = seconds()
  const found = await store.savedSearches.findNew()
  const [taking, finding] = [taken - began, seconds() - taken]
  console.log(
    `${searches} searches: ${found} hits, ${finding.toFixed(2)} s (taking in ${taking.toFixed(2)} s)`,
  )
}
const ROUNDS = 200
const began = seconds()
for (let round = 0; round < ROUNDS; round++) await store.savedSearches.findNew()
console.log(`nothing new: ${(((seconds() - began) * 1000) / ROUNDS).toFixed(2)} ms`)
await store.close()
rmSync(folder, { recursive: true, force: true })

function seconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
