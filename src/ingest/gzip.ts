import { crc32, createInflateRaw, type InflateRaw } from 'node:zlib'
import type { Pull } from './byte-stream.ts'
import { InputError } from './input-error.ts'
import type { Limits } from './limits.ts'

/** Bytes given to the inflater at a time: what comes of them, at most a thousand times as much, is held at once. */
const PORTION = 16 * 1024
/** A member's own header: ten bytes, and names and comments that nobody needs. */
const LONGEST_HEADER = 128 * 1024

const HAS_HEADER_CHECK = 2
const HAS_EXTRA = 4
const HAS_NAME = 8
const HAS_COMMENT = 16

export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b && head[2] === 8
}

/**
 * Unpacks gzip, member after member, each checked against its own length and checksum. Throws an `InputError`:
 * `truncated` where the bytes end within a member, which is the end; `bad-archive` where a member is damaged and
 * `too-large` where it unpacks out of all proportion, after which `next` goes on with the next member.
 */
export class GzipMembers implements Pull {
  readonly #packed: Pull
  readonly #location: string
  readonly #limits: Limits
  #input: Uint8Array = new Uint8Array()
  #isEnded = false
  #member: Member | null = null
  #out: Uint8Array[] = []
  #held: Uint8Array[] = []
  /** To be thrown when all is given out that came before it. */
  #failure: InputError | null = null
  #isDamaged = false
  #total = 0
  /** Whether something stands behind the last member that is none. */
  hasLeftOver = false

  constructor(packed: Pull, location: string, limits: Limits) {
    this.#packed = packed
    this.#location = location
    this.#limits = limits
  }

  async next(): Promise<Uint8Array | null> {
    while (this.#out.length === 0) {
      if (this.#failure !== null) {
        const failure = this.#failure
        this.#failure = null
        throw failure
      }
      if (this.#member === null) {
        if (!(await this.#begin())) return null
      } else await this.#goOn(this.#member)
    }
    return this.#out.shift()!
  }

  async close(): Promise<void> {
    this.#member?.inflate.close()
    this.#member = null
    this.#isEnded = true
    this.#input = new Uint8Array()
    await this.#packed.close()
  }

  /** Reads a member's header; false where there is none any more. */
  async #begin(): Promise<boolean> {
    for (;;) {
      if (this.#isDamaged ? !(await this.#seek()) : !(await this.#fill(1))) return false
      // Zeros may follow, to fill a block of a tape.
      const used = this.#input.findIndex(byte => byte !== 0)
      this.#input = used < 0 ? new Uint8Array() : this.#input.subarray(used)
      if (used >= 0) break
    }
    if (
      !(await this.#fill(10)) &&
      MEMBER_START.subarray(0, this.#input.length).equals(this.#input.subarray(0, 3))
    )
      throw this.#cutOff()
    if (!isGzip(this.#input)) {
      this.#isDamaged = true
      if (await this.#seek())
        throw new InputError(this.#location, 'bad-archive', 'something stands between packed parts')
      this.hasLeftOver = true
      return false
    }
    const flags = this.#input[3]!
    let at = 10
    if (flags & HAS_EXTRA) {
      if (!(await this.#fill(at + 2))) throw this.#cutOff()
      at += 2 + (this.#input[at]! | (this.#input[at + 1]! << 8))
    }
    for (const has of [HAS_NAME, HAS_COMMENT]) if (flags & has) at = await this.#behindZero(at)
    if (flags & HAS_HEADER_CHECK) at += 2
    if (!(await this.#fill(at))) throw this.#cutOff()
    this.#input = this.#input.subarray(at)
    this.#isDamaged = false
    this.#member = new Member()
    return true
  }

  async #goOn(member: Member): Promise<void> {
    if (!(await this.#fill(1))) {
      // What was unpacked is as sound as what is cut off lets it be known.
      this.#out.push(...this.#held)
      this.#failure = this.#cutOff()
      return
    }
    const portion = this.#input.subarray(0, PORTION)
    const step = await member.unpack(portion)
    if (step === null) throw this.#broken('the packed bytes are damaged')
    this.#input = this.#input.subarray(step.used)
    this.#total += step.size
    if (this.#total > this.#limits.archiveBytes) {
      await this.close()
      throw this.#outOfProportion(`unpacks to more than ${this.#limits.archiveBytes / 1024 ** 3} GiB`)
    }
    if (
      member.unpacked > this.#limits.unpackedFreely &&
      member.unpacked > member.packed * this.#limits.unpackRatio
    ) {
      this.#drop()
      throw this.#outOfProportion(`unpacks to more than ${this.#limits.unpackRatio} times its size`)
    }
    // What ends a member is not given out before its checksum was seen.
    this.#out.push(...this.#held)
    this.#held = step.pieces
    if (step.used === portion.length) return
    if (!(await this.#fill(8))) {
      this.#out.push(...this.#held)
      this.#failure = this.#cutOff()
      return
    }
    const end = new DataView(this.#input.buffer, this.#input.byteOffset, 8)
    const isSound =
      end.getUint32(0, true) === member.check && end.getUint32(4, true) === member.unpacked % 2 ** 32
    if (!isSound) throw this.#broken('the unpacked bytes are not those that were packed')
    this.#input = this.#input.subarray(8)
    this.#out.push(...this.#held)
    this.#held = []
    this.#member = null
    member.inflate.close()
  }

  /** Has at least so many bytes of input at hand, if there are. */
  async #fill(length: number): Promise<boolean> {
    while (this.#input.length < length && !this.#isEnded) {
      const piece = await this.#packed.next()
      if (piece === null) this.#isEnded = true
      else this.#input = this.#input.length === 0 ? piece : Buffer.concat([this.#input, piece])
    }
    return this.#input.length >= length
  }

  async #behindZero(from: number): Promise<number> {
    for (let at = from; at < LONGEST_HEADER; at++) {
      if (!(await this.#fill(at + 1))) throw this.#cutOff()
      if (this.#input[at] === 0) return at + 1
    }
    throw this.#broken('its header is too long')
  }

  /** After damage: on to the next bytes that begin as a member does. */
  async #seek(): Promise<boolean> {
    while (await this.#fill(10)) {
      const at = Buffer.from(this.#input.buffer, this.#input.byteOffset, this.#input.length).indexOf(
        MEMBER_START,
      )
      if (at >= 0 && at + 10 <= this.#input.length) {
        this.#input = this.#input.subarray(at)
        // Flags that are not known: these bytes stand there by chance.
        if (this.#input[3]! < 32) return true
        this.#input = this.#input.subarray(1)
      } else {
        this.#input = this.#input.subarray(at >= 0 ? at : this.#input.length - (MEMBER_START.length - 1))
        if (!(await this.#fill(this.#input.length + 1))) return false
      }
    }
    return false
  }

  #drop(): void {
    this.#member?.inflate.close()
    this.#member = null
    this.#held = []
    this.#isDamaged = true
    // Not the same bytes again.
    this.#input = this.#input.subarray(1)
  }

  #broken(message: string): InputError {
    this.#drop()
    return new InputError(this.#location, 'bad-archive', message)
  }

  #cutOff(): InputError {
    this.#drop()
    this.#isEnded = true
    this.#input = new Uint8Array()
    return new InputError(this.#location, 'truncated', 'the packed bytes end too early')
  }

  #outOfProportion(message: string): InputError {
    return new InputError(this.#location, 'too-large', message)
  }
}

const MEMBER_START = Buffer.from([0x1f, 0x8b, 8])

/** One member being unpacked. */
class Member {
  readonly inflate: InflateRaw = createInflateRaw({ chunkSize: 64 * 1024 })
  packed = 0
  unpacked = 0
  check = 0
  #pieces: Uint8Array[] = []

  constructor() {
    this.inflate.on('data', (piece: Uint8Array) => this.#pieces.push(piece))
    // Told of where the write is waited for.
    this.inflate.on('error', () => {})
  }

  /** What comes of some more bytes, and how many of them belonged to the member; null where they are damaged. */
  async unpack(portion: Uint8Array): Promise<{ pieces: Uint8Array[]; size: number; used: number } | null> {
    const isSound = await new Promise<boolean>(resolve => {
      this.inflate.once('error', () => resolve(false))
      this.inflate.write(portion, error => resolve(!error))
    })
    this.inflate.removeAllListeners('error').on('error', () => {})
    if (!isSound) return null
    const used = this.inflate.bytesWritten - this.packed
    this.packed = this.inflate.bytesWritten
    const pieces = this.#pieces
    this.#pieces = []
    let size = 0
    for (const piece of pieces) {
      size += piece.length
      this.check = crc32(piece, this.check)
    }
    this.unpacked += size
    return { pieces, size, used }
  }
}
