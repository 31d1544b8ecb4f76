import { parseFragment } from 'parse5'
import type { SourceRun } from '../../model/provenance.ts'
import type { Piece } from './page-view.ts'
import type { SourcedText } from './parsed-page.ts'

/** What canonical text puts U+FFFD for stands for itself alone in the source. */
const REPLACED =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]|\p{Surrogate}/u
const WHITE = /\s/
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/

/**
 * Where the characters of `text`, which was made of `pieces`, stand in the page's source, added to `runs`: `[start, end, from,
 * to]` in code units of the document's text and of the source. `at`: where `text` begins in the document's text.
 */
export function addRuns(
  runs: [number, number, number, number][],
  html: string,
  pieces: readonly Piece[],
  text: string,
  at: number,
): void {
  let out = 0
  for (const { node, start, end, supplied } of pieces) {
    if (node === null) {
      if (supplied === text[out] && !WHITE.test(supplied)) out++
      continue
    }
    const places = placesIn(html, node)
    for (let i = start; i < end && out < text.length; i++) {
      const c = node.value[i]!
      const wanted = text[out]!
      if (c === wanted) {
        put(runs, at + out, at + out + 1, places, i, !REPLACED.test(c) || isPaired(node.value, i))
        out++
      } else if (WHITE.test(wanted) && WHITE.test(c)) {
        put(runs, at + out, at + out + 1, places, i, c.charCodeAt(0) < 0x80)
        out++
      } else if (!WHITE.test(c) && !UNSEEN.test(c)) {
        // A break of the line that was supplied in between, or a mark.
        if (!WHITE.test(wanted)) return
        out++
        i--
      }
    }
  }
}

function isPaired(value: string, at: number): boolean {
  const code = value.charCodeAt(at)
  if (code >= 0xd800 && code < 0xdc00) return (value.charCodeAt(at + 1) & 0xfc00) === 0xdc00
  return (code & 0xfc00) === 0xdc00 && at > 0 && (value.charCodeAt(at - 1) & 0xfc00) === 0xd800
}

/** Source places of each code unit of a text node, and one behind the last; null where they cannot be told. */
interface Places {
  readonly from: number
  readonly to: number
  /** Null where the node's text stands in the source as it is. */
  readonly each: Int32Array | null
  readonly known: boolean
}

const PLACES = new WeakMap<SourcedText, Places>()

function placesIn(html: string, node: SourcedText): Places {
  const known = PLACES.get(node)
  if (known) return known
  const places = found(html, node)
  PLACES.set(node, places)
  return places
}

function found(html: string, { value, source }: SourcedText): Places {
  if (!source) return { from: -1, to: -1, each: null, known: false }
  const { startOffset: from, endOffset: to } = source
  if (to - from === value.length && html.startsWith(value, from)) return { from, to, each: null, known: true }
  const each = new Int32Array(value.length + 1)
  let at = from
  for (let i = 0; i < value.length; ) {
    // Tags that the parser passed over stand between parts of one text.
    while (html[at] === '<' && value[i] !== '<') {
      const close = html.indexOf('>', at)
      if (close < 0 || close >= to) break
      at = close + 1
    }
    while (at < to && html[at] === '\0') at++
    if (at >= to) return { from, to, each: null, known: false }
    if (html[at] === '&') {
      const reference = /^&(?:#[xX][\da-fA-F]{1,10};?|#\d{1,10};?|[A-Za-z][A-Za-z\d]{0,31};?)/.exec(
        html.slice(at, at + 40),
      )?.[0]
      const meant = reference === undefined ? '&' : referred(reference)
      if (!value.startsWith(meant, i)) return { from, to, each: null, known: false }
      const length = reference?.length ?? 1
      for (let k = 0; k < meant.length; k++) each[i + k] = meant === reference ? at + k : at
      // What a reference stands for begins and ends with it: marked by the same place twice.
      at += length
      i += meant.length
      each[i] = at
      continue
    }
    if (html[at] === '\r') {
      each[i++] = at
      at += html[at + 1] === '\n' ? 2 : 1
    } else if (html[at] === value[i]) each[i++] = at++
    else if (WHITE.test(html[at]!)) at++
    else return { from, to, each: null, known: false }
  }
  each[value.length] = at
  return { from, to, each, known: true }
}

const REFERENCES = new Map<string, string>()
const MOST_REFERENCES = 2000

/** What parse5 makes of a character reference. */
function referred(reference: string): string {
  const known = REFERENCES.get(reference)
  if (known !== undefined) return known
  const [node] = parseFragment(reference).childNodes
  const meant = node?.nodeName === '#text' ? (node as SourcedText).value : ''
  if (REFERENCES.size >= MOST_REFERENCES) REFERENCES.clear()
  REFERENCES.set(reference, meant)
  return meant
}

/** Lengthens the last run where both sides go on, or begins one. */
function put(
  runs: [number, number, number, number][],
  start: number,
  end: number,
  places: Places,
  index: number,
  plain: boolean,
): void {
  if (places.from < 0) return
  const last = runs[runs.length - 1]
  if (!places.known) {
    // Only the whole piece is known.
    if (last && last[2] === places.from && last[3] === places.to && last[1] === start) last[1] = end
    else runs.push([start, end, places.from, places.to])
    return
  }
  const from = places.each ? places.each[index]! : places.from + index
  let next = index + 1
  while (places.each && next < places.each.length - 1 && places.each[next] === from) next++
  const to = places.each ? places.each[next]! : from + 1
  const single = plain && to - from === 1
  if (last && single && last[1] === start && last[3] === from && isEven(last)) {
    last[1] = end
    last[3] = to
  } else if (last && last[1] === start && last[2] === from && last[3] === to) last[1] = end
  else runs.push([start, end, from, to])
}

function isEven([start, end, from, to]: SourceRun): boolean {
  return end - start === to - from
}
