const SKIPPED: ReadonlySet<string> = new Set(
  'of the for and on in to a an & de la le et du des und der die das für y del'.split(' '),
)

/**
 * Whether capitals stand for a name's initials in order ("International Quarry Fund" – IQF): every letter
 * begins a word of the name, and no long word is passed over.
 */
export function isAcronymOf(acronym: string, name: string): boolean {
  const letters = acronym.replace(/[.\s]/g, '').toLowerCase()
  if (letters.length < 2 || letters.length > 10) return false
  const words = name
    .toLowerCase()
    .split(/[\s\-/]+/)
    .filter(w => w !== '')
  if (words.length < 2) return false
  let at = 0
  let passed = 0
  for (const word of words) {
    if (at < letters.length && word.startsWith(letters[at]!)) at++
    else if (!SKIPPED.has(word)) passed++
  }
  return at === letters.length && passed <= 1
}
