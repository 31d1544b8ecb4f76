/** What a page of the corpus states of itself; `null` where the page says nothing of it. */
export interface GoldMetadata {
  readonly title: string | null
  readonly outlet: string | null
  /** Names alone, a comma between. */
  readonly byline: string | null
  /** ISO 8601, as precise as the page has it. */
  readonly published: string | null
  readonly modified: string | null
  /** Primary tag. */
  readonly language: string | null
  readonly url: string | null
  /** The agency that is credited in the report's own text. */
  readonly credit: string | null
}

/**
 * A page with what a careful reader would copy out of it.
 *
 * What counts as the report's text: standfirst, paragraphs, sub-headings, quotations, lists, tables of statements, fact
 * boxes that are about this report's matter, times of live-blog entries, posts that are embedded with who posted, datelines
 * that open a paragraph, correction notices, credit lines, footnotes. The headline is metadata, and left out of the
 * measure on both sides. A pull quote whose words stand in the text already is not text again. Bylines, times of publication,
 * captions, biographies of authors, and whatever leads to other reports are not text.
 */
export interface CorpusPage {
  readonly name: string
  /** What is special about it, in words. */
  readonly shape: string
  /** Kept out of tuning: only the measure reads it. */
  readonly held: boolean
  readonly bytes: Uint8Array
  /** The bytes as they were meant, for the systems that take a string. */
  readonly html: string
  /** The address that it would be fetched from. */
  readonly address: string
  /** Blocks in order; null where the page holds no article. */
  readonly text: readonly string[] | null
  /** Those of the text that give somebody's words. None may be lost. */
  readonly said: readonly string[]
  /** Strings of the page that are no part of the report. None may be taken in. */
  readonly foreign: readonly string[]
  /** Neither: kept beside the text. */
  readonly captions: readonly string[]
  readonly metadata: GoldMetadata
}
