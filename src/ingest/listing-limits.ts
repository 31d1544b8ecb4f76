/** What is read of a feed or sitemap at most, whoever asks. What is beyond is told in a reservation or a problem. */
export const LISTING_LIMITS = {
  /** As many as the sitemap protocol allows in one file; a feed has some hundreds. */
  entries: 50_000,
  /** UTF-16 code units: as many as the sitemap protocol allows bytes. */
  length: 50 * 1024 * 1024,
  /** Code units of one entry, or of all that a feed says of itself. A long report has 100,000. */
  entryLength: 2 * 1024 * 1024,
  /** Elements in one entry: a report of 2000 paragraphs with every third word linked. */
  entryTags: 20_000,
  /** Nested elements; feeds need 8, a report inside one some 20 more. The feed parser gives up at 100. */
  depth: 90,
  /** Elements of an OPML file: a directory of feeds has some thousands. */
  outlines: 50_000,
  /** Objects and arrays of a JSON Feed, so that its memory is bounded: 20 an entry. */
  jsonValues: 1_000_000,
} as const
