/** A field of a mail's head, or the continuation of one (RFC 5322). */
const FIELD = /^[!-9;-~]{1,70}:[ \t]?/
const CONTINUATION = /^[ \t]+\S/

/** Fields that mail systems write; a report or a transcript may well have lines like "From: …" and "Date: …". */
const BY_MACHINES =
  /^(?:received|message-id|mime-version|return-path|delivered-to|dkim-signature|x-[a-z-]+|content-type|content-transfer-encoding|arc-[a-z-]+):/i
const FROM = /^from:.*(?:@|=\?)/i
const ABOUT = /^(?:date|subject|to):/i

/** Whether a text begins with the head of a mail: fields only, down to an empty line, the usual ones among them. */
export function isMail(start: string): boolean {
  let hasFrom = false
  let hasAbout = false
  let byMachines = false
  for (const [index, line] of start.split(/\r?\n/, 400).entries()) {
    if (line === '') break
    // An mbox file's line before the first field.
    if (index === 0 && /^From \S+@\S+ /.test(line)) continue
    if (index > 0 && CONTINUATION.test(line)) continue
    if (!FIELD.test(line)) return false
    hasFrom ||= FROM.test(line)
    hasAbout ||= ABOUT.test(line)
    byMachines ||= BY_MACHINES.test(line)
  }
  return (hasFrom && hasAbout) || (byMachines && (hasFrom || hasAbout))
}
