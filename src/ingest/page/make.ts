import type { PageElement } from './blocks.ts'

/** How an element is made: it and what it stands in, by tag and first class. Paragraphs of one body are made alike. */
export function makeOf({ tag, attributes, parent }: PageElement): string {
  const outer = parent === null ? '' : `${parent.tag}.${firstClass(parent.attributes)}`
  return `${tag}.${firstClass(attributes)} < ${outer}`
}

const LONGEST_LOOKED_AT = 300

function firstClass(attributes: PageElement['attributes']): string {
  const value = attributes.find(({ name }) => name === 'class')?.value ?? ''
  return value.slice(0, LONGEST_LOOKED_AT).trim().split(/\s+/, 1)[0]!
}
