/** What a quotation mark does. `stray`: nothing that could be told. */
export type MarkRole = 'open' | 'close' | 'apostrophe' | 'stray'

const ROLES: readonly (MarkRole | undefined)[] = [undefined, 'open', 'close', 'apostrophe', 'stray']

/** What the marks among the tokens of one paragraph do: a byte a token, since five megabytes of marks may be one. */
export class MarkRoles {
  readonly #first: number
  readonly #codes: Uint8Array

  /** For the tokens `[first, last)`. */
  constructor(first: number, last: number) {
    this.#first = first
    this.#codes = new Uint8Array(last - first)
  }

  get(token: number): MarkRole | undefined {
    return ROLES[this.#codes[token - this.#first] ?? 0]
  }

  set(token: number, role: MarkRole): void {
    this.#codes[token - this.#first] = ROLES.indexOf(role)
  }

  includes(role: MarkRole): boolean {
    return this.#codes.includes(ROLES.indexOf(role))
  }
}
