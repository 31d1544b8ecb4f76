// The package's own bundle: what its main module loads are parts of Node that a browser has not.
import bundled from 'xmlbuilder2/lib/xmlbuilder2.min.js'
import { canonicalText } from '../../text/canonical.ts'

const { create } = bundled

export const TEI_NAMESPACE = 'http://www.tei-c.org/ns/1.0'

/** An element of TEI with what is in it, texts as they are. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly content: readonly (XmlElement | string)[]
}

export function element(
  name: string,
  attributes: Readonly<Record<string, string | null>>,
  content: readonly (XmlElement | string)[] = [],
): XmlElement {
  const given = Object.entries(attributes).filter((pair): pair is [string, string] => pair[1] !== null)
  return { name, attributes: Object.fromEntries(given), content }
}

/** As XML, to stand inside of an element that sets the namespace. */
export function textOf(root: XmlElement): string {
  const document = create().ele(TEI_NAMESPACE, root.name)
  fill(document, root)
  return document.end({ headless: true }).replace(` xmlns="${TEI_NAMESPACE}"`, '')
}

type Built = ReturnType<ReturnType<typeof create>['ele']>

function fill(built: Built, { attributes, content }: XmlElement): void {
  for (const [name, value] of Object.entries(attributes)) built.att(name, safe(value))
  for (const item of content) {
    if (typeof item === 'string') {
      if (item !== '') built.txt(safe(item))
    } else fill(built.ele(item.name), item)
  }
}

/**
 * The builder takes "&lt;" for a sign that is written safely already and would leave it so, a text that says "&lt;" thus
 * for another: with every "&" spelt out it has nothing to guess. What XML cannot hold is U+FFFD.
 */
function safe(text: string): string {
  return canonicalText(text).replaceAll('&', '&amp;')
}
