/**
 * Pages as they were drawn, by all that they depend on; those that nobody has asked for the longest go first where together
 * they are longer than that many UTF-16 code units. What fails is drawn again.
 */
export function drawnPages(
  most: number,
): (key: string, draw: () => string | Promise<string>) => Promise<string> {
  const kept = new Map<string, string>()
  let size = 0
  const forget = (key: string): void => {
    size -= kept.get(key)?.length ?? 0
    kept.delete(key)
  }
  return async (key, draw) => {
    const known = kept.get(key)
    const page = known ?? (await draw())
    forget(key)
    kept.set(key, page)
    size += page.length
    for (const oldest of kept.keys()) {
      if (size <= most) break
      forget(oldest)
    }
    return page
  }
}
