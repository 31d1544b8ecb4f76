/** As many values as one question may name: SQLite allows 32,766 in a statement, PostgreSQL 65,535. */
export const MOST_NAMED = 1000

/** The list in pieces of at most `size`. */
export function* portions<T>(list: readonly T[], size = MOST_NAMED): Generator<readonly T[]> {
  for (let i = 0; i < list.length; i += size) yield list.slice(i, i + size)
}

/** Asks about so many values at a time and puts the answers together. */
export async function inPortions<T, R>(
  list: readonly T[],
  ask: (portion: readonly T[]) => Promise<readonly R[]>,
): Promise<R[]> {
  const answers: R[] = []
  for (const portion of portions(list)) for (const answer of await ask(portion)) answers.push(answer)
  return answers
}
