/** Endings that tell what a word does in a sentence, without knowing the word. */
const endings: readonly (readonly string[])[] = [['ed'], ['ing'], ['ly'], ['ion', 'ions', 'ment'], ['s']]

/** 0 for none of them. */
export function endingOf(lower: string): number {
  return 1 + endings.findIndex(group => group.some(ending => lower.endsWith(ending)))
}
