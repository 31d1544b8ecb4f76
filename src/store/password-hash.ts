import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'

/** What one guess costs: 32 MiB and some 150 ms of a core (the least that OWASP asks for). N is 2 to the power of `cost`. */
const COST = { cost: 15, blocks: 8, lanes: 3 } as const
const SALT_BYTES = 16
const HASH_BYTES = 32

/** Characters. Longer ones are of no use, and somebody might send a megabyte. */
const PASSWORD_LENGTH = { least: 12, most: 256 } as const

/** What is wrong with a new password; null for nothing. Signs that must be in one make it no better. */
export function passwordFault(password: string): string | null {
  const { least, most } = PASSWORD_LENGTH
  if (password.length < least) return `a password has ${least} characters or more; a few words do well`
  if (password.length > most) return `a password has ${most} characters at most`
  return new Set(password).size < LEAST_DIFFERENT
    ? 'a password has more than a few different characters'
    : null
}

const LEAST_DIFFERENT = 5

/** `scrypt$15$8$3$SALT$HASH`: with what it was made, so that later ones may cost more. */
export type PasswordHash = string

export async function hashPassword(password: string): Promise<PasswordHash> {
  const salt = randomBytes(SALT_BYTES)
  const hash = await derived(password, salt, COST, HASH_BYTES)
  return ['scrypt', COST.cost, COST.blocks, COST.lanes, text(salt), text(hash)].join('$')
}

/** Takes as long where there is nothing to compare with: how long it takes must not tell whether an account exists. */
export async function isPassword(password: string, hash: PasswordHash | null): Promise<boolean> {
  const parts = hash === null ? null : partsOf(hash)
  const { salt, wanted, cost } = parts ?? NOBODY
  if (password.length > PASSWORD_LENGTH.most) return false
  const found = await derived(password, salt, cost, wanted.length)
  return timingSafeEqual(found, wanted) && parts !== null
}

/** Whether it was made as this version would make it. */
export function isPasswordHash(hash: string): boolean {
  return partsOf(hash) !== null
}

interface Cost {
  readonly cost: number
  readonly blocks: number
  readonly lanes: number
}

const NOBODY = { salt: Buffer.alloc(SALT_BYTES), wanted: Buffer.alloc(HASH_BYTES), cost: COST }

const HASH = /^scrypt\$(\d{1,2})\$(\d{1,2})\$(\d{1,2})\$([\w-]{16,64})\$([\w-]{43,90})$/

/** Null for what is no hash, or would cost more than this program is ready to pay. */
function partsOf(hash: string): { salt: Buffer; wanted: Buffer; cost: Cost } | null {
  const [, cost = '', blocks = '', lanes = '', salt = '', wanted = ''] = HASH.exec(hash) ?? []
  if (cost === '' || Number(cost) < 10 || Number(cost) > 18 || Number(blocks) > 16) return null
  return {
    salt: Buffer.from(salt, 'base64url'),
    wanted: Buffer.from(wanted, 'base64url'),
    cost: { cost: Number(cost), blocks: Number(blocks), lanes: Number(lanes) },
  }
}

function derived(
  password: string,
  salt: Buffer,
  { cost, blocks, lanes }: Cost,
  length: number,
): Promise<Buffer> {
  const N = 2 ** cost
  const options: ScryptOptions = { N, r: blocks, p: lanes, maxmem: 256 * N * blocks }
  return new Promise((done, failed) => {
    // The same characters on every keyboard: é is one sign or two.
    scrypt(password.normalize('NFKC'), salt, length, options, (error, key) =>
      error ? failed(error) : done(key),
    )
  })
}

const text = (bytes: Buffer) => bytes.toString('base64url')
