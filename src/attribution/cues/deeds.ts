import { verbKey } from '../languages/english-inflection.ts'

/**
 * What people do rather than say, and what only appears so to the outlet. PolNeAR marks some of these as
 * attributions of a stance; Hearsay lays out what was said, so they head no cue here.
 */
const DEEDS: ReadonlySet<string> = new Set(
  `pass carry launch use sign play win lose hold watch run take give seem appear look vote file fill spend bring
  lead follow move turn put raise pay buy sell open close hit cut kill sit stand walk meet wait leave return serve
  draw make`
    .split(/\s+/)
    .map(verbKey),
)

export function isDeed(key: string): boolean {
  return DEEDS.has(key)
}
