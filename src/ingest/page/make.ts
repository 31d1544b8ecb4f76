import type { PageElement } from './page-view.ts'

/** How an element is made: it and what it stands in, by tag and first class. Paragraphs of one body are made alike. */
export function makeOf({ tag, attributes, parent }: PageElement): string {
  const outer = parent === null ? '' : `${parent.tag}.${firstClass(parent.attributes)}`
  return `${tag}.${firstClass(attributes)} < ${outer}`
}

function firstClass(attributes: PageElement['attributes']): string {
  for (const { name, value } of attributes) if (name === 'class') return value.trim().split(/\s+/, 1)[0]!
  return ''
}
