import { Readable, type Transform } from 'node:stream'
import {
  brotliCompressSync,
  constants,
  createBrotliCompress,
  createDeflate,
  createDeflateRaw,
  createGzip,
  createZstdCompress,
  deflateRawSync,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from 'node:zlib'
import type { FetchFailure } from '../../src/fetching/fetcher.ts'
import { dripping, inTurn, page, type Route, raw, redirect, status, streamed } from './faulty-server.ts'

/** A path, what it does, and what has to come of reading it: a failure, or the text that is read. */
export interface Fault {
  readonly path: string
  readonly route: Route
  readonly expected: FetchFailure | { readonly text: string }
}

const TEN_GB = 10 * 1024 ** 3
const REPORT = '<p>The harbour office of Aumund closed the eastern lock on Tuesday, its keeper said.</p>'
const REPORT_BYTES = Buffer.from(REPORT)
const ZEROS = Buffer.alloc(1024 * 1024)
const OK = { text: REPORT }

function* zeros(bytes: number): Generator<Uint8Array> {
  for (let given = 0; given < bytes; given += ZEROS.length) yield ZEROS
}

/** Ten gigabytes of nothing, packed as they are asked for. */
function bomb(encoding: string, ...packers: readonly (() => Transform)[]): Route {
  return streamed({ 'content-encoding': encoding }, () => {
    let packed: Readable = Readable.from(zeros(TEN_GB))
    for (const packer of packers) {
      const next = packer()
      const before = packed
      next.on('close', () => before.destroy())
      packed = before.pipe(next)
    }
    return packed
  })
}

const brotli = () => createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })
const packed = (encoding: string, body: Uint8Array): Route => page(body, { 'content-encoding': encoding })
const cut = (body: Uint8Array) => body.subarray(0, Math.floor(body.length / 2))
const head = (...lines: readonly string[]) => ['HTTP/1.1 200 OK', ...lines, '', ''].join('\r\n')
const chunk = (text: string) => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`

function* emptyMembers(): Generator<Uint8Array> {
  const many = Buffer.concat(Array.from({ length: 1000 }, () => gzipSync('')))
  for (;;) yield many
}

function corrupt(body: Buffer): Buffer {
  const wrong = Buffer.from(body)
  // The last eight bytes of gzip are its checksum and length.
  wrong[wrong.length - 8]! ^= 255
  return wrong
}

/** A sound frame of "abc" that wants a window of 16 MB (RFC 8878, 3.1.1.1.2), twice what HTTP allows. */
const WIDE_ZSTD = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 14 << 3, (3 << 3) | 1, 0, 0, 0x61, 0x62, 0x63])

const hops: Record<string, Route> = {}
for (let left = 1; left <= 11; left++)
  hops[`/redirects/${left}`] = redirect(302, left === 1 ? '/sound' : `/redirects/${left - 1}`)

const faults: Readonly<Record<string, readonly [Route, Fault['expected']]>> = {
  // What is sound.
  '/sound': [page(REPORT), OK],
  '/empty': [page(''), { text: '' }],
  '/empty-gzip': [packed('gzip', Buffer.alloc(0)), { text: '' }],
  '/no-content': [status(204), { text: '' }],
  '/gzip': [packed('gzip', gzipSync(REPORT)), OK],
  '/x-gzip': [packed('X-GZip', gzipSync(REPORT)), OK],
  '/gzip-members': [
    packed('gzip', Buffer.concat([gzipSync('one, '), gzipSync('two')])),
    { text: 'one, two' },
  ],
  '/deflate-zlib': [packed('deflate', deflateSync(REPORT)), OK],
  '/deflate-raw': [packed('deflate', deflateRawSync(REPORT)), OK],
  '/brotli': [packed('br', brotliCompressSync(REPORT)), OK],
  '/zstd': [packed('zstd', zstdCompressSync(REPORT)), OK],
  '/twice-packed': [packed('br, gzip', gzipSync(brotliCompressSync(REPORT))), OK],
  '/identity': [packed('identity', REPORT_BYTES), OK],
  '/until-close': [raw(`${head('content-type: text/html', 'connection: close')}${REPORT}`), OK],
  '/trailers': [
    raw(`${head('transfer-encoding: chunked', 'trailer: x-sum')}${chunk(REPORT)}0\r\nx-sum: 12\r\n\r\n`),
    OK,
  ],

  // Redirects.
  '/redirects/10': [hops['/redirects/10']!, OK],
  '/redirects/11': [hops['/redirects/11']!, 'too-many-redirects'],
  '/round/one': [redirect(302, '/round/two'), 'too-many-redirects'],
  '/round/two': [redirect(307, '/round/one'), 'too-many-redirects'],
  '/to-itself': [redirect(301, '/to-itself#again'), 'too-many-redirects'],
  '/to-nowhere': [status(302), 'bad-status'],
  '/choice': [status(300, { location: '/sound' }), 'bad-status'],
  '/to-a-file': [redirect(302, 'file:///etc/hostname'), 'bad-address'],
  '/to-script': [redirect(302, 'javascript:alert(1)'), 'bad-address'],
  '/to-a-password': [redirect(302, 'http://keeper:lock@127.0.0.1/'), 'bad-address'],
  '/to-mail': [redirect(302, 'http://127.0.0.1:25/'), 'bad-address'],
  '/to-no-address': [redirect(302, 'http://[::1'), 'bad-address'],
  '/to-a-private-one': [redirect(302, 'http://10.11.12.13/'), 'refused-address'],
  '/to-metadata': [redirect(302, 'http://169.254.169.254/latest/meta-data/'), 'refused-address'],
  '/to-another-port': [redirect(302, 'http://127.0.0.1:8/'), 'refused-address'],
  '/to-hex': [redirect(302, 'http://0x7f.1/'), 'refused-address'],
  '/to-mapped': [redirect(302, 'http://[::ffff:10.0.0.1]/'), 'refused-address'],

  // States.
  '/forbidden': [status(403), 'bad-status'],
  '/gone': [status(410), 'gone'],
  '/unasked-304': [status(304), 'bad-status'],
  '/unasked-part': [status(206, { 'content-range': 'bytes 0-3/900' }, '<p>T'), 'bad-status'],
  '/failing': [status(500), 'bad-status'],
  '/failing-twice': [inTurn(status(502), status(500), page(REPORT)), OK],
  '/overloaded': [status(503), 'try-later'],

  // Time.
  '/silent': [() => {}, 'too-slow'],
  '/dripping-headers': [dripping('HTTP/1.1 200 OK\r\nx-report: ', 'a'), 'too-slow'],
  '/informing-for-ever': [dripping('', 'HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n'), 'too-slow'],
  '/stalling': [raw(`${head('content-length: 900')}<p>The harbour`, 'keep'), 'too-slow'],
  '/dripping-body': [dripping(head('content-length: 900000'), '<p>'), 'too-slow'],
  '/dripping-chunks': [dripping(head('transfer-encoding: chunked'), chunk('<p>')), 'too-slow'],
  '/dripping-gzip': [
    dripping(head('content-encoding: gzip', 'content-length: 9000'), '\x1f\x8b\x08'),
    'too-slow',
  ],

  // Size.
  '/ten-gb-said': [streamed({ 'content-length': String(TEN_GB) }, () => zeros(TEN_GB)), 'too-large'],
  '/ten-gb-unsaid': [streamed({}, () => zeros(TEN_GB)), 'too-large'],
  '/gzip-bomb': [bomb('gzip', createGzip), 'too-large'],
  '/deflate-bomb': [bomb('deflate', createDeflate), 'too-large'],
  '/deflate-raw-bomb': [bomb('deflate', createDeflateRaw), 'too-large'],
  '/brotli-bomb': [bomb('br', brotli), 'too-large'],
  '/zstd-bomb': [bomb('zstd', createZstdCompress), 'too-large'],
  '/bomb-in-a-bomb': [bomb('gzip, br', createGzip, brotli), 'too-large'],
  '/empty-members': [streamed({ 'content-encoding': 'gzip' }, emptyMembers), 'too-large'],
  '/wide-zstd': [packed('zstd', WIDE_ZSTD), 'bad-encoding'],
  '/long-header': [raw(head(`x-report: ${'a'.repeat(200_000)}`, 'content-length: 0')), 'too-large'],
  '/many-headers': [
    raw(head(...Array.from({ length: 20_000 }, (_, n) => `x-${n}: ${n}`), 'content-length: 0')),
    'too-large',
  ],

  // Lengths that are not what they are said to be.
  '/shorter-than-said': [raw(`${head('content-length: 900')}${REPORT}`), 'truncated'],
  '/reset-in-the-middle': [raw(`${head('content-length: 900')}${REPORT}`, 'reset'), 'truncated'],
  '/longer-than-said': [raw(`${head('content-length: 16')}${REPORT}`), { text: REPORT.slice(0, 16) }],
  '/two-lengths': [raw(`${head('content-length: 3', 'content-length: 4')}abcd`), 'bad-status'],
  '/length-of-words': [raw(`${head('content-length: many')}abcd`), 'bad-status'],
  '/chunks-cut': [raw(`${head('transfer-encoding: chunked')}${chunk(REPORT)}`), 'truncated'],
  '/chunk-cut': [raw(`${head('transfer-encoding: chunked')}ff\r\n<p>The`), 'truncated'],
  '/chunk-of-no-size': [raw(`${head('transfer-encoding: chunked')}${chunk('<p>')}size\r\n`), 'bad-encoding'],
  '/length-and-chunks': [
    raw(`${head('content-length: 3', 'transfer-encoding: chunked')}${chunk(REPORT)}0\r\n\r\n`),
    'bad-status',
  ],
  '/cut-once': [inTurn(raw(`${head('content-length: 900')}${REPORT}`), page(REPORT)), OK],

  // Packing that is not what it is said to be.
  '/not-gzip': [packed('gzip', REPORT_BYTES), 'bad-encoding'],
  '/not-brotli': [packed('br', REPORT_BYTES), 'bad-encoding'],
  '/not-zstd': [packed('zstd', REPORT_BYTES), 'bad-encoding'],
  '/not-deflate': [packed('deflate', REPORT_BYTES), 'bad-encoding'],
  '/unknown-packing': [packed('compress', REPORT_BYTES), 'bad-encoding'],
  '/packed-three-times': [packed('gzip, gzip, gzip', gzipSync(gzipSync(gzipSync(REPORT)))), 'bad-encoding'],
  '/gzip-cut': [packed('gzip', cut(gzipSync(REPORT))), 'truncated'],
  '/deflate-cut': [packed('deflate', cut(deflateSync(REPORT))), 'truncated'],
  '/brotli-cut': [packed('br', cut(brotliCompressSync(REPORT))), 'truncated'],
  '/zstd-cut': [packed('zstd', cut(zstdCompressSync(REPORT))), 'truncated'],
  '/one-byte-of-gzip': [packed('gzip', gzipSync(REPORT).subarray(0, 1)), 'truncated'],
  '/gzip-corrupt': [packed('gzip', corrupt(gzipSync(REPORT))), 'bad-encoding'],

  // Connections.
  '/reset': [request => request.socket.resetAndDestroy(), 'not-reachable'],
  '/hang-up': [request => request.socket.end(), 'not-reachable'],
  '/reset-once': [inTurn(request => request.socket.resetAndDestroy(), page(REPORT)), OK],
  '/not-http': [raw('220 harbour.example SMTP\r\n'), 'bad-status'],
  '/headers-cut': [raw('HTTP/1.1 200 OK\r\ncontent-le'), 'not-reachable'],
  '/upgrade': [
    raw('HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n'),
    'not-reachable',
  ],
}

export const FAULTS: readonly Fault[] = Object.entries(faults).map(([path, [route, expected]]) => ({
  path,
  route,
  expected,
}))

/** All of them, and the steps in between. */
export const FAULTY_ROUTES: Readonly<Record<string, Route>> = {
  ...hops,
  ...Object.fromEntries(FAULTS.map(({ path, route }) => [path, route])),
}
