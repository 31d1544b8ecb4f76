import { accountName } from '../../model/account-name.ts'
import { newSecret } from '../../store/new-secret.ts'
import { isPassword } from '../../store/password-hash.ts'
import type { Store } from '../../store/store.ts'
import { Refusal } from '../problem-details.ts'
import { networkOf } from './connection.ts'
import { limiter, type Rates } from './rates.ts'

export interface SignInTry {
  readonly name: string
  readonly password: string
  readonly agent: string
  /** The address that it comes from. */
  readonly from: string
  /** Hash of the session that the browser had. */
  readonly replaces: string | null
}

/** What the browser's cookie is to hold; null where name and password do not fit, whatever the reason. */
export type SignIn = (asked: SignInTry) => Promise<string | null>

/** Passwords compared at once, and those that may wait for it: each takes a core and 32 MiB for a moment. */
const AT_ONCE = 2
const WAITING = 20

/**
 * Compares passwords, a few at a time and not often for one address or one name. A name that no account has costs as long,
 * is counted and is refused with the same words.
 */
export function signingIn(store: Store, rates: Rates): SignIn {
  // Somebody may have typed a password in place of a name: only names that there are stand in the log.
  const inLog = async (typed: string) => {
    const name = accountName(typed)
    return name !== null && (await store.accounts.get(name)) !== null ? name : 'unknown name'
  }
  // Nobody waits for it: how long an answer takes does not tell whether there is such a name.
  const blocked = async (subject: string, name: string | null, from: string | null) => {
    const content = { ...(name !== null && { name: await inLog(name) }), ...(from !== null && { from }) }
    await store.audit.append({ who: 'nobody', action: 'sign-in-blocked', subject, content })
  }
  const unwritten = () => {}
  const ofAddress = limiter(rates.failuresOfAddress, network =>
    blocked('address', null, network).catch(unwritten),
  )
  const ofName = limiter(rates.failuresOfName, name => blocked('name', name, null).catch(unwritten))
  const ofBoth = limiter(rates.failuresOfBoth, both => {
    const [name, network] = JSON.parse(both) as [string, string]
    blocked('name from an address', name, network).catch(unwritten)
  })
  const compare = aFewAtOnce()
  return async ({ name: typed, password, agent, from, replaces }) => {
    const name = accountName(typed)
    const key = name ?? typed.slice(0, 100)
    const network = networkOf(from)
    const both = JSON.stringify([key, network])
    // Counted before, so that many at once are no way around it.
    await ofAddress.take(network)
    await ofBoth.take(both)
    await ofName.take(key)
    const hash = name === null ? null : await store.accounts.passwordOf(name)
    const secret = newSecret()
    const fits = await compare(() => isPassword(password, hash))
    // Comparing takes its time: meanwhile the password may have become another.
    const begun =
      fits &&
      name !== null &&
      hash !== null &&
      (await store.sessions.start({ account: name, password: hash, secret, agent, replaces, from }))
    if (!begun) {
      const entry = { who: 'nobody', action: 'sign-in-refused', subject: await inLog(typed) }
      await store.audit.append({ ...entry, content: { from } })
      return null
    }
    await Promise.all([ofAddress.giveBack(network), ofName.giveBack(key), ofBoth.forget(both)])
    return secret
  }
}

function aFewAtOnce(): (work: () => Promise<boolean>) => Promise<boolean> {
  let working = 0
  const waiting: (() => void)[] = []
  return async work => {
    if (working >= AT_ONCE) {
      if (waiting.length >= WAITING)
        throw new Refusal('too-many-requests', 'too many are signing in just now', {}, { 'retry-after': '3' })
      await new Promise<void>(turn => waiting.push(turn))
    } else working++
    try {
      return await work()
    } finally {
      // The place goes over to who waits longest.
      const next = waiting.shift()
      if (next === undefined) working--
      else next()
    }
  }
}
