/**
 * An answer that many ask for is looked up once, and is good for so many ms: what is a moment old is as good where it only
 * says how things stand. `key`: what makes another answer at once. Whoever asks while it is looked up waits for that.
 */
export function askedAgain<T>(
  ms: number,
  ask: () => Promise<T>,
  now: () => number = performance.now.bind(performance),
) {
  let kept: { readonly key: string; readonly until: number; readonly answer: Promise<T> } | null = null
  return (key: string): Promise<T> => {
    if (kept !== null && kept.key === key && now() < kept.until) return kept.answer
    const answer = ask()
    const one = { key, until: now() + ms, answer }
    kept = one
    // A failure is told to those who wait for it, and to nobody later.
    answer.catch(() => {
      if (kept === one) kept = null
    })
    return answer
  }
}
