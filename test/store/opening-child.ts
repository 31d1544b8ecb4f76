// Opens a store and puts one report into it: ADDRESS LOCATION.
import { openStore } from '../../src/store/open-store.ts'
import { reportAt } from './reports.ts'

const [address, location] = process.argv.slice(2)
const store = await openStore(address!)
await store.documents.put([reportAt(location!, `What stands at ${location}.`)])
await store.close()
