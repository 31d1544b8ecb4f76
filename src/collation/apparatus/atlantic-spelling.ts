/**
 * One key for the spellings of one word on the two sides of the Atlantic: "organised" and "organized",
 * "labour" and "labor", "centre" and "center", "travelled" and "traveled". A key to compare by, not a word.
 */
export function spellingKey(lower: string): string {
  if (lower.length < 5) return lower
  return lower
    .replaceAll('.', '')
    .replace(/([a-z]{3})is(e|ed|es|ing|ation|ations|er|ers)$/, '$1iz$2')
    .replace(/([a-z]{2}[^aeiou])our(?=$|s$|ed$|ing$|able$|ful$|ite$)/, '$1or')
    .replace(/([a-z]{2}[bt])re(?=$|s$)/, '$1er')
    .replace(/([a-z]{2}[aeiou])ll(ed|ing|er|ers)$/, '$1l$2')
    .replace(/([a-z]{3})ence$/, '$1ense')
    .replace(/([a-z]{2})ogue(?=$|s$)/, '$1og')
    .replace(/([a-z]{2})amme(?=$|s$)/, '$1am')
}
