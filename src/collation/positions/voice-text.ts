import type { Packing } from '../shelves.ts'
import { keptSaid, type Said } from './said.ts'
import { type SaidStatement, saidWords } from './said-words.ts'
import { Voice } from './voice.ts'

/** What is said in each story; in turn two statements that may repeat each other, by number, and how likely; positions. */
type VoiceRecord = readonly [
  speaker: string,
  said: readonly SaidRecord[],
  scores: readonly number[],
  positions: readonly (readonly [id: string, statements: readonly number[]])[],
]
/** `near`: of each statement. Words, or the number that they are kept under. */
type SaidRecord = readonly [
  content: string,
  near: readonly number[],
  words: number | readonly SaidStatement[],
]

/** A voice in one string: with its words, but for those that are kept by themselves. */
export function voiceText(voice: Voice): string {
  const numbers = new Map(voice.statements().map((kept, number) => [kept, number]))
  const scores: number[] = []
  const positions = new Map<string, number[]>()
  for (const [kept, number] of numbers) {
    for (const [other, score] of kept.scores ?? []) {
      const before = numbers.get(other)!
      if (before < number) scores.push(number, before, score)
    }
    if (kept.position === null) continue
    const members = positions.get(kept.position)
    if (members === undefined) positions.set(kept.position, [number])
    else members.push(number)
  }
  const said = [...voice.said()].map(
    ({ content, statements, number, words }): SaidRecord => [
      content,
      statements.map(({ near }) => near),
      number ?? words!.statements,
    ],
  )
  const record: VoiceRecord = [voice.speaker, said, scores, [...positions]]
  return JSON.stringify(record)
}

export function voiceOf(text: string): Voice {
  const [speaker, said, scores, positions] = JSON.parse(text) as VoiceRecord
  const voice = new Voice(speaker, said.map(saidFrom))
  const statements = voice.statements()
  for (let i = 0; i < scores.length; i += 3) {
    const [one, other] = [statements[scores[i]!]!, statements[scores[i + 1]!]!]
    one.scores ??= new Map()
    one.scores.set(other, scores[i + 2]!)
    other.scores ??= new Map()
    other.scores.set(one, scores[i + 2]!)
  }
  for (const [id, members] of positions) for (const number of members) statements[number]!.position = id
  return voice
}

function saidFrom([content, near, words]: SaidRecord): Said {
  return keptSaid(
    typeof words === 'number'
      ? { content, number: words, words: null }
      : { content, number: null, words: saidWords(words) },
    near,
  )
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

export const voicePacking: Packing<Voice> = {
  pack: voice => encoder.encode(voiceText(voice)),
  unpack: bytes => voiceOf(decoder.decode(bytes)),
}
