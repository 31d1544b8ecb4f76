/** Longer ones are not asked for: servers refuse them. */
const LONGEST = 8192

/** An http or https address, in the spelling of the URL standard; null where it is none. `base`: what it is relative to. */
export function webAddress(written: string, base?: string): string | null {
  if (written.length > LONGEST) return null
  const url = URL.parse(written.trim(), base)
  return url && /^https?:$/.test(url.protocol) && url.hostname !== '' ? url.href : null
}
