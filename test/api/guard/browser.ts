import { scryptSync } from 'node:crypto'
import type { Role } from '../../../src/web/viewer.ts'
import { type Answer, ask, type Running, type Sent } from './running.ts'

export const PASSWORD = 'the tide is late today'
/** Of the least cost that is read: a test signs in many times. */
const HASH = cheapHash(PASSWORD)

export async function account({ store }: Pick<Running, 'store'>, name: string, role: Role): Promise<void> {
  await store.accounts.add({ name, role, password: HASH }, 'root')
}

function cheapHash(password: string): string {
  const salt = Buffer.alloc(16, 7)
  const hash = scryptSync(password, salt, 32, { N: 2 ** 10, r: 8, p: 1 })
  return ['scrypt', 10, 8, 1, salt.toString('base64url'), hash.toString('base64url')].join('$')
}

/** Keeps cookies and sends what browsers send with the forms of a page of this server. */
export class Browser {
  readonly cookies = new Map<string, string>()
  readonly #at: Pick<Running, 'port'>
  readonly #headers: Readonly<Record<string, string>>
  #host: string

  constructor(at: Pick<Running, 'port'>, headers: Readonly<Record<string, string>> = {}) {
    this.#at = at
    this.#headers = headers
    this.#host = headers.host ?? `127.0.0.1:${at.port}`
  }

  async get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.#ask(path, {
      headers: { 'sec-fetch-site': 'same-origin', accept: 'text/html', ...headers },
    })
  }

  /** A form of ours, with the token of the page at `from`. */
  async post(
    path: string,
    fields: Readonly<Record<string, string>>,
    {
      from = '/account',
      headers = {},
    }: { from?: string | null; headers?: Readonly<Record<string, string>> } = {},
  ): Promise<Answer> {
    const csrf = from === null ? {} : { csrf: csrfIn((await this.get(from)).text) }
    const scheme = this.#headers['x-forwarded-proto'] ?? 'http'
    return this.#ask(path, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: `${scheme}://${this.#host}`,
        'sec-fetch-site': 'same-origin',
        accept: 'text/html',
        ...headers,
      },
      body: new URLSearchParams({ ...csrf, ...fields }).toString(),
    })
  }

  signIn(name: string, password = PASSWORD, to = '/account'): Promise<Answer> {
    return this.post('/login', { name, password, to }, { from: '/login' })
  }

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  async #ask(path: string, sent: Sent): Promise<Answer> {
    const cookie = this.cookie
    const headers = {
      host: this.#host,
      ...this.#headers,
      ...(cookie === '' ? {} : { cookie }),
      ...sent.headers,
    }
    const answer = await ask(this.#at, path, { ...sent, headers })
    for (const set of [answer.headers['set-cookie'] ?? []].flat()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      if (value === '') this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    return answer
  }
}

export function csrfIn(html: string): string {
  return /name="csrf" value="([^"]*)"/.exec(html)?.[1] ?? ''
}
