import { ASSETS } from '../../web/assets.ts'
import { Refusal } from '../problem-details.ts'

/** Under a name that is made of what they hold, so that they are kept for good. Nothing is read from disk. */
export function assetAt(path: string, ifNoneMatch: string | undefined): Response {
  const asset = ASSETS.get(path)
  if (asset === undefined) throw new Refusal('no-such-path', 'no page of this version has such a file')
  const etag = `"${path.slice(path.lastIndexOf('/') + 1)}"`
  const headers = { 'cache-control': 'public, max-age=31536000, immutable', etag }
  if (ifNoneMatch?.split(',').some(tag => tag.trim().replace(/^W\//, '') === etag))
    return new Response(null, { status: 304, headers })
  return new Response(asset.body, { headers: { ...headers, 'content-type': asset.type } })
}
