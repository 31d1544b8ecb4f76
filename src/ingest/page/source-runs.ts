import { parseFragment } from 'parse5'
import type { SourceRun } from '../../model/provenance.ts'
import type { Piece } from './blocks.ts'
import type { SourcedText } from './parsed-page.ts'

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
    // Most of a paragraph is one piece that stands in the source as it is.
    const whole = node.value.slice(start, end)
    if (places.known && !places.each && !UNEVEN.test(whole) && text.startsWith(whole, out)) {
      putRun(runs, at + out, at + out + whole.length, places.from + start, places.from + end)
      out += whole.length
      continue
    }
    for (let i = start; i < end && out < text.length; i++) {
      const c = node.value[i]!
      const wanted = text[out]!
      if (c === wanted) {
        put(runs, at + out, at + out + 1, places, i, !isReplaced(node.value, i))
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

/** What canonical text does not hold: U+FFFD stands for it, which may be of another length in the bytes. */
function isReplaced(value: string, at: number): boolean {
  const code = value.charCodeAt(at)
  if (code < 0x20) return code !== 0x09 && code !== 0x0a && code !== 0x0d
  if (code < 0x7f) return false
  if (code < 0xa0) return code !== 0x85
  if (code < 0xd800) return false
  if (code < 0xdc00) return (value.charCodeAt(at + 1) & 0xfc00) !== 0xdc00
  if (code < 0xe000) return at === 0 || (value.charCodeAt(at - 1) & 0xfc00) !== 0xd800
  return code >= 0xfffe
}

/** Halves of pairs may stand alone, and controls are replaced: such text is gone through by single characters. */
const UNEVEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]/

/** Source places of each code unit of a text node, and one behind the last; null where they cannot be told. */
interface Places {
  readonly from: number
  readonly to: number
  /** Where each character begins and ends; null where the node's text stands in the source as it is. */
  readonly each: { readonly begins: Int32Array; readonly ends: Int32Array } | null
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
  // Of the length of the text, the piece would seem to be the text.
  const unknown: Places = { from: to - from === value.length ? -1 : from, to, each: null, known: false }
  const begins = new Int32Array(value.length)
  const ends = new Int32Array(value.length)
  let at = from
  for (let i = 0; i < value.length; ) {
    // Tags that the parser passed over stand between parts of one text.
    while (html[at] === '<' && value[i] !== '<') {
      const close = html.indexOf('>', at)
      if (close < 0 || close >= to) break
      at = close + 1
    }
    if (at >= to) return unknown
    const c = html[at]!
    const start = at
    let meant = c
    if (c === '&') {
      const reference = REFERENCE.exec(html.slice(at, at + LONGEST_REFERENCE))?.[0]
      meant = reference === undefined ? c : referred(reference)
      if (meant === reference) meant = c
      at += meant === c || reference === undefined ? 1 : reference.length
      // A reference that stands for an ampersand is longer than one.
      if (meant === c && reference !== undefined && referred(reference) === c) at = start + reference.length
    } else if (c === '\r') {
      meant = '\n'
      at += html[at + 1] === '\n' ? 2 : 1
    } else at++
    if (!value.startsWith(meant, i)) {
      if (c === '\0' || WHITE.test(c)) continue
      return unknown
    }
    for (let k = 0; k < meant.length; k++) {
      begins[i + k] = start
      ends[i + k] = at
    }
    i += meant.length
  }
  return { from, to, each: { begins, ends }, known: true }
}

const REFERENCE = /^&(?:#[xX][\da-fA-F]{1,10};?|#\d{1,10};?|[A-Za-z][A-Za-z\d]{0,31};?)/
const LONGEST_REFERENCE = 40

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
  const from = places.each ? places.each.begins[index]! : places.from + index
  const to = places.each ? places.each.ends[index]! : from + 1
  if (plain && to - from === 1) putRun(runs, start, end, from, to)
  else if (last && last[1] === start && last[2] === from && last[3] === to) last[1] = end
  else runs.push([start, end, from, to])
}

/** A piece of the text that stands in the source as it is: lengthens the last run where both sides go on. */
function putRun(
  runs: [number, number, number, number][],
  start: number,
  end: number,
  from: number,
  to: number,
): void {
  const last = runs[runs.length - 1]
  if (last && last[1] === start && last[3] === from && isEven(last)) {
    last[1] = end
    last[3] = to
  } else runs.push([start, end, from, to])
}

function isEven([start, end, from, to]: SourceRun): boolean {
  return end - start === to - from
}
