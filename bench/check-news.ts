// How often chance is taken for a match, and how often a changed quotation is found again, on news outside of the
// repository (../shared/data/polnear): one set of reports is held against a record made of others on the same subjects.
//   node bench/check-news.ts
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { annotate } from '../src/attribution/annotate.ts'
import { checkReports } from '../src/collation/check/check.ts'
import type { Check, CheckForm } from '../src/model/check.ts'
import { analyse } from '../src/text/analyse.ts'
import { plainDocument } from '../test/plain-document.ts'

const DATA = join(import.meta.dirname, '../../shared/data/polnear')
const REPORTS = 40
const RECORD_ARTICLES = 150

if (!existsSync(join(DATA, 'dev.jsonl'))) {
  console.log('../shared/data/polnear is not here; matches by chance were not measured')
  process.exit(0)
}

const dev = articles('dev')
const recordTexts = [...dev.slice(REPORTS), ...articles('train').slice(0, RECORD_ARTICLES)]
const record = plainDocument('record', recordTexts.join('\n\n'))
const transcripts = [{ document: record, analysis: analyse(record) }]
console.log(`record: ${record.text.split(/\s+/).length.toLocaleString('en-US')} words`)

const byOthers = checkReports(
  dev.slice(0, REPORTS).map((text, i) => annotate(plainDocument(`report-${i}`, text))),
  transcripts,
)
for (const form of ['quotation', 'retold'] as const) chance(byOthers, form)

const changed = changedQuotations()
const found = checkReports(
  changed.map(({ text }, i) => annotate(plainDocument(`changed-${i}`, text))),
  transcripts,
)
for (const how of ['exchanged', 'put in', 'left out'] as const) again(how)

/** What others report is not on record, but for the few words that two reports of one event share. */
function chance(checks: readonly Check[], form: CheckForm): void {
  const own = checks.filter(c => c.form === form && c.verdict !== 'too short')
  const taken = own.filter(c => c.verdict !== 'not found' && c.verdict !== 'verbatim')
  const words = form === 'quotation' ? 'altered, truncated or spliced' : 'a paraphrase'
  console.log(
    `${form} by others taken for ${words}: ${taken.length} of ${own.length} (${percent(taken.length, own.length)} %)`,
  )
}

function again(how: Change['how']): void {
  const asked = changed.flatMap((c, i) => (c.how === how ? [{ ...c, id: `changed-${i}` }] : []))
  const there = asked.flatMap(c => {
    const check = found.find(x => x.report.document === c.id && x.form === 'quotation')
    return check === undefined || check.verdict === 'not found' ? [] : [{ ...c, check }]
  })
  const told = there.filter(({ word, check }) =>
    how === 'left out'
      ? [...check.changes, ...check.cuts].some(x => x.recordText.toLowerCase().includes(word.toLowerCase()))
      : check.changes.some(x => x.reportText.toLowerCase().includes(word.toLowerCase())),
  )
  console.log(
    `a word ${how}: found again ${there.length} of ${asked.length} (${percent(there.length, asked.length)} %), the word told ${told.length}`,
  )
}

interface Change {
  readonly how: 'exchanged' | 'put in' | 'left out'
  readonly word: string
  readonly text: string
}

/** Quotations of the record of five words or more, one word of each changed. */
function changedQuotations(): Change[] {
  const draw = draws(5)
  const quotations = recordTexts.flatMap(text => [...text.matchAll(/“([^“”]{20,300})”/g)].map(m => m[1]!))
  return quotations.slice(0, 600).flatMap((quotation): Change[] => {
    const words = quotation.trim().split(/\s+/)
    const places = words.flatMap((w, i) => (/^\p{Ll}{4,}$/u.test(w) ? [i] : []))
    if (words.length < 5 || places.length === 0) return []
    const at = places[Math.floor(draw() * places.length)]!
    const how = (['exchanged', 'put in', 'left out'] as const)[Math.floor(draw() * 3)]!
    const word = how === 'left out' ? words[at]! : 'quinces'
    const given = words.flatMap((w, i) =>
      i !== at ? [w] : how === 'left out' ? [] : how === 'put in' ? [word, w] : [word],
    )
    return [{ how, word, text: `Ann Lee told the hall: “${given.join(' ')}”` }]
  })
}

function draws(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

function articles(split: string): string[] {
  return readFileSync(join(DATA, `${split}.jsonl`), 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => (JSON.parse(line) as { text: string }).text)
}

function percent(part: number, of: number): string {
  return of === 0 ? '–' : ((100 * part) / of).toFixed(1)
}
