/** Features are known by 32 bits alone; of the tens of thousands that are kept hardly two are ever confused. */
export function textHash(template: number, text: string): number {
  let hash = Math.imul(template + 1, 0x9e3779b1)
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return settled(hash ^ text.length)
}

export function numberHash(template: number, a: number, b = 0, c = 0): number {
  let hash = Math.imul(template + 1, 0x9e3779b1) ^ a
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca77) + b
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae3d) + c
  return settled(Math.imul(hash ^ (hash >>> 14), 0x27d4eb2f))
}

/** Spreads the bits (the last steps of MurmurHash3); never 0, which stands for an empty place. */
function settled(hash: number): number {
  let h = hash
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  h ^= h >>> 16
  return h === 0 ? 1 : h
}
