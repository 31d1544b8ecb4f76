/** What cannot be unpacked is null. */
export function unpackedOr<T>(unpack: () => T): T | null {
  try {
    return unpack()
  } catch {
    return null
  }
}
