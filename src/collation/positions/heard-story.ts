import { packedJson, unpackedJson } from '../packed-json.ts'
import type { Packing } from '../shelves.ts'

/** A speaker heard in a story. */
export interface Heard {
  readonly speaker: string
  /** Identifies what he says there. */
  readonly content: string
  /** His voice, see `voiceText`, where this is all that he says; null where his voice is kept by itself. */
  voice: string | null
}

/** Who is heard in a story, and its number. */
export interface HeardStory {
  readonly number: number
  readonly heard: readonly Heard[]
}

export const heardPacking: Packing<HeardStory> = {
  pack: ({ number, heard }) =>
    packedJson([number, heard.map(({ speaker, content, voice }) => [speaker, content, voice])]),
  unpack(bytes) {
    const [number, heard] = unpackedJson(bytes) as [number, [string, string, string | null][]]
    return { number, heard: heard.map(([speaker, content, voice]) => ({ speaker, content, voice })) }
  },
}
