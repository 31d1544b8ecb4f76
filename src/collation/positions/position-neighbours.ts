import weights from '../weights/position-neighbours.json' with { type: 'json' }
import { StatementGraph } from './statement-graph.ts'
import type { DatedStatement } from './statement-likeness.ts'
import { StatementLikeness } from './statement-likeness.ts'

/** A statement's nearest of its own, to which the graph joins it. */
const NEIGHBOURS = 40

/**
 * Statements by how near they lie to one another through their neighbours: of two ways of saying a thing that have
 * no word in common a third often has words of both. After Zhou and others, "Ranking on Data Manifolds" (2003).
 */
export class PositionNeighbours {
  readonly #likeness: StatementLikeness
  readonly #graph: StatementGraph
  readonly #weights: readonly number[]

  /** `likeness`: weights of `LIKENESS_SIGNS`. */
  constructor(statements: readonly DatedStatement[], likeness: readonly number[] = weights.likeness) {
    this.#likeness = new StatementLikeness(statements)
    this.#weights = likeness
    this.#graph = new StatementGraph(statements.length, i => this.#likenessTo(i), NEIGHBOURS)
  }

  /** How near each statement lies to one, as a logarithm; to itself, as far as can be. */
  nearness(asking: number): Float64Array {
    const near = this.#graph.reachedFrom(asking)
    const like = this.#likenessTo(asking)
    return near.map((share, i) =>
      i === asking ? Number.NEGATIVE_INFINITY : Math.log(share + LEAST) + BESIDE * like[i]!,
    )
  }

  #likenessTo(asking: number): Float64Array {
    const columns = this.#likeness.signs(asking)
    return Float64Array.from(columns[0]!, (_, i) =>
      columns.reduce((sum, column, k) => sum + this.#weights[k]! * column[i]!, 0),
    )
  }
}

/** What is not reached at all counts as reached by so little … */
const LEAST = 1e-9
/** … and is told apart by likeness, which otherwise has no say. */
const BESIDE = 1e-3

/** Log-odds that two statements repeat one position, from how near each lies to the other. */
export function nearnessOdds(oneWay: number, otherWay: number): number {
  return weights.bias + (weights.nearness * (oneWay + otherWay)) / 2
}
