import type { SourceRun } from '../../model/provenance.ts'
import { byteOffsets } from '../byte-offsets.ts'
import type { StatedPart } from './linked-body.ts'
import type { Block } from './page-view.ts'
import { addRuns } from './source-runs.ts'

/** A document's text as it grows, an empty line between its parts, and where each stands in the page's source. */
export class PageText {
  value = ''
  readonly #runs: [number, number, number, number][] = []
  readonly #html: string

  constructor(html: string) {
    this.#html = html
  }

  /** `text` is a block's, or the beginning of it; a headline that the page does not show has none. */
  add(text: string, block: Block | null): void {
    if (this.value) this.value += '\n\n'
    this.#append(text, block)
  }

  addLine([first, ...rest]: readonly Block[]): void {
    this.add(first!.text, first!)
    for (const block of rest) {
      this.value += ' '
      this.#append(block.text, block)
    }
  }

  addPart({ text, from, to }: StatedPart): void {
    this.add(text, null)
    if (from >= 0) this.#runs.push([this.value.length - text.length, this.value.length, from, to])
  }

  #append(text: string, block: Block | null): void {
    if (block) addRuns(this.#runs, this.#html, block.pieces, text, this.value.length)
    this.value += text
  }

  /** `[start, end)` of the text, `[from, to)` of the bytes that the source was decoded from. Empty where they are not known. */
  runs(bytes: Uint8Array | undefined, encoding: string | undefined): readonly SourceRun[] {
    if (!bytes || !encoding) return []
    // What stands first in the text may stand later in the source.
    const places = [...new Set(this.#runs.flatMap(([, , from, to]) => [from, to]))].sort((a, b) => a - b)
    const offsets = byteOffsets(bytes, encoding, places)
    if (!offsets) return []
    const byPlace = new Map(places.map((place, index) => [place, offsets[index]!]))
    return this.#runs.map(([start, end, from, to]) => [start, end, byPlace.get(from)!, byPlace.get(to)!])
  }
}
