import type { CorpusPage, GoldMetadata } from './corpus-page.ts'
import { cluttered, UNSEEN } from './furniture/clutter.ts'
import { foreignIn } from './furniture/foreign.ts'
import { type Block, goldOf, type Report } from './report.ts'

/** What a template makes of a report. */
export interface Made {
  readonly html: string
  /** Where what the page shows is not simply the report. */
  readonly blocks?: readonly Block[] | null
  readonly bytes?: Uint8Array
  /** Foreign strings of this page alone. */
  readonly foreign?: readonly string[]
  readonly captions?: readonly string[]
  /** What the page does not state, or states otherwise than the report has it. */
  readonly metadata?: Partial<GoldMetadata>
}

export type Template = (report: Report) => Made

export function addressOf(report: Report): string {
  const slug = report.title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
  return `https://${report.host}/${report.section.toLowerCase()}/${slug.replace(/^-|-$/g, '') || 'report'}`
}

/** A page of the corpus: what is foreign in it is found by looking for what furniture is made of. */
export function pageOf(
  name: string,
  shape: string,
  held: boolean,
  template: Template,
  report: Report,
): CorpusPage {
  const made = template(report)
  const html = made.bytes ? made.html : cluttered(made.html)
  const blocks = made.blocks === undefined ? report.blocks : made.blocks
  const gold = blocks === null ? { text: null, said: [] } : goldOf(blocks)
  const captions =
    made.captions ?? (report.caption && made.html.includes(report.caption) ? [report.caption] : [])
  return {
    name,
    shape,
    held,
    html,
    bytes: made.bytes ?? new TextEncoder().encode(html),
    address: addressOf(report),
    text: gold.text,
    said: gold.said,
    foreign: [...foreignIn(html), ...UNSEEN.filter(text => html.includes(text)), ...(made.foreign ?? [])],
    captions,
    metadata: {
      title: report.title,
      outlet: report.outlet,
      byline: report.byline.join(', ') || null,
      published: report.published,
      modified: report.modified,
      language: report.language,
      url: addressOf(report),
      credit: report.credit,
      ...made.metadata,
    },
  }
}
