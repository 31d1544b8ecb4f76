// One thread of `speed.ts`: warms up on all texts, says so, then reads a range of them for every message.
import { parentPort } from 'node:worker_threads'
import { readAttributions } from './attribution-run.ts'
import type { TextsName } from './speed-texts.ts'
import { textsNamed } from './speed-texts.ts'

const WARMING = 4
const inputs = textsNamed(process.argv[2] as TextsName)!
for (let pass = 0; pass < WARMING; pass++) for (const input of inputs) readAttributions(input)
parentPort!.on('message', (share: { part: number; of: number; passes: number }) => {
  for (let pass = 0; pass < share.passes; pass++)
    for (let i = share.part; i < inputs.length; i += share.of) readAttributions(inputs[i]!)
  parentPort!.postMessage('done')
})
parentPort!.postMessage('warm')
