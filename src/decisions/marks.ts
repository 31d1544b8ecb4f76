import type { FindingKind } from './anchor.ts'
import type { DecisionKind } from './decision.ts'

/** That something is as somebody decided: by which decision. */
export interface Mark {
  readonly number: number
  readonly kind: DecisionKind
}

/** What decisions made so says which. */
export type Marked<T> = T & { readonly decided?: readonly Mark[] }

/** By which decisions each finding is as it is, in the order in which they were laid over it. */
export class Marks {
  readonly #marks = new Map<string, readonly Mark[]>()

  of(kind: FindingKind, id: string): readonly Mark[] {
    return this.#marks.get(keyOf(kind, id)) ?? []
  }

  set(kind: FindingKind, id: string, marks: readonly Mark[]): void {
    this.#marks.set(keyOf(kind, id), marks)
  }

  add(kind: FindingKind, id: string, mark: Mark): void {
    this.set(kind, id, [...this.of(kind, id), mark])
  }

  drop(kind: FindingKind, id: string): void {
    this.#marks.delete(keyOf(kind, id))
  }

  /** By number of a decision, whatever it has made so, by what that is called now. */
  byDecision(): Map<number, { readonly kind: FindingKind; readonly id: string }[]> {
    const marked = new Map<number, { kind: FindingKind; id: string }[]>()
    for (const [key, marks] of this.#marks) {
      const at = key.indexOf(' ')
      const finding = { kind: key.slice(0, at) as FindingKind, id: key.slice(at + 1) }
      for (const number of new Set(marks.map(mark => mark.number)))
        marked.set(number, [...(marked.get(number) ?? []), finding])
    }
    return marked
  }
}

export function keyOf(kind: FindingKind, id: string): string {
  return `${kind} ${id}`
}
