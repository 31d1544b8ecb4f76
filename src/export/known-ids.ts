/** What parts have in common, a speaker of several stories, is given once: with the first that has it. */
export class KnownIds {
  readonly #known = new Set<string>()

  /** Those of a list that were not asked about before. */
  fresh<T>(items: readonly T[], idOf: (item: T) => string): T[] {
    return items.filter(item => {
      const id = idOf(item)
      if (this.#known.has(id)) return false
      this.#known.add(id)
      return true
    })
  }
}
