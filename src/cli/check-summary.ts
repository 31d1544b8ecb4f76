import type { CheckedReports } from '../export/check-json.ts'
import {
  type Check,
  type CheckedPassage,
  type Cut,
  type CutMatter,
  type Smoothing,
  VERDICTS,
} from '../model/check.ts'
import type { Document } from '../model/document.ts'
import { documentLabel } from '../model/document-label.ts'
import { firstWhere } from '../model/halving.ts'
import type { Span } from '../model/span.ts'
import { printable } from './printable.ts'
import { hanging, shorten, WIDTH } from './terminal-text.ts'

/** Characters of a quotation, and of the record on each side of a passage, that are shown. */
const QUOTATION = 300
const BESIDE = 110
const CUT = 160
const CHANGES = 6
const SMOOTHED = 4
const INDENT = ' '.repeat(12)

/** The checks in a terminal of 80 columns, report by report in order of its text. */
export function checkSummary({ reports, records, checks }: CheckedReports): string {
  const view = new CheckView(reports, records)
  const against = records.map(d => printable(d.location)).join(', ')
  const lines = reports.flatMap(report => {
    const own = checks.filter(c => c.report.document === report.id)
    const short = own.filter(c => c.verdict === 'too short')
    return [
      '─'.repeat(WIDTH),
      hanging('report      ', printable(report.location), INDENT),
      hanging('against     ', against, INDENT),
      ...counts(own),
      ...own.filter(c => c.verdict !== 'too short').flatMap(c => ['', ...view.check(c)]),
      ...view.tooShort(short),
      '',
    ]
  })
  return `${lines.join('\n')}\n`
}

function label(document: Document): string {
  return printable(documentLabel(document))
}

function counts(checks: readonly Check[]): string[] {
  if (checks.length === 0) return ['no quotation and no indirect speech was found in it']
  return (['quotation', 'retold'] as const).flatMap(form => {
    const own = checks.filter(c => c.form === form)
    if (own.length === 0) return []
    const parts = VERDICTS.flatMap(verdict => {
      const count = own.filter(c => c.verdict === verdict).length
      return count === 0 ? [] : [`${count} ${verdict}`]
    })
    const what =
      form === 'quotation' ? plural(own.length, 'quotation') : `${plural(own.length, 'sentence')} retold`
    return [hanging('', `${what}: ${parts.join(' · ')}`, '  ')]
  })
}

class CheckView {
  readonly #texts: ReadonlyMap<string, LinedText>
  readonly #records: ReadonlyMap<string, LinedText>
  readonly #several: boolean

  constructor(reports: readonly Document[], records: readonly Document[]) {
    this.#texts = new Map(reports.map(d => [d.id, new LinedText(d)]))
    this.#records = new Map(records.map(d => [d.id, new LinedText(d)]))
    this.#several = records.length > 1
  }

  check(check: Check): string[] {
    const report = this.#texts.get(check.report.document)!
    return [
      hanging(`${check.verdict.toUpperCase().padEnd(11)} `, this.#remarks(check, report), INDENT),
      hanging('  report    ', this.#reported(check, report), INDENT),
      ...(isPlain(check)
        ? check.passages.map(p => hanging('  record    ', this.#where(p), INDENT))
        : check.passages.map((p, i) =>
            this.#passage(check.passages.length > 1 ? `record ${i + 1}` : 'record', p),
          )),
      ...(check.nearest === null ? [] : [this.#passage('nearest', check.nearest)]),
      ...check.changes
        .slice(0, CHANGES)
        .map(({ type, reportText, recordText, small }) =>
          hanging(
            '  differs   ',
            `${type}${small ? ', a small word' : ''}: ${words(recordText)} → ${words(reportText)}`,
            INDENT,
          ),
        ),
      ...(check.changes.length > CHANGES ? [`${INDENT}and ${check.changes.length - CHANGES} more`] : []),
      ...smoothedWords(check.smoothed).map(text => hanging('  smoothed  ', text, INDENT)),
      ...check.cuts.filter(isWorthShowing).map(cut => hanging('  left out  ', cutWords(cut), INDENT)),
    ]
  }

  tooShort(checks: readonly Check[]): string[] {
    if (checks.length === 0) return []
    const shown = checks.map(c => {
      const text = this.#texts.get(c.report.document)!
      const found = c.places === 0 ? 'not on record' : `on record ${times(c.places)}`
      return `“${quoted(text, c.report.spans)}” (line ${text.lineAt(c.report.spans[0]![0])}, ${found})`
    })
    return ['', hanging('TOO SHORT   ', `to tell anything by: ${shown.join(' · ')}`, INDENT)]
  }

  #remarks(check: Check, report: LinedText): string {
    const types = [...new Set(check.changes.map(c => c.type))]
    const cuts = check.cuts.filter(c => !c.declared && !c.clause)
    const carried = [...new Set(cuts.flatMap(c => c.carries))]
    const { speaker } = check
    return [
      ...(check.form === 'retold' ? ['retold'] : []),
      ...(types.length > 0 ? [types.join(', ')] : []),
      ...(types.length > 0 && check.changes.every(c => c.small) ? ['small words only'] : []),
      ...(check.verdict === 'truncated' && cuts.length === 0 ? ['shown by the report'] : []),
      ...(check.verdict !== 'truncated' && cuts.length > 0 ? ['also cut'] : []),
      ...(carried.length > 0 ? [`what is left out has ${list(carried)}`] : []),
      ...(speaker.agreement === 'differs' ? ['speaker differs'] : []),
      ...(check.places > 1 ? [`on record ${times(check.places)}`] : []),
      ...(check.form === 'retold' && check.verdict === 'paraphrase'
        ? [`probability ${check.confidence}`]
        : []),
      `line ${report.lineAt(check.report.spans[0]![0])}`,
    ].join(' · ')
  }

  #reported({ form, report: { spans }, speaker }: Check, text: LinedText): string {
    const said = quoted(text, spans)
    const shown = shorten(form === 'quotation' ? `“${said.replace(/,$/, '')}”` : said, QUOTATION)
    return `${shown} (${speaker.report === null ? 'nobody named' : printable(speaker.report.name)})`
  }

  #passage(name: string, checked: CheckedPassage): string {
    const { record, context } = checked
    const document = this.#records.get(record.document)!
    const { text } = document.document
    const before = tailOf(text.slice(context[0], record.span[0]))
    const behind = headOf(text.slice(record.span[1], context[1]))
    const passage = shorten(printable(text.slice(...record.span)), QUOTATION)
    return hanging(`  ${name.padEnd(10)}`, `${before}▸${passage}◂${behind} (${this.#where(checked)})`, INDENT)
  }

  #where({ record, turn }: CheckedPassage): string {
    const document = this.#records.get(record.document)!
    return [
      ...(turn === null ? [] : [printable(document.document.text.slice(...turn))]),
      ...(this.#several ? [label(document.document)] : []),
      `line ${document.lineAt(record.span[0])}`,
    ].join(', ')
  }
}

/** Lines counted once, so that each place is told in a few steps. */
class LinedText {
  readonly document: Document
  readonly #starts: number[] = [0]

  constructor(document: Document) {
    this.document = document
    for (let at = document.text.indexOf('\n'); at >= 0; at = document.text.indexOf('\n', at + 1))
      this.#starts.push(at + 1)
  }

  lineAt(offset: number): number {
    return firstWhere(this.#starts.length, i => this.#starts[i]! > offset)
  }
}

function quoted({ document: { text } }: LinedText, spans: readonly Span[]): string {
  return spans
    .map(span => printable(text.slice(...span)).trim())
    .join(' | ')
    .replace(/\s+/g, ' ')
}

/** Nothing to look at: the words stand there, and by the one they are given to. */
function isPlain(check: Check): boolean {
  return (
    check.verdict === 'verbatim' &&
    check.speaker.agreement !== 'differs' &&
    check.cuts.every(c => c.place !== 'inside')
  )
}

/** What was made smooth, kind by kind, with the words where there are some to compare. */
function smoothedWords(smoothed: readonly Smoothing[]): string[] {
  if (smoothed.length === 0) return []
  const shown = smoothed.slice(0, SMOOTHED).map(({ kind, reportText, recordText }) => {
    const said = shorten(printable(recordText), CUT)
    if (recordText === '') return `${kind} ${words(reportText)}`
    return `${kind} “${said}”${reportText === '' ? '' : ` → “${printable(reportText)}”`}`
  })
  const rest = smoothed.length - shown.length
  return [`${shown.join(' · ')}${rest > 0 ? ` · and ${rest} more` : ''}`]
}

function isWorthShowing(cut: Cut): boolean {
  return cut.place === 'inside' || !(cut.declared || cut.clause)
}

function cutWords({ place, recordText, declared, carries }: Cut): string {
  const where =
    place === 'head'
      ? 'before it'
      : place === 'tail'
        ? 'behind it'
        : declared
          ? 'where the report shows a cut'
          : 'inside'
  const what = carries.length > 0 ? ` (${list(carries)})` : ''
  return `${where}${what}: ${words(shorten(printable(recordText), CUT))}`
}

const MATTERS: Readonly<Record<CutMatter, string>> = {
  negation: 'a negation',
  figure: 'a figure',
  modality: 'a modal verb',
  condition: 'a condition',
  speech: 'a verb of saying',
  limit: 'a limit',
  hedge: 'a hedge',
}

function list(carries: readonly CutMatter[]): string {
  return carries.map(c => MATTERS[c]).join(', ')
}

function words(text: string): string {
  const shown = shorten(printable(text), CUT).trim()
  return shown === '' ? '(nothing)' : `“${shown}”`
}

/** The last words before a passage. */
function tailOf(text: string): string {
  const shown = printable(text).replace(/\s+/g, ' ')
  if (shown.length <= BESIDE) return shown.trimStart()
  const cut = shown.slice(-BESIDE)
  return `…${cut.slice(cut.indexOf(' ') + 1)}`
}

function headOf(text: string): string {
  const shown = printable(text).replace(/\s+/g, ' ')
  return shown.length <= BESIDE ? shown.trimEnd() : shorten(shown, BESIDE)
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`
}

function plural(count: number, one: string): string {
  return `${count.toLocaleString('en-US')} ${one}${count === 1 ? '' : 's'}`
}
