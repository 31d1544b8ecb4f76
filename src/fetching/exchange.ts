import { type Client, type Dispatcher, errors } from 'undici'
import { FetchError } from './fetcher.ts'
import { NoConnection, RefusedAddress } from './guarded-connection.ts'
import type { Journey } from './journey.ts'

/** One answer to one request, its body not yet read. */
export interface Answered {
  readonly status: number
  header(name: string): string | null
  readonly body: Dispatcher.ResponseData['body']
}

/**
 * Sends one request, a POST where it has a body, and waits so many milliseconds for the headers; `lateness` says what it
 * means if they do not come. Throws a `FetchError`, a `BrokenConnection` where asking again may help, or what the journey was
 * stopped for; whoever stops it has to destroy `client`.
 */
export async function exchanged(
  client: Client,
  journey: Journey,
  url: URL,
  headers: Readonly<Record<string, string>>,
  time: number,
  lateness: string,
  body: string | null = null,
): Promise<Answered> {
  const late = setTimeout(() => journey.stop.abort(journey.error('too-slow', lateness)), Math.max(0, time))
  try {
    const path = url.pathname + url.search
    const method = body === null ? 'GET' : 'POST'
    const got = await client.request({ origin: url.origin, path, method, headers: { ...headers }, body })
    // Who lets go of a body that is unread must not be told about it as an error nobody listens to.
    got.body.on('error', () => {})
    return { status: got.statusCode, header: name => firstValue(got.headers[name]), body: got.body }
  } catch (error) {
    throw journey.signal.aborted ? journey.signal.reason : exchangeFailure(error, url, journey.asked)
  } finally {
    clearTimeout(late)
  }
}

const firstValue = (value: string | string[] | undefined): string | null =>
  (Array.isArray(value) ? value[0] : value) ?? null

/** The connection broke: the next try may go well. */
const BROKEN: ReadonlySet<string> = new Set([
  'ECONNRESET',
  'EPIPE',
  'ECONNABORTED',
  'UND_ERR_SOCKET',
  'EAI_AGAIN',
])

export class BrokenConnection extends FetchError {}

function exchangeFailure(error: unknown, url: URL, asked: string): FetchError {
  if (error instanceof AggregateError && error.errors.length > 0)
    return exchangeFailure(error.errors[0], url, asked)
  const { code = '', message = '' } = (error ?? {}) as NodeJS.ErrnoException
  if (error instanceof RefusedAddress)
    return new FetchError(asked, 'refused-address', `${url.host} is not read: ${message}.`)
  if (error instanceof NoConnection)
    return new FetchError(asked, 'not-reachable', `${url.host} cannot be reached: ${message}.`)
  if (code === 'UND_ERR_HEADERS_OVERFLOW')
    return new FetchError(asked, 'too-large', `${url.host} answers with more headers than are read.`)
  if (error instanceof errors.HTTPParserError || code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH')
    return new FetchError(asked, 'bad-status', `${url.host} answers with what is not HTTP.`)
  if (BROKEN.has(code))
    return new BrokenConnection(asked, 'not-reachable', `The connection to ${url.host} broke (${code}).`)
  return new FetchError(asked, 'not-reachable', `${url.host} cannot be reached: ${whyNot(code, message)}.`)
}

function whyNot(code: string, message: string): string {
  if (code === 'ENOTFOUND') return 'there is no such name'
  if (code === 'ECONNREFUSED') return 'nothing answers there (ECONNREFUSED)'
  if (code === 'ETIMEDOUT' || code === 'UND_ERR_CONNECT_TIMEOUT') return 'no connection in time'
  if (/CERT|SELF_SIGNED|ISSUER/.test(code)) return `its certificate does not hold (${code})`
  return code || message
}

/** What goes wrong while a body is read. */
export function bodyFailure(error: unknown, url: URL, asked: string): FetchError {
  const { code = '', message = '' } = (error ?? {}) as NodeJS.ErrnoException
  if (error instanceof errors.HTTPParserError && !message.includes('EOF'))
    return new FetchError(
      asked,
      'bad-encoding',
      `The answer of ${url.host} is not sent as it says: ${message}.`,
    )
  const sentence = `The answer of ${url.host} broke off before its end (${code || message}).`
  return new FetchError(asked, 'truncated', sentence)
}
