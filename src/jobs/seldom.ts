import { errorText } from './log.ts'

/** No more often, in ms. */
const SAME_TROUBLE = 30_000

/** Tells each trouble when it comes, and again only after a while, be it of another number or by another of our loops. */
export function seldom(tell: (text: string) => void): (trouble: unknown) => void {
  const last = new Map<string, number>()
  return trouble => {
    const text = errorText(trouble)
    const kind = text.replace(/ \(Queue: [^()]*\)$/, '').replace(/\d+/g, '#')
    const now = performance.now()
    if (now - (last.get(kind) ?? Number.NEGATIVE_INFINITY) < SAME_TROUBLE) return
    if (last.size > 100) last.clear()
    last.set(kind, now)
    tell(text)
  }
}
