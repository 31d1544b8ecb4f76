import type { Provenance, SourceRun } from '../model/provenance.ts'
import { unpackBytes, unpackedBytes } from './packed.ts'

/**
 * Provenance as it is kept: the length of all but the runs, that as JSON, and the runs as whole numbers, each from the end of
 * the one before, so that most take a byte. zstd would take a fifth off that, and six times as long.
 */
export function packProvenance({ runs, ...rest }: Provenance): Uint8Array {
  const json = Buffer.from(JSON.stringify(rest), 'utf8')
  const bytes = Buffer.allocUnsafe(LONGEST * (1 + 4 * runs.length) + json.length)
  let at = putNumber(bytes, 0, json.length)
  at += json.copy(bytes, at)
  let [lastEnd, lastTo] = [0, 0]
  for (const [start, end, from, to] of runs) {
    at = putNumber(bytes, at, start - lastEnd)
    at = putNumber(bytes, at, end - start)
    at = putNumber(bytes, at, from - lastTo)
    at = putNumber(bytes, at, to - from)
    lastEnd = end
    lastTo = to
  }
  return unpackedBytes(bytes.subarray(0, at))
}

/** Throws where the bytes are not what `packProvenance` made. */
export function unpackProvenance(packed: Uint8Array): Provenance {
  const { rest, runs } = begun(packed)
  return { ...rest, runs: runs() }
}

/** The same, but that runs are made when they are first looked at: who shows a document does not. */
export function unpackedProvenance(packed: Uint8Array): Provenance {
  const { rest, runs } = begun(packed)
  let made: SourceRun[] | null = null
  return {
    ...rest,
    get runs() {
      made ??= runs()
      return made
    },
  }
}

function begun(packed: Uint8Array): { rest: Omit<Provenance, 'runs'>; runs: () => SourceRun[] } {
  const bytes = unpackBytes(packed)
  const reader = new NumberReader(bytes)
  const length = reader.next()
  const rest = JSON.parse(bytes.toString('utf8', reader.at, reader.at + length)) as Omit<Provenance, 'runs'>
  reader.at += length
  return { rest, runs: () => runsFrom(reader, bytes.length) }
}

function runsFrom(reader: NumberReader, length: number): SourceRun[] {
  const runs: SourceRun[] = []
  let [lastEnd, lastTo] = [0, 0]
  while (reader.at < length) {
    const start = lastEnd + reader.next()
    const end = start + reader.next()
    const from = lastTo + reader.next()
    const to = from + reader.next()
    runs.push([start, end, from, to])
    lastEnd = end
    lastTo = to
  }
  return runs
}

/** Bytes of the longest number, of 53 bits and a sign. */
const LONGEST = 8

/** Seven bits a byte, the lowest first; the lowest bit of all is the sign. Answers where the next one goes. */
function putNumber(bytes: Buffer, place: number, number: number): number {
  if (!Number.isSafeInteger(number)) throw new TypeError(`a source run has ${number}, which is no place`)
  let at = place
  let rest = number < 0 ? -2 * number - 1 : 2 * number
  while (rest > 127) {
    bytes[at++] = (rest % 128) | 128
    rest = Math.floor(rest / 128)
  }
  bytes[at++] = rest
  return at
}

class NumberReader {
  readonly #bytes: Uint8Array
  at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  next(): number {
    let number = 0
    for (let factor = 1; ; factor *= 128) {
      const byte = this.#bytes[this.at++]
      if (byte === undefined || factor > 2 ** 56) throw new Error('cut short')
      number += (byte & 127) * factor
      if (byte < 128) break
    }
    return number % 2 === 0 ? number / 2 : -(number + 1) / 2
  }
}
