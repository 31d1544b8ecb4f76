import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/** A file that is there when it is whole, in the place of what stood there before, or not at all. */
export class WrittenFile {
  readonly path: string
  bytes = 0
  readonly #file: FileHandle

  private constructor(path: string, file: FileHandle) {
    this.path = path
    this.#file = file
  }

  /** Folders on the way are made. */
  static async at(path: string): Promise<WrittenFile> {
    await mkdir(dirname(path), { recursive: true })
    return new WrittenFile(path, await open(beside(path), 'w'))
  }

  async write(piece: string | Uint8Array): Promise<void> {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
    for (let from = 0; from < bytes.length; )
      from += (await this.#file.write(bytes, from, bytes.length - from)).bytesWritten
    this.bytes += bytes.length
  }

  async finish(): Promise<void> {
    await this.#file.sync()
    await this.#file.close()
    await rename(beside(this.path), this.path)
  }

  async giveUp(): Promise<void> {
    await this.#file.close().catch(() => {})
    await rm(beside(this.path), { force: true })
  }
}

function beside(path: string): string {
  return `${path}.${process.pid}.part`
}
