export type MarkFamily = 'double' | 'single' | 'angle' | 'small-angle' | 'corner' | 'white-corner'

/** `either`: opens or closes by what stands around it. */
export type MarkBent = 'open' | 'close' | 'either'

export interface MarkShape {
  readonly family: MarkFamily
  readonly bent: MarkBent
}

/** Every quotation mark, with the direction its shape suggests; German and Swedish use some the other way. */
const SHAPES: ReadonlyMap<string, MarkShape> = new Map([
  ['"', { family: 'double', bent: 'either' }],
  ['＂', { family: 'double', bent: 'either' }],
  ["''", { family: 'double', bent: 'either' }],
  ['“', { family: 'double', bent: 'open' }],
  ['„', { family: 'double', bent: 'open' }],
  ['‟', { family: 'double', bent: 'open' }],
  ['``', { family: 'double', bent: 'open' }],
  ['‘‘', { family: 'double', bent: 'open' }],
  ['”', { family: 'double', bent: 'close' }],
  ['’’', { family: 'double', bent: 'close' }],
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

export function markShape(mark: string): MarkShape {
  return SHAPES.get(mark) ?? { family: 'double', bent: 'either' }
}
