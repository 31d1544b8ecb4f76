const encoder = new TextEncoder()

/**
 * As it is taken: nothing is made ahead of a slow reader. `ended` is called, once or again, when nothing more will be made: all of
 * it was taken, the reader has gone, or it failed. A connection on which nothing moves is ended by the server.
 */
export function takenStream(
  pieces: AsyncIterable<string | Uint8Array>,
  ended: () => void,
): ReadableStream<Uint8Array> {
  const iterator = pieces[Symbol.asyncIterator]()
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        for (;;) {
          const { done, value } = await iterator.next()
          if (done) {
            ended()
            return controller.close()
          }
          if (value.length === 0) continue
          return controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value)
        }
      } catch (error) {
        ended()
        throw error
      }
    },
    async cancel() {
      try {
        await iterator.return?.()
      } finally {
        ended()
      }
    },
  })
}
