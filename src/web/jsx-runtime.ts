import type { JSX as Html } from 'hono/jsx'
import { escaped, Markup, markup } from './markup.ts'

// What TypeScript makes of `<p>…</p>`: a call of `jsx`. Nothing is built but the text of the page, from the inside out, which
// takes a quarter of the time of a tree that is written out in the end; a story has some ten thousand elements.

/** What may stand in an element: text, which is escaped, and elements. Nothing, true and false are left out. */
export type Child = string | number | boolean | null | undefined | Markup | readonly Child[]

export namespace JSX {
  export type Element = Markup
  export type ElementType = string | ((props: never) => Child)
  export interface ElementChildrenAttribute {
    children: Child
  }
  export type IntrinsicElements = {
    [Tag in keyof Html.IntrinsicElements]: Omit<Html.IntrinsicElements[Tag], 'children'> & {
      readonly children?: Child
    }
  } & Record<Drawn, Readonly<Record<string, Child>>>
}

/** What charts are drawn of. */
type Drawn = 'svg' | 'g' | 'line' | 'text'

type Props = Readonly<Record<string, unknown>> & { readonly children?: Child }

/** Elements without an end. */
const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
)

/** Attributes that are there or not; all others have "true" or "false" written out. */
const THERE_OR_NOT: ReadonlySet<string> = new Set(
  (
    'async autofocus checked controls default defer disabled download hidden inert ismap loop multiple muted nomodule ' +
    'novalidate open readonly required reversed selected'
  ).split(' '),
)

/** An element, or what a component makes of its props. Names of elements and attributes are those of the source, values are escaped. */
export function jsx(tag: string | ((props: Props) => Child), props: Props): Markup {
  if (typeof tag === 'function') return fragmentOf(tag(props))
  let html = `<${tag}`
  for (const name in props) {
    const value = props[name]
    if (name === 'children' || value === null || value === undefined) continue
    if (typeof value === 'boolean' && THERE_OR_NOT.has(name)) {
      if (value) html += ` ${name}=""`
    } else html += ` ${name}="${escaped(String(value))}"`
  }
  return markup(VOID.has(tag) ? `${html}/>` : `${html}>${htmlOf(props.children)}</${tag}>`)
}

export { jsx as jsxDEV, jsx as jsxs }

export function Fragment({ children }: { readonly children?: Child }): Markup {
  return fragmentOf(children)
}

function fragmentOf(child: Child): Markup {
  return child instanceof Markup ? child : markup(htmlOf(child))
}

function htmlOf(child: Child): string {
  if (typeof child === 'string') return escaped(child)
  if (child instanceof Markup) return child.html
  if (child === null || child === undefined || typeof child === 'boolean') return ''
  if (typeof child === 'number') return String(child)
  let html = ''
  for (const one of child) html += htmlOf(one)
  return html
}
