/** A question and what may answer it: a column of values for each sign, and which of the answers are right. */
export interface Question {
  /** Part that it is held out with. */
  readonly fold: number
  readonly columns: readonly ArrayLike<number>[]
  readonly answers: readonly { readonly at: number; readonly right: boolean; readonly fold: number }[]
}

const RIDGE = 0.005
const ROUNDS = 400
const STEP = 0.05

/**
 * Weights of the signs by which right answers come first: the likelihood of drawing a right one when answers are drawn
 * in proportion to the exponential of their weighted signs. Descends by Adam on standardised signs, with a ridge.
 */
export function fitListwise(questions: readonly Question[]): number[] {
  const asked = questions.filter(q => q.answers.some(a => a.right))
  const size = questions[0]!.columns.length
  const scale = Array.from({ length: size }, (_, k) => deviationOf(questions, k))
  const weights = new Float64Array(size)
  const mean = new Float64Array(size)
  const square = new Float64Array(size)
  for (let round = 1; round <= ROUNDS; round++) {
    const slope = slopeAt(asked, weights, scale)
    for (let k = 0; k < size; k++) {
      const g = slope[k]! / asked.length + RIDGE * weights[k]!
      mean[k] = 0.9 * mean[k]! + 0.1 * g
      square[k] = 0.999 * square[k]! + 0.001 * g * g
      const corrected = Math.sqrt(square[k]! / (1 - 0.999 ** round)) + 1e-8
      weights[k] = weights[k]! - (STEP * mean[k]!) / (1 - 0.9 ** round) / corrected
    }
  }
  return [...weights].map((w, k) => w / scale[k]!)
}

/** The questions of other folds, with the answers of other folds. */
export function without(fold: number, questions: readonly Question[]): Question[] {
  return questions
    .filter(q => q.fold !== fold)
    .map(q => ({ ...q, answers: q.answers.filter(a => a.fold !== fold) }))
}

function slopeAt(
  questions: readonly Question[],
  weights: Float64Array,
  scale: readonly number[],
): Float64Array {
  const slope = new Float64Array(weights.length)
  for (const { columns, answers } of questions) {
    const scores = answers.map(({ at }) =>
      columns.reduce((s, c, k) => s + (weights[k]! * c[at]!) / scale[k]!, 0),
    )
    const most = Math.max(...scores)
    const drawn = scores.map(s => Math.exp(s - most))
    const total = drawn.reduce((x, y) => x + y, 0)
    const right = answers.filter(a => a.right).length
    answers.forEach((answer, i) => {
      const error = drawn[i]! / total - (answer.right ? 1 / right : 0)
      columns.forEach((column, k) => {
        slope[k] = slope[k]! + (error * column[answer.at]!) / scale[k]!
      })
    })
  }
  return slope
}

function deviationOf(questions: readonly Question[], k: number): number {
  let n = 0
  let sum = 0
  let squares = 0
  for (const { columns, answers } of questions) {
    for (const { at } of answers) {
      const value = columns[k]![at]!
      n++
      sum += value
      squares += value * value
    }
  }
  return Math.sqrt(squares / n - (sum / n) ** 2) || 1
}
