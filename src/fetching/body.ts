import type { Held, Means } from './asking.ts'
import { bodyFailure } from './exchange.ts'
import { FetchError } from './fetcher.ts'
import type { Journey } from './journey.ts'
import { encodingsOf, UnpackingError, unpacked } from './unpacked.ts'

/** The body of an answer, unpacked, within limits while it streams. Whoever leaves it before its end calls `return`. */
export function bodyOf(
  means: Means,
  journey: Journey,
  answer: Held,
  most: number,
): AsyncIterable<Uint8Array> {
  const { limits } = means
  const named = (error: unknown): unknown => {
    // A journey that was stopped says why, whatever became of its streams.
    if (journey.signal.aborted) return journey.signal.reason
    return error instanceof UnpackingError
      ? journey.error(error.code, `The answer of ${answer.url.host} ${error.message}.`)
      : error
  }
  let pieces: AsyncGenerator<Uint8Array>
  try {
    const encodings = encodingsOf(answer.header('content-encoding'), limits.encodings)
    const said = Number(answer.header('content-length') ?? Number.NaN)
    if (encodings.length === 0 && said > most)
      throw new UnpackingError('too-large', `has ${said} bytes, more than the ${most} that are read`)
    pieces = unpacked(inTime(means, journey, answer), encodings, { most, ...limits })
  } catch (error) {
    throw named(error)
  }

  let unread: NodeJS.Timeout | undefined
  const leaveUnread = () => {
    unread = setTimeout(
      () =>
        journey.stop.abort(journey.error('too-slow', `The answer of ${answer.url.host} was not read on.`)),
      limits.unreadTime,
    )
    // A program that has nothing else to do may end.
    unread.unref()
  }
  journey.atEnd(() => clearTimeout(unread))
  leaveUnread()
  // Not a generator: one that is left before it began runs none of its own clearing up.
  const iterator: AsyncIterator<Uint8Array, undefined> = {
    async next() {
      clearTimeout(unread)
      try {
        const step = await pieces.next()
        journey.signal.throwIfAborted()
        if (step.done) {
          journey.end()
          return { done: true, value: undefined }
        }
        leaveUnread()
        return { done: false, value: step.value }
      } catch (error) {
        journey.end()
        throw named(error)
      }
    },
    async return() {
      journey.end()
      await pieces.return(undefined).catch(() => {})
      return { done: true, value: undefined }
    },
  }
  return { [Symbol.asyncIterator]: () => iterator }
}

/** The bytes as they were sent. A server has a time for all of it, more the more it sends, and one for every piece. */
async function* inTime(means: Means, journey: Journey, answer: Held): AsyncGenerator<Uint8Array> {
  const { limits } = means
  const host = answer.url.host
  const source: AsyncIterator<Uint8Array> = answer.body[Symbol.asyncIterator]()
  let bytes = 0
  let waited = 0
  for (;;) {
    const left = limits.bodyTime + (bytes / limits.steadyBytes) * 1000 - waited
    const began = performance.now()
    const late = setTimeout(
      () => {
        const sentence =
          left < limits.stallTime
            ? `The answer of ${host} comes too slowly: ${bytes} bytes in ${((waited + left) / 1000).toFixed(1)} s.`
            : `The answer of ${host} stopped for ${limits.stallTime / 1000} s after ${bytes} bytes.`
        journey.stop.abort(journey.error('too-slow', sentence))
      },
      Math.max(0, Math.min(left, limits.stallTime)),
    )
    let step: IteratorResult<Uint8Array>
    try {
      step = await source.next()
    } catch (error) {
      throw error instanceof FetchError || journey.signal.aborted
        ? error
        : bodyFailure(error, answer.url, journey.asked)
    } finally {
      clearTimeout(late)
    }
    waited += performance.now() - began
    if (step.done) return answer.finish()
    bytes += step.value.length
    yield step.value
  }
}
