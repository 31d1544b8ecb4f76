/** A declared language → its subtag in small letters, "en" of "en_GB"; null of what is no tag ("English", "{{locale}}"). */
export function languageOfTag(declared: string): string | null {
  return /^[a-z]{2,3}(?![a-z])/.exec(declared.trim().toLowerCase())?.[0] ?? null
}
