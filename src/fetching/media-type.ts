/** What a Content-Type header says: the type without parameters, in lower case, and the charset; null where it does not. */
export function mediaType(value: string | null): { type: string | null; charset: string | null } {
  const text = (value ?? '').slice(0, 1024)
  const type = /^\s*([\w!#$&^.+-]+\/[\w!#$&^.+-]+)\s*(?:;|,|$)/.exec(text)?.[1]?.toLowerCase() ?? null
  const charset = /;\s*charset\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s;,"']+))/i.exec(text)
  return { type, charset: (charset?.[1] ?? charset?.[2] ?? charset?.[3])?.trim().toLowerCase() || null }
}
