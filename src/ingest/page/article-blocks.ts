import { isFurnitureLine } from '../../text/furniture/furniture.ts'
import { creditIn } from '../credit.ts'
import type { ArticlePlace } from './article-place.ts'
import { READERS } from './foreign-parts.ts'
import { isTimeBlock, timesOfEntries } from './live-entries.ts'
import { type Block, type PageElement, type PageView, WITHIN } from './page-view.ts'
import { repeatedBlocks } from './repeated.ts'
import { isProse, MOSTLY_LINKED, type Sums } from './sums.ts'
import { endsSentence, folded } from './text-weight.ts'

export interface ArticleContext {
  readonly view: PageView
  readonly sums: Sums
  readonly foreign: Uint8Array
  readonly place: ArticlePlace
  /** The headline's block, or -1. */
  readonly title: number
  /** Figures that hold a quotation and no picture. */
  readonly quoting: ReadonlySet<PageElement>
  readonly byline: string | null
  /** How the paragraphs of its body are made. */
  readonly makes: ReadonlySet<string>
  /** The page says of itself that it is a live blog. */
  readonly live: boolean
}

/** Outlets say in what follows a report that they had it wrong. */
const CORRECTION =
  /^\W{0,3}(?:corrections?|clarifications?|corrected|editor[’']?s[’']? note|update|korrektur|berichtigung|anmerkung der redaktion|rectificatif|correctif|précision|note de la rédaction|corrección|fe de errores|nota del? (?:editor|redacción)|correção|errata|rettifica|tilføjelse|rättelse|rectificatie|исправление|уточнение|訂正|更正|تصحيح)(?!\p{L})[^.]{0,60}[:：—–-]/iu

/** Names of what was written about the report are short; more is text in an oddly named box. */
const LONGEST_ABOUT = 160

/** Above the body shorter lines tell the section or the day. */
const SHORTEST_STANDFIRST = 40

/** An element and what it stands in, by tag and first class. */
function makeOf(holder: PageElement): string {
  const named = (element: PageElement | null) =>
    element === null
      ? ''
      : `${element.tag}.${element.attributes.find(({ name }) => name === 'class')?.value.split(/\s+/, 1)[0] ?? ''}`
  return `${named(holder)} < ${named(holder.parent)}`
}

export function makesOf(view: PageView, { core }: ArticlePlace, foreign: Uint8Array): Set<string> {
  const makes = new Set<string>()
  for (const block of view.blocks.slice(core.first, core.end)) {
    if (isProse(block) && !foreign[block.holder.index]) makes.add(makeOf(block.holder))
  }
  return makes
}

/**
 * The blocks of the report in order, each line of them a list: more than one where a time stands at the head of a paragraph
 * that is no entry of a live blog.
 */
export function articleLines(context: ArticleContext): Block[][] {
  const { view, place, title } = context
  const { region, core } = place
  const candidates: Block[] = []
  const start = Math.max(region.first, title >= region.first && title < region.end ? title + 1 : region.first)
  const heads: Block[] = []
  let label: PageElement | null = null
  const headline = title < 0 ? null : folded(view.blocks[title]!.text)
  const inReach = view.blocks.slice(start, region.end)
  for (const block of inReach) {
    const inCore = block.index >= core.first && block.index < core.end
    if (folded(block.text) === headline) continue
    if (isHeading(block) && READERS.test(block.text)) break
    if (isHeading(block) && isLabel(block)) {
      label = block.holder.parent
      continue
    }
    if (label && inside(block.holder, label) && label !== core) {
      if (!isCorrection(block, context)) continue
    } else if (label && isHeading(block)) label = null
    else if (label && (block.linked > 0 || block.weight < 20)) continue
    else if (label && isProse(block)) label = null
    if (belongs(block, inCore, context)) candidates.push(block)
  }
  const times = timesOfEntries(candidates, context.live)
  const timed = candidates.filter(
    block => times.has(block) || !isTimeBlock(block) || leadsSentence(block, view),
  )
  const kept = withoutEdges(timed, times, context)
  const repeated = repeatedBlocks(kept)
  const lines: Block[][] = []
  let open = false
  for (const block of kept) {
    if (repeated.has(block)) continue
    if (isHeading(block) && !times.has(block)) {
      heads.push(block)
      open = false
      continue
    }
    // A heading is of the report where something of the report stands under it.
    for (const head of heads.splice(0)) lines.push([head])
    if (open) lines.at(-1)!.push(block)
    else lines.push([block])
    open = block.leads && !times.has(block)
  }
  return lines
}

function leadsSentence(block: Block, view: PageView): boolean {
  const next = view.blocks[block.index + 1]
  return block.leads && next !== undefined && next.holder === block.holder && isProse(next)
}

function inside(inner: PageElement, outer: PageElement): boolean {
  for (let at: PageElement | null = inner; at && at.depth >= outer.depth; at = at.parent)
    if (at === outer) return true
  return false
}

/** One that was never closed holds the paragraphs behind it, and is none. */
function isHeading(block: Block): boolean {
  if (!(block.within & WITHIN.heading)) return false
  for (let at: PageElement | null = block.holder; at; at = at.parent) {
    if (/^h[1-6]$/.test(at.tag)) return at.end - at.first <= MOST_IN_HEADING
  }
  return false
}

const MOST_IN_HEADING = 3

function isLabel(block: Block): boolean {
  return isFurnitureLine(block.text, false)
}

function belongs(block: Block, inCore: boolean, context: ArticleContext): boolean {
  const { holder, within, text, weight, linked } = block
  if (within & WITHIN.unseen) return false
  if (isCorrection(block, context)) return true
  if (context.foreign[holder.index]) return false
  if (within & WITHIN.caption && !(within & WITHIN.post)) return isNameUnderQuotation(block, context)
  if (within & WITHIN.post) return true
  if (within & WITHIN.quotation) return linked < weight * 0.9 || weight < 4
  const bodyHidden = context.place.core.within & WITHIN.hidden
  if (within & WITHIN.hidden && !bodyHidden && !(inCore && isProse(block))) return false
  if (asksReader(block)) return false
  if (isAboutReport(block, context) && !isTimeBlock(block)) return isCredit(text)
  if (linked > weight * MOSTLY_LINKED && !(within & WITHIN.heading && linked < weight)) {
    if (linked > weight * 0.8 || !endsSentence(text)) return false
  }
  if (within & WITHIN.figure && !(within & WITHIN.table) && !isProse(block)) return false
  if (inCore) return true
  if (linked > weight * 0.3 || within & (WITHIN.aside | WITHIN.list)) return false
  // Between headline and body stands what leads over to it; behind the body only what is made as its paragraphs are.
  if (block.index < context.place.core.first) return weight >= SHORTEST_STANDFIRST && block.timed === 0
  return isProse(block) && context.makes.has(makeOf(holder))
}

/** Where links lead by which outlets ask for something: an address, money, a word from the reader. */
const ASKING =
  /^(?:mailto|tel):|newsletter|subscri|sign-?up|abonn|\babo\b|donat|spende|support-?us|membership|whatsapp|telegram|\/apps?\b|podcast/i
const LONGEST_CALL = 200

/** A short paragraph without anybody's words in it that leads to where outlets ask for something. */
function asksReader({ link, weight, text, within }: Block): boolean {
  return (
    link !== null &&
    weight < LONGEST_CALL &&
    !(within & (WITHIN.quotation | WITHIN.post)) &&
    ASKING.test(link) &&
    !/["“”„«»「」]/.test(text)
  )
}

/** The name under a quotation that is set as a figure. */
function isNameUnderQuotation(block: Block, { quoting }: ArticleContext): boolean {
  if (!(block.within & WITHIN.figure) || block.holder.names.caption) return false
  let figure: PageElement | null = block.holder
  while (figure && figure.tag !== 'figure') figure = figure.parent
  return figure !== null && quoting.has(figure)
}

/** Figures that hold a quotation and no picture. */
export function figuresThatQuote(view: PageView): Set<PageElement> {
  const quoting = new Set<PageElement>()
  const pictures = new Set<PageElement>()
  for (const element of view.elements) {
    if (!(element.within & WITHIN.figure)) continue
    let figure: PageElement | null = element
    while (figure && figure.tag !== 'figure') figure = figure.parent
    if (!figure) continue
    if (/^(?:img|picture|video|audio|iframe|amp-img|svg)$/.test(element.tag)) pictures.add(figure)
    if (element.tag === 'blockquote' || element.tag === 'q') quoting.add(figure)
  }
  return quoting.difference(pictures)
}

function isCorrection(block: Block, { place }: ArticleContext): boolean {
  if (block.within & WITHIN.heading && block.weight < 20) return false
  let named = false
  for (let at: PageElement | null = block.holder; at && at !== place.region; at = at.parent) {
    if (at.names.comments) return false
    if (at.names.correction && at.end - at.first < 8) named = true
  }
  return named ? block.weight > 20 : CORRECTION.test(block.text) && block.weight > 30
}

/** "Source: Corda News": the report's own word on where it is from. */
function isCredit(text: string): boolean {
  return text.length < 80 && creditIn(text) !== null
}

function isAboutReport(block: Block, { place, sums, byline }: ArticleContext): boolean {
  for (
    let at: PageElement | null = block.holder, up = 0;
    at && at !== place.core && up < 4;
    at = at.parent, up++
  ) {
    if (at.names.aboutReport && !at.names.own && !at.names.body && sums.weight(at) <= LONGEST_ABOUT) {
      return at.names.author || !isProse(block) || block.timed > 0
    }
    if (at.tag === 'address' && sums.weight(at) <= LONGEST_ABOUT) return true
  }
  return byline !== null && isBylineOf(block, byline)
}

/** A line with the authors' names and little else. */
function isBylineOf(block: Block, byline: string): boolean {
  if (block.weight > byline.length + 60 || endsSentence(block.text)) return false
  const words = ` ${folded(block.text)} `
  const names = byline.split(', ').map(folded)
  const known = names.filter(name => name !== '' && words.includes(` ${name} `))
  return known.length > 0 && words.length - known.join(' ').length < 45
}

const EDGE = 6

/** "Advertisement. The report goes on below." */
const ADVERTISED =
  /^\W{0,3}(?:advertisement|advertising|sponsored|anzeige|werbung|publicité|publicidade?|anuncio|pubblicità|advertentie|annons|annonse|reklama?|реклама|إعلان|広告|广告|廣告|광고|פרסומת)(?!\p{L}|\s+\p{Ll}{2,}\s+\p{Ll}{2,}\s)/iu
const LONGEST_NOTICE = 60

/** Lines that only say when, by whom and in which medium, at either end; furniture wherever it is known for sure. */
function withoutEdges(blocks: readonly Block[], times: ReadonlySet<Block>, context: ArticleContext): Block[] {
  const names = context.byline?.split(', ').map(folded) ?? []
  const kept = blocks.filter((block, at) => {
    if (times.has(block) || block.within & (WITHIN.quotation | WITHIN.post) || isCredit(block.text))
      return true
    if (isCorrection(block, context)) return true
    if (/^d[td]$/.test(block.holder.tag)) return true
    const edge = at < EDGE || at >= blocks.length - EDGE
    if (block.weight < LONGEST_NOTICE && ADVERTISED.test(block.text)) return false
    return !isFurnitureLine(block.text, edge)
  })
  // "Mira Osk covers harbours": what follows the report about its author.
  for (let last = kept.length - 1; last > 0 && last >= kept.length - 2; last--) {
    const words = folded(kept[last]!.text)
    if (names.some(name => name !== '' && words.startsWith(`${name} `)) && kept[last]!.weight < 400)
      kept.splice(last, 1)
  }
  return kept
}
