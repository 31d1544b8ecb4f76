const spelledOut: ReadonlyMap<string, readonly string[]> = new Map([
  ["won't", ['will', 'not']],
  ["can't", ['can', 'not']],
  ["shan't", ['shall', 'not']],
  ['cannot', ['can', 'not']],
  ["let's", ['let', 'us']],
])

const endings: readonly (readonly [ending: string, word: string])[] = [
  ["n't", 'not'],
  ["'re", 'are'],
  ["'ve", 'have'],
  ["'ll", 'will'],
  ["'m", 'am'],
]

/** A contraction as the words it stands for ("don't": do, not); any other word by itself. */
export function spellOut(lower: string): readonly string[] {
  const known = spelledOut.get(lower)
  if (known !== undefined) return known
  for (const [ending, word] of endings) {
    if (lower.endsWith(ending)) {
      return lower.length > ending.length ? [lower.slice(0, -ending.length), word] : [word]
    }
  }
  return [lower]
}
