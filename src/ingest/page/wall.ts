import { type Block, type PageElement, type PageView, WITHIN } from './blocks.ts'
import type { LinkedReport } from './linked-data.ts'

const HIDING_RULE = /\.([\w-]{1,80})\s*\{[^{}]{0,500}display\s*:\s*none/gi

/**
 * The blocks that a page has but does not show, of a report that its outlet says is not for everybody: hidden by the markup or
 * by a rule of the page's own style sheets. They are not used.
 */
export function hiddenBehindWall(
  view: PageView,
  linked: LinkedReport,
  styles: readonly string[],
): Set<Block> {
  const classes = new Set<string>()
  for (const style of styles) {
    if (style.length > 500_000) continue
    for (const [, name] of style.matchAll(HIDING_RULE)) classes.add(name!)
  }
  const walled = new Set(linked.walled.map(selector => selector.trim()))
  const hidden = new Set<PageElement>()
  for (const element of view.elements) {
    const behind = element.parent !== null && hidden.has(element.parent)
    if (behind || isHidden(element, classes, walled)) hidden.add(element)
  }
  return new Set(view.blocks.filter(block => block.within & WITHIN.hidden || hidden.has(block.holder)))
}

function isHidden(element: PageElement, classes: ReadonlySet<string>, walled: ReadonlySet<string>): boolean {
  for (const { name, value } of element.attributes) {
    if (name === 'class') {
      for (const one of value.split(/\s+/)) if (classes.has(one)) return true
    }
    if (name === 'aria-hidden' && value === 'true' && isWalled(element, walled)) return true
  }
  return false
}

function isWalled(element: PageElement, walled: ReadonlySet<string>): boolean {
  return element.attributes.some(
    ({ name, value }) =>
      (name === 'class' && value.split(/\s+/).some(one => walled.has(`.${one}`))) ||
      (name === 'id' && walled.has(`#${value}`)),
  )
}
