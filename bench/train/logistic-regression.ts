export interface Example {
  readonly fold: number
  readonly same: boolean
  readonly inputs: readonly number[]
  readonly weight: number
}

export interface Held<E> {
  readonly example: E
  readonly same: boolean
  readonly odds: number
}

/** Each example judged by a model that has not seen its fold. */
export function crossValidate<E extends Example>(examples: readonly E[], folds: number): Held<E>[] {
  const models = Array.from({ length: folds }, (_, fold) =>
    fitLogistic(examples.filter(e => e.fold !== fold)),
  )
  return examples.map(example => {
    const { bias, inputs } = models[example.fold]!
    const odds = example.inputs.reduce((sum, value, k) => sum + value * inputs[k]!, bias)
    return { example, same: example.same, odds }
  })
}

type Judged = readonly { readonly same: boolean; readonly odds: number }[]

/** The best F1 over all thresholds, in percent. */
export function bestF1(judged: Judged): number {
  const right = judged.filter(x => x.same).length
  let best = 0
  let hits = 0
  for (const [i, x] of [...judged].sort((a, b) => b.odds - a.odds).entries()) {
    if (x.same) hits++
    best = Math.max(best, (200 * hits) / (i + 1 + right))
  }
  return best
}

export function f1At(judged: Judged, threshold: number): number {
  const said = judged.filter(x => x.odds >= threshold)
  return (200 * said.filter(x => x.same).length) / (said.length + judged.filter(x => x.same).length)
}

const RIDGE = 1e-3

/** Weighted logistic regression with a ridge penalty, by Newton's method on standardised inputs. */
export function fitLogistic(examples: readonly Example[]): { bias: number; inputs: number[] } {
  const inputs = examples.map(e => e.inputs)
  const weights = examples.map(e => e.weight)
  const n = inputs.length
  const d = inputs[0]!.length
  const mean = column(d, k => inputs.reduce((s, x) => s + x[k]!, 0) / n)
  const deviation = column(
    d,
    k => Math.sqrt(inputs.reduce((s, x) => s + (x[k]! - mean[k]!) ** 2, 0) / n) || 1,
  )
  const rows = inputs.map(x => [1, ...x.map((v, k) => (v - mean[k]!) / deviation[k]!)])
  const total = weights.reduce((s, w) => s + w, 0)
  const beta = new Array<number>(d + 1).fill(0)
  for (let round = 0; round < 50; round++) {
    const gradient = new Array<number>(d + 1).fill(0)
    const hessian = column(d + 1, () => new Array<number>(d + 1).fill(0))
    rows.forEach((row, r) => {
      const p = 1 / (1 + Math.exp(-row.reduce((s, v, k) => s + v * beta[k]!, 0)))
      const error = weights[r]! * ((examples[r]!.same ? 1 : 0) - p)
      const curve = weights[r]! * p * (1 - p)
      for (let k = 0; k <= d; k++) {
        gradient[k] = gradient[k]! + error * row[k]!
        const line = hessian[k]!
        for (let m = 0; m <= d; m++) line[m] = line[m]! + curve * row[k]! * row[m]!
      }
    })
    for (let k = 0; k <= d; k++) {
      const penalty = k === 0 ? 1e-9 : RIDGE * total
      hessian[k]![k] = hessian[k]![k]! + penalty
      gradient[k] = gradient[k]! - (k === 0 ? 0 : penalty * beta[k]!)
    }
    const step = solve(hessian, gradient)
    for (let k = 0; k <= d; k++) beta[k] = beta[k]! + step[k]!
    if (Math.max(...step.map(Math.abs)) < 1e-8) break
  }
  const raw = beta.slice(1).map((b, k) => b / deviation[k]!)
  return { bias: beta[0]! - raw.reduce((s, b, k) => s + b * mean[k]!, 0), inputs: raw }
}

function column<T>(size: number, value: (k: number) => T): T[] {
  return Array.from({ length: size }, (_, k) => value(k))
}

/** Gaussian elimination with pivots. */
function solve(matrix: number[][], right: readonly number[]): number[] {
  const n = right.length
  const m = matrix.map((row, i) => [...row, right[i]!])
  for (let i = 0; i < n; i++) {
    let pivot = i
    for (let k = i + 1; k < n; k++) if (Math.abs(m[k]![i]!) > Math.abs(m[pivot]![i]!)) pivot = k
    const held = m[i]!
    m[i] = m[pivot]!
    m[pivot] = held
    for (let k = i + 1; k < n; k++) {
      const factor = m[k]![i]! / m[i]![i]!
      for (let c = i; c <= n; c++) m[k]![c] = m[k]![c]! - factor * m[i]![c]!
    }
  }
  const x = new Array<number>(n).fill(0)
  for (let i = n - 1; i >= 0; i--) {
    let sum = m[i]![n]!
    for (let k = i + 1; k < n; k++) sum -= m[i]![k]! * x[k]!
    x[i] = sum / m[i]![i]!
  }
  return x
}
