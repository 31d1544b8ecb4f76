/**
 * The longest common subsequence of two short rows of words: places in the one and in the other by turns, ascending.
 * `alike` tells whether two words correspond.
 */
export function commonSubsequence(
  height: number,
  width: number,
  alike: (x: number, y: number) => boolean,
): number[] {
  const wide = width + 1
  const length = new Uint8Array((height + 1) * wide)
  const match = new Uint8Array(height * width)
  for (let x = height - 1; x >= 0; x--) {
    for (let y = width - 1; y >= 0; y--) {
      const here = alike(x, y) ? 1 : 0
      match[x * width + y] = here
      const below = length[(x + 1) * wide + y]!
      const right = length[x * wide + y + 1]!
      const beyond = length[(x + 1) * wide + y + 1]! + here
      length[x * wide + y] = Math.max(below, right, beyond)
    }
  }
  const pairs: number[] = []
  for (let x = 0, y = 0; x < height && y < width; ) {
    const below = length[(x + 1) * wide + y]!
    const right = length[x * wide + y + 1]!
    if (match[x * width + y] === 1 && length[x * wide + y] === length[(x + 1) * wide + y + 1]! + 1) {
      pairs.push(x, y)
      x++
      y++
    } else if (below >= right) x++
    else y++
  }
  return pairs
}
