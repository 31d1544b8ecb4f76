import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { identifier } from '../model/identifier.ts'
import type { Draft } from './draft.ts'
import { InputError } from './input-error.ts'
import type { Limits } from './limits.ts'
import { blocksOf, type PageNode } from './page-blocks.ts'
import { pageDepth } from './page-depth.ts'
import { metadataOf, type Page } from './page-metadata.ts'

/** Fewer letters than a short sentence is no article. */
const SHORTEST_ARTICLE = 80

/**
 * An HTML page → a draft. Readability finds the article; its text is the headline and the article's blocks
 * with an empty line between. Every other block of the page is kept in `dropped`.
 * Throws an `InputError` where the page nests too deep or holds no article.
 */
export function documentOfPage(html: string, hash: string, location: string, limits: Limits): Draft {
  const depth = pageDepth(html)
  if (depth > limits.pageDepth) {
    throw new InputError(
      location,
      'too-deep',
      `elements nested ${depth} deep; the limit is ${limits.pageDepth}`,
    )
  }
  const { document } = parseHTML(html)
  const page = document as unknown as Page & { readonly body: PageNode | null }
  if (!page.querySelector('body')) throw noArticle(location)
  const metadata = metadataOf(page)
  const everything = blocksOf(page.body!)
  removeBoxes(document)
  keepBlockQuotations(document)
  const article = articleOf(document)
  const blocks = article ? blocksOf(article) : { text: [], captions: [] }
  if (blocks.text.join(' ').length < SHORTEST_ARTICLE) throw noArticle(location)
  const { title } = metadata
  const body = title !== null && sameWords(blocks.text[0] ?? '', title) ? blocks.text.slice(1) : blocks.text
  const kept = new Set([...(title ? [title] : []), ...body])
  return {
    id: identifier('d', [hash]),
    location,
    outlet: metadata.outlet,
    title,
    published: metadata.published,
    publishedBasis: 'metadata',
    language: metadata.language,
    byline: metadata.byline,
    sha256: hash,
    text: [...(title ? [title] : []), ...body].join('\n\n'),
    dropped: [...new Set([...everything.text, ...everything.captions])].filter(block => !kept.has(block)),
  }
}

/** What outlets call the boxes that stand between an article's paragraphs and are none of it. */
const BOX =
  /(?:^|[\s_-])(?:newsletter|signup|sign-up|subscribe|subscription|related|recommended|read-?(?:also|more|next)|more-?stories|promo|advert|advertisement|sponsored|share|sharing|social|cookie|consent|comments?|breadcrumbs?|outbrain|taboola)(?:$|[\s_-])/i

/** A box holds less of the page's text than this; what is more is the article in a wrapper with an odd name. */
const LARGEST_BOX_SHARE = 0.3

function removeBoxes(document: ReturnType<typeof parseHTML>['document']): void {
  const whole = document.body.textContent?.length ?? 0
  for (const element of [...document.querySelectorAll('[class], [id]')]) {
    if (!BOX.test(`${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`)) continue
    if ((element.textContent?.length ?? 0) < whole * LARGEST_BOX_SHARE) element.remove()
  }
}

/** Readability takes block quotations for clutter: make them plain paragraphs, in their place. */
function keepBlockQuotations(document: ReturnType<typeof parseHTML>['document']): void {
  for (const quotation of [...document.querySelectorAll('blockquote')]) {
    const paragraph = document.createElement(quotation.querySelector('p, div') ? 'div' : 'p')
    paragraph.append(...quotation.childNodes)
    quotation.replaceWith(paragraph)
  }
}

function articleOf(document: ReturnType<typeof parseHTML>['document']): PageNode | null {
  try {
    const reader = new Readability<PageNode>(document as never, {
      charThreshold: SHORTEST_ARTICLE,
      serializer: node => node as unknown as PageNode,
    })
    return reader.parse()?.content ?? null
  } catch {
    // Readability and linkedom throw on pages without text; there is no article in those.
    return null
  }
}

function sameWords(a: string, b: string): boolean {
  return a.replace(/\s+/g, ' ') === b
}

function noArticle(location: string): InputError {
  return new InputError(location, 'no-article', 'the page holds no article')
}
