/** The part that a token plays; at most one. */
export const OUTSIDE = 0
export const SOURCE = 1
export const CUE = 2
export const CONTENT = 3
export const ROLES = 4

/** Labels: outside, then for each other part "begins" and "goes on" (the BIO scheme). */
export const LABELS = 7

export function beginning(role: number): number {
  return role === OUTSIDE ? 0 : 2 * role - 1
}

export function continuing(role: number): number {
  return 2 * role
}

export function roleOf(label: number): number {
  return (label + 1) >> 1
}

export function begins(label: number): boolean {
  return (label & 1) === 1
}

/** Steps from the part of one token to the label of the next: to any beginning, or on in the same part. */
export const STEPS = ROLES * ROLES + ROLES - 1

/** The step from `before` to the beginning of `role` (or to outside). */
export function stepInto(before: number, role: number): number {
  return before * ROLES + role
}

/** The step from a token of `role` (not outside) to the next one of the same span. */
export function stepOn(role: number): number {
  return ROLES * ROLES + role - 1
}

export function stepTo(before: number, label: number): number {
  return label === 0 || begins(label) ? stepInto(before, roleOf(label)) : stepOn(roleOf(label))
}

/** By step: the label it leads to. */
export const LABEL_OF_STEP: Uint8Array = Uint8Array.from({ length: STEPS }, (_, step) =>
  step < ROLES * ROLES ? beginning(step % ROLES) : continuing(step - ROLES * ROLES + 1),
)
