const NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._@+-]{0,63}$/u

/** A name as it is kept: case and width make no other account. Null for what is no name. */
export function accountName(name: string): string | null {
  const kept = name.trim().normalize('NFKC').toLowerCase()
  return NAME.test(kept) ? kept : null
}
