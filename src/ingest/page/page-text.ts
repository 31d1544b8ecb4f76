import type { SourceRun } from '../../model/provenance.ts'
import { byteOffsets, isSelfSynchronising } from '../byte-offsets.ts'
import type { Block } from './blocks.ts'
import type { StatedPart } from './linked-body.ts'
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
    const inBytes = this.#runs.map(
      ([start, end, from, to]): SourceRun => [start, end, byPlace.get(from)!, byPlace.get(to)!],
    )
    if (encoding === 'utf-8') return inBytes.filter((run, index) => !this.#isMistakable(run, index))
    if (isSelfSynchronising(encoding)) return inBytes
    // Behind bytes that are none of the encoding a decoder may lose step; what does not read as it should has no place.
    const decoder = new TextDecoder(encoding)
    return inBytes.filter(([, , from, to], index) => {
      const [, , start, end] = this.#runs[index]!
      return decoder.decode(bytes.subarray(from, to)) === this.#html.slice(start, end)
    })
  }

  /**
   * As long as its bytes and yet not the same: "&nlE;" stands for two characters of five bytes. Whoever reads the run would
   * take it to go on character by character.
   */
  #isMistakable([start, end, from, to]: SourceRun, index: number): boolean {
    const [, , begin, stop] = this.#runs[index]!
    return stop - begin !== end - start && Buffer.byteLength(this.value.slice(start, end)) === to - from
  }
}
