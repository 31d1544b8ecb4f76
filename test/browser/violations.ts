import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * Each rule of WCAG 2.2 A and AA, and of good practice, that the page breaks: how often, with the first place.
 * `except`: selector of what is left out, with all frames.
 */
export async function violations(
  page: Page,
  { except }: { readonly except?: string } = {},
): Promise<string[]> {
  const where = except === undefined ? 'document' : JSON.stringify({ exclude: [[except]] })
  const options = { resultTypes: ['violations'], runOnly: STANDARD, iframes: except === undefined }
  // Through the debugger, since a page's own policy lets no other script in.
  await page.evaluate(AXE)
  const found = await page.evaluate<{ id: string; nodes: { html: string; failureSummary: string }[] }[]>(
    `axe.run(${where}, ${JSON.stringify(options)}).then(({ violations }) => violations)`,
  )
  return found.map(
    ({ id, nodes }) => `${id} ×${nodes.length}: ${nodes[0]!.html.slice(0, 200)} ${nodes[0]!.failureSummary}`,
  )
}
