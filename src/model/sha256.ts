/**
 * SHA-256 (FIPS 180-4), lower-case hex, of a string's UTF-8 or of bytes: the runtime's own where it has one that answers at
 * once, as Node, Deno and Bun do. A browser's answers only later, so that there it is worked out here.
 */
export const sha256: (content: string | Uint8Array) => string = runtimeSha256() ?? ownSha256

/** The same in base64, as a Content-Security-Policy has it. */
export function sha256Base64(content: string | Uint8Array): string {
  const hex = sha256(content)
  let bytes = ''
  for (let i = 0; i < hex.length; i += 2)
    bytes += String.fromCharCode(Number.parseInt(hex.slice(i, i + 2), 16))
  return btoa(bytes)
}

/** Asked of the runtime and not imported, so that what is bundled for a browser names no module of Node. */
function runtimeSha256(): typeof ownSha256 | null {
  const { process } = globalThis as { process?: Partial<NodeJS.Process> }
  const hash = process?.getBuiltinModule?.('node:crypto')?.hash
  return hash ? content => hash('sha256', content, 'hex') : null
}

const BLOCK = 64
const ROUNDS = 64

const PRIMES: readonly number[] = (() => {
  const primes: number[] = []
  for (let n = 2; primes.length < ROUNDS; n++) if (primes.every(prime => n % prime !== 0)) primes.push(n)
  return primes
})()

/** The first 32 bits behind the point. */
const fraction = (root: number): number => ((root % 1) * 2 ** 32) | 0

const ROUND_CONSTANTS = Int32Array.from(PRIMES, prime => fraction(Math.cbrt(prime)))
const BEGINNING = Int32Array.from(PRIMES.slice(0, 8), prime => fraction(Math.sqrt(prime)))

const turned = (word: number, bits: number): number => (word >>> bits) | (word << (32 - bits))

export function ownSha256(content: string | Uint8Array): string {
  const given = typeof content === 'string' ? new TextEncoder().encode(content) : content
  // A bit, zeros, and the length in 64 bits fill the last block.
  const padded = new Uint8Array(Math.ceil((given.length + 9) / BLOCK) * BLOCK)
  padded.set(given)
  padded[given.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setBigUint64(padded.length - 8, BigInt(given.length) * 8n)
  const state = Int32Array.from(BEGINNING)
  const words = new Int32Array(ROUNDS)
  for (let at = 0; at < padded.length; at += BLOCK) takeBlock(view, at, words, state)
  let hex = ''
  for (const word of state) hex += (word >>> 0).toString(16).padStart(8, '0')
  return hex
}

function takeBlock(view: DataView, at: number, words: Int32Array, state: Int32Array): void {
  for (let i = 0; i < 16; i++) words[i] = view.getInt32(at + 4 * i)
  for (let i = 16; i < ROUNDS; i++) {
    const [early, late] = [words[i - 15]!, words[i - 2]!]
    const small = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3)
    const great = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10)
    words[i] = words[i - 16]! + small + words[i - 7]! + great
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  for (let i = 0; i < ROUNDS; i++) {
    const chosen = (e & f) ^ (~e & g)
    const first =
      (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + chosen + ROUND_CONSTANTS[i]! + words[i]!) | 0
    const common = (a & b) ^ (a & c) ^ (b & c)
    const second = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + common) | 0
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + second) | 0
  }
  for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) state[i] = state[i]! + word
}
