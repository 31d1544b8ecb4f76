// Processor seconds of `hearsay check` on generated texts, annotation apart: what must grow with the length, and
// inputs made to make it hang.
//   node bench/check-speed.ts
import { annotate } from '../src/attribution/annotate.ts'
import { checkReports } from '../src/collation/check/check.ts'
import { analyse } from '../src/text/analyse.ts'
import { plainDocument } from '../test/plain-document.ts'
import { threadSeconds } from './seconds.ts'

const SMALL =
  'the of and to a in that it we is not will you for be have this on with as but they are at'.split(' ')
const SYLLABLES = 'ka lo mer tin sol vek dra pon rum hal bes tor nim gal fer wod'.split(' ')

/** Numbers that look drawn at random and are the same each time (a linear congruence of Numerical Recipes). */
function* draws(seed: number): Generator<number, never> {
  let state = seed >>> 0
  for (;;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    yield state / 2 ** 32
  }
}

/** Sentences of invented words: half of the words are the commonest of English, the rest follow Zipf's law. */
function sentences(words: number, seed: number): string[] {
  const drawn = draws(seed)
  const draw = () => drawn.next().value
  const invented = (rank: number) =>
    [rank % 16, (rank >> 4) % 16, (rank >> 8) % 16].map(s => SYLLABLES[s]!).join('')
  const found: string[] = []
  for (let n = 0; n < words; ) {
    const length = 8 + Math.floor(draw() * 16)
    const line = Array.from({ length }, () =>
      draw() < 0.5 ? SMALL[Math.floor(draw() * SMALL.length)]! : invented(Math.floor(4096 ** draw())),
    ).join(' ')
    found.push(`${line[0]!.toUpperCase()}${line.slice(1)}.`)
    n += length
  }
  return found
}

function transcript(lines: readonly string[]): string {
  return lines
    .map((line, i) => (i % 8 === 0 ? `\n\nSPEAKER ${'ABCDEFG'[(i >> 3) % 7]}: ${line}` : line))
    .join(' ')
}

/** Every second quotation has one word changed. */
function report(lines: readonly string[], count: number): string {
  return Array.from({ length: count }, (_, i) => {
    const line = lines[Math.floor((i * lines.length) / count)]!.slice(0, -1)
    const said = i % 2 === 0 ? line : line.replace(/^(\S+ \S+ \S+) \S+/, '$1 mended')
    return i % 4 === 3 ? `Ann Lee said that ${said.toLowerCase()}.` : `“${said},” Ann Lee said.`
  }).join('\n\n')
}

function measure(label: string, reportText: string, recordText: string): void {
  const report = annotate(plainDocument('report', reportText))
  const record = plainDocument('record', recordText)
  let checks = 0
  let analysed = Infinity
  let checked = Infinity
  for (let run = 0; run < 2; run++) {
    let transcripts = [{ document: record, analysis: analyse({ ...record, text: '' }) }]
    analysed = Math.min(
      analysed,
      threadSeconds(() => {
        transcripts = [{ document: record, analysis: analyse(record) }]
      }),
    )
    checked = Math.min(
      checked,
      threadSeconds(() => {
        checks = checkReports([report], transcripts).length
      }),
    )
  }
  console.log(
    `${label.padEnd(62)} ${String(checks).padStart(6)} ${analysed.toFixed(2).padStart(9)} ${checked.toFixed(2).padStart(9)}`,
  )
}

console.log(`${''.padEnd(62)} checks  record s   check s`)
for (const words of [10_000, 100_000, 1_000_000]) {
  const lines = sentences(words, 7)
  measure(
    `100 quotations, a record of ${words.toLocaleString('en-US')} words`,
    report(lines, 100),
    transcript(lines),
  )
}
const lines = sentences(100_000, 7)
measure('10,000 quotations, a record of 100,000 words', report(lines, 10_000), transcript(lines))
measure('100 quotations, one word a million times', report(lines, 100), 'no '.repeat(1_000_000))
measure(
  '10,000 quotations of one word, one word a million times',
  '“No no no no no no,” she said.\n'.repeat(10_000),
  'no '.repeat(1_000_000),
)
const drawn = draws(3)
const two = Array.from({ length: 300_000 }, () => (drawn.next().value < 0.5 ? 'yes' : 'no'))
measure(
  '2,000 quotations of two words, in one order of them',
  Array.from(
    { length: 2000 },
    (_, i) =>
      `“${two.slice(i * 7, i * 7 + 24).join(' ')} mended ${two.slice(i * 9, i * 9 + 9).join(' ')},” she said.`,
  ).join('\n'),
  two.join(' '),
)
measure('one quotation of 100,000 words', `“${lines.join(' ')}”`, transcript(lines))
measure(
  '10,000 quotation marks that nothing closes',
  '“ '.repeat(10_000) + lines.slice(0, 100).join(' '),
  transcript(lines),
)
measure(
  'a record of 100,000 turns',
  report(lines, 100),
  lines
    .join(' ')
    .split(' ')
    .map(w => `LEE ${w.toUpperCase()}: ${w}`)
    .join('\n'),
)
