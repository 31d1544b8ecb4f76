import { FetchError } from './fetcher.ts'

/** Ports of other protocols, which a request could be made to speak to: the "bad ports" of the WHATWG's Fetch Standard. */
const OTHER_PROTOCOLS: ReadonlySet<number> = new Set([
  0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104,
  109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515,
  526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049,
  3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
])

/** Longer ones are of no use to anybody, and matching them against the rules of a robots.txt has a price. */
const LONGEST = 8192

/** An address of the web without its fragment. Throws a `FetchError` that names `asked`. */
export function webAddress(text: string, base: URL | undefined, asked: string): URL {
  const shown = text.length > 200 ? `${text.slice(0, 200)}…` : text
  const bad = (why: string) => new FetchError(asked, 'bad-address', `The address ${shown} ${why}.`)
  if (text.length > LONGEST) throw bad(`is longer than ${LONGEST} characters`)
  const url = URL.parse(text, base?.href)
  if (!url) throw bad('cannot be read')
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw bad('is neither http nor https')
  if (url.username || url.password) throw bad('holds a user name or password')
  if (!url.hostname) throw bad('names no host')
  if (url.port && OTHER_PROTOCOLS.has(Number(url.port)))
    throw bad(`names port ${url.port}, which is not one of the web`)
  if (url.href.length > LONGEST * 3) throw bad('is too long')
  url.hash = ''
  return url
}
