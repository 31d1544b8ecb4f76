import { copyChanges } from '../export/copy-changes.ts'
import { shownFigures } from '../export/shown-figures.ts'
import type { Collation } from '../model/collation.ts'
import type { ComparedCopy } from '../model/copy.ts'
import { documentLabel } from '../model/document-label.ts'
import type { Figure } from '../model/figure.ts'
import type { Occasion } from '../model/occasion.ts'
import { byCodeUnits } from '../model/order.ts'
import type { Story } from '../model/story.ts'
import type { Utterance, Variant } from '../model/utterance.ts'
import { printable } from './printable.ts'
import { hanging, shorten, WIDTH } from './terminal-text.ts'

/** How much of one story is shown; the rest is counted. */
const UTTERANCES_A_STORY = 6
const VARIANTS_AN_UTTERANCE = 2
const CHANGES_A_COPY = 3
const FIGURES_A_STORY = 4
const TERMS = 6
const POSITIONS = 5
const STORIES = 12

/** The collation in a terminal of 80 columns: who said what, in how many reports, and where they differ. */
export function summary(collation: Collation, page: string | null): string {
  const view = new SummaryView(collation)
  const stories = [...collation.stories].sort(
    (a, b) => b.documents.length - a.documents.length || byCodeUnits(a.id, b.id),
  )
  const lines = [
    counts(collation),
    ...stories.slice(0, STORIES).flatMap(story => view.story(story)),
    ...(stories.length > STORIES ? ['', `and ${stories.length - STORIES} more stories`] : []),
    ...view.positions(),
    ...view.terms(),
    '',
    ...(page === null
      ? ['A page to read: add --html page.html. Everything, for programs: --json.']
      : [`Page: ${printable(page)}`]),
  ]
  return `${lines.join('\n')}\n`
}

function counts({ documents, stories, speakers, utterances, problems }: Collation): string {
  const shared = utterances.filter(u => documentsOf(u) > 1).length
  const failed = problems.filter(p => p.severity === 'error').length
  const parts = [
    number(documents.length, 'report'),
    number(stories.length, 'story', 'stories'),
    number(speakers.length, 'speaker'),
    `${number(utterances.length, 'utterance')}, ${shared} of them in more than one report`,
    ...(failed > 0 ? [`${failed} not read`] : []),
  ]
  return hanging('', parts.join(' · '), '  ')
}

class SummaryView {
  readonly #collation: Collation
  readonly #label: ReadonlyMap<string, string>
  readonly #text: ReadonlyMap<string, string>
  readonly #name: ReadonlyMap<string, string>
  readonly #occasion: ReadonlyMap<string, Occasion>
  readonly #utterance: ReadonlyMap<string, Utterance>

  constructor(collation: Collation) {
    this.#collation = collation
    this.#label = new Map(collation.documents.map(d => [d.id, printable(documentLabel(d))]))
    this.#text = new Map(collation.documents.map(d => [d.id, d.text]))
    this.#name = new Map(collation.speakers.map(s => [s.id, printable(s.name)]))
    this.#occasion = new Map(collation.occasions.map(o => [o.id, o]))
    this.#utterance = new Map(collation.utterances.map(u => [u.id, u]))
  }

  story(story: Story): string[] {
    const inStory = new Set(story.documents)
    const utterances = this.#collation.utterances
      .filter(u => u.readings.some(r => inStory.has(r.document)))
      .sort((a, b) => documentsOf(b) - documentsOf(a))
    const shared = utterances.filter(u => documentsOf(u) > 1).length
    const shown = utterances.slice(0, shared > 0 ? Math.min(shared, UTTERANCES_A_STORY) : UTTERANCES_A_STORY)
    const copies = this.#collation.copies.filter(c => inStory.has(c.from) && inStory.has(c.to))
    const several = this.#collation.figures.filter(f => f.story === story.id && f.readings.length > 1)
    const figures = shownFigures(several)
    const rest = utterances.length - shown.length
    return [
      '',
      '─'.repeat(WIDTH),
      hanging('', printable(story.title), ''),
      hanging('', `${number(story.documents.length, 'report')}: ${this.#outlets(story.documents)}`, '  '),
      ...this.#byOccasion(shown).flatMap(([occasion, group]) => [
        ...this.#occasionLine(occasion, group),
        ...group.flatMap(u => this.#utteranceLines(u, story.documents.length)),
      ]),
      ...(rest > 0
        ? ['', `  ${shown.length > 0 ? 'and ' : ''}${number(rest, 'more utterance', 'more utterances')}`]
        : []),
      ...this.#figures(figures),
      ...(copies.length > 0 ? [''] : []),
      ...copies.flatMap(copy => this.#copyLines(copy)),
    ]
  }

  #copyLines(copy: ComparedCopy): string[] {
    const { from, to, containment, basis, variants } = copy
    const share = `${percent(containment)} of its text from ${this.#label.get(from)}`
    const changes = copyChanges(variants).map(({ variant, times }) => ({ ...variant, times }))
    const shown = heaviest(changes, CHANGES_A_COPY)
    const rest = changes.length - shown.length
    return [
      hanging(
        '  copy     ',
        `${this.#label.get(to)} has ${share} (${basis === 'credit' ? 'credited' : 'inferred'})`,
        ' '.repeat(11),
      ),
      ...shown.map(({ type, times, readings: [was, is] }) =>
        hanging(
          ' '.repeat(11),
          `≠ ${type}: ${words(was.text)} → ${words(is.text)}${times > 1 ? ` (${times} times)` : ''}`,
          ' '.repeat(13),
        ),
      ),
      ...(rest > 0 ? [`${' '.repeat(11)}and ${number(rest, 'more change')}`] : []),
    ]
  }

  positions(): string[] {
    const { positions } = this.#collation
    if (positions.length === 0) return []
    return [
      '',
      '─'.repeat(WIDTH),
      'Said again on another day',
      ...positions.slice(0, POSITIONS).flatMap(p => [
        hanging('  ', `${this.#name.get(p.speaker) ?? 'somebody'} said`, '  '),
        ...p.utterances.flatMap(id => {
          const utterance = this.#utterance.get(id)
          if (!utterance) return []
          const reading = utterance.readings[0]!
          return hanging(
            '    ',
            `${this.#day(utterance.occasion)}: ${this.#quoted(utterance)} (${this.#label.get(reading.document)})`,
            '      ',
          )
        }),
      ]),
      ...more(positions.length - POSITIONS),
    ]
  }

  terms(): string[] {
    const { terms } = this.#collation
    if (terms.length === 0) return []
    return [
      '',
      '─'.repeat(WIDTH),
      'Names of one thing',
      ...terms.slice(0, TERMS).map(term => {
        const names = term.names.map(n => {
          const uses = Object.values(n.counts).reduce((sum, count) => sum + count, 0)
          const scare = n.scareQuoted > 0 ? `, ${n.scareQuoted} in scare quotes` : ''
          return `${printable(n.text)} (${uses} in ${number(Object.keys(n.counts).length, 'report')}${scare})`
        })
        return hanging('  ', names.join(' · '), '    ')
      }),
      ...more(terms.length - TERMS),
    ]
  }

  #figures(figures: readonly Figure[]): string[] {
    if (figures.length === 0) return []
    const status = { agree: 'agree', differ: 'differ', 'not-comparable': 'not comparable' }
    return [
      '',
      ...figures.slice(0, FIGURES_A_STORY).map(f => {
        const labels = new Map<string, string[]>()
        for (const r of [...f.readings].sort(
          (x, y) => byCodeUnits(x.asOf ?? '', y.asOf ?? '') || x.value - y.value,
        )) {
          const bound = { exact: '', 'at-least': 'at least ', 'at-most': 'at most ', about: 'about ' }[
            r.bound
          ]
          const upper = r.upper === null ? '' : `–${r.upper.toLocaleString('en-US')}`
          const shown = `${bound}${r.value.toLocaleString('en-US')}${upper}${r.asOf ? ` as of ${r.asOf}` : ''}`
          labels.set(shown, [...(labels.get(shown) ?? []), this.#label.get(r.document) ?? ''])
        }
        const readings = [...labels].map(([shown, by]) => `${shown} (${first(by)})`)
        const what = f.unit === null || f.unit === 'people' ? f.what : `${f.what}, ${f.unit}`
        return hanging(
          '  figure   ',
          `${printable(what)}, ${status[f.status]}: ${readings.join('; ')}`,
          ' '.repeat(11),
        )
      }),
      ...more(figures.length - FIGURES_A_STORY),
    ]
  }

  #byOccasion(utterances: readonly Utterance[]): [Occasion | null, Utterance[]][] {
    const groups = new Map<string, [Occasion | null, Utterance[]]>()
    for (const utterance of utterances) {
      const key = `${utterance.occasion}\n${utterance.speaker}`
      const group = groups.get(key) ?? [this.#occasion.get(utterance.occasion ?? '') ?? null, []]
      group[1].push(utterance)
      groups.set(key, group)
    }
    return [...groups.values()]
  }

  #occasionLine(occasion: Occasion | null, group: readonly Utterance[]): string[] {
    const speaker = this.#name.get(group[0]?.speaker ?? '') ?? 'An unresolved speaker'
    const parts = [
      occasion?.date ? `${occasion.date.value} (${occasion.date.basis})` : 'day unresolved',
      ...(occasion?.place ? [`${printable(occasion.place.text)} (${occasion.place.basis})`] : []),
      ...(occasion?.audience ? [`to ${printable(occasion.audience.text)}`] : []),
    ]
    return ['', hanging('  ', `${speaker} said · ${parts.join(' · ')}`, '    ')]
  }

  #utteranceLines(utterance: Utterance, reports: number): string[] {
    const forms = { direct: 0, mixed: 0, indirect: 0 }
    for (const reading of utterance.readings) forms[reading.form]++
    const ways = [
      ...(forms.direct > 0 ? [`quoted ${forms.direct}`] : []),
      ...(forms.mixed > 0 ? [`quoted in part ${forms.mixed}`] : []),
      ...(forms.indirect > 0 ? [`retold ${forms.indirect}`] : []),
    ].join(', ')
    const sources = utterance.origins.length
    const independent = sources < documentsOf(utterance) ? `; ${number(sources, 'independent source')}` : ''
    const witness = utterance.readings.find(r => r.form === 'direct') ?? utterance.readings[0]!
    const variants = heaviest(utterance.variants, VARIANTS_AN_UTTERANCE)
    return [
      hanging(
        `  ${`${documentsOf(utterance)} of ${reports}`.padEnd(9)}`,
        `${this.#quoted(utterance)} (${this.#label.get(witness.document)}; ${ways}${independent})`,
        ' '.repeat(11),
      ),
      ...variants.map(v => hanging(' '.repeat(11), `≠ ${this.#variant(v)}`, ' '.repeat(13))),
    ]
  }

  #variant(variant: Variant): string {
    const byText = new Map<string, string[]>()
    for (const r of variant.readings) {
      const text = words(r.text)
      byText.set(text, [...(byText.get(text) ?? []), this.#label.get(r.document) ?? ''])
    }
    const readings = [...byText].map(([text, labels]) => `${text} [${first(labels)}]`)
    return `${variant.type}${variant.insideQuotation ? ' inside the marks' : ''}: ${readings.join(' | ')}`
  }

  /** The first full quotation of it, in the marks the outlet set; else the first retelling, without marks. */
  #quoted(utterance: Utterance): string {
    const reading = utterance.readings.find(r => r.form === 'direct') ?? utterance.readings[0]!
    const text = printable((this.#text.get(reading.document) ?? '').slice(...reading.span)).trim()
    const short = shorten(text, 180)
    return reading.form === 'direct' && !/^["“„«'‘]/.test(short) ? `“${short.replace(/,$/, '')}”` : short
  }

  #day(occasion: string | null): string {
    return this.#occasion.get(occasion ?? '')?.date?.value ?? 'day unresolved'
  }

  #outlets(documents: readonly string[]): string {
    const labels = [...new Set(documents.map(d => this.#label.get(d) ?? ''))].sort()
    return labels.length > 8 ? `${labels.slice(0, 7).join(', ')} +${labels.length - 7}` : labels.join(', ')
  }
}

function words(text: string): string {
  return text === '' ? '(not there)' : shorten(printable(text), 40)
}

type Weighed = Pick<Variant, 'type' | 'insideQuotation'>

function heaviest<V extends Weighed>(variants: readonly V[], most: number): V[] {
  return [...variants].sort((a, b) => weight(b) - weight(a)).slice(0, most)
}

/** What a reader wants to see first: names, numbers and negations changed inside quotation marks. */
function weight(variant: Weighed): number {
  const heavy = {
    figure: 3,
    naming: 3,
    negation: 4,
    modality: 2,
    truncation: 1,
    addition: 0,
    wording: 1,
    'reporting verb': 0,
  }
  return heavy[variant.type] + (variant.insideQuotation ? 3 : 0)
}

/** The first of several outlets, and how many more there are. */
function first(labels: readonly string[]): string {
  return labels.length > 1 ? `${labels[0]} +${labels.length - 1}` : (labels[0] ?? '')
}

function documentsOf(utterance: Utterance): number {
  return new Set(utterance.readings.map(r => r.document)).size
}

function number(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

function more(count: number): string[] {
  return count > 0 ? [`  and ${count} more`] : []
}
