import { randomBytes } from 'node:crypto'

/** 256 bits that nobody can guess. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** A token of the API, told once. What it begins with is for people and programs that look for leaked secrets. */
export function newToken(): { readonly id: string; readonly secret: string } {
  const id = randomBytes(5).toString('hex')
  return { id, secret: `hearsay_${id}_${newSecret()}` }
}
