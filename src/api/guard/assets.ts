import { brotliCompressSync, gzipSync } from 'node:zlib'
import { ASSETS } from '../../web/assets.ts'
import { Refusal } from '../problem-details.ts'
import { encodingFor } from './compression.ts'
import type { Connection } from './connection.ts'

const COMPRESSED = { br: brotliCompressSync, gzip: gzipSync } as const
type Encoding = keyof typeof COMPRESSED

/** Each is compressed once, as well as can be, when it is first asked for so. */
const kept = new Map<string, Uint8Array<ArrayBuffer>>()

/** Under a name that is made of what they hold, so that they are kept for good. Nothing is read from disk. */
export function assetAt(
  path: string,
  header: (name: string) => string | undefined,
  { isLocal }: Pick<Connection, 'isLocal'>,
): Response {
  const asset = ASSETS.get(path)
  if (asset === undefined) throw new Refusal('no-such-path', 'no page of this version has such a file')
  const name = path.slice(path.lastIndexOf('/') + 1)
  const encoding = isLocal ? null : encodingFor(header('accept-encoding'))
  const etag = `"${name}${encoding === null ? '' : `.${encoding}`}"`
  const headers = {
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'accept-encoding',
    etag,
  }
  const known = header('if-none-match')?.split(',') ?? []
  if (known.some(tag => tag.trim().replace(/^W\//, '') === etag))
    return new Response(null, { status: 304, headers })
  const typed = { ...headers, 'content-type': asset.type }
  if (encoding === null) return new Response(asset.body, { headers: typed })
  const body = compressed(path, asset.body, encoding)
  return new Response(body, { headers: { ...typed, 'content-encoding': encoding } })
}

function compressed(path: string, body: string, encoding: Encoding): Uint8Array<ArrayBuffer> {
  const key = `${encoding} ${path}`
  const found = kept.get(key) ?? new Uint8Array(COMPRESSED[encoding](body))
  kept.set(key, found)
  return found
}
