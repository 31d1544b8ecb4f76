import type { Account } from '../store/accounts.ts'
import { isLoopbackAddress, isLoopbackName } from './guard/host-names.ts'

export interface ToListen {
  readonly host: string
  readonly behindProxy: boolean
  readonly hostNames: readonly string[]
  readonly isTls: boolean
  readonly accounts: readonly Account[]
}

/** Whether everybody who reaches the server uses this very machine. */
export function isOfMachine({ host, behindProxy, hostNames }: Omit<ToListen, 'accounts' | 'isTls'>): boolean {
  return (
    isLoopbackAddress(host) && !behindProxy && hostNames.every(name => isLoopbackName(name.toLowerCase()))
  )
}

const REMEDY = '"hearsay account add NAME --role admin" makes one'

/** Why a server is not started so, and what whoever starts it should know: sentences. */
export function mayListen(asked: ToListen): {
  readonly refusal: string | null
  readonly warning: string | null
} {
  const { host, behindProxy, hostNames, isTls, accounts } = asked
  if (isOfMachine(asked)) return { refusal: null, warning: null }
  if (!accounts.some(account => account.role === 'admin' && !account.disabled)) {
    const others = isLoopbackAddress(host) ? 'others are to reach it through a proxy' : `others reach ${host}`
    return {
      refusal: `${others}, and there is no account that looks after the store: ${REMEDY}`,
      warning: null,
    }
  }
  const isOpen = !isLoopbackAddress(host)
  if (isOpen && !isTls && !behindProxy)
    return {
      refusal: null,
      warning:
        'passwords travel unencrypted: give --tls-cert and --tls-key, or let a proxy with https pass requests on and start with --behind-proxy',
    }
  if (hostNames.length === 0)
    return {
      refusal: null,
      warning: 'no --host-name was given: it answers by its address alone, and not by a name',
    }
  return { refusal: null, warning: null }
}
