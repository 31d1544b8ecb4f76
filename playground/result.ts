import type { Comparison } from './compared.ts'

/** JSON that is shown; all of it is in the download. */
const SHOWN = 200_000

const element = <T extends HTMLElement>(id: string) => document.getElementById(id) as T

/** What came of comparing, as the page that `hearsay compare --html` writes and as JSON. */
export class Result {
  #comparison: Comparison | null = null
  readonly #frame = element<HTMLIFrameElement>('frame')
  readonly #json = element<HTMLTextAreaElement>('json')

  constructor() {
    element('as-page').addEventListener('click', () => this.#as('page'))
    element('as-json').addEventListener('click', () => this.#as('json'))
    element('save-page').addEventListener('click', () => this.#save('comparison.html', 'text/html', 'page'))
    element('save-json').addEventListener('click', () =>
      this.#save('comparison.json', 'application/json', 'json'),
    )
  }

  get isThere(): boolean {
    return this.#comparison !== null
  }

  show(comparison: Comparison): void {
    this.#comparison = comparison
    element('counts').textContent = inWords(comparison)
    element('problems').replaceChildren(
      ...comparison.problems.map(message =>
        Object.assign(document.createElement('li'), { textContent: message }),
      ),
    )
    // A page of its own without rights: it knows nothing of this one. What leads elsewhere opens beside it.
    this.#frame.srcdoc = comparison.page.replaceAll(
      'rel="noreferrer noopener external"',
      'rel="noreferrer noopener external" target="_blank"',
    )
    const { json } = comparison
    this.#json.value =
      json.length <= SHOWN
        ? json
        : `${json.slice(0, SHOWN)}\n… The download has all ${json.length} characters.`
    this.#as('page')
  }

  #as(what: 'page' | 'json'): void {
    this.#frame.hidden = what !== 'page'
    this.#json.hidden = what !== 'json'
    element('as-page').ariaPressed = String(what === 'page')
    element('as-json').ariaPressed = String(what === 'json')
  }

  #save(name: string, type: string, what: 'page' | 'json'): void {
    if (this.#comparison === null) return
    const address = URL.createObjectURL(new Blob([this.#comparison[what]], { type }))
    Object.assign(document.createElement('a'), { href: address, download: name }).click()
    setTimeout(() => URL.revokeObjectURL(address), 60_000)
  }
}

function inWords({ reports, statements, shared }: Comparison): string {
  const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`
  return `${counted(reports, 'report')}, ${counted(statements, 'statement')}, ${shared} in more than one report`
}
