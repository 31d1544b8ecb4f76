import { isFurnitureLine } from '../../text/furniture/furniture.ts'
import { creditIn } from '../credit.ts'
import type { ArticlePlace } from './article-place.ts'
import { type Block, type PageElement, type PageView, WITHIN } from './blocks.ts'
import { READERS } from './foreign-parts.ts'
import { isTimeBlock, timesOfEntries } from './live-entries.ts'
import { makeOf } from './make.ts'
import { repeatedBlocks } from './repeated.ts'
import { isProse, MOSTLY_LINKED, type Sums } from './sums.ts'
import { endsSentence, folded } from './text-weight.ts'

export interface ArticleContext {
  readonly view: PageView
  readonly sums: Sums
  readonly foreign: Uint8Array
  readonly place: ArticlePlace
  /** The headline's block where the report follows it, or -1. */
  readonly title: number
  /** Folded; empty without one. */
  readonly headline: string
  /** Figures that hold a quotation and no picture. */
  readonly quoting: ReadonlySet<PageElement>
  readonly byline: string | null
  /** Much of the body is hidden until a script has run. */
  readonly unrolled: boolean
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
const SHORTEST_POINT = 25

/** Of a body of which so much is hidden, what is hidden is to be shown. */
const UNROLLED = 0.3

export function isUnrolled(view: PageView, { core }: ArticlePlace, sums: Sums): boolean {
  let hidden = 0
  for (const block of view.blocks.slice(core.first, core.end)) {
    if (block.within & WITHIN.hidden && isProse(block)) hidden += block.weight
  }
  return hidden > sums.prose(core) * UNROLLED
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
  /** Weight of the prose among them. */
  let said = 0
  const start = Math.max(region.first, title >= region.first && title < region.end ? title + 1 : region.first)
  const heads: Block[] = []
  let label: PageElement | null = null
  const inReach = view.blocks.slice(start, region.end)
  for (const block of inReach) {
    const inCore = block.index >= core.first && block.index < core.end
    if (isHeadline(block, context.headline)) continue
    if (isHeading(block) && READERS.test(block.text) && nearlyAll(said, context)) break
    if (isHeading(block) && isLabel(block)) {
      const part = block.holder.parent
      label = part && context.sums.prose(part) < context.sums.prose(core) * 0.3 ? part : core
      continue
    }
    if (label && inside(block.holder, label) && label !== core) {
      if (!isCorrection(block, context)) continue
    } else if (label && isHeading(block)) label = null
    else if (label && (block.linked > 0 || block.weight < 20)) continue
    else if (label && isProse(block)) label = null
    if (inCore && isHeading(block) && nearlyAll(said, context) && leadsAway(block, context)) break
    if (!belongs(block, inCore, context)) continue
    candidates.push(block)
    if (isProse(block)) said += block.weight
  }
  dropButtons(candidates, context)
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

/** So much of the body's prose stands before what leads to other reports at its end. */
const NEARLY_ALL = 0.7

function nearlyAll(said: number, { place, sums }: ArticleContext): boolean {
  return said >= sums.prose(place.core) * NEARLY_ALL
}

/**
 * A heading with nothing but links under it and then another heading. Behind nearly all of the prose what follows is no part of
 * the report, though it may stand in the same element.
 */
function leadsAway(heading: Block, { view, place }: ArticleContext): boolean {
  let links = 0
  let at = heading.index + 1
  for (; at < place.core.end; at++) {
    const block = view.blocks[at]!
    if (block.within & WITHIN.heading && block.linked < block.weight * MOSTLY_LINKED) break
    if (block.linked >= block.weight * MOSTLY_LINKED) links++
    else if (isProse(block)) return false
  }
  return links >= 3
}

/** The same few words at the end of three parts or more: what is offered with each, no speaker's name above his words. */
function dropButtons(candidates: Block[], { place }: ArticleContext): void {
  const counts = new Map<string, number>()
  const ends = (block: Block) => {
    if (block.weight > LONGEST_NOTICE || endsSentence(block.text)) return false
    const part = block.holder.end - block.holder.first > 1 ? block.holder : block.holder.parent
    return (
      part !== null &&
      part.depth > place.core.depth &&
      part.first < block.index &&
      part.end - 1 === block.index
    )
  }
  for (const block of candidates) if (ends(block)) counts.set(block.text, (counts.get(block.text) ?? 0) + 1)
  const kept = candidates.filter(block => (counts.get(block.text) ?? 0) < 3 || !ends(block))
  candidates.splice(0, candidates.length, ...kept)
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

/** The headline once more: for another width of the screen, or in front of a report that begins above it. */
function isHeadline(block: Block, headline: string): boolean {
  return headline !== '' && block.text.length < headline.length * 2 + 20 && folded(block.text) === headline
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
  // A paragraph may share its row with a picture.
  if (within & WITHIN.legend && !(inCore && context.makes.has(makeOf(holder)) && endsSentence(text)))
    return false
  if (within & WITHIN.post) return true
  if (within & WITHIN.quotation) return linked < weight * 0.9 || weight < 4
  if (within & WITHIN.hidden && !context.unrolled && !(inCore && isProse(block))) return false
  if (asksReader(block)) return false
  if (isAboutReport(block, context) && !isTimeBlock(block)) return isCredit(text)
  if (linked > weight * MOSTLY_LINKED && !(within & WITHIN.heading && linked < weight)) {
    // A sentence may have a link in every other word; one link in all of it leads to another report.
    if (!endsSentence(text) || (linked > weight * 0.8 && block.links < SEVERAL_LINKS)) return false
  }
  if (within & WITHIN.figure && !(within & WITHIN.table) && !isProse(block)) return false
  if (inCore) return true
  if (linked > weight * 0.3) return false
  // Between headline and body stands what leads over to it; behind the body only what is made as its paragraphs are.
  const boxed = within & (WITHIN.aside | WITHIN.list)
  if (block.index < context.place.core.first && context.title >= 0)
    return weight >= (boxed ? SHORTEST_POINT : SHORTEST_STANDFIRST) && linked === 0 && block.timed === 0
  if (boxed) return false
  return isProse(block) && (context.makes.has(makeOf(holder)) || goesOn(holder, context))
}

const SEVERAL_LINKS = 3

/** What was found of parts behind the body: each is asked about for every paragraph in it. */
const GOING_ON = new WeakMap<ArticleContext, Map<PageElement, boolean>>()

function goesOn(holder: PageElement, context: ArticleContext): boolean {
  const beside = context.place.core.parent
  let part: PageElement = holder
  while (part.parent && part.parent !== beside) part = part.parent
  if (part.parent !== beside) return false
  const known = GOING_ON.get(context) ?? new Map<PageElement, boolean>()
  GOING_ON.set(context, known)
  const found = known.get(part) ?? isSecondHalf(part, context)
  known.set(part, found)
  return found
}

/** A part behind the body that is paragraphs and nothing else: the body's second half, with another name. */
function isSecondHalf(part: PageElement, { view, sums }: ArticleContext): boolean {
  const blocks = view.blocks.slice(part.first, part.end)
  return (
    blocks.length > 1 &&
    sums.linked(part) < sums.weight(part) * 0.1 &&
    blocks.every(block => isProse(block) || (block.holder.tag === 'p' && !(block.within & WITHIN.heading)))
  )
}

/** Where links lead by which outlets ask for something: an address, money, a word from the reader. */
const ASKING =
  /^(?:mailto|tel):|newsletter|subscri|sign-?up|abonn|\babo\b|donat|spende|support-?us|membership|whatsapp|telegram|\/apps?\b|podcast/i
const CALL =
  /(?:sign up|subscribe|register|join now|abonnieren|anmelden|bestellen|abonner|inscri(?:vez|re)\S*|suscr[ií]b\S*|iscriviti|abbonati|assine|inschrijven|登録|購読|订阅|구독)(?: (?:now|here|today|hier|ici|aquí))?\W*$/iu
const LONGEST_CALL = 200

/** A short paragraph without anybody's words in it that leads to where outlets ask for something. */
function asksReader({ link, weight, text, within }: Block): boolean {
  return (
    link !== null &&
    weight < LONGEST_CALL &&
    !(within & (WITHIN.quotation | WITHIN.post)) &&
    (ASKING.test(link) || CALL.test(text)) &&
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
    if (at.names.comments.length > 0) return false
    if (at.names.correction && at.end - at.first < 8) named = true
  }
  return named ? block.weight > 20 : CORRECTION.test(block.text) && block.weight > 30
}

/** "Source: Corda News": the report's own word on where it is from. */
function isCredit(text: string): boolean {
  return text.length < 80 && creditIn(text) !== null
}

function isAboutReport(block: Block, { view, place, sums, byline }: ArticleContext): boolean {
  for (
    let at: PageElement | null = block.holder, up = 0;
    at && at !== place.core && up < 4;
    at = at.parent, up++
  ) {
    if (at.names.aboutReport && !at.names.own && !at.names.body && sums.weight(at) <= LONGEST_ABOUT) {
      if (at.names.author && quotedAbove(block, view)) return false
      return at.names.author || !isProse(block) || block.timed > 0
    }
    if (at.tag === 'address' && sums.weight(at) <= LONGEST_ABOUT) return true
  }
  return byline !== null && isBylineOf(block, byline)
}

/** The line right above it, in the same box, is in quotation marks: it names who said that. */
function quotedAbove(block: Block, view: PageView): boolean {
  const above = view.blocks[block.index - 1]
  const box = block.holder.parent
  return (
    above !== undefined &&
    box !== null &&
    box.end - box.first <= 3 &&
    box.first < block.index &&
    /["“”„«»「」]/.test(above.text)
  )
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
  /^\W{0,3}(?:advertisement|advertising|sponsored|anzeige|werbung|publicité|publicidade?|anuncio|pubblicità|advertentie|annons|annonse|reklama?|реклама|إعلان|広告|广告|廣告|광고|פרסומת)(?!\p{L})/iu
/** A sentence that begins with such a word goes on with others in small letters. */
const IN_SENTENCE = /^\s+\p{Ll}{2,}\s+\p{Ll}{2,}\s/u
const LONGEST_NOTICE = 60

function isNotice(text: string): boolean {
  const notice = ADVERTISED.exec(text)?.[0]
  return notice !== undefined && !IN_SENTENCE.test(text.slice(notice.length))
}

/** Lines that only say when, by whom and in which medium, at either end; furniture wherever it is known for sure. */
function withoutEdges(blocks: readonly Block[], times: ReadonlySet<Block>, context: ArticleContext): Block[] {
  const names = context.byline?.split(', ').map(folded) ?? []
  const kept = blocks.filter((block, at) => {
    if (times.has(block) || block.within & (WITHIN.quotation | WITHIN.post) || isCredit(block.text))
      return true
    if (isCorrection(block, context)) return true
    if (/^d[td]$/.test(block.holder.tag)) return true
    const edge = at < EDGE || at >= blocks.length - EDGE
    if (block.weight < LONGEST_NOTICE && isNotice(block.text)) return false
    return !isFurnitureLine(block.text, edge)
  })
  // "Mira Osk covers harbours": what follows the report about its author.
  for (let last = kept.length - 1; last > 0 && last >= kept.length - 2; last--) {
    const words = folded(kept[last]!.text)
    if (
      names.some(name => name !== '' && words.startsWith(`${name} `)) &&
      kept[last]!.weight < 400 &&
      !/["“”„«»「」:：]/.test(kept[last]!.text)
    )
      kept.splice(last, 1)
  }
  return kept
}
