// Tells what there is to tell, and what happens, a line each: STORE.
import { writeSync } from 'node:fs'
import { tellAlerts } from '../../src/alerting/tell-alerts.ts'
import { posterOver } from '../../src/fetching/post.ts'
import { openStore } from '../../src/store/open-store.ts'
import { leaseHolder, releaseOfTheDead } from '../../src/workers/lease-holder.ts'

const store = await openStore(process.argv[2])
const poster = posterOver({ allowPrivate: true })
await releaseOfTheDead(store, 'alerts')
await tellAlerts({
  store,
  holder: leaseHolder(),
  poster,
  pathOf: ({ document }) => `/documents/${document}`,
  now: Date.now,
  random: Math.random,
  tell: ({ kind }) => writeSync(1, `${kind}\n`),
})
await poster.close()
await store.close()
