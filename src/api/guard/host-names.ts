/** Names under which only this machine knows itself: no name server of a stranger answers for them. */
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

export function isLoopbackName(name: string): boolean {
  return LOOPBACK.has(name) || name.endsWith('.localhost') || /^127(?:\.\d{1,3}){3}$/.test(name)
}

/** Whether an address to listen on is reached from this machine alone. */
export function isLoopbackAddress(host: string): boolean {
  return host === '::1' || isLoopbackName(host)
}

const HOST = /^(\[[0-9a-f:.]+\]|[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?)(?::(\d{1,5}))?$/

/** The name in a `Host` header, lower case and without its port; null for what is none. */
export function nameInHost(header: string | undefined): string | null {
  return HOST.exec(header?.toLowerCase() ?? '')?.[1] ?? null
}

/** Whether a `Host` header names this server. `ownAddress`: the address that the request came in by. */
export type IsOurName = (header: string | undefined, ownAddress?: string | undefined) => boolean

/**
 * Which names this server answers to. A page of a stranger can have its own name lead to this machine (DNS rebinding),
 * and would then be read as one of ours; it cannot give that name as one of these, nor as an address.
 */
export function hostNames(names: readonly string[]): IsOurName {
  const ours = new Set(names.map(name => name.toLowerCase()))
  return (header, ownAddress) => {
    const name = nameInHost(header)
    if (name === null) return false
    return isLoopbackName(name) || ours.has(name) || (ownAddress !== undefined && name === asHost(ownAddress))
  }
}

/** An address as it stands in a `Host` header. */
export function asHost(address: string): string {
  const plain = plainAddress(address)
  return plain.includes(':') ? `[${plain}]` : plain
}

/** An IPv4 address that an IPv6 socket has taken is itself. */
export function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '').toLowerCase()
}
