/** Seconds that a Retry-After header asks for, as a number or as a day and time (RFC 9110, 10.2.3); null where it says neither. */
export function retryAfter(value: string | null, now: number): number | null {
  const text = value?.trim() ?? ''
  // A number of twelve digits is beyond every clock.
  if (/^\d{1,12}$/.test(text)) return Number(text)
  // The three forms of an HTTP date all begin with the day of the week.
  if (text.length > 40 || !/^(?:mon|tue|wed|thu|fri|sat|sun)/i.test(text)) return null
  // asctime, the oldest, names no zone: it is GMT like the others.
  const time = Date.parse(/gmt|utc/i.test(text) ? text : `${text} GMT`)
  return Number.isNaN(time) ? null : Math.max(0, Math.ceil((time - now) / 1000))
}
