import { Refusal } from '../problem-details.ts'

/** Takes one of so many places; answers what gives it back. Whoever comes when none is free is told to come again. */
export function places(most: number, why: string): () => () => void {
  let taken = 0
  return () => {
    if (taken >= most) throw new Refusal('busy', why, {}, { 'retry-after': '2' })
    taken++
    let isTaken = true
    return () => {
      if (isTaken) taken--
      isTaken = false
    }
  }
}

/** Does no more of some work at a time than so many. */
export function fewAtOnce(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const take = places(most, 'others are being answered')
  return async work => {
    const leave = take()
    try {
      return await work()
    } finally {
      leave()
    }
  }
}
