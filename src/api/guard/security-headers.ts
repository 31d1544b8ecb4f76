/** Where browsers tell what the policy below has kept from happening. */
export const REPORTS_PATH = '/csp-reports'

/** Everything a page has comes from here, and nothing in it runs or is styled from within. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // Told at once. What `report-to` names is told minutes later, if at all, and has browsers pass over this.
  `report-uri ${REPORTS_PATH}`,
].join('; ')

const UNUSED = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'usb',
  'xr-spatial-tracking',
]

const HEADERS: readonly (readonly [string, string])[] = [
  ['content-security-policy', POLICY],
  ['x-content-type-options', 'nosniff'],
  // Other sites are told nothing. With `no-referrer` browsers would send forms of ours with `Origin: null`.
  ['referrer-policy', 'same-origin'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['origin-agent-cluster', '?1'],
  ['x-frame-options', 'DENY'],
  ['x-permitted-cross-domain-policies', 'none'],
  ['permissions-policy', UNUSED.map(feature => `${feature}=()`).join(', ')],
  // What nothing else is said of is one reader's, and asked for again.
  ['cache-control', 'private, no-cache'],
]

const STRICT_TRANSPORT = ['strict-transport-security', 'max-age=31536000'] as const

/** On everything that is answered, errors included; a route may say otherwise of its own answer. */
export function securityHeaders(isHttps: boolean): readonly (readonly [string, string])[] {
  return isHttps ? [...HEADERS, STRICT_TRANSPORT] : HEADERS
}
