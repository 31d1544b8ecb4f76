// Dates against chrono-node: days right, exact spans and false reads on the specimens of the tests, and how fast
// both read news text.
//   node bench/dates.ts [--misses]
import { existsSync, readFileSync } from 'node:fs'
import * as chrono from 'chrono-node'
import type { Span } from '../src/model/span.ts'
import { analyse } from '../src/text/analyse.ts'
import type { TextAnalysis } from '../src/text/analysis.ts'
import { findDates, resolveDate } from '../src/text/dates/dates.ts'
import { ENGLISH, NOTHING, OTHERS, REFERENCE, specimen } from '../test/text/date-specimens.ts'

interface Read {
  readonly words: string
  readonly value: string | null
}

type Reader = (text: string, language: string) => Read[]

const ours: Reader = (text, language) =>
  findDates(analyse({ text, language, titleSpan: null })).map(mention => ({
    words: text.slice(...mention.span),
    value: resolveDate(mention, REFERENCE)?.value ?? null,
  }))

/** Noon, and the zone named, so that the machine's own zone moves nothing to another day. */
const INSTANT = { instant: new Date(`${REFERENCE}T12:00:00Z`), timezone: 0 }

/**
 * A day that is named by its weekday alone and lies ahead is the one a week before, where no "next" and no "until"
 * says otherwise: what a report tells is past.
 */
const PAST_WEEKDAYS: chrono.Refiner = {
  refine: (context, results) => {
    for (const { start, index, text } of results) {
      const before = context.text.slice(Math.max(0, index - 7), index)
      if (
        !start.isCertain('weekday') ||
        start.isCertain('day') ||
        /next/i.test(text) ||
        /until/i.test(before)
      )
        continue
      const past = new Date(start.date().getTime() - 7 * 24 * 3600 * 1000)
      if (start.date() <= context.refDate) continue
      start.imply('day', past.getUTCDate())
      start.imply('month', past.getUTCMonth() + 1)
      start.imply('year', past.getUTCFullYear())
    }
    return results
  },
}

function chronoReader(refined: boolean): Reader {
  const parsers = new Map(
    Object.entries({ en: chrono.en, de: chrono.de, fr: chrono.fr, es: chrono.es }).map(
      ([language, locale]) => {
        const parser = locale.casual.clone()
        if (refined) parser.refiners.push(PAST_WEEKDAYS)
        return [language, parser]
      },
    ),
  )
  return (text, language) =>
    parsers
      .get(language)!
      .parse(text, INSTANT)
      .map(({ text: words, start }) => ({
        words: words.replace(PREPOSITION, '').replace(TIME_OF_DAY, ''),
        value: isoOf(start),
      }))
}

/** Its spans take in the preposition, the article and the time of day, ours do not; that is counted against neither. */
const PREPOSITION = /^(?:(?:on|in|at|since|until|am|im|le|el|en)\s+)?(?:the\s+)?/i
const TIME_OF_DAY = /(?:,?\s+(?:at\s+)?(?:noon|\d{1,2}:\d{2}\S*)|T\d{2}:\S*|\s+)$/i

/** As precise as it is certain of; what is certain of nothing tells a day ("two days ago"). */
function isoOf(date: chrono.ParsedComponents): string {
  const year = String(date.get('year')).padStart(4, '0')
  const month = `${year}-${String(date.get('month')).padStart(2, '0')}`
  if (!date.isCertain('day') && !date.isCertain('weekday')) {
    if (date.isCertain('month')) return month
    if (date.isCertain('year')) return year
  }
  return `${month}-${String(date.get('day')).padStart(2, '0')}`
}

const READERS: readonly (readonly [name: string, reader: Reader])[] = [
  ['ours', ours],
  ['chrono-node, as it comes', chronoReader(false)],
  ['chrono-node, weekdays past', chronoReader(true)],
]

const SPECIMENS = [
  ...ENGLISH.map(([marked, value]) => ({ language: 'en', marked, value })),
  ...OTHERS.map(([language, marked, value]) => ({ language, marked, value })),
]

const misses = process.argv.includes('--misses')
const row = (name: string, cells: readonly string[]) =>
  console.log(`${name.padEnd(40)}${cells.map(c => c.padStart(16)).join('')}`)

row('', ['days right', 'exact spans', 'false reads'])
for (const languages of [['en'], ['de', 'fr', 'es']]) {
  const told = SPECIMENS.filter(s => languages.includes(s.language))
  const dated = told.filter(s => s.value !== null)
  for (const [name, reader] of READERS) {
    const right = dated.filter(s => reader(specimen(s.marked).text, s.language)[0]?.value === s.value)
    const exact = told.filter(s => {
      const { text, words } = specimen(s.marked)
      return (
        reader(text, s.language)
          .map(r => r.words)
          .join('\n') === words.join('\n')
      )
    })
    const wrong = languages.includes('en') ? NOTHING.filter(text => reader(text, 'en').length > 0) : []
    row(`${name} (${languages.join(' ')})`, [
      `${right.length} of ${dated.length}`,
      `${exact.length} of ${told.length}`,
      languages.includes('en') ? `${wrong.length} of ${NOTHING.length}` : '',
    ])
    if (!misses) continue
    for (const s of dated.filter(s => !right.includes(s)))
      console.log(
        `    day    ${s.marked} → ${reader(specimen(s.marked).text, s.language)[0]?.value ?? 'none'}`,
      )
    for (const s of told.filter(s => !exact.includes(s)))
      console.log(
        `    span   ${s.marked} → ${
          reader(specimen(s.marked).text, s.language)
            .map(r => r.words)
            .join(' | ') || 'none'
        }`,
      )
    for (const text of wrong) console.log(`    false  ${text}`)
  }
}

const data = '../shared/data/polnear/dev.jsonl'
if (!existsSync(data)) {
  console.log(`\n${data} is not here; speed was not measured`)
} else {
  const analyses = readFileSync(data, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line =>
      analyse({ text: (JSON.parse(line) as { text: string }).text, language: 'en', titleSpan: null }),
    )
  const characters = analyses.reduce((sum, a) => sum + a.text.length, 0)
  console.log(`\n${analyses.length} articles, ${characters} characters`)
  const parser = chrono.en.casual
  const pairs = analyses.map(a => ({
    own: findDates(a).map(m => m.span),
    other: parser.parse(a.text, INSTANT).map(r => [r.index, r.index + r.text.length] as const),
  }))
  const alone = (list: readonly Span[], others: readonly Span[]) =>
    list.filter(a => !others.some(b => a[0] < b[1] && b[0] < a[1])).length
  const sum = (of: (pair: (typeof pairs)[number]) => number) => pairs.reduce((all, pair) => all + of(pair), 0)
  row('read by ours alone', [`${sum(p => alone(p.own, p.other))} dates`])
  row('read by chrono-node alone', [`${sum(p => alone(p.other, p.own))} dates`])
  time('ours', findDates)
  time('chrono-node, as it comes', ({ text }) => parser.parse(text, INSTANT))

  function time(name: string, read: (analysis: TextAnalysis) => readonly unknown[]) {
    for (const analysis of analyses.slice(0, 20)) read(analysis)
    let found = 0
    const runs = [1, 2, 3].map(() => {
      const began = process.hrtime.bigint()
      found = analyses.reduce((sum, analysis) => sum + read(analysis).length, 0)
      return Number(process.hrtime.bigint() - began) / 1e6
    })
    row(name, [`${Math.min(...runs).toFixed(0)} ms`, `${found} dates`])
  }
}
