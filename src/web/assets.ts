import { createHash } from 'node:crypto'
import { drawerScript } from './drawer-script.ts'
import { evidenceFromServer } from './evidence-script.ts'
import { keysScript } from './keys-script.ts'
import { theme } from './theme.ts'

export interface Asset {
  readonly type: string
  readonly body: string
}

const style: Asset = { type: 'text/css; charset=utf-8', body: theme() }
const script: Asset = {
  type: 'text/javascript; charset=utf-8',
  body: `(() => {${evidenceFromServer}${drawerScript}${keysScript}})()`.replace(
    /(?:\n\s*(?:\/\/.*)?)+/g,
    '\n',
  ),
}

/** Named by what they hold, so that a browser may keep them for good. */
function pathOf({ body }: Asset, ending: string): string {
  return `/assets/${createHash('sha256').update(body).digest('base64url').slice(0, 16)}.${ending}`
}

export const STYLE_PATH = pathOf(style, 'css')
export const SCRIPT_PATH = pathOf(script, 'js')

/** All that pages load, by path. */
export const ASSETS: ReadonlyMap<string, Asset> = new Map([
  [STYLE_PATH, style],
  [SCRIPT_PATH, script],
])
