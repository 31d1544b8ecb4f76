import { isShown } from '../model/shown.ts'

const SPECIAL = /[&<>"'\r]/
const SPECIALS = /[&<>"'\r]/g
const ENTITY: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // A browser would make a line feed of it, and an offset into the text would be off by one.
  '\r': '&#13;',
}

/** Text as it may stand between tags and in a double-quoted attribute. */
export function escaped(text: string): string {
  return SPECIAL.test(text) ? text.replace(SPECIALS, sign => ENTITY[sign]!) : text
}

/** Elements as the text that they come to. */
export class Markup {
  readonly html: string

  constructor(html: string) {
    this.html = html
  }

  toString(): string {
    return this.html
  }
}

/** Markup made here from escaped parts, for places that are too many for a component each. */
export function markup(html: string): Markup {
  return new Markup(html)
}

/** Running text: white space of any kind is one space. What does not show at all is none. */
export function running(text: string): string {
  return isShown(text) ? text.replace(/\s+/g, ' ').trim() : ''
}

/** At most so many characters, cut at a word, with a sign that more follows. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most)
  const space = cut.lastIndexOf(' ')
  return `${(space > most / 2 ? cut.slice(0, space) : cut).trimEnd()} …`
}
