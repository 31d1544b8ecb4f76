// Every part of collation beside what was asked of it, on the development sets beside the repository, then the
// figures of two reports on pairs of our own.
//   node bench/collation.ts [PART…]     a line a figure; only parts whose name begins so where some are named
// The whole tables of each: bench/stories.ts, copies.ts, utterances.ts, alignment.ts, figures.ts.
import { COLLATION_SETS, type MeasuredFigure, measured, missingFor } from './collation-sets.ts'
import { differing, judge, readGold } from './figures.ts'

const asked = process.argv.slice(2)
const wanted = (name: string) => asked.length === 0 || asked.some(part => name.startsWith(part))

console.log(`${'part'.padEnd(38)}${'measure'.padEnd(28)}word matching  asked  reached          seconds`)
for (const set of COLLATION_SETS) {
  if (!wanted(set.name)) continue
  const missing = missingFor(set)
  if (missing !== null) {
    console.log(`${set.name.padEnd(38)}not measured: ${missing}`)
    continue
  }
  const { figures, seconds } = await measured(set)
  show(set.name, figures, seconds)
}
if (wanted('figures')) {
  const begun = performance.now()
  const { precision, recall } = differing(readGold().map(judge))
  show(
    'figures, pairs of our own',
    [
      { name: 'precision of "differ"', value: precision, baseline: null, asked: 92 },
      { name: 'recall of "differ"', value: recall, baseline: null, asked: 85 },
    ],
    (performance.now() - begun) / 1000,
  )
}

function show(name: string, figures: readonly MeasuredFigure[], seconds: number): void {
  figures.forEach(({ name: figure, value, baseline, asked }, i) => {
    const one = (n: number | null) => (n === null ? '–' : Math.abs(n).toFixed(asked === 0 ? 0 : 1))
    console.log(
      (i === 0 ? name : '').padEnd(38) +
        figure.padEnd(28) +
        one(baseline).padStart(13) +
        one(asked).padStart(7) +
        one(value).padStart(9) +
        (asked === null || value >= asked ? '       ' : '  short') +
        (i === 0 ? seconds.toFixed(1).padStart(10) : ''),
    )
  })
}
