import { Refusal } from '../problem-details.ts'

/** Does no more of some work at a time than so many; whoever comes then is told to come again. */
export function fewAtOnce(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  let underWay = 0
  return async work => {
    if (underWay >= most) throw new Refusal('busy', 'others are being answered', {}, { 'retry-after': '2' })
    underWay++
    try {
      return await work()
    } finally {
      underWay--
    }
  }
}
