import { present } from './draft.ts'

/** What a page says of itself outside its text. */
export interface PageMetadata {
  readonly title: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly language: string | null
  readonly byline: string | null
  readonly url: string | null
}

interface PageElement {
  readonly textContent: string | null
  getAttribute(name: string): string | null
}

/** As much of a DOM document as metadata takes; linkedom's fits. */
export interface Page {
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
}

/** JSON-LD types that describe the report itself (schema.org's Article and below). */
const ARTICLE = /^(?:.*Article|Report|LiveBlogPosting|BlogPosting|SocialMediaPosting)$/

const MAX_LINKED_DATA = 200_000

/** Title, outlet, date, language and byline from JSON-LD, then OpenGraph and its kin, then the page's own elements. */
export function metadataOf(page: Page): PageMetadata {
  const article = linkedArticle(page)
  const windowTitle = squeeze(page.querySelector('title')?.textContent)
  const meta = (...names: string[]) => {
    for (const name of names) {
      const element = page.querySelector(
        `meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`,
      )
      const value = present(element?.getAttribute('content'))
      if (value) return value
    }
    return null
  }
  const title = shownTitle(
    page,
    windowTitle,
    stringIn(article?.headline) ?? meta('og:title', 'twitter:title'),
  )
  return {
    title,
    outlet:
      nameIn(article?.publisher) ??
      meta('og:site_name', 'application-name', 'publisher') ??
      siteIn(windowTitle, title),
    published:
      stringIn(article?.datePublished) ??
      meta('article:published_time', 'datePublished', 'date', 'dc.date', 'DC.date.issued', 'pubdate') ??
      present(page.querySelector('time[datetime]')?.getAttribute('datetime')),
    language:
      present(page.querySelector('html')?.getAttribute('lang')) ??
      stringIn(article?.inLanguage) ??
      meta('og:locale'),
    byline: nameIn(article?.author) ?? meta('author', 'article:author'),
    url: present(page.querySelector('link[rel="canonical"]')?.getAttribute('href')) ?? meta('og:url'),
  }
}

/**
 * The headline as the page shows it, since spans need it in the text: the `h1` that the declared title or
 * the window's title agrees with; else the declared one.
 */
function shownTitle(page: Page, windowTitle: string | null, declared: string | null): string | null {
  const headings = [...page.querySelectorAll('h1')].flatMap(h => squeeze(h.textContent) ?? [])
  const known = `${fold(declared ?? '')}\n${fold(windowTitle ?? '')}`
  return (
    headings.find(h => known.includes(fold(h))) ??
    squeeze(declared) ??
    headings[0] ??
    withoutSite(windowTitle)
  )
}

const SITE_SEPARATOR = /\s+[|–—»·-]\s+/

/** "Headline | Outlet" and "Headline - Outlet": the longer part is the headline. */
function withoutSite(title: string | null): string | null {
  return title?.split(SITE_SEPARATOR).reduce((a, b) => (b.length > a.length ? b : a)) ?? null
}

/** The outlet that the window's title names after the headline; null where it names nothing more. */
function siteIn(windowTitle: string | null, title: string | null): string | null {
  const parts = windowTitle?.split(SITE_SEPARATOR) ?? []
  const last = parts.at(-1)
  return parts.length > 1 && title !== null && last && fold(last) !== fold(title) ? last : null
}

function squeeze(value: string | null | undefined): string | null {
  return present(value?.replace(/\s+/g, ' '))
}

function fold(value: string): string {
  return value
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

type Linked = Readonly<Record<string, unknown>>

function linkedArticle(page: Page): Linked | null {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const source = script.textContent ?? ''
    if (source.length > MAX_LINKED_DATA) continue
    try {
      const found = articleIn(JSON.parse(source), 4)
      if (found) return found
    } catch {
      // Broken JSON-LD is common; the other places are asked.
    }
  }
  return null
}

function articleIn(value: unknown, depth: number): Linked | null {
  if (typeof value !== 'object' || value === null || depth < 0) return null
  const candidates = Array.isArray(value)
    ? value
    : [value, (value as Linked)['@graph'], (value as Linked).mainEntity]
  for (const candidate of candidates) {
    if (candidate === value && !Array.isArray(value)) {
      if ([(value as Linked)['@type']].flat().some(type => typeof type === 'string' && ARTICLE.test(type))) {
        return value as Linked
      }
      continue
    }
    const found = articleIn(candidate, depth - 1)
    if (found) return found
  }
  return null
}

function stringIn(value: unknown): string | null {
  return typeof value === 'string' ? present(value) : null
}

/** schema.org lets a publisher or an author be a string, an object with a name, or a list of either. */
function nameIn(value: unknown): string | null {
  const names = [value].flat().flatMap(v => {
    const name = typeof v === 'object' && v !== null ? (v as Linked).name : v
    return stringIn(name) ?? []
  })
  return names.length > 0 ? names.join(', ') : null
}
