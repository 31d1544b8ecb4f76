// How long it takes to align the readings of one utterance: invented readings of one sentence with words put for
// others, cut and moved, analysed beforehand. Processor time of this thread, warm, many tables a measurement.
//   node bench/apparatus-speed.ts
// No collation program is on npm. Where `python3 -c "import collatex"` works, CollateX aligns the same readings.
import { spawnSync } from 'node:child_process'
import type { Witness } from '../src/collation/apparatus/apparatus.ts'
import { alignReadings } from '../src/collation/apparatus/apparatus.ts'
import { analyse } from '../src/text/analyse.ts'
import { inventedWord, seeded } from './invented-words.ts'
import { threadSeconds } from './seconds.ts'

const WITNESSES = [2, 5, 12, 30, 60]
const WORDS = [10, 40, 100, 200]
/** Different sets of readings for one size, and measurements of all of them. */
const SETS = 6
const MEASUREMENTS = 7
/** Shortest measurement in seconds: `threadSeconds` counts coarsely. */
const SHORTEST = 0.12
/** Size at which the peer is asked, and at which the goal stands: 12 readings of 40 words under 5 ms. */
const GOAL = { witnesses: 12, words: 40, milliseconds: 5 }

const SMALL_WORDS = 'the of to and a in that for is on with he was it by at not from will be'.split(' ')

/** Readings of one sentence: most words shared, some replaced or left out, phrases moved, ends cut. */
function inventedReadings(seed: number, witnesses: number, words: number): string[] {
  const random = seeded(seed)
  const vocabulary = Array.from({ length: 2 * words + 20 }, () => inventedWord(random))
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const word = (): string => (random() < 0.45 ? pick(SMALL_WORDS) : pick(vocabulary))
  const sentence = Array.from({ length: words }, word)
  return Array.from({ length: witnesses }, () => {
    const reading = sentence.flatMap(given => {
      const chance = random()
      if (chance < 0.04) return []
      if (chance < 0.14) return [word()]
      return chance < 0.17 ? [given, word()] : [given]
    })
    if (random() < 0.3) {
      const phrase = reading.splice(Math.floor((random() * words) / 2), 1 + Math.floor(random() * 5))
      reading.splice(Math.floor(random() * reading.length), 0, ...phrase)
    }
    if (random() < 0.3) reading.length = Math.ceil(reading.length * (0.6 + 0.4 * random()))
    return `${random() < 0.5 ? '“' : ''}${reading.join(' ').replace(/ (\S+) (\S+)$/, ', $1 $2')}.`
  })
}

function witnessesOf(readings: readonly string[]): Witness[] {
  return readings.map((text, k) => ({
    document: `d${k}`,
    analysis: analyse({ text, language: 'en', titleSpan: null }),
    span: [0, text.length],
  }))
}

interface Measured {
  readonly least: number
  readonly median: number
}

/** Milliseconds a table. */
function measure(sets: readonly (readonly Witness[])[]): Measured {
  let rows = 0
  const round = (): void => {
    for (const set of sets) rows += alignReadings(set).rows.length
  }
  for (let k = 0; k < 3; k++) round()
  const rounds = Math.max(1, Math.ceil(SHORTEST / Math.max(1e-4, threadSeconds(round))))
  const took = Array.from({ length: MEASUREMENTS }, () => {
    const spent = threadSeconds(() => {
      for (let k = 0; k < rounds; k++) round()
    })
    return (1000 * spent) / (rounds * sets.length)
  }).sort((x, y) => x - y)
  if (rows === 0) throw new Error('Nothing was aligned: the readings are empty.')
  return { least: took[0]!, median: took[MEASUREMENTS >> 1]! }
}

/** CollateX with its default settings, the least of three rounds over the same readings; null where it is not there. */
function peerMilliseconds(sets: readonly (readonly string[])[]): number | null {
  const program = `
import json, sys, time
from collatex import Collation, collate
sets = json.load(sys.stdin)
def run(readings):
    collation = Collation()
    for k, text in enumerate(readings): collation.add_plain_witness('w%d' % k, text)
    collate(collation)
best = None
for _ in range(3):
    started = time.process_time()
    for readings in sets: run(readings)
    spent = time.process_time() - started
    best = spent if best is None else min(best, spent)
print(1000 * best / len(sets))`
  const { status, stdout } = spawnSync('python3', ['-c', program], {
    input: JSON.stringify(sets),
    encoding: 'utf8',
  })
  return status === 0 ? Number(stdout) : null
}

function textsOf(witnesses: number, words: number): string[][] {
  return Array.from({ length: SETS }, (_, k) => inventedReadings(1000 * words + k, witnesses, words))
}

console.log('milliseconds to align, least (median)')
console.log(`words ${WITNESSES.map(witnesses => `${witnesses} readings`.padStart(18)).join('')}`)
for (const words of WORDS) {
  const cells = WITNESSES.map(witnesses => {
    const { least, median } = measure(textsOf(witnesses, words).map(witnessesOf))
    return `${least.toFixed(2)} (${median.toFixed(2)})`.padStart(18)
  })
  console.log(`${String(words).padStart(5)} ${cells.join('')}`)
}
const texts = textsOf(GOAL.witnesses, GOAL.words)
const ours = measure(texts.map(witnessesOf)).least
const peer = peerMilliseconds(texts)
console.log(
  `${GOAL.witnesses} readings of ${GOAL.words} words: ${ours.toFixed(2)} ms (goal: under ${GOAL.milliseconds}); ` +
    (peer === null
      ? 'no peer on npm, CollateX (Python) not there'
      : `CollateX (Python) ${peer.toFixed(1)} ms, ${(peer / ours).toFixed(0)} times as long`),
)
