import type { IncomingMessage } from 'node:http'
import type { TLSSocket } from 'node:tls'
import { isLoopbackAddress, plainAddress } from './host-names.ts'

/** From where and how a request came. */
export interface Connection {
  /** Of whoever asks, as far as that is known; `unknown` once the connection has gone. */
  readonly address: string
  readonly isHttps: boolean
  /** Whether it came from this machine without a proxy in between. */
  readonly isLocal: boolean
  /** Whether something on its way has said that it passed the request on. */
  readonly wasPassedOn: boolean
  /** `http://name:port`, as pages of ours have it for their origin. */
  readonly origin: string
  /** That it came in by. */
  readonly port: number
}

const PASSED_ON = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
  'via',
] as const

/**
 * Behind a proxy of ours, the address and the scheme are those that the proxy has written last; anybody can have written
 * what stands before that. Without one, nothing that such headers say is believed.
 */
export function connectionOf(incoming: IncomingMessage, behindProxy: boolean): Connection {
  const { headers, socket } = incoming
  const wasPassedOn = PASSED_ON.some(name => headers[name] !== undefined)
  const peer = plainAddress(socket.remoteAddress ?? 'unknown')
  const address = behindProxy ? (lastOf(headers['x-forwarded-for']) ?? peer) : peer
  const isHttps = behindProxy
    ? lastOf(headers['x-forwarded-proto']) === 'https'
    : (socket as Partial<TLSSocket>).encrypted === true
  return {
    address,
    isHttps,
    isLocal: !behindProxy && !wasPassedOn && isLoopbackAddress(peer),
    wasPassedOn,
    origin: `${isHttps ? 'https' : 'http'}://${headers.host?.toLowerCase() ?? ''}`,
    port: socket.localPort ?? 0,
  }
}

function lastOf(header: string | string[] | undefined): string | null {
  const last = [header ?? []].flat().join(',').split(',').at(-1)?.trim().toLowerCase()
  return last === undefined || last === '' ? null : plainAddress(last.slice(0, 64))
}

/**
 * Whose an address is: of IPv6 one has a network of 2^64 addresses, and could seem to be as many. What is no address is
 * itself.
 */
export function networkOf(address: string): string {
  const whole = address.includes(':') ? URL.parse(`http://[${address}]`)?.hostname.slice(1, -1) : undefined
  if (whole === undefined) return address
  const [before = '', behind = ''] = whole.split('::')
  const [first, last] = [before, behind].map(part => (part === '' ? [] : part.split(':')))
  const zeros = whole.includes('::') ? Array<string>(8 - first!.length - last!.length).fill('0') : []
  return `${[...first!, ...zeros, ...last!].slice(0, 4).join(':')}::/64`
}
