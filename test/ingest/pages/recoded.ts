import type { Template } from './made-page.ts'

/** A template whose page is sent in an encoding, whatever it declares; `declares` replaces what it says. */
export function recoded(
  template: Template,
  encode: (html: string) => Uint8Array,
  declares?: string,
): Template {
  return report => {
    const made = template(report)
    const html =
      declares === undefined
        ? made.html
        : made.html.replace(/<meta charset="[^"]*"\s*\/?>/i, `<meta charset="${declares}">`)
    return { ...made, html, bytes: encode(html) }
  }
}
