import { SaxesParser } from 'saxes'
import type { Entry, Listing } from './entry.ts'
import { absoluteAddress } from './entry-address.ts'
import { dateOf } from './feed-entries.ts'
import { lineOf } from './feed-text.ts'
import { LISTING_LIMITS } from './listing-limits.ts'
import { Reservations } from './reservations.ts'

/** Code units that the parser is given at one time. */
const PIECE = 65_536

/** Longest field that is kept; addresses are the longest, and one that is cut must not seem whole. */
const FIELD = 10_000

/** Elements nested deeper are not followed; a sitemap needs 5. */
const DEPTH = 1000

/**
 * Ampersands that begin no reference, which addresses are full of, get by the parser as a character for private use: escaped
 * they would be wrong inside of CDATA.
 */
const DISGUISED = '\uF8F1'
const BARE_AMPERSAND = /&(?!(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});)/g

/** Faults after which it is no use to go on: unknown character references are one each, as are ampersands that are none. */
const FAULTS = 100_000

/** What is kept of a `url` or `sitemap` element: the path of names below it, without prefixes. */
const FIELDS = new Set([
  'loc',
  'lastmod',
  'news/title',
  'news/publication_date',
  'news/publication/name',
  'news/publication/language',
])

type Field =
  | 'loc'
  | 'lastmod'
  | 'news/title'
  | 'news/publication_date'
  | 'news/publication/name'
  | 'news/publication/language'

/** Where the first element is looked for: what stands before it is not read at all. */
const ROOT_WITHIN = 100_000

/** Thrown to end reading; never seen outside. */
class Enough extends Error {}

/** A sitemap, with its news where it has any, or an index of sitemaps; null where the text is neither. */
export function sitemapOf(text: string, base: string | null): Listing | null {
  const start = text.slice(0, ROOT_WITHIN).search(/<(?:[\w.-]+:)?(?:urlset|sitemapindex)[\s>/]/i)
  if (start < 0) return null
  const reader = new SitemapReader(base)
  for (let at = start; at < text.length; ) {
    // Not inside a character reference, which would look like a bare ampersand.
    const end = at + PIECE
    const ampersand = end < text.length ? text.lastIndexOf('&', end - 1) : -1
    const cut = ampersand > end - 40 && ampersand > at ? ampersand : end
    if (!reader.write(text.slice(at, cut))) break
    at = cut
  }
  return reader.close()
}

/** Reads a sitemap piece by piece; holds what it found, not what it read. */
class SitemapReader {
  readonly #parser = new SaxesParser({ xmlns: false, position: false, fragment: true })
  readonly #reservations = new Reservations()
  readonly #entries: Entry[] = []
  readonly #leadsTo: string[] = []
  readonly #base: string | null
  readonly #path: string[] = []
  #fields: Map<Field, string> | null = null
  #text = ''
  #isIndex: boolean | null = null
  #ended = false
  #faults = 0
  #depth = 0

  constructor(base: string | null) {
    this.#base = base
    this.#parser.on('error', () => this.#fault())
    this.#parser.on('opentag', ({ name }) => this.#open(localName(name)))
    this.#parser.on('closetag', ({ name }) => this.#close(localName(name)))
    this.#parser.on('text', text => this.#keep(text))
    this.#parser.on('cdata', text => this.#keep(text))
  }

  /** False where no more need be given. */
  write(piece: string): boolean {
    try {
      this.#parser.write(piece.replace(BARE_AMPERSAND, DISGUISED))
      return true
    } catch (error) {
      if (!(error instanceof Enough)) this.#faults++
      return false
    }
  }

  close(): Listing {
    if (!this.#ended) this.#reservations.note('it breaks off before its end')
    // The parser counts everything that is not well-formed; what could be read all the same was.
    if (this.#faults > 0) this.#reservations.note('it is not well-formed XML; read as far as it could be')
    return {
      kind: this.#isIndex ? 'sitemap-index' : 'sitemap',
      title: null,
      entries: this.#entries,
      leadsTo: this.#leadsTo,
      pace: null,
      reservations: this.#reservations.sentences(),
    }
  }

  #keep(text: string): void {
    if (this.#fields === null || this.#text.length >= FIELD) return
    this.#text += text.slice(0, FIELD - this.#text.length).replaceAll(DISGUISED, '&')
  }

  #fault(): void {
    if (++this.#faults > FAULTS) throw new Enough()
  }

  #open(name: string): void {
    this.#isIndex ??= name === 'sitemapindex'
    if (++this.#depth > DEPTH) {
      this.#reservations.note(`it nests more than ${DEPTH} deep; read as far as that`)
      throw new Enough()
    }
    if (name === 'url' || name === 'sitemap') {
      this.#path.length = 0
      this.#fields = new Map()
    } else if (this.#fields !== null) {
      this.#path.push(name)
    }
    this.#text = ''
  }

  #close(name: string): void {
    this.#depth--
    if (name === 'urlset' || name === 'sitemapindex') this.#ended = true
    const fields = this.#fields
    if (fields === null) return
    if (name === 'url' || name === 'sitemap') {
      this.#fields = null
      this.#take(fields)
      return
    }
    const path = this.#path.join('/') as Field
    if (FIELDS.has(path) && !fields.has(path)) fields.set(path, this.#text)
    this.#path.pop()
    this.#text = ''
  }

  #take(fields: ReadonlyMap<Field, string>): void {
    const written = fields.get('loc')?.trim()
    const url = absoluteAddress(written, [this.#base])
    if (url === null) {
      if (written) this.#reservations.note('a link that is no address of the web; left out', written)
      else this.#reservations.note('an element without an address')
      return
    }
    if (this.#entries.length + this.#leadsTo.length >= LISTING_LIMITS.entries) {
      this.#reservations.note(`it lists more than ${LISTING_LIMITS.entries} addresses; read as far as that`)
      this.#ended = true
      throw new Enough()
    }
    if (this.#isIndex) {
      this.#leadsTo.push(url)
      return
    }
    const context = { reservations: this.#reservations }
    this.#entries.push({
      id: null,
      url,
      title: lineOf(fields.get('news/title')),
      published: dateOf(fields.get('news/publication_date'), context),
      modified: dateOf(fields.get('lastmod'), context),
      byline: null,
      outlet: lineOf(fields.get('news/publication/name')),
      language: lineOf(fields.get('news/publication/language')),
      content: null,
    })
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase()
}
