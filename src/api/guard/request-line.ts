import type { IncomingMessage } from 'node:http'

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
const LONGEST_TARGET = 8000

export interface Refused {
  readonly status: number
  readonly reason: string
}

/**
 * What is wrong with a request before anything is made of it. Node refuses lengths that contradict each other; what
 * two programs in a row could read in two ways is refused here.
 */
export function refusedRequest({ method = '', url = '', rawHeaders }: IncomingMessage): Refused | null {
  if (!METHODS.has(method)) return { status: 501, reason: 'this method is not known here' }
  if (!url.startsWith('/')) return { status: 400, reason: 'the target is not a path' }
  if (url.length > LONGEST_TARGET) return { status: 414, reason: 'the address is too long' }
  if (url.includes('\\')) return { status: 400, reason: 'the path has a backslash' }
  let hosts = 0
  let lengths = 0
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i]!.toLowerCase()
    if (name === 'host') hosts++
    else if (name === 'content-length' || name === 'transfer-encoding') lengths++
  }
  if (hosts !== 1) return { status: 400, reason: 'it needs one Host header' }
  if (lengths > 1) return { status: 400, reason: 'its length is given twice' }
  return null
}
