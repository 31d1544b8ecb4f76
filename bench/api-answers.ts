import type { Context } from 'hono'
import { jsonAnswer, partAnswer } from '../src/api/v1/answer.ts'
import { samplesInStore } from '../test/api/samples-in-store.ts'

// What an answer of the API costs beyond what is looked up: the JSON of the largest story of `samples/`, and that nothing
// has changed. Processor time of one process, the best of several rounds: node bench/api-answers.ts

const ROUNDS = 7
const TIMES = 200

const { lookup, close } = await samplesInStore()
const { items } = await lookup.stories()
const largest = items.toSorted((a, b) => b.reports - a.reports)[0]!
const answer = (await lookup.story(largest.id))!
const asked = (known?: string) =>
  ({ req: { url: 'http://127.0.0.1/api/v1/stories/x', header: () => known } }) as unknown as Context

const whole = await partAnswer(asked(), answer)
const tag = whole.headers.get('etag')!
const bytes = (await whole.arrayBuffer()).byteLength
console.log(
  `${largest.reports} reports, ${answer.collation.utterances.length} utterances, ${bytes} bytes of JSON`,
)
let anew = 0
console.log(
  `its JSON, written anew: ${(await best(() => partAnswer(asked(), { ...answer, stamp: `${anew++}` }))).toFixed(2)} ms`,
)
console.log(`its JSON again: ${(await best(() => partAnswer(asked(), answer))).toFixed(3)} ms`)
console.log(`that it has not changed: ${(await best(() => partAnswer(asked(tag), answer))).toFixed(3)} ms`)
console.log(
  `a page of stories: ${(await best(() => jsonAnswer(asked(), { items, next: null }))).toFixed(3)} ms`,
)
await close()

/** Ms of one call. */
async function best(work: () => unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage()
    for (let i = 0; i < TIMES; i++) await work()
    const { user, system } = process.cpuUsage(before)
    least = Math.min(least, (user + system) / 1000 / TIMES)
  }
  return least
}
