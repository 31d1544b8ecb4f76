import { randomUUID } from 'node:crypto'
import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Bytes that are gathered before they are written. */
const BUFFER = 2 ** 20

/** Closes the files of those that nobody holds any more. */
const files = new FinalizationRegistry<number>(file => closeSync(file))

/**
 * Bytes that need not be in memory, one behind the other in a file that has no name any more: it ends with the process.
 * No more than a buffer is in memory, and as long as that is not full there is no file.
 */
export class ScratchFile {
  readonly #folder: string
  #file = -1
  #written = 0
  readonly #buffer = Buffer.allocUnsafeSlow(BUFFER)
  #buffered = 0

  constructor(folder = process.env.HEARSAY_SCRATCH ?? tmpdir()) {
    this.#folder = folder
  }

  /** Bytes in all. */
  get size(): number {
    return this.#written + this.#buffered
  }

  /** Where they begin, which is what `read` is asked for. */
  append(bytes: Uint8Array): number {
    const place = this.size
    if (bytes.length > BUFFER - this.#buffered) this.#flush()
    if (bytes.length > BUFFER) this.#written += this.#write(bytes)
    else {
      this.#buffer.set(bytes, this.#buffered)
      this.#buffered += bytes.length
    }
    return place
  }

  /** Into `bytes`, as many as fit there. What was appended at once lies in one piece. */
  read(place: number, bytes: Uint8Array): void {
    if (place >= this.#written) {
      const start = place - this.#written
      bytes.set(this.#buffer.subarray(start, start + bytes.length))
      return
    }
    let read = 0
    while (read < bytes.length) {
      const got = readSync(this.#file, bytes, read, bytes.length - read, place + read)
      if (got === 0) throw new Error(`the scratch file in ${this.#folder} is shorter than what was written`)
      read += got
    }
  }

  close(): void {
    if (this.#file < 0) return
    files.unregister(this)
    closeSync(this.#file)
    this.#file = -1
  }

  #flush(): void {
    if (this.#buffered === 0) return
    this.#written += this.#write(this.#buffer.subarray(0, this.#buffered))
    this.#buffered = 0
  }

  #write(bytes: Uint8Array): number {
    if (this.#file < 0) this.#open()
    for (let done = 0; done < bytes.length; )
      done += writeSync(this.#file, bytes, done, bytes.length - done, this.#written + done)
    return bytes.length
  }

  #open(): void {
    const path = join(this.#folder, `hearsay-scratch-${randomUUID()}`)
    this.#file = openSync(path, 'wx+', 0o600)
    files.register(this, this.#file, this)
    unlinkSync(path)
  }
}
