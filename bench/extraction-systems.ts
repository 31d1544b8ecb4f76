import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractFromHtml } from '@extractus/article-extractor'
import { Readability } from '@mozilla/readability'
import { Defuddle } from 'defuddle/node'
import { parseHTML } from 'linkedom'
import { readDocuments } from '../src/ingest/read.ts'
import type { CorpusPage, GoldMetadata } from '../test/ingest/pages/corpus-page.ts'
import { visibleText } from './extraction-text.ts'

/** What a system makes of a page; `text` null where it finds no article. */
export interface Extracted {
  readonly text: string | null
  readonly metadata: Partial<GoldMetadata>
  /** Everything that it keeps beside the text; empty for systems that keep nothing. */
  readonly dropped: readonly string[]
}

export interface System {
  readonly name: string
  /** Metadata that it has a place for. */
  readonly offers: readonly (keyof GoldMetadata)[]
  readonly extract: (page: CorpusPage) => Promise<Extracted>
}

const NOTHING: Extracted = { text: null, metadata: {}, dropped: [] }

/** Bytes into a file, the file through the same reader as every command uses. */
async function readByHearsay(page: CorpusPage): Promise<Extracted> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-extraction-'))
  try {
    const file = join(folder, `${page.name}.html`)
    writeFileSync(file, page.bytes)
    for await (const read of readDocuments([file])) {
      if (!('document' in read)) {
        if (read.problem.severity === 'error' && read.problem.code !== 'no-article')
          throw new Error(read.problem.message)
        continue
      }
      const { document } = read
      const text = document.titleSpan ? document.text.slice(document.titleSpan[1]) : document.text
      return {
        text,
        metadata: {
          title: document.title,
          outlet: document.outlet,
          byline: document.byline,
          published: document.published,
          language: document.language,
          credit: document.credit,
          modified: document.provenance?.modified ?? null,
          url: document.provenance?.url ?? null,
        },
        dropped: document.dropped,
      }
    }
    return NOTHING
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** As its README has it, over linkedom, which is what it is most often run on outside a browser. */
async function readByReadability(page: CorpusPage): Promise<Extracted> {
  const { document } = parseHTML(page.html)
  const article = new Readability(document as never).parse()
  if (!article) return NOTHING
  return {
    text: article.content ? visibleText(article.content, article.title ?? '') : null,
    metadata: {
      title: article.title ?? null,
      outlet: article.siteName ?? null,
      byline: article.byline ?? null,
      published: article.publishedTime ?? null,
      language: article.lang ?? null,
    },
    dropped: [],
  }
}

/** `defuddle/node` with linkedom, as its README has it; without the extractors that ask other servers. */
async function readByDefuddle(page: CorpusPage): Promise<Extracted> {
  const { document } = parseHTML(page.html)
  const article = await Defuddle(document as never, page.address, { useAsync: false })
  return {
    text: article.content ? visibleText(article.content, article.title) : null,
    metadata: {
      title: article.title || null,
      outlet: article.site || null,
      byline: article.author || null,
      published: article.published || null,
      language: article.language || null,
    },
    dropped: [],
  }
}

async function readByArticleExtractor(page: CorpusPage): Promise<Extracted> {
  const article = await extractFromHtml(page.html, page.address)
  if (!article) return NOTHING
  return {
    text: article.content ? visibleText(article.content, article.title ?? '') : null,
    metadata: {
      title: article.title || null,
      outlet: article.source || null,
      byline: article.author || null,
      published: article.published || null,
      url: article.url || null,
    },
    dropped: [],
  }
}

const COMMON = ['title', 'outlet', 'byline', 'published'] as const

export const HEARSAY: System = {
  name: 'hearsay',
  offers: [...COMMON, 'language', 'url', 'modified', 'credit'],
  extract: readByHearsay,
}

export const SYSTEMS: readonly System[] = [
  HEARSAY,
  { name: '@mozilla/readability', offers: [...COMMON, 'language'], extract: readByReadability },
  { name: 'defuddle', offers: [...COMMON, 'language'], extract: readByDefuddle },
  { name: '@extractus/article-extractor', offers: [...COMMON, 'url'], extract: readByArticleExtractor },
]
