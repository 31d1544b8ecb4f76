import { lookup } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'
import { buildConnector } from 'undici'
import { whyNotPublic } from './public-address.ts'

/** Addresses of a name; an empty list or a rejection where it has none. */
export type Resolve = (name: string) => Promise<readonly string[]>

export interface Guard {
  readonly resolve?: Resolve | undefined
  /** Lets through what is not public. */
  readonly isAllowed?: ((address: string, port: number) => boolean) | undefined
  /** For finding the address and connecting to it, in milliseconds. */
  readonly time: number
}

/** An address that is not to be connected to. */
export class RefusedAddress extends Error {
  override readonly name = 'RefusedAddress'
}

/** A host that does not answer in time, or has no address. */
export class NoConnection extends Error {
  override readonly name = 'NoConnection'
}

/**
 * Makes connections to addresses that were looked at: a name is resolved once a connection, and what is connected to is one
 * of the addresses that this gave. One that is not public refuses them all: a name with both is a mistake or a trap.
 */
export function guardedConnector(guard: Guard): buildConnector.connector {
  const resolve = guard.resolve ?? systemAddresses
  return (options, callback) => {
    const port = Number(options.port) || (options.protocol === 'https:' ? 443 : 80)
    const name = options.hostname.replace(/^\[|\]$/g, '')
    const began = performance.now()
    inTime(allowedAddresses(name, port, resolve, guard.isAllowed), guard.time, name).then(
      addresses => {
        const left = Math.max(1, guard.time - (performance.now() - began))
        const pinned: LookupFunction = (_name, how, found) => {
          const all = addresses.map(address => ({ address, family: isIP(address) }))
          if (how.all) found(null, all)
          else found(null, all[0]!.address, all[0]!.family)
        }
        buildConnector({ lookup: pinned, autoSelectFamily: true, timeout: left, port })(options, callback)
      },
      (error: Error) => callback(error, null),
    )
  }
}

const systemAddresses: Resolve = async name =>
  (await lookup(name, { all: true, order: 'verbatim' })).map(found => found.address)

async function allowedAddresses(
  name: string,
  port: number,
  resolve: Resolve,
  isAllowed: Guard['isAllowed'],
): Promise<readonly string[]> {
  // Node asks no resolver for what is an address already, so that it has to be looked at here.
  const addresses = isIP(name) ? [name] : await resolve(name)
  if (addresses.length === 0) throw new NoConnection(`${name} has no address`)
  for (const address of addresses) {
    const why = whyNotPublic(address)
    if (why === null || isAllowed?.(address, port)) continue
    throw new RefusedAddress(
      address === name ? `${address} ${why}` : `${name} is at ${address}, which ${why}`,
    )
  }
  return addresses
}

function inTime<T>(work: Promise<T>, time: number, name: string): Promise<T> {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new NoConnection(`no address was found for ${name} in time`)), time)
    work.then(done, fail).finally(() => clearTimeout(timer))
  })
}
