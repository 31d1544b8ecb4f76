import { OUTSIDE, ROLES, STEPS, stepInto, stepOn } from './roles.ts'

/** Tokens `[from, to)` of a passage that together play one part, and how probable just that is. */
export interface LikelySpan {
  readonly role: number
  readonly from: number
  readonly to: number
  readonly probability: number
}

/** Spans that are less probable than this, or whose beginning is, are not looked at. */
const RAREST = 0.02

/**
 * All labellings of a passage at once, with their probabilities (forward–backward over a linear chain, each token
 * scaled so that nothing overflows). The arrays are kept between passages.
 */
export class Lattice {
  size = 0
  /** Exponential of the score of each step into each token and of its label, divided by the token's greatest. */
  potentials = new Float64Array(0)
  /** Before each token and behind the last: how probable each part is, seen from the left. */
  forward = new Float64Array(0)
  /** The same seen from the right, relative to `forward`. */
  backward = new Float64Array(0)
  /** What each token was divided by. */
  scales = new Float64Array(0)

  /** Makes room for `size` tokens. `potentials` are to be written before `run`. */
  begin(size: number): void {
    this.size = size
    if (this.potentials.length >= size * STEPS) return
    this.potentials = new Float64Array(2 * size * STEPS)
    this.forward = new Float64Array((2 * size + 1) * ROLES)
    this.backward = new Float64Array((2 * size + 1) * ROLES)
    this.scales = new Float64Array(2 * size)
  }

  run(): void {
    this.#runForward()
    this.#runBackward()
  }

  #runForward(): void {
    const { potentials, forward, scales, size } = this
    forward.fill(0, 0, ROLES)
    forward[OUTSIDE] = 1
    for (let i = 0; i < size; i++) {
      const at = i * STEPS
      const from = i * ROLES
      let sum = 0
      for (let role = 0; role < ROLES; role++) {
        let mass = role === OUTSIDE ? 0 : forward[from + role]! * potentials[at + stepOn(role)]!
        for (let before = 0; before < ROLES; before++)
          mass += forward[from + before]! * potentials[at + stepInto(before, role)]!
        forward[from + ROLES + role] = mass
        sum += mass
      }
      // Only a model gone wrong has no mass left; then every part is as good as another.
      if (!(sum > 0)) {
        forward.fill(1 / ROLES, from + ROLES, from + 2 * ROLES)
        sum = 1
      } else
        for (let role = 0; role < ROLES; role++)
          forward[from + ROLES + role] = forward[from + ROLES + role]! / sum
      scales[i] = sum
    }
  }

  #runBackward(): void {
    const { potentials, backward, scales, size } = this
    backward.fill(1, size * ROLES, (size + 1) * ROLES)
    for (let i = size - 1; i >= 0; i--) {
      const at = i * STEPS
      const to = (i + 1) * ROLES
      const scale = scales[i]!
      for (let before = 0; before < ROLES; before++) {
        let mass = before === OUTSIDE ? 0 : potentials[at + stepOn(before)]! * backward[to + before]!
        for (let role = 0; role < ROLES; role++)
          mass += potentials[at + stepInto(before, role)]! * backward[to + role]!
        backward[i * ROLES + before] = mass / scale
      }
    }
  }

  /** How probable it is that token `i` plays a part. */
  probability(i: number, role: number): number {
    const at = (i + 1) * ROLES + role
    return this.forward[at]! * this.backward[at]!
  }

  /** Every span that is not improbable, by their beginnings. */
  spans(): LikelySpan[] {
    const { potentials, forward, backward, scales, size } = this
    const found: LikelySpan[] = []
    for (let from = 0; from < size; from++) {
      for (let role = 1; role < ROLES; role++) {
        let mass = 0
        for (let before = 0; before < ROLES; before++)
          mass += forward[from * ROLES + before]! * potentials[from * STEPS + stepInto(before, role)]!
        mass /= scales[from]!
        // `mass` is that of all labellings in which the span begins here and has not ended.
        for (let to = from + 1; mass * backward[to * ROLES + role]! >= RAREST; to++) {
          let ends = 1
          if (to < size) {
            ends = 0
            for (let next = 0; next < ROLES; next++)
              ends += potentials[to * STEPS + stepInto(role, next)]! * backward[(to + 1) * ROLES + next]!
            ends /= scales[to]!
          }
          const probability = mass * ends
          if (probability >= RAREST) found.push({ role, from, to, probability })
          if (to === size) break
          mass *= potentials[to * STEPS + stepOn(role)]! / scales[to]!
        }
      }
    }
    return found
  }
}
