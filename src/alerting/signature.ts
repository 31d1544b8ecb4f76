import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * What a webhook knows a delivery of ours by: `t=1935489600,v1=HEX`, the HMAC-SHA256 of `TIMESTAMP.BODY` under the
 * webhook's secret. The timestamp, in seconds since 1970, is of this try: what somebody has listened to cannot be sent again
 * much later.
 */
export function signature(secret: string, seconds: number, body: string): string {
  return `t=${seconds},v1=${mac(secret, seconds, body)}`
}

/** Whether a signature was made with the secret for that body, at most so many seconds before or after `now`. */
export function isSigned(
  header: string,
  secret: string,
  body: string,
  now: number,
  tolerance = 300,
): boolean {
  const [, time, given] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header) ?? []
  if (time === undefined || given === undefined || Math.abs(now - Number(time)) > tolerance) return false
  return timingSafeEqual(Buffer.from(given, 'hex'), Buffer.from(mac(secret, Number(time), body), 'hex'))
}

function mac(secret: string, seconds: number, body: string): string {
  return createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')
}
