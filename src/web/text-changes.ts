import { equalRuns, type RunWord } from '../collation/apparatus/equal-runs.ts'

/** A stretch of two texts: in both, only in the former, or only in the latter. */
export interface TextChange {
  readonly kind: 'same' | 'out' | 'in'
  readonly text: string
}

/** Words of one text; of a longer one what is behind them is not compared. */
const MOST_WORDS = 60_000

/** Between two runs of equal words: beyond so many pairs of words, one stretch stands for the other as a whole. */
const MOST_PAIRS = 250_000

/** Words, signs and white space, each a piece of its own: together they are the text. */
const PIECE = /[\p{L}\p{N}\p{M}’']+|\s+|[^\s\p{L}\p{N}\p{M}’']/gu

/** Short words and signs are at many places and tell none. */
const TELLING = /[\p{L}\p{N}]{4}|\p{N}/u

/**
 * What of a text was taken out and put in until it was another, word by word and in order. What is the same and what was
 * taken out make the former, what is the same and what was put in the latter, to the character. Time grows about as fast as the
 * texts: equal runs are found by words that are once in each (`equal-runs.ts`), and only what is between them is laid out.
 */
export function textChanges(former: string, latter: string): TextChange[] {
  const a = pieces(former)
  const b = pieces(latter)
  const changes = new Changes()
  const start = commonStart(a, b)
  const end = commonEnd(a, b, start)
  changes.add('same', a.slice(0, start))
  between(a.slice(start, a.length - end), b.slice(start, b.length - end), changes)
  changes.add('same', a.slice(a.length - end))
  return withoutCrumbs(changes.list)
}

/** A blank or a short word that happens to be the same between two stretches that are not tells nothing. */
const CRUMB = /^\s*(?:[\p{L}\p{N}]{1,3}\s*|[^\p{L}\p{N}]{0,2}\s*)$/u

/** Stretches that only crumbs divide are one: what went, then what came. */
function withoutCrumbs(changes: readonly TextChange[]): TextChange[] {
  const list: TextChange[] = []
  let out = ''
  let put = ''
  const flush = () => {
    if (out !== '') list.push({ kind: 'out', text: out })
    if (put !== '') list.push({ kind: 'in', text: put })
    out = ''
    put = ''
  }
  for (const [i, { kind, text }] of changes.entries()) {
    const isInside = out !== '' && put !== '' && i + 1 < changes.length
    if (kind === 'out') out += text
    else if (kind === 'in') put += text
    else if (isInside && CRUMB.test(text) && !text.includes('\n')) {
      out += text
      put += text
    } else {
      flush()
      list.push({ kind, text })
    }
  }
  flush()
  return list
}

class Changes {
  readonly list: TextChange[] = []

  add(kind: TextChange['kind'], words: readonly string[]): void {
    const text = words.join('')
    if (text === '') return
    const last = this.list.at(-1)
    if (last?.kind === kind) this.list[this.list.length - 1] = { kind, text: last.text + text }
    else this.list.push({ kind, text })
  }
}

/** What is behind the last word that is compared is one piece. */
function pieces(text: string): string[] {
  const found: string[] = []
  let at = 0
  for (const [piece] of text.matchAll(PIECE)) {
    if (found.length === MOST_WORDS) break
    found.push(piece)
    at += piece.length
  }
  if (at < text.length) found.push(text.slice(at))
  return found
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  const most = Math.min(a.length, b.length)
  let count = 0
  while (count < most && a[count] === b[count]) count++
  return count
}

function commonEnd(a: readonly string[], b: readonly string[], start: number): number {
  const most = Math.min(a.length, b.length) - start
  let count = 0
  while (count < most && a[a.length - count - 1] === b[b.length - count - 1]) count++
  return count
}

function between(a: readonly string[], b: readonly string[], changes: Changes): void {
  const numbers = new Map<string, number>()
  const numbered = (words: readonly string[]): RunWord[] =>
    words.map(word => {
      const index = numbers.get(word) ?? numbers.size
      numbers.set(word, index)
      return { index, kind: TELLING.test(word) ? 'content' : 'function' }
    })
  const runs = equalRuns(numbered(a), numbered(b)).filter(({ equal }) => equal)
  let [i, j] = [0, 0]
  for (const run of runs) {
    byWord(a.slice(i, run.a), b.slice(j, run.b), changes)
    changes.add('same', a.slice(run.a, run.a + run.length))
    i = run.a + run.length
    j = run.b + run.length
  }
  byWord(a.slice(i), b.slice(j), changes)
}

/** The longest common subsequence, where the stretches are short enough for it. */
function byWord(a: readonly string[], b: readonly string[], changes: Changes): void {
  if (a.length === 0 || b.length === 0 || a.length * b.length > MOST_PAIRS) {
    changes.add('out', a)
    changes.add('in', b)
    return
  }
  const width = b.length + 1
  const longest = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i * width + j] =
        a[i] === b[j]
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!)
    }
  }
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    const from = [i, j] as const
    while (i < a.length && j < b.length && a[i] === b[j]) {
      i++
      j++
    }
    changes.add('same', a.slice(from[0], i))
    const [outFrom, inFrom] = [i, j]
    while (i < a.length && j < b.length && a[i] !== b[j]) {
      if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) i++
      else j++
    }
    changes.add('out', a.slice(outFrom, i))
    changes.add('in', b.slice(inFrom, j))
  }
  changes.add('out', a.slice(i))
  changes.add('in', b.slice(j))
}
