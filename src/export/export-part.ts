import type { Collation } from '../model/collation.ts'

/** A part of what was found that is exported at a time: all of a comparison, or one story of a store. */
export interface ExportPart {
  readonly collation: Collation
  /** For documents that took the place of others at their location: the id of the one before. */
  readonly revisionOf?: ReadonlyMap<string, string>
  /** The version of the program that found who said what, by document; this one where nothing else is said. */
  readonly extractorOf?: ReadonlyMap<string, string>
}

/** One after the other, each left behind before the next is taken, so that a store of any size can be exported. */
export type ExportParts = Iterable<ExportPart> | AsyncIterable<ExportPart>

/** A format of others, as pieces of one stream. Same parts, same bytes. */
export interface StreamFormat {
  readonly name: string
  /** What it is, in a few words. */
  readonly title: string
  readonly mediaType: string
  /** Of file names, without the full stop. */
  readonly ending: string
  pieces(parts: ExportParts): AsyncGenerator<string>
}
