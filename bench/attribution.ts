// Attribution against PolNeAR: spans and attributions found, how sure they are, and how fast.
//   node bench/attribution.ts [dev|train] [--every N]
import { missing, scoreSplit, splitFile } from './attribution-score.ts'
import { calibrationError, reliability } from './calibration.ts'

const split = process.argv.includes('train') ? 'train' : 'dev'
const absent = missing(split)
if (absent !== null) {
  console.log(`${absent}; attribution was not measured`)
  process.exit(0)
}
const every = process.argv.indexOf('--every')
const { tables, judged, articles, tokens, seconds } = scoreSplit(
  split,
  every > 0 ? Number(process.argv[every + 1]) : 1,
)
process.stdout.write(tables)
console.log('\nconfidence  found  right')
for (const { from, count, right } of reliability(judged))
  console.log(
    `from ${from.toFixed(1)}   ${String(count).padStart(6)} ${(100 * right).toFixed(1).padStart(6)}`,
  )
console.log(`expected calibration error in ten bins: ${calibrationError(judged).toFixed(3)}`)
console.log(`\n${splitFile(split)}: ${articles} articles, ${Math.round(tokens / seconds)} tokens per second`)
