import { type PageElement, type PageView, WITHIN } from './blocks.ts'
import { makeOf } from './make.ts'
import { isProse, MOSTLY_LINKED, type Sums } from './sums.ts'

/** Elements that lead elsewhere or ask for something, by what they are. */
const FOREIGN_TAGS = new Set(
  'nav dialog menu form button fieldset search amp-ad amp-sidebar amp-consent amp-social-share amp-sticky-ad amp-embed amp-list amp-user-notification'.split(
    ' ',
  ),
)
const FOREIGN_ROLES =
  /^(?:navigation|contentinfo|search|dialog|alertdialog|menu|menubar|toolbar|banner|tablist|listbox)$/i

/** A part that holds more of what the page says than this is the report in a wrapper with an odd name. */
const LARGEST_SHARE = 0.5

/** As much prose beside it, and a box of any size may be foreign: a short report with a long discussion. */
const SMALLEST_REPORT = 200

const QUOTED = /["“”„«»「」]/

/** So much right behind the headline is the beginning of the report. */
const LONG_OPENING = 150

/** A list or a box with as little beside its links is there for them. */
const LITTLE_BESIDE_LINKS = 150
const TEASER_WEIGHT = 700
const SMALL_BOX = 500
const SHORT_NOSCRIPT = 300

/**
 * For each element whether it, or one that it stands in, is no part of the report: by what it is, by its name, by the links it
 * consists of, by being one of several that are made alike and lead elsewhere. `title`: the block of the headline, or -1.
 */
export function foreignParts(view: PageView, sums: Sums, title: number): Uint8Array {
  const foreign = new Uint8Array(view.elements.length)
  const paragraphs = new Map<string, number>()
  for (const block of view.blocks) {
    if (!isProse(block)) continue
    const make = makeOf(block.holder)
    paragraphs.set(make, (paragraphs.get(make) ?? 0) + 1)
  }
  const posts = roundPosts(view)
  const idle = idleWords(view, sums, title)
  const talk = partsOfReaders(view, sums, title)
  const teasers = teasersIn(view, sums, title)
  const asking = boxesThatAsk(view, sums, title)
  for (const element of view.elements) {
    const { index, parent } = element
    if (parent && foreign[parent.index]) foreign[index] = 1
    else if (element.end > element.first && !holds(element, title)) {
      foreign[index] =
        !posts.has(index) &&
        (teasers.has(index) ||
          talk.has(index) ||
          asking.has(index) ||
          isForeign(element, sums, title, view, idle, paragraphs))
          ? 1
          : 0
    }
  }
  return foreign
}

/** What is round a post that is embedded: a box for such posts, whatever its name. */
function roundPosts(view: PageView): Set<number> {
  const round = new Set<number>()
  for (const element of view.elements) {
    if (!element.names.post) continue
    for (let at: PageElement | null = element, up = 0; at && up < 3; at = at.parent, up++) {
      if (at.end - at.first <= element.end - element.first + 1) round.add(at.index)
    }
  }
  return round
}

function holds(element: PageElement, block: number): boolean {
  return block >= element.first && block < element.end
}

function isForeign(
  element: PageElement,
  sums: Sums,
  title: number,
  view: PageView,
  idle: ReadonlySet<string>,
  paragraphs: ReadonlyMap<string, number>,
): boolean {
  const { tag, names, within, attributes } = element
  const telling = (words: readonly string[]) => words.some(word => !idle.has(word))
  const namedComments = telling(names.comments)
  const namedForeign = namedComments || telling(names.foreign)
  const weight = sums.weight(element)
  const prose = sums.prose(element)
  const linked = sums.linked(element)
  const share = sums.whole === 0 ? 0 : prose / sums.whole
  const mayBe = share < LARGEST_SHARE || (title >= 0 && element.end <= title)
  if (within & WITHIN.post) return false
  // A paragraph among others whose words are in quotation marks is somebody's, whatever it is called.
  const first = view.blocks[element.first]!
  const quotes = linked === 0 && prose > 0 && QUOTED.test(first.text)
  if (quotes && element.end - element.first <= 2 && first.within & WITHIN.quotation) return false
  if (within & WITHIN.quotation) return tag !== 'blockquote' && namedForeign && !quotes && weight < SMALL_BOX
  if (tag === 'p' && (quotes || !namedForeign || weight > SMALL_BOX))
    return linked > weight * 0.8 && !quotes && view.blocks[element.first]!.links < 3
  if (FOREIGN_TAGS.has(tag) && mayBe) return true
  if (tag === 'footer' && mayBe) return true
  if (tag === 'noscript' && prose < SHORT_NOSCRIPT && share < LARGEST_SHARE) return true
  for (const { name, value } of attributes) {
    if (name === 'role' && FOREIGN_ROLES.test(value) && mayBe) return true
    if (name === 'aria-modal' && value === 'true' && mayBe) return true
    if (name === 'itemtype' && /\/(?:User)?Comments?\b/.test(value)) return true
  }
  const opens = title >= 0 && opensReport(element, title, view)
  if (namedComments && (mayBe || sums.whole - prose >= SMALLEST_REPORT) && !(opens && !mayBe)) return true
  if (namedForeign && !names.body && !(names.own && linked < weight * 0.3)) {
    if (opens && prose >= LONG_OPENING && linked < weight * 0.1) return false
    if (mayBe) return true
  }
  if (linked > weight * MOSTLY_LINKED && share < LARGEST_SHARE && tag !== 'body' && tag !== 'html') {
    const beside = weight - linked
    if (prose - linked < LITTLE_BESIDE_LINKS && (beside < LITTLE_BESIDE_LINKS || linked > weight * 0.7))
      return true
  }
  return leadsOn(element, sums, view, paragraphs)
}

/** A box of a few lines, one of which is a link and nothing else. */
const MOST_LINES = 4
const LONGEST_TEASER = 150

/** Beside it stands so many times as much prose. */
const REPORT_TO_TEASER = 4

/** Set among the paragraphs: the beginning of another report with what leads to it, a call with its button. */
function leadsOn(
  box: PageElement,
  sums: Sums,
  view: PageView,
  paragraphs: ReadonlyMap<string, number>,
): boolean {
  const { parent, names } = box
  const lines = box.end - box.first
  if (parent === null || lines < 2 || lines > MOST_LINES || names.own || names.correction) return false
  const prose = sums.prose(box)
  if (prose === 0 || prose > LONGEST_TEASER || sums.prose(parent) < prose * REPORT_TO_TEASER) return false
  let leads = false
  for (const block of view.blocks.slice(box.first, box.end)) {
    if (block.timed > 0 || block.within & (WITHIN.quotation | WITHIN.table)) return false
    if (block.linked >= block.weight * 0.9) leads = true
    else if (QUOTED.test(block.text) || (isProse(block) && paragraphs.get(makeOf(block.holder))! > 2))
      return false
  }
  return leads
}

/** What readers' comments are headed by, alone or with their number. */
export const READERS =
  /^\W*(?:\d+\W+)?(?:(?:reader |user )?comments?|(?:what )?(?:our )?readers? (?:say|write|think|comments?)|join the (?:discussion|conversation|debate)|your (?:comments?|views)|leave a comment|have your say|(?:leser)?kommentare?|leserbriefe|commentaires?|réactions des lecteurs|comentarios?|comentários?|commenti|reacties|yorumlar|комментари(?:и|ев)|コメント|评论|評論|댓글|תגובות|تعليقات|التعليقات)\W*(?:\(?\d+\)?\W*)?$/iu

/** What stands under a heading of that kind, if it is a part of its own beside a report. */
function partsOfReaders(view: PageView, sums: Sums, title: number): Set<number> {
  const found = new Set<number>()
  for (const block of view.blocks) {
    if (!(block.within & WITHIN.heading) || block.index <= title || !READERS.test(block.text)) continue
    let part: PageElement | null = block.holder
    while (part && /^h[1-6]$|^(?:span|a|header)$/.test(part.tag)) part = part.parent
    if (!part || holds(part, title) || part.first < block.index - 2) continue
    if (sums.whole - sums.prose(part) >= SMALLEST_REPORT) found.add(part.index)
  }
  return found
}

/** As much prose at least, behind the headline, is a report, whatever its parts are called. */
const LEAST_PROSE = 250
const LEAST_SHARE = 0.2

/**
 * Words in names that say nothing on this page, since the report begins in a part that has them: one outlet's "widget" is what
 * another's "paragraph" is.
 */
function idleWords(view: PageView, sums: Sums, title: number): Set<string> {
  const openings = view.blocks.filter(block => block.index > title && isProse(block)).slice(0, 2)
  const prose = new Map<string, { sum: number; end: number; opens: boolean }>()
  for (const element of view.elements) {
    if (holds(element, title) || element.end <= title) continue
    for (const word of [...element.names.foreign, ...element.names.comments]) {
      const known = prose.get(word) ?? { sum: 0, end: -1, opens: false }
      prose.set(word, known)
      if (element.first < known.end) continue
      known.end = element.end
      known.sum += sums.prose(element)
      known.opens ||= openings.some(block => holds(element, block.index))
    }
  }
  const idle = new Set<string>()
  for (const [word, { sum, opens }] of prose) {
    if (opens && sum >= LEAST_PROSE && sum >= sums.whole * LEAST_SHARE) idle.add(word)
  }
  return idle
}

/** The first sentences behind the headline stand in it. */
function opensReport(element: PageElement, title: number, view: PageView): boolean {
  if (element.first > title + 6) return false
  for (let at = title + 1; at < element.first; at++) if (view.blocks[at]!.weight > 80) return false
  return !asksIn(element, view)
}

/** A box that asks says so in its first elements. */
const ELEMENTS_LOOKED_AT = 300

function asksIn(part: PageElement, view: PageView): boolean {
  const end = Math.min(view.elements.length, part.index + 1 + ELEMENTS_LOOKED_AT)
  for (let at = part.index + 1; at < end; at++) {
    const { tag, depth } = view.elements[at]!
    if (depth <= part.depth) return false
    if (tag === 'form' || tag === 'input' || tag === 'button') return true
  }
  return false
}

/** Boxes made alike, two or more beside one another, each headed by a link: other reports. */
function teasersIn(view: PageView, sums: Sums, title: number): Set<number> {
  const groups = new Map<string, number[]>()
  for (const element of view.elements) {
    if (element.parent === null || element.end <= element.first || holds(element, title)) continue
    if (
      element.within & (WITHIN.quotation | WITHIN.post) ||
      element.tag === 'p' ||
      sums.weight(element) > TEASER_WEIGHT
    )
      continue
    const head = view.blocks[element.first]!
    // A menu's entry, or the heading of a report: a line of links with letters in it, which is no time.
    if (head.linked < head.weight * 0.9 || head.timed > 0 || !/\p{L}{2}/u.test(head.text)) continue
    if (!within(head.holder, element)) continue
    const key = `${element.parent.index} ${element.tag} ${classOf(element)}`
    const group = groups.get(key)
    if (group) group.push(element.index)
    else groups.set(key, [element.index])
  }
  const found = new Set<number>()
  for (const group of groups.values()) if (group.length > 1) for (const index of group) found.add(index)
  return found
}

function within(inner: PageElement, outer: PageElement): boolean {
  return inner.first >= outer.first && inner.depth >= outer.depth
}

function classOf(element: PageElement): string {
  const name = element.attributes.find(attribute => attribute.name === 'class')?.value ?? ''
  return name.trim().split(/\s+/, 1)[0]!.slice(0, 60)
}

/** The box round a form, as far up as it is small: what asks for an address says why in front of it. */
function boxesThatAsk(view: PageView, sums: Sums, title: number): Set<number> {
  const found = new Set<number>()
  for (const element of view.elements) {
    if (element.tag !== 'form' && element.tag !== 'input' && element.tag !== 'textarea') continue
    let box: PageElement | null = null
    for (let at: PageElement | null = element; at !== null && at.tag !== 'body'; at = at.parent) {
      const small = sums.weight(at) < SMALL_BOX && sums.prose(at) < sums.whole * 0.3
      if (!small || holds(at, title) || at.names.body || found.has(at.index)) break
      box = at
    }
    if (box) found.add(box.index)
  }
  return found
}
