/** What one input may cost. Every limit is stated in the problem that it causes. */
export interface Limits {
  /** Largest file holding one document, or largest record of a JSON Lines file or an archive, in bytes. */
  readonly documentBytes: number
  /** Largest feed or sitemap, in bytes. */
  readonly listingBytes: number
  /** Most bytes read of one file or answer that holds many documents, unpacked. */
  readonly archiveBytes: number
  /** Most bytes that one packed byte may unpack to, once `unpackedFreely` were unpacked. */
  readonly unpackRatio: number
  /** Unpacked bytes for which the ratio is not asked: a short text may be very even. */
  readonly unpackedFreely: number
  /** Packings around one another. */
  readonly packings: number
  /** Deepest nesting of elements in a page. */
  readonly pageDepth: number
  /** Largest page that is read at once, in bytes; a larger one in a thread that can be ended. */
  readonly pageBytesHere: number
  /** Deepest folder below a folder that was named. */
  readonly folderDepth: number
  /** Most files taken from one folder or pattern. */
  readonly files: number
  /** Reports read of each feed or sitemap, the newest. */
  readonly entries: number
  /** Feeds and sitemaps that one location leads to, all in all. */
  readonly listings: number
  /** How far feeds and sitemaps lead from one to another. */
  readonly listingDepth: number
  /** Pages fetched at one time. */
  readonly fetchedAtOnce: number
  /** Messages that a mail forwards, and how deep one within another. */
  readonly messages: number
  readonly messageDepth: number
  /** Files in a word processor's document. */
  readonly packedFiles: number
  readonly pdfPages: number
  /**
   * Time for what is parsed in a thread that can be ended, in milliseconds, and for each byte of it beyond that: of the
   * process's processor time and of the clock while the thread is busy, whichever is less; by the clock alone ten times as much.
   */
  readonly parsingTime: number
  readonly parsingTimeAByte: number
}

export const DEFAULT_LIMITS: Limits = {
  // A long report has 100 kB of text, a heavy page 5 MB: four times that leaves room and bounds memory.
  documentBytes: 20 * 1024 * 1024,
  // As large as the sitemap protocol allows.
  listingBytes: 50 * 1024 * 1024,
  // A file of a public news crawl has 5 GB unpacked; it streams, so only time is at stake.
  archiveBytes: 64 * 1024 ** 3,
  // Pages shrink to a tenth, lists of repeated records to a fiftieth; a bomb to a thousandth (deflate's least).
  unpackRatio: 200,
  unpackedFreely: 1024 * 1024,
  // A WARC.gz that was packed once more to be sent.
  packings: 2,
  // The time for many passes grows with the depth; real pages stay under 100.
  pageDepth: 500,
  // One that is made to be slow takes a second a MB, others a tenth of that.
  pageBytesHere: 1024 * 1024,
  folderDepth: 32,
  files: 1_000_000,
  // A feed has 10 to 100 entries; a news sitemap up to 1000, of two days.
  entries: 100,
  // The sitemap index of a large outlet lists a sitemap a month, an OPML file of one person a hundred feeds.
  listings: 300,
  // OPML, a sitemap index, a sitemap, a page.
  listingDepth: 3,
  // The fetcher holds back what goes to one host: this many hosts are asked at once.
  fetchedAtOnce: 6,
  messages: 50,
  messageDepth: 5,
  // A long document with pictures has some hundreds.
  packedFiles: 5000,
  // Reports of inquiries have some hundreds of pages, of which some 100 are read in a second.
  pdfPages: 1000,
  // A file of some kB takes 0.1 to 0.5 s with the start of the thread, a heavy PDF half a second a MB.
  parsingTime: 1500,
  parsingTimeAByte: 0.001,
}

/** Milliseconds of processor time for parsing so many bytes. */
export function parsingTimeFor(bytes: number, { parsingTime, parsingTimeAByte }: Limits): number {
  return parsingTime + parsingTimeAByte * bytes
}
