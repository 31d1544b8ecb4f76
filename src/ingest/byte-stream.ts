import { InputError } from './input-error.ts'

/** Gives bytes piece by piece, null at the end. After an error it may be asked for what comes behind it. */
export interface Pull {
  next(): Promise<Uint8Array | null>
  /** No more is wanted: frees what is held. */
  close(): Promise<void>
}

/** Bytes as they come, whose beginning can be looked at before they are read. */
export class ByteStream implements Pull {
  readonly #source: Pull
  /** Looked at and still to be read; an error that was met stands where it was met. */
  #waiting: (Uint8Array | Error)[] = []

  constructor(source: Pull) {
    this.#source = source
  }

  static over(source: AsyncIterable<Uint8Array>): ByteStream {
    const iterator = source[Symbol.asyncIterator]()
    return new ByteStream({
      async next() {
        const { done, value } = await iterator.next()
        return done ? null : value
      },
      async close() {
        await iterator.return?.()
      },
    })
  }

  /** Over what is in memory. */
  static of(bytes: Uint8Array): ByteStream {
    let left: Uint8Array | null = bytes.length > 0 ? bytes : null
    return new ByteStream({
      async next() {
        const piece = left
        left = null
        return piece
      },
      async close() {
        left = null
      },
    })
  }

  async next(): Promise<Uint8Array | null> {
    const piece = this.#waiting.shift()
    if (piece instanceof Error) throw piece
    return piece ?? this.#source.next()
  }

  close(): Promise<void> {
    this.#waiting = []
    return this.#source.close()
  }

  /** The first bytes, fewer only where there are no more, or where an error comes before; they are still to be read. */
  async head(length: number): Promise<Uint8Array> {
    const pieces = this.#waiting.filter((piece): piece is Uint8Array => !(piece instanceof Error))
    let held = pieces.reduce((sum, piece) => sum + piece.length, 0)
    while (held < length && pieces.length === this.#waiting.length) {
      try {
        const piece = await this.#source.next()
        if (piece === null) break
        this.#waiting.push(piece)
        pieces.push(piece)
        held += piece.length
      } catch (error) {
        this.#waiting.push(error as Error)
      }
    }
    const all = pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces)
    return all.subarray(0, length)
  }

  /** All that is left. Throws `too-large` as soon as it is more than `most` bytes. */
  async whole(most: number, location: string): Promise<Uint8Array> {
    const pieces: Uint8Array[] = []
    let size = 0
    for (let piece = await this.next(); piece !== null; piece = await this.next()) {
      size += piece.length
      if (size > most) throw tooLarge(location, null, most)
      pieces.push(piece)
    }
    return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces, size)
  }

  /** The same, piece by piece. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for (let piece = await this.next(); piece !== null; piece = await this.next()) yield piece
  }
}

/** `size` null: it was not waited for how much it is. */
export function tooLarge(location: string, size: number | null, most: number): InputError {
  const mib = (bytes: number) => (bytes / 1024 / 1024).toFixed(0)
  return new InputError(
    location,
    'too-large',
    `${size === null ? 'too much' : `${mib(size)} MiB`}; the limit for one document is ${mib(most)} MiB`,
  )
}
