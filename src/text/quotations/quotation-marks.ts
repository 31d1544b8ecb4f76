/** Marks of one family pair with one another; `straight`, `curly` and `primes` stand in for each other at need. */
export type MarkFamily =
  | 'straight'
  | 'curly'
  | 'primes'
  | 'single'
  | 'angle'
  | 'small-angle'
  | 'corner'
  | 'white-corner'

/** `either`: opens or closes by what stands around it. */
export type MarkBent = 'open' | 'close' | 'either'

export interface MarkShape {
  readonly family: MarkFamily
  readonly bent: MarkBent
}

/** Every quotation mark, with the direction its shape suggests; German, Danish and Swedish turn some round. */
const SHAPES: ReadonlyMap<string, MarkShape> = new Map([
  ['"', { family: 'straight', bent: 'either' }],
  ['＂', { family: 'straight', bent: 'either' }],
  ['״', { family: 'straight', bent: 'either' }],
  ['“', { family: 'curly', bent: 'open' }],
  ['„', { family: 'curly', bent: 'open' }],
  ['‟', { family: 'curly', bent: 'open' }],
  ['”', { family: 'curly', bent: 'close' }],
  ["''", { family: 'primes', bent: 'either' }],
  ['``', { family: 'primes', bent: 'open' }],
  ['‘‘', { family: 'primes', bent: 'open' }],
  ['’’', { family: 'primes', bent: 'close' }],
  ["'", { family: 'single', bent: 'either' }],
  ['‘', { family: 'single', bent: 'open' }],
  ['‚', { family: 'single', bent: 'open' }],
  ['‛', { family: 'single', bent: 'open' }],
  ['`', { family: 'single', bent: 'open' }],
  ['’', { family: 'single', bent: 'close' }],
  ['´', { family: 'single', bent: 'close' }],
  ['«', { family: 'angle', bent: 'open' }],
  ['»', { family: 'angle', bent: 'close' }],
  ['‹', { family: 'small-angle', bent: 'open' }],
  ['›', { family: 'small-angle', bent: 'close' }],
  ['「', { family: 'corner', bent: 'open' }],
  ['」', { family: 'corner', bent: 'close' }],
  ['『', { family: 'white-corner', bent: 'open' }],
  ['』', { family: 'white-corner', bent: 'close' }],
])

const DOUBLE: readonly MarkFamily[] = ['straight', 'curly', 'primes']

export function markShape(mark: string): MarkShape {
  return SHAPES.get(mark)!
}

export function isMark(sign: string): boolean {
  return SHAPES.has(sign)
}

/** Families in which a writer who began with `family` may by mistake have ended. */
export function standIns(family: MarkFamily): readonly MarkFamily[] {
  return DOUBLE.includes(family) ? DOUBLE : []
}

/** Marks that open where their shape closes, and the other way round: "„so“", "»so«", "”so”". */
export function isTurned(open: string): boolean {
  return open === '„' || open === '‚' || open === '»' || open === '›' || open === '”'
}

/** Families whose closing shape opens in some languages. */
export function opensToo(family: MarkFamily): boolean {
  return family === 'curly' || family === 'angle' || family === 'small-angle'
}
