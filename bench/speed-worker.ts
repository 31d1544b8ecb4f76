// One thread of `speed.ts`: warms up on all texts, says so, then reads its share of them for every message and
// says how long this thread worked.
import { parentPort } from 'node:worker_threads'
import { readAttributions } from './attribution-run.ts'
import { threadSeconds } from './seconds.ts'
import type { TextsName } from './speed-texts.ts'
import { textsNamed } from './speed-texts.ts'

const WARMING = 4
const inputs = textsNamed(process.argv[2] as TextsName)!
/** So dealt out, the shares are about alike. */
const byLength = [...inputs].sort((a, b) => b.text.length - a.text.length)
for (let pass = 0; pass < WARMING; pass++) for (const input of inputs) readAttributions(input)
parentPort!.on('message', (share: { part: number; of: number; passes: number }) => {
  const spent = threadSeconds(() => {
    for (let pass = 0; pass < share.passes; pass++)
      for (let i = share.part; i < byLength.length; i += share.of) readAttributions(byLength[i]!)
  })
  parentPort!.postMessage(spent)
})
parentPort!.postMessage(0)
