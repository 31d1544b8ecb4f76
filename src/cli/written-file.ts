import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * A file that is there when it is whole, in the place of what stood there before, or not at all. A pipe or a device is
 * written to as it is: nothing may take its place.
 */
export class WrittenFile {
  readonly path: string
  bytes = 0
  readonly #file: FileHandle
  /** Where it is written until it is whole; null where it is written in its place. */
  readonly #part: string | null

  private constructor(path: string, file: FileHandle, part: string | null) {
    this.path = path
    this.#file = file
    this.#part = part
  }

  /** Folders on the way are made. */
  static async at(path: string): Promise<WrittenFile> {
    await mkdir(dirname(path), { recursive: true })
    const isOther = await stat(path).then(
      found => !found.isFile(),
      () => false,
    )
    const part = isOther ? null : `${path}.${process.pid}.part`
    return new WrittenFile(path, await open(part ?? path, 'w'), part)
  }

  async write(piece: string | Uint8Array): Promise<void> {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
    for (let from = 0; from < bytes.length; )
      from += (await this.#file.write(bytes, from, bytes.length - from)).bytesWritten
    this.bytes += bytes.length
  }

  async finish(): Promise<void> {
    if (this.#part !== null) await this.#file.sync()
    await this.#file.close()
    if (this.#part !== null) await rename(this.#part, this.path)
  }

  async giveUp(): Promise<void> {
    await this.#file.close().catch(() => {})
    if (this.#part !== null) await rm(this.#part, { force: true })
  }
}
