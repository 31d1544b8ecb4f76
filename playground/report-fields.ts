import type { PastedReport } from './example.ts'

const EMPTY: PastedReport = { outlet: '', published: '', text: '' }

/** The list of reports that somebody fills in: at least two, so that there is something to compare. */
export class ReportFields {
  readonly #list: HTMLOListElement
  #made = 0

  constructor(list: HTMLOListElement) {
    this.#list = list
    this.fill([])
  }

  /** Puts reports in the place of all that is there. */
  fill(reports: readonly PastedReport[]): void {
    this.#list.replaceChildren()
    for (const report of reports) this.#append(report)
    while (this.#list.children.length < 2) this.#append(EMPTY)
    this.#number()
  }

  /** Appends reports, into empty fields first; the keyboard goes to the last of them. */
  add(reports: readonly PastedReport[]): void {
    for (const report of reports) {
      const empty =
        report === EMPTY ? undefined : [...this.#list.children].find(item => isEmpty(reportIn(item)))
      if (empty) empty.replaceWith(this.#item(report))
      else this.#append(report)
    }
    this.#number()
    this.#list.lastElementChild?.querySelector('input')?.focus()
  }

  addEmpty(): void {
    this.add([EMPTY])
  }

  /** Those with a text, in order. */
  filled(): PastedReport[] {
    return [...this.#list.children].map(reportIn).filter(({ text }) => text.trim() !== '')
  }

  #append(report: PastedReport): void {
    this.#list.append(this.#item(report))
  }

  #item({ outlet, published, text }: PastedReport): HTMLLIElement {
    const item = document.createElement('li')
    const set = document.createElement('fieldset')
    const legend = document.createElement('legend')
    const outletField = Object.assign(document.createElement('input'), { value: outlet, autocomplete: 'off' })
    const dateField = Object.assign(document.createElement('input'), { type: 'date', value: published })
    const textField = Object.assign(document.createElement('textarea'), {
      value: text,
      rows: 7,
      spellcheck: false,
    })
    textField.dir = outletField.dir = 'auto'
    const remove = Object.assign(document.createElement('button'), { type: 'button', className: 'remove' })
    remove.addEventListener('click', () => this.#remove(item))
    this.#made++
    set.append(
      legend,
      labelled('Outlet', outletField, `outlet-${this.#made}`, 'outlet'),
      labelled('Published', dateField, `published-${this.#made}`, 'published'),
      labelled('Text, with its headline', textField, `text-${this.#made}`, 'text'),
      remove,
    )
    item.append(set)
    return item
  }

  #remove(item: HTMLLIElement): void {
    const next = item.nextElementSibling ?? item.previousElementSibling
    item.remove()
    if (this.#list.children.length === 0) this.#append(EMPTY)
    this.#number()
    ;(next ?? this.#list.firstElementChild)?.querySelector('input')?.focus()
  }

  #number(): void {
    for (const [i, item] of [...this.#list.children].entries()) {
      item.querySelector('legend')!.textContent = `Report ${i + 1}`
      const remove = item.querySelector<HTMLButtonElement>('.remove')!
      remove.textContent = 'Remove'
      remove.ariaLabel = `Remove report ${i + 1}`
    }
  }
}

function labelled(name: string, field: HTMLElement, id: string, className: string): HTMLElement {
  const label = Object.assign(document.createElement('label'), { textContent: name, htmlFor: id })
  field.id = id
  const box = Object.assign(document.createElement('p'), { className })
  box.append(label, field)
  return box
}

function reportIn(item: Element): PastedReport {
  const value = (name: string) =>
    item.querySelector<HTMLInputElement | HTMLTextAreaElement>(`.${name} :is(input, textarea)`)!.value
  return { outlet: value('outlet').trim(), published: value('published'), text: value('text') }
}

function isEmpty({ outlet, published, text }: PastedReport): boolean {
  return outlet === '' && published === '' && text.trim() === ''
}
