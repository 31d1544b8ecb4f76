import { parseHTML } from 'linkedom'
import { expect } from 'vitest'
import type { ServedSamples } from '../served-samples.ts'

type Tree = ReturnType<typeof parseHTML>['document']
type Tag = ReturnType<Tree['querySelector']>

/** A page as somebody has it before them whose browser runs no script. */
export interface OpenPage {
  readonly path: string
  readonly status: number
  readonly html: string
  readonly document: Tree
  /** All text of what a selector finds first, white space as one space; empty where it finds nothing. */
  says(selector?: string): string
  texts(selector: string): string[]
  /** Follows the first of the links whose words contain these. */
  follow(words: string, links?: string): Promise<OpenPage>
  /** Sends the form of the first button whose words begin so, as it is filled in, with more or other values. */
  send(
    button: string,
    values?: Readonly<Record<string, string | readonly string[]>>,
    /** What the form has. */
    having?: string,
  ): Promise<OpenPage>
}

/** Opens pages of a server, follows links and sends forms, and follows where those lead. */
export function browsing(served: Pick<ServedSamples, 'ask' | 'url'>) {
  const open = async (path: string, init: RequestInit = {}): Promise<OpenPage> => {
    const answer = await served.ask(path, init)
    const to = answer.headers.get('location')
    if (answer.status === 303 && to !== null) return open(to)
    const html = await answer.text()
    return pageOf(path, answer.status, html)
  }

  const pageOf = (path: string, status: number, html: string): OpenPage => {
    const { document } = parseHTML(html)
    return {
      path,
      status,
      html,
      document,
      says: (selector = 'main') => words(document.querySelector(selector)),
      texts: selector => [...document.querySelectorAll(selector)].map(words),
      follow: (wanted, links = 'main a') => {
        const link = [...document.querySelectorAll(links)].find(one => words(one).includes(wanted))
        expect(link, `a link “${wanted}” on ${path}`).toBeDefined()
        return open(link!.getAttribute('href')!)
      },
      send: (button, values = {}, having = 'button') => {
        const found = [...document.querySelectorAll('main button')].find(
          one => words(one).startsWith(button) && one.closest('form')?.querySelector(having),
        )
        expect(found, `a button “${button}” on ${path}`).toBeDefined()
        const form = found!.closest('form')!
        const fields = new Map(Object.entries(filledIn(form)))
        const name = found!.getAttribute('name')
        if (name !== null) fields.set(name, [found!.getAttribute('value') ?? ''])
        for (const [key, value] of Object.entries(values)) fields.set(key, [value].flat() as string[])
        const sent = new URLSearchParams(
          [...fields].flatMap(([key, all]) => all.map((one): [string, string] => [key, one])),
        )
        const action = form.getAttribute('action')!
        return form.getAttribute('method') === 'post'
          ? open(action, {
              method: 'POST',
              body: sent,
              // As a browser does.
              headers: { origin: served.url, 'sec-fetch-site': 'same-origin', accept: 'text/html' },
            })
          : open(`${action}?${sent}`)
      },
    }
  }
  return open
}

function filledIn(form: NonNullable<Tag>): Record<string, string[]> {
  const fields: Record<string, string[]> = {}
  for (const field of form.querySelectorAll('input, textarea')) {
    const [name, type] = [field.getAttribute('name'), field.getAttribute('type')]
    if (name === null) continue
    if ((type === 'checkbox' || type === 'radio') && !field.hasAttribute('checked')) continue
    const value = field.localName === 'textarea' ? (field.textContent ?? '') : field.getAttribute('value')
    fields[name] = [...(fields[name] ?? []), value ?? '']
  }
  return fields
}

function words(element: { textContent: string | null } | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim()
}
