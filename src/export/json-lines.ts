/** Items of one list inside of a JSON document, each on a line of its own. */
export class JsonItems {
  #any = false

  /** A piece that stands behind all pieces before it. */
  next(item: unknown): string {
    const separator = this.#any ? ',\n' : '\n'
    this.#any = true
    return separator + JSON.stringify(item)
  }
}
