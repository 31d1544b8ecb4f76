/** More is no bundle of a story, and is not unpacked. */
export interface BundleLimits {
  /** Of the archive. */
  readonly bytes: number
  /** Of all files in it, unpacked. */
  readonly unpacked: number
  readonly files: number
}

/** A story of 10,000 reports, each with a page of 200 kB, is 2 GB as read and some 400 MB packed. */
export const BUNDLE_LIMITS: BundleLimits = { bytes: 2 ** 30, unpacked: 2 ** 32, files: 60_000 }
