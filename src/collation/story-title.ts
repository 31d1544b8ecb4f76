import type { Document } from '../model/document.ts'

/** Longest title made of a report's first words. */
const LONGEST = 80

/**
 * The commonest headline of the documents, written as the earliest of them writes it; of equally common ones the
 * one that came first. Without any headline, the first words of the earliest document.
 */
export function storyTitle(documents: readonly Document[]): string {
  const inTime = [...documents].sort(earlier)
  const seen = new Map<string, { title: string; times: number }>()
  for (const { title } of inTime) {
    const key = title === null ? '' : headlineKey(title)
    if (key === '') continue
    const entry = seen.get(key)
    if (entry === undefined) seen.set(key, { title: tidy(title!), times: 1 })
    else entry.times++
  }
  let best: { title: string; times: number } | null = null
  for (const entry of seen.values()) if (best === null || entry.times > best.times) best = entry
  if (best !== null) return best.title
  const first = inTime[0]
  return first === undefined ? '' : firstWords(first.text)
}

/** Documents without a time come last; equal times are settled by identifier. */
function earlier(a: Document, b: Document): number {
  const x = a.published ?? '\uFFFF'
  const y = b.published ?? '\uFFFF'
  return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0
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

function firstWords(text: string): string {
  const start = tidy(text.slice(0, 4 * LONGEST))
  if (start.length <= LONGEST) return start
  const cut = start.lastIndexOf(' ', LONGEST)
  return `${start.slice(0, cut > 0 ? cut : LONGEST)}…`
}
