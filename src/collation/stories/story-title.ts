import type { Document } from '../../model/document.ts'
import { byCodeUnits } from '../../model/order.ts'
import { ownText } from '../../model/own-text.ts'
import { openingWords } from './story-opening.ts'

/** What a document gives towards a title. */
export interface TitledDocument extends Pick<Document, 'id' | 'title' | 'published'> {
  /** Its first words; asked for where no document has a headline. */
  readonly opening: string
}

export function titledDocument(document: Document): TitledDocument {
  const { id, title, published } = document
  return {
    id: ownText(id),
    title: title === null ? null : ownText(title),
    published: published === null ? null : ownText(published),
    // Without a headline the first words stand for it; what comes later is not asked for.
    opening: title === null ? openingWords(document) : '',
  }
}

/** One headline, in whatever writing. */
interface Headline {
  title: string
  times: number
}

/**
 * The commonest headline of the documents. Of equally common ones one in normal writing goes before one in
 * capitals, one that tells before one that gives somebody's words, and then the one that came first. Without
 * any headline, the first words of the earliest document.
 */
export function storyTitle(documents: readonly TitledDocument[]): string {
  const inTime = [...documents].sort(earlier)
  const seen = new Map<string, Headline>()
  for (const { title } of inTime) {
    const key = title === null ? '' : headlineKey(title)
    if (key === '') continue
    const written = tidy(title!)
    const entry = seen.get(key)
    if (entry === undefined) seen.set(key, { title: written, times: 1 })
    else {
      entry.times++
      if (isCapitals(entry.title) && !isCapitals(written)) entry.title = written
    }
  }
  let best: Headline | null = null
  for (const entry of seen.values()) if (best === null || isBetter(entry, best)) best = entry
  if (best !== null) return best.title
  return inTime.length === 0 ? '' : inTime[0]!.opening
}

function isBetter(a: Headline, b: Headline): boolean {
  if (a.times !== b.times) return a.times > b.times
  if (isCapitals(a.title) !== isCapitals(b.title)) return isCapitals(b.title)
  return !givesWords(a.title) && givesWords(b.title)
}

function isCapitals(title: string): boolean {
  return /\p{Lu}/u.test(title) && !/\p{Ll}/u.test(title)
}

/** "Tarnow: We Will Rebuild", "“We will rebuild”", "Tarnow says "we will rebuild"": one side's words, or what an outlet makes of them. */
function givesWords(title: string): boolean {
  return /\p{L}\s?:\s/u.test(title) || /["“”„«»]/.test(title) || /^['‘‚‹]/.test(title)
}

/** Documents without a time come last; equal times are settled by identifier. */
function earlier(a: TitledDocument, b: TitledDocument): number {
  const x = a.published ?? '\uFFFF'
  const y = b.published ?? '\uFFFF'
  return byCodeUnits(x, y) || byCodeUnits(a.id, b.id)
}

/** One key for a headline's spellings: case, quotation marks, final stop and "| Outlet" do not count. */
function headlineKey(title: string): string {
  return (title.split(/\s[|–—]\s/)[0] ?? '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function tidy(title: string): string {
  return title.replace(/\s+/g, ' ').trim()
}
