import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'

/** A record of a web archive as its writer would put it, or with something wrong. */
export interface RecordSpecimen {
  readonly type?: string
  readonly url?: string
  readonly date?: string
  readonly fields?: Readonly<Record<string, string>>
  /** Of the answer; null: the record holds none. */
  readonly status?: number | null
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  /** What the record says of its length; the truth where not said. */
  readonly length?: string | number
  readonly digests?: 'sha1' | 'sha256' | 'wrong' | 'none'
}

export function warcRecord({
  type = 'response',
  url = 'https://vell.example/1',
  date = '2031-05-04T09:30:00Z',
  fields = {},
  status = 200,
  headers = { 'Content-Type': 'text/html; charset=utf-8' },
  body = '',
  length,
  digests = 'sha1',
}: RecordSpecimen = {}): Uint8Array {
  const payload = Buffer.from(body)
  const head =
    status === null
      ? ''
      : [`HTTP/1.1 ${status} Said`, ...Object.entries(headers).map(([n, v]) => `${n}: ${v}`), '', ''].join(
          '\r\n',
        )
  const block = Buffer.concat([Buffer.from(head), payload])
  const said: Record<string, string> = {
    'WARC-Type': type,
    'WARC-Record-ID': `<urn:uuid:${createHash('md5')
      .update(url + date)
      .digest('hex')}>`,
    'WARC-Date': date,
    ...(url ? { 'WARC-Target-URI': url } : {}),
    'Content-Type': status === null ? 'text/html' : 'application/http; msgtype=response',
    ...(digests === 'none'
      ? {}
      : { 'WARC-Block-Digest': digestOf(block, digests), 'WARC-Payload-Digest': digestOf(payload, digests) }),
    'Content-Length': String(length ?? block.length),
    ...fields,
  }
  const header = [
    'WARC/1.0',
    ...Object.entries(said).map(([name, value]) => `${name}: ${value}`),
    '',
    '',
  ].join('\r\n')
  return Buffer.concat([Buffer.from(header), block, Buffer.from('\r\n\r\n')])
}

/** Each record packed by itself, as crawlers do. */
export function warcGz(records: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(records.map(record => gzipSync(record)))
}

const BASE_32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

function digestOf(bytes: Uint8Array, kind: 'sha1' | 'sha256' | 'wrong'): string {
  if (kind === 'sha256') return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
  const digest = createHash('sha1')
    .update(kind === 'wrong' ? 'other bytes' : bytes)
    .digest()
  let written = ''
  let bits = 0
  let value = 0
  for (const byte of digest) {
    value = ((value << 8) | byte) & 0xffff
    for (bits += 8; bits >= 5; bits -= 5) written += BASE_32[(value >> (bits - 5)) & 31]
  }
  return `sha1:${written}`
}

/** A page with a report of two sentences. */
export function page(
  title: string,
  text = `The harbour of Vell stays open, Premier Ada Lorne said. “${title}, and no later,” she told the board on Tuesday.`,
): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title></head><body><nav><a href="/">Home</a></nav><article><h1>${title}</h1><p>${text}</p><p>The board had asked for two more ferries before the winter, a spokesman said.</p></article></body></html>`
}
