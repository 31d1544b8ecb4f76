import type { Described, ReadFrom } from '../../model/provenance.ts'
import { isShown } from '../../model/shown.ts'
import { languageOfTag } from '../language-tag.ts'
import { publicationDate } from '../publication-date.ts'
import { bylineOf } from './byline.ts'
import { type LinkedReport, linkedReport } from './linked-data.ts'
import { ownAddress } from './own-address.ts'
import type { PageStatements } from './page-statements.ts'
import { folded } from './text-weight.ts'

/** What a page says of its report outside the report's text, and where it says so. */
export interface PageMetadata {
  readonly title: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly modified: string | null
  readonly language: string | null
  readonly byline: string | null
  /** An agency, as metadata have it. */
  readonly credit: string | null
  readonly url: string | null
  readonly readFrom: Readonly<Partial<Record<Described, ReadFrom>>>
  readonly linked: LinkedReport | null
}

/** A heading of the page; `level` 1 to 6. */
export interface Heading {
  readonly text: string
  readonly level: number
}

type Found = { readonly value: string; readonly from: ReadFrom }

/** `bylines`: texts of what is named so. `address`: where the page was fetched; null if unknown. */
export function metadataOf(
  statements: PageStatements,
  headings: readonly Heading[],
  bylines: readonly string[],
  address: string | null,
): PageMetadata {
  const { meta, microdata, windowTitle } = statements
  const metas = (from: ReadFrom, ...names: string[]): (Found | null)[] =>
    names.map(name => found(meta.get(name)?.[0], from))
  const properties = (...names: string[]) => names.map(name => found(microdata.get(name)?.[0], 'microdata'))

  const declared = [meta.get('og:title')?.[0], meta.get('twitter:title')?.[0], windowTitle].flatMap(t =>
    t ? folded(t) : [],
  )
  const named = [statements.canonical, meta.get('og:url')?.[0] ?? null]
  const linked = linkedReport(
    statements.linkedData.map(script => script.text),
    (headline, url) =>
      (headline !== null && folded(headline) !== '' && declared.some(t => t.includes(folded(headline)))) ||
      (url !== null && (url === statements.canonical || url === address)),
  )
  const title = titleOf(
    headings,
    windowTitle,
    [
      found(linked?.headline, 'json-ld'),
      ...metas('open-graph', 'og:title', 'twitter:title'),
      ...properties('headline'),
    ],
    new Set([linked?.outlet, meta.get('og:site_name')?.[0]].flatMap(name => (name ? folded(name) : []))),
  )
  const outlet = first(
    found(linked?.outlet, 'json-ld'),
    ...metas('open-graph', 'og:site_name'),
    ...properties('publisher'),
    ...metas('meta', 'application-name', 'publisher', 'dc.publisher', 'apple-mobile-web-app-title'),
    found(siteIn(windowTitle, title?.value ?? null), 'markup'),
  )
  const language = first(
    found(statements.htmlLanguage, 'markup'),
    found(linked?.language, 'json-ld'),
    ...properties('inlanguage'),
    ...metas('open-graph', 'og:locale'),
    ...metas('meta', 'content-language', 'language', 'dc.language'),
  )
  const written = languageOfTag(language?.value ?? '') ?? 'en'
  const published = firstDate(
    written,
    found(linked?.published, 'json-ld'),
    ...metas('open-graph', 'article:published_time', 'og:published_time', 'og:article:published_time'),
    ...properties('datepublished'),
    ...metas('meta', ...PUBLISHED),
    ...properties('datecreated'),
    found(statements.times[0], 'markup'),
  )
  const modified = firstDate(
    written,
    found(linked?.modified, 'json-ld'),
    ...metas('open-graph', 'article:modified_time', 'og:updated_time', 'og:modified_time'),
    ...properties('datemodified'),
    ...metas('meta', ...MODIFIED),
  )
  const byline = first(
    bylineFrom(linked?.authors ?? [], 'json-ld'),
    bylineFrom(meta.get('article:author') ?? [], 'open-graph'),
    bylineFrom(microdata.get('author') ?? [], 'microdata'),
    bylineFrom(AUTHOR.flatMap(name => meta.get(name) ?? []).slice(0, 5), 'meta'),
    bylineFrom(statements.authors.slice(0, 5), 'markup'),
    bylineFrom(bylines.slice(0, 1), 'markup'),
  )
  // `url` is as often the author's or the publisher's.
  const page = microdata.get('mainentityofpage')?.find(value => /^(?:https?:)?\//.test(value)) ?? null
  const own = ownAddress([...named, linked?.url ?? null, page], statements.base, address)
  const url: Found | null = own
    ? { value: own.url, from: (['markup', 'open-graph', 'json-ld', 'microdata'] as const)[own.index]! }
    : found(address, 'location')
  const credit = first(
    found(linked?.credit, 'json-ld'),
    ...properties('credittext', 'sourceorganization'),
    ...metas('meta', 'dc.source', 'news-source', 'agency').filter(
      name => !/^https?:/.test(name?.value ?? ''),
    ),
  )
  const readFrom: Partial<Record<Described, ReadFrom>> = {}
  for (const [name, what] of Object.entries({
    title,
    outlet,
    published,
    modified,
    language,
    byline,
    credit,
    url,
  })) {
    if (what) readFrom[name as Described] = what.from
  }
  return {
    title: title?.value ?? null,
    outlet: outlet?.value ?? null,
    published: published?.value ?? null,
    modified: modified?.value ?? null,
    language: language?.value ?? null,
    byline: byline?.value ?? null,
    credit: credit?.value ?? null,
    url: url?.value ?? null,
    readFrom,
    linked,
  }
}

const PUBLISHED =
  'datepublished date pubdate publishdate publish-date publish_date publication_date published_time parsely-pub-date sailthru.date cxenseparse:recs:publishtime article.published dc.date dc.date.issued dc.date.created dcterms.created dcterms.issued originalpublicationdate'.split(
    ' ',
  )
const MODIFIED =
  'datemodified last-modified lastmod lastmodified revised dc.date.modified dcterms.modified article.updated updated_time'.split(
    ' ',
  )
const AUTHOR = [
  'author',
  'authors',
  'byl',
  'byline',
  'dc.creator',
  'parsely-author',
  'sailthru.author',
  'dcterms.creator',
]

function found(value: string | null | undefined, from: ReadFrom): Found | null {
  const squeezed = value?.replace(/\s+/g, ' ').trim()
  return squeezed && isShown(squeezed) ? { value: squeezed, from } : null
}

function first(...candidates: readonly (Found | null)[]): Found | null {
  return candidates.find(candidate => candidate !== null) ?? null
}

/** The first that can be read as a date in the page's language; where none can, whatever there is. */
function firstDate(language: string, ...candidates: readonly (Found | null)[]): Found | null {
  const all = candidates.filter(candidate => candidate !== null)
  return all.find(({ value }) => publicationDate(value, language) !== null) ?? all[0] ?? null
}

function bylineFrom(authors: readonly string[], from: ReadFrom): Found | null {
  return found(bylineOf(authors), from)
}

/** A heading that is so much of a declared title is the headline; "Vell Courier" in "Lorne keeps Vell open | Vell Courier" is not. */
const LEAST_OF_TITLE = 0.4

/**
 * The headline as the page shows it, since spans need it in the text: the heading that a declared title or the window's
 * title agrees with; else a declared one.
 */
function titleOf(
  headings: readonly Heading[],
  windowTitle: string | null,
  declared: readonly (Found | null)[],
  site: ReadonlySet<string>,
): Found | null {
  const stated = declared.flatMap(d => (d ? folded(d.value) : []))
  const shown =
    agreeing(headings, stated) ??
    agreeing(
      headings.filter(h => !site.has(folded(h.text))),
      [folded(windowTitle ?? '')],
    )
  const top = headings.find(heading => heading.level === 1)
  return first(
    found(shown?.text, 'markup'),
    ...declared,
    found(top?.text, 'markup'),
    found(withoutSite(windowTitle), 'markup'),
    found(headings[0]?.text, 'markup'),
  )
}

const MOST_HEADINGS = 500
const LONGEST_HEADING = 1000

/** The heading that is most of a title, of two the higher one. */
function agreeing(headings: readonly Heading[], titles: readonly string[]): Heading | null {
  let shown: Heading | null = null
  let best = 0
  for (const heading of headings.slice(0, MOST_HEADINGS)) {
    const words = folded(heading.text)
    if (words === '' || words.length > LONGEST_HEADING) continue
    for (const title of titles) {
      const share = words.length / title.length
      const agrees =
        title === words ? 2 : share > LEAST_OF_TITLE && ` ${title} `.includes(` ${words} `) ? share : 0
      const level = agrees === 0 ? 0 : agrees + 0.1 / heading.level
      if (level > best) {
        best = level
        shown = heading
      }
    }
  }
  return shown
}

const SITE_SEPARATOR = /\s+(?:[|–—»·•:-]|::)\s+|\s*[｜|_＿]\s*|:\s+/u

/** "Headline | Outlet" and "Headline - Outlet": the longer part is the headline. */
function withoutSite(title: string | null): string | null {
  return title?.split(SITE_SEPARATOR).reduce((a, b) => (b.length > a.length ? b : a)) ?? null
}

/** The outlet that the window's title names beside the headline; null where it names nothing more. */
function siteIn(windowTitle: string | null, title: string | null): string | null {
  if (windowTitle === null || title === null) return null
  const at = windowTitle.indexOf(title)
  const rest = at < 0 ? [] : [windowTitle.slice(at + title.length), windowTitle.slice(0, at)]
  for (const side of rest) {
    const parts = side
      .split(SITE_SEPARATOR)
      .flatMap(part => part.replace(/^[\s|–—»·•:｜_-]+|[\s|–—»·•:｜_-]+$/gu, '') || [])
    const last = parts.at(-1)
    if (last) return last
  }
  if (at >= 0) return null
  const parts = windowTitle.split(/\s+[|–—»·-]\s+/)
  const last = parts.at(-1)
  return parts.length > 1 && last && folded(last) !== folded(title) ? last : null
}
