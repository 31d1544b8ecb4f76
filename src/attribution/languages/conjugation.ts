import { wordsIn } from './phrasebook.ts'

/**
 * Every stem with every ending, a lemma a line: `affirm: afirm asegur` with `ó a aron` gives
 * `affirm: afirmó afirma afirmaron aseguró asegura aseguraron`. The ending `-` is none.
 */
export function conjugated(stems: string, endings: string): string {
  const list = wordsIn(endings).map(ending => (ending === '-' ? '' : ending))
  return stems
    .trim()
    .split(/\s*\n\s*/)
    .map(line => {
      const colon = line.indexOf(':')
      const forms = wordsIn(line.slice(colon + 1)).flatMap(stem => list.map(ending => stem + ending))
      return `${line.slice(0, colon)}: ${forms.join(' ')}`
    })
    .join('\n')
}

/** Several lists of forms as one. */
export function together(...lists: readonly string[]): string {
  return lists.map(list => list.trim()).join('\n')
}
