import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What can be right in one colour scheme and wrong in another; all else is asked of the elements and of where they are. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block']

interface Looked {
  /** Selector of what is left out, with all frames. */
  readonly except?: string
  /** Only by the rules of colours: where all rules have been asked of the same page in other colours. */
  readonly colours?: boolean
}

/** Each rule of WCAG 2.2 A and AA, and of good practice, that the page breaks: how often, with the first place. */
export async function violations(page: Page, { except, colours }: Looked = {}): Promise<string[]> {
  const where = except === undefined ? 'document' : JSON.stringify({ exclude: [[except]] })
  const runOnly = colours ? { type: 'rule', values: OF_COLOURS } : STANDARD
  const options = { resultTypes: ['violations'], runOnly, iframes: except === undefined }
  // Through the debugger, since a page's own policy lets no other script in.
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(AXE)
  const found = await page.evaluate<{ id: string; nodes: { html: string; failureSummary: string }[] }[]>(
    `axe.run(${where}, ${JSON.stringify(options)}).then(({ violations }) => violations)`,
  )
  return found.map(
    ({ id, nodes }) => `${id} ×${nodes.length}: ${nodes[0]!.html.slice(0, 200)} ${nodes[0]!.failureSummary}`,
  )
}
