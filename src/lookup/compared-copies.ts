import { copyVariants } from '../collation/copies/copy-variants.ts'
import type { Collation } from '../model/collation.ts'
import type { ComparedCopy, Copy, CopyVariant } from '../model/copy.ts'
import { sha256 } from '../model/identifier.ts'
import { analyse } from '../text/analyse.ts'
import type { TextAnalysis } from '../text/analysis.ts'
import { whenAsked } from './when-asked.ts'

/** What is kept at most, in characters of JSON. */
const MOST_KEPT = 32_000_000

/**
 * What copies have changed, once somebody looks at it. Comparing them is most of what a story takes, and comes to the same as long as both texts and
 * the copied passages are the same, which no document ever changes: so what was compared last is kept.
 */
export class ComparedCopies {
  readonly #known = new Map<string, { readonly variants: readonly CopyVariant[]; readonly size: number }>()
  readonly #most: number
  #size = 0

  constructor(most = MOST_KEPT) {
    this.#most = most
  }

  of({ documents, copies }: Pick<Collation, 'documents' | 'copies'>): ComparedCopy[] {
    if (copies.length === 0) return []
    const byId = new Map(documents.map(document => [document.id, document]))
    const analyses = new Map<string, TextAnalysis>()
    const analysisOf = (id: string) => {
      const analysis = analyses.get(id) ?? analyse(byId.get(id)!)
      analyses.set(id, analysis)
      return analysis
    }
    return copies.map(copy =>
      whenAsked({ ...copy }, 'variants', () =>
        this.#kept(copy, () => copyVariants(copy, analysisOf(copy.from), analysisOf(copy.to))),
      ),
    )
  }

  #kept({ from, to, passages }: Copy, compare: () => readonly CopyVariant[]): readonly CopyVariant[] {
    const key = sha256(JSON.stringify([from, to, passages]))
    let one = this.#known.get(key)
    if (one === undefined) {
      const variants = compare()
      one = { variants, size: key.length + JSON.stringify(variants).length }
      this.#size += one.size
    } else this.#known.delete(key)
    // What was asked for last comes last.
    this.#known.set(key, one)
    while (this.#size > this.#most) {
      const [oldest, { size }] = this.#known.entries().next().value!
      this.#known.delete(oldest)
      this.#size -= size
    }
    return one.variants
  }
}
