import type { Document } from './document.ts'
import { isShown } from './shown.ts'

/** Longer stems are no names. */
const LONGEST_STEM = 40

/**
 * What to call a document's publisher on a page: the outlet it names, else the host of its address, else its
 * file's name without folder and ending ("samples/quay/daily-bollard.txt" → "daily-bollard"). Shown as a
 * label, never stored as the outlet. What does not show is passed over.
 */
export function documentLabel(document: Pick<Document, 'outlet' | 'location'>): string {
  if (document.outlet !== null && isShown(document.outlet)) return document.outlet
  const host = /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(document.location)?.[1]
  if (host) return host
  const file = document.location.split(/[/\\]/).at(-1) ?? document.location
  const stem = file.replace(/\.[a-z0-9]{1,5}(?=#|$)/i, '')
  return ([stem, file].find(isShown) ?? document.location).slice(0, LONGEST_STEM)
}
