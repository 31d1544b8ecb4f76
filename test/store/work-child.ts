// Works on a store and tells at once what was acknowledged, a line each: ADDRESS WHO STORIES.
// Ends with the code of the store's error on a line of its own, where there was one.
import { writeSync } from 'node:fs'
import { openStore } from '../../src/store/open-store.ts'
import { StoreError } from '../../src/store/store-error.ts'
import { work } from './work.ts'

const [address, who, stories] = process.argv.slice(2)
try {
  const store = await openStore(address!)
  await work(store, who!, Number(stories), what => writeSync(1, `${what}\n`))
  await store.close()
} catch (error) {
  if (!(error instanceof StoreError)) throw error
  writeSync(1, `error ${error.code}: ${error.reason}\n`)
  process.exitCode = 3
}
