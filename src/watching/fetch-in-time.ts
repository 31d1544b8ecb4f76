import {
  FetchError,
  type Fetched,
  type Fetcher,
  type FetchRequest,
  type Unchanged,
} from '../fetching/fetcher.ts'

/** In minutes: all fetches end before what is in hand is taken for somebody else's, see `watch.ts`. */
const LONGEST = 10

/** Whatever holds a fetch up, its hand is free again after some minutes. Throws a `FetchError`. */
export async function fetchInTime(fetcher: Fetcher, request: FetchRequest): Promise<Fetched | Unchanged> {
  try {
    return await fetcher.fetch({ ...request, signal: AbortSignal.timeout(LONGEST * 60_000) })
  } catch (error) {
    if ((error as Error).name !== 'TimeoutError') throw error
    throw new FetchError(request.url, 'too-slow', `${request.url} was not read within ${LONGEST} minutes.`)
  }
}
