import type { Passage } from '../model/span.ts'
import { documentAnchor, passageAnchor, speakerAnchor, storyAnchor, utteranceAnchor } from './anchors.ts'

/** Where a view finds what it names: further down on the same page, or on pages of their own. */
export interface Links {
  /** `document`: any of its reports, which makes an address that stays as the story grows. */
  story(story: { readonly id: string; readonly document: string }): string
  /** `reading`: any of its readings, likewise. */
  utterance(utterance: { readonly id: string; readonly reading: Passage }): string
  speaker(id: string): string
  document(id: string): string
  /** The passage where it stands in its document. */
  passage(passage: Passage): string
}

export const ON_THIS_PAGE: Links = {
  story: ({ id }) => `#${storyAnchor(id)}`,
  utterance: ({ id }) => `#${utteranceAnchor(id)}`,
  speaker: id => `#${speakerAnchor(id)}`,
  document: id => `#${documentAnchor(id)}`,
  passage: passage => `#${passageAnchor(passage)}`,
}

/** Identifiers may hold anything: what a path would not leave as it is, or would take for more than a name, is packed. */
const PLAIN = /^[A-Za-z0-9_-]{1,64}$/
const PACKED = '~'

export function idInPath(id: string): string {
  if (PLAIN.test(id)) return id
  const bytes = new TextEncoder().encode(id)
  return `${PACKED}${btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')}`
}

/** What `idInPath` made, and any other name as it stands; what no id has (NUL, halves of characters) is U+FFFD. */
export function idFromPath(part: string): string {
  return unpacked(part).replaceAll('\u0000', '\uFFFD').toWellFormed()
}

function unpacked(part: string): string {
  if (!part.startsWith(PACKED)) return part
  try {
    const packed = atob(part.slice(PACKED.length).replaceAll('-', '+').replaceAll('_', '/'))
    return new TextDecoder('utf-8', { fatal: true }).decode(
      Uint8Array.from(packed, sign => sign.charCodeAt(0)),
    )
  } catch {
    return part
  }
}

/** As the server has them; each is the same with `.json` behind it (before any `#`). */
export const ON_OWN_PAGES: Links = {
  story: ({ document }) => `/documents/${idInPath(document)}/story`,
  utterance: ({ reading: { document, span } }) =>
    `/documents/${idInPath(document)}/said/${span[0]}-${span[1]}`,
  speaker: id => `/speakers/${idInPath(id)}`,
  document: id => `/documents/${idInPath(id)}`,
  passage: ({ document, span }) => `/documents/${idInPath(document)}/passages/${span[0]}-${span[1]}`,
}
