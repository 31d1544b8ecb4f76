import type { Fetcher } from '../fetching/fetcher.ts'
import type { ReadOptions } from '../ingest/read.ts'
import { VERSION } from '../version.ts'
import type { Progress } from './progress.ts'

export interface FetchingOptions {
  /** Addresses of this machine and its networks may be read too. */
  readonly allowPrivate?: boolean
  /** Told to every host; empty for none. */
  readonly contact?: string
  /** Reports of each feed or sitemap. */
  readonly most?: number
}

/** A fetcher that is made when something is to be fetched: files alone need none of its modules. */
export function fetcherWhenNeeded({ allowPrivate, contact }: FetchingOptions): Fetcher {
  let made: Promise<Fetcher> | null = null
  const fetcher = () => {
    made ??= import('../fetching/guarded-fetcher.ts').then(({ fetcherOver }) =>
      fetcherOver({
        allowPrivate: allowPrivate === true,
        version: VERSION,
        ...(contact ? { contact } : {}),
      }),
    )
    return made
  }
  return {
    fetch: async request => (await fetcher()).fetch(request),
    open: async request => (await fetcher()).open(request),
    close: async () => (await made)?.close(),
  }
}

/** How a command reads what it was given: with a fetcher, from standard input too, telling what is fetched. */
export function readingBy(fetcher: Fetcher, { most }: FetchingOptions, progress: Progress): ReadOptions {
  return {
    fetcher,
    standardInput: process.stdin,
    ...(most === undefined ? {} : { most }),
    fetching: url => progress.step(`fetching ${URL.parse(url)?.hostname ?? ''}`),
  }
}
