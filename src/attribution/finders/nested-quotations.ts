import type { Quotation, TextAnalysis } from '../../text/analysis.ts'

/**
 * The insides of the quotations that hold quotations, each as if it were a text: the tokens between its marks,
 * and its quotations as the outermost.
 */
export function insidesOf(analysis: TextAnalysis): TextAnalysis[] {
  const { quotations, tokens } = analysis
  const insides: TextAnalysis[] = []
  let t = 0
  for (let q = 0; q < quotations.length; q++) {
    const outer = quotations[q]!
    if (outer.depth > 0) continue
    const inner: Quotation[] = []
    for (let i = q + 1; i < quotations.length && quotations[i]!.depth > 0; i++) {
      if (quotations[i]!.depth === 1 && !isTitle(analysis.text, quotations[i]!))
        inner.push({ ...quotations[i]!, depth: 0, continuedIn: null })
    }
    if (inner.length === 0) continue
    while (t < tokens.length && tokens[t]!.start < outer.inner[0]) t++
    let end = t
    while (end < tokens.length && tokens[end]!.end <= outer.inner[1]) end++
    insides.push({ ...analysis, tokens: tokens.slice(t, end), quotations: inner })
    t = end
  }
  return insides
}

/** ‘The Salt Road’: capitals on its longer words, and no sign of speech before the closing mark. */
function isTitle(text: string, { inner: [start, end] }: Quotation): boolean {
  if (end - start > LONGEST_TITLE) return false
  const words = text.slice(start, end).split(/\s+/)
  if (words.length < 2 || /[.,?!…]$/.test(words.at(-1)!)) return false
  return words.every((word, i) => /^\p{Lu}/u.test(word) || (i > 0 && word.length < 4))
}

/** In characters. */
const LONGEST_TITLE = 80
