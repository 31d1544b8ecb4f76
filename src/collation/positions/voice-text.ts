import { byCodeUnits } from '../../model/order.ts'
import type { Position } from '../../model/utterance.ts'
import type { Packing } from '../shelves.ts'
import { type Kept, type Said, saidOf } from './said.ts'
import { stemSet } from './telling-stems.ts'
import { Voice } from './voice.ts'

/** What is said in each story; pairs of statements that may repeat each other, by number; positions, by their statements. */
type VoiceRecord = readonly [
  speaker: string,
  said: readonly SaidRecord[],
  scores: readonly number[],
  positions: readonly PositionRecord[],
]
type SaidRecord = readonly [content: string, statements: readonly KeptRecord[]]
type KeptRecord = readonly [
  id: string,
  occasion: string,
  near: number,
  open: boolean,
  wordings: readonly string[],
]
type PositionRecord = readonly [id: string, statements: readonly number[]]

/** A voice in one string, without the stems, which can be had from its words. */
export function voiceText(voice: Voice): string {
  const numbers = new Map([...voice.statements()].map((kept, number) => [kept, number]))
  const scores: number[] = []
  const positions = new Map<Position, Kept[]>()
  for (const [kept, number] of numbers) {
    for (const [other, score] of kept.scores) {
      const before = numbers.get(other)!
      if (before < number) scores.push(number, before, score)
    }
    if (kept.position === null) continue
    const members = positions.get(kept.position)
    if (members === undefined) positions.set(kept.position, [kept])
    else members.push(kept)
  }
  const record: VoiceRecord = [
    voice.speaker,
    [...voice.said()].map(({ content, statements }) => [content, statements.map(keptRecord)]),
    scores,
    [...positions].map(([{ id }, members]) => [
      id,
      members.sort((x, y) => byCodeUnits(x.id, y.id)).map(kept => numbers.get(kept)!),
    ]),
  ]
  return JSON.stringify(record)
}

function keptRecord({ id, occasion, near, open, wordings }: Kept): KeptRecord {
  return [id, occasion, near, open, wordings.map(({ packed }) => packed)]
}

export function voiceOf(text: string): Voice {
  const [speaker, said, scores, positions] = JSON.parse(text) as VoiceRecord
  const voice = new Voice(speaker, said.map(saidFrom))
  const statements = [...voice.statements()]
  for (let i = 0; i < scores.length; i += 3) {
    const [one, other] = [statements[scores[i]!]!, statements[scores[i + 1]!]!]
    one.scores.set(other, scores[i + 2]!)
    other.scores.set(one, scores[i + 2]!)
  }
  for (const [id, numbers] of positions) {
    const members = numbers.map(number => statements[number]!)
    const position = { id, speaker, utterances: members.map(kept => kept.id) }
    for (const kept of members) kept.position = position
  }
  return voice
}

function saidFrom([content, statements]: SaidRecord): Said {
  const own = statements.map(([id, occasion, , , wordings]) => ({ id, occasion, wordings }))
  const said = saidOf(content, own)
  for (const [i, kept] of said.statements.entries()) {
    kept.near = statements[i]![2]
    kept.open = statements[i]![3]
  }
  return said
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/**
 * With the stems, for who speaks again and again: how many each wording has and how long the text is, four bytes each,
 * the text, the stems.
 */
export const voicePacking: Packing<Voice> = {
  pack(voice) {
    const text = encoder.encode(voiceText(voice))
    const wordings = [...voice.statements()].flatMap(kept => kept.wordings)
    const stems = wordings.map(wording => wording.stems?.stems ?? NONE)
    const sizes = Uint32Array.from([stems.length, text.length, ...stems.map(some => some.length)])
    const all = new Float64Array(sizes.subarray(2).reduce((sum, size) => sum + size, 0))
    let at = 0
    for (const some of stems) {
      all.set(some, at)
      at += some.length
    }
    return joined([bytesOf(sizes), text, bytesOf(all)])
  },
  unpack(bytes) {
    const [count, length] = new Uint32Array(copied(bytes, 0, 8))
    const from = 4 * (2 + count!)
    const sizes = new Uint32Array(copied(bytes, 8, from))
    const voice = voiceOf(decoder.decode(bytes.subarray(from, from + length!)))
    const stems = new Float64Array(copied(bytes, from + length!, bytes.length))
    let [wording, at] = [0, 0]
    for (const { wordings } of voice.statements())
      for (const one of wordings) {
        const size = sizes[wording++]!
        if (size > 0) one.stems = stemSet(stems.subarray(at, at + size))
        at += size
      }
    return voice
  },
}

const NONE = new Float64Array(0)

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array | Float64Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}

/** By themselves, and so where numbers of any width may begin. */
function copied(bytes: Uint8Array, from: number, to: number): ArrayBuffer {
  return new Uint8Array(bytes.subarray(from, to)).buffer
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
