import { LISTING_LIMITS } from './listing-limits.ts'

/** An ampersand that begins no character reference. */
const BARE_AMPERSAND = /&(?!(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});)/g

const NAME = /[A-Za-z_][^\s/<>"'=&]{0,99}/y

/** Longest tag; the longest in use carry a picture as a data address. */
const TAG_LENGTH = 65_536

/** HTML elements that have no end tag. */
const VOID = new Set(['br', 'hr', 'img', 'input', 'wbr', 'area', 'col', 'embed', 'param'])

/** Fields of a feed and an item that hold text only: the next field ends one that was left open. */
const PLAIN_FIELDS = new Set(
  'title link guid id pubdate author category comments published updated issued modified created dc:creator dc:date dc:title ttl language'.split(
    ' ',
  ),
)
const FIELDS = new Set([
  ...PLAIN_FIELDS,
  'description',
  'summary',
  'content',
  'content:encoded',
  'enclosure',
  'source',
])

/** Names that an object has of its own, which parsers that make objects of elements refuse. */
const OWN_NAMES = /(?:^|[\s:])(?:__proto__|constructor|prototype)(?=[\s=/>]|$)/i

/** Elements about a person. What takes names and addresses apart in them takes time with the square of their length. */
const PERSONS = new Set(['author', 'managingeditor', 'webmaster', 'contributor'])

/** Characters of text kept of a person, and of any other field that holds a line. */
const PERSON_LENGTH = 500
const LINE_LENGTH = 10_000

const ENDS_OF_FEED = new Set(['channel', 'rss', 'feed', 'rdf'])

interface Part {
  readonly pieces: string[]
  /** Names of the elements that are open, as written. */
  readonly open: string[]
  tags: number
  /** Code units written. */
  length: number
  tooDeep: boolean
  /** Of the field that is open and short by its nature, code units that may still be written. */
  room: number
}

/**
 * Goes once through a feed and writes its items and the rest of it anew: every element closed, every `<` and `&` that is none
 * of markup escaped, comments, declarations and processing instructions left out. What is inside CDATA stays as it is.
 */
export class Mender {
  readonly items: string[] = []
  frame = ''
  /** It has more elements than are read. */
  frameCut = false
  rootTag = ''
  channelTag: string | null = null
  beyond = 0
  tooDeep = 0
  tooLarge = 0
  cutShort = false

  readonly #text: string
  readonly #itemNames: ReadonlySet<string>
  readonly #mostTags: number
  readonly #found = new Map<string, { readonly from: number; readonly at: number }>()
  readonly #feed: Part
  #item: Part | null = null
  #at: number

  constructor(text: string, start: number, itemNames: ReadonlySet<string>, mostTags: number) {
    this.#text = text
    this.#at = start
    this.#mostTags = mostTags
    this.#itemNames = itemNames
    this.#feed = newPart()
  }

  /** Reads as many items as that and counts those beyond. */
  run(most: number): void {
    const text = this.#text
    while (this.#at < text.length) {
      if (this.items.length >= most) {
        this.#item = null
        this.beyond = this.#countItems()
        break
      }
      const open = text.indexOf('<', this.#at)
      this.#writeText(text.slice(this.#at, open < 0 ? text.length : open))
      if (open < 0) break
      this.#at = open
      this.#readMarkup()
    }
    if (this.#item !== null) {
      this.cutShort = true
      this.#item = null
    }
    this.frameCut = this.#feed.tags > this.#mostTags || this.#feed.length > LISTING_LIMITS.entryLength
    closeAll(this.#feed, 0)
    this.frame = this.#feed.pieces.join('')
  }

  #readMarkup(): void {
    const text = this.#text
    const at = this.#at
    if (text.startsWith('<!--', at)) this.#readComment()
    else if (/^<!\[CDATA\[/i.test(text.slice(at, at + 9))) this.#readCdata()
    else if (!this.#passOver()) this.#readTag()
  }

  #readTag(): void {
    const text = this.#text
    const at = this.#at
    const closing = text.startsWith('</', at)
    NAME.lastIndex = at + (closing ? 2 : 1)
    const name = NAME.exec(text)?.[0]
    const end = name === undefined ? -1 : this.#tagEnd(NAME.lastIndex)
    if (name === undefined || end < 0) {
      // With all that follow it: a text may hold nothing else.
      let next = at + 1
      while (text[next] === '<' && text[next + 1] === '<') next++
      this.#write('&lt;'.repeat(next - at))
      this.#at = next
      return
    }
    this.#at = end
    if (closing) this.#close(name)
    else this.#open(name, text.slice(at, end))
  }

  #open(name: string, written: string): void {
    const key = name.toLowerCase()
    const selfClosing = written.endsWith('/>')
    const tag = cleanTag(name, written)
    if (tag === null) return
    if (this.#itemNames.has(key)) {
      if (this.#item) this.#endItem()
      this.#item = newPart()
      put(this.#item, selfClosing ? `${tag.slice(0, -2)}>` : tag)
      this.#item.open.push(name)
      if (selfClosing) this.#endItem()
      return
    }
    const part = this.#item ?? this.#feed
    this.#endPlainField(part, key)
    if (++part.tags > this.#mostTags) return
    if (!selfClosing && !VOID.has(key) && part.open.length >= LISTING_LIMITS.depth) {
      part.tooDeep = true
      return
    }
    if (part === this.#feed) {
      if (this.rootTag === '') this.rootTag = selfClosing ? `${tag.slice(0, -2)}>` : tag
      else if (key === 'channel') this.channelTag ??= selfClosing ? `${tag.slice(0, -2)}>` : tag
    }
    put(part, VOID.has(key) && !selfClosing ? `${tag.slice(0, -1)}/>` : tag)
    // What was not kept has no end to be written either.
    if (selfClosing || VOID.has(key) || part.length > LISTING_LIMITS.entryLength) return
    if (PERSONS.has(key)) part.room = PERSON_LENGTH
    else if (PLAIN_FIELDS.has(key)) part.room = Math.min(part.room, LINE_LENGTH)
    part.open.push(name)
  }

  /** A title that was left open ends where the next field begins. */
  #endPlainField(part: Part, key: string): void {
    if (!FIELDS.has(key)) return
    const last = part.open.at(-1)?.toLowerCase()
    if (last !== undefined && PLAIN_FIELDS.has(last)) closeAll(part, part.open.length - 1)
  }

  #close(name: string): void {
    const key = name.toLowerCase()
    if (this.#itemNames.has(key)) {
      if (this.#item) this.#endItem()
      return
    }
    if (this.#item && ENDS_OF_FEED.has(key.replace(/^.*:/, '')) && !isOpen(this.#item, key)) this.#endItem()
    const part = this.#item ?? this.#feed
    const at = part.open.findLastIndex(open => open.toLowerCase() === key)
    if (at >= 0) closeAll(part, at)
  }

  #endItem(): void {
    const item = this.#item!
    this.#item = null
    if (item.tooDeep) this.tooDeep++
    else if (item.length > LISTING_LIMITS.entryLength || item.tags > this.#mostTags) this.tooLarge++
    else {
      closeAll(item, 0)
      this.items.push(item.pieces.join(''))
    }
  }

  #readComment(): void {
    const end = this.#find('-->', this.#at + 4)
    const swallowed = this.#item !== null && this.#passesItem(end)
    if (end < 0 || swallowed) {
      this.#write('&lt;')
      this.#at++
    } else this.#at = end + 3
  }

  #readCdata(): void {
    const start = this.#at + 9
    const end = this.#find(']]>', start)
    if (end < 0 || (this.#item !== null && this.#passesItem(end))) {
      // Left open: what follows is read as the markup that it would have been.
      this.#at = start
      return
    }
    const { room } = this.#item ?? this.#feed
    this.#write(`<![CDATA[${this.#text.slice(start, Math.min(end, start + room))}]]>`, true)
    this.#at = end + 3
  }

  /** Whether the next item begins before there, so that what seems to reach there was left open. */
  #passesItem(end: number): boolean {
    for (const name of this.#itemNames) {
      const closes = this.#find(`</${name}>`, this.#at)
      if (closes < 0 || closes > end) continue
      const opens = this.#find(`<${name}`, closes, 'after ')
      if (opens >= 0 && opens < end) return true
    }
    return false
  }

  /** A declaration or a processing instruction; false where it is none, or left open. */
  #passOver(): boolean {
    const end = this.#find('>', this.#at)
    const next = this.#find('<', this.#at + 1, 'after ')
    if (!/[!?]/.test(this.#text[this.#at + 1] ?? '') || end < 0 || (next >= 0 && next < end)) return false
    this.#at = end + 1
    return true
  }

  /** The place after the tag whose name ends there; -1 where it is none. Quoted values may hold `>`. */
  #tagEnd(from: number): number {
    const text = this.#text
    const most = Math.min(text.length, from + TAG_LENGTH)
    for (let at = from; at < most; at++) {
      const c = text[at]
      if (c === '>') return at + 1
      if (c === '<') return -1
      if (c === '"' || c === "'") {
        at = this.#find(c, at + 1)
        if (at < 0 || at >= most) return -1
      }
    }
    return -1
  }

  #writeText(text: string): void {
    // One more than is kept shows that it is too long.
    const most = LISTING_LIMITS.entryLength + 1
    if (text !== '') this.#write(text.slice(0, most).replace(BARE_AMPERSAND, '&amp;'))
  }

  #write(text: string, whole = false): void {
    const part = this.#item ?? this.#feed
    if (part.tags > this.#mostTags || part.room <= 0) return
    put(part, whole || text.length <= part.room ? text : text.slice(0, part.room))
    part.room -= text.length
  }

  /**
   * `indexOf` that remembers, so that what never comes is looked for once. `purpose` keeps apart what looks for the same
   * from places of different order.
   */
  #find(what: string, from: number, purpose = ''): number {
    const key = purpose + what
    const known = this.#found.get(key)
    if (known !== undefined && from >= known.from && (known.at < 0 || known.at >= from)) return known.at
    const at = this.#text.indexOf(what, from)
    this.#found.set(key, { from, at })
    return at
  }

  /** Items to come, by their tags alone. */
  #countItems(): number {
    let count = 0
    for (const name of this.#itemNames) {
      const tag = `<${name}`
      for (let at = this.#text.indexOf(tag, this.#at); at >= 0; at = this.#text.indexOf(tag, at + 1))
        if (/[\s>/]/.test(this.#text[at + tag.length] ?? '')) count++
    }
    return count
  }
}

function newPart(): Part {
  return { pieces: [], open: [], tags: 0, length: 0, tooDeep: false, room: Number.POSITIVE_INFINITY }
}

function isOpen(part: Part, key: string): boolean {
  return part.open.some(open => open.toLowerCase() === key)
}

/** Closes what is open from there on. */
function closeAll(part: Part, from: number): void {
  for (const name of part.open.splice(from).reverse()) part.pieces.push(`</${name}>`)
  if (!part.open.some(name => PLAIN_FIELDS.has(name.toLowerCase()))) part.room = Number.POSITIVE_INFINITY
}

/** Nothing is kept of what has become too long to be read. */
function put(part: Part, piece: string): void {
  part.length += piece.length
  if (part.length <= LISTING_LIMITS.entryLength) part.pieces.push(piece)
}

/** The tag with its ampersands escaped; null where a parser would refuse its name, without attributes where it would refuse those. */
function cleanTag(name: string, written: string): string | null {
  if (OWN_NAMES.test(name)) return null
  const rest = written.slice(name.length + 1)
  if (OWN_NAMES.test(rest)) return `<${name}${written.endsWith('/>') ? '/>' : '>'}`
  return `<${name}${rest.replace(BARE_AMPERSAND, '&amp;')}`
}
