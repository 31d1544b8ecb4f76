import { EXAMPLES } from 'virtual:examples'
import type { Compared, ToCompare } from './compared.ts'
import ComparingWorker from './comparing-worker.ts?worker&inline'
import { ReportFields } from './report-fields.ts'
import { Result } from './result.ts'
import 'virtual:ground.css'
import './style.css'

const element = <T extends HTMLElement>(id: string) => document.getElementById(id) as T

const fields = new ReportFields(element<HTMLOListElement>('reports'))
const result = new Result()
const status = element('status')
const compare = element<HTMLButtonElement>('compare')
let asked = 0
let worker: Worker | null = null

for (const { name, reports } of EXAMPLES) {
  const button = Object.assign(document.createElement('button'), {
    type: 'button',
    textContent: `${name} (${reports.length})`,
  })
  button.addEventListener('click', () => {
    fields.fill(reports)
    status.textContent = `${reports.length} invented reports are filled in.`
  })
  document.querySelector('.examples')!.append(button)
}

element('add').addEventListener('click', () => fields.addEmpty())

const files = element<HTMLInputElement>('files')
files.addEventListener('change', async () => {
  const read = [...(files.files ?? [])].map(async file => ({
    outlet: file.name.replace(/\.\w+$/, ''),
    published: '',
    text: await file.text(),
  }))
  fields.add(await Promise.all(read))
  files.value = ''
})

element<HTMLFormElement>('form').addEventListener('submit', event => {
  event.preventDefault()
  const reports = fields.filled()
  if (reports.length === 0) {
    status.textContent = 'There is no text yet: paste a report, or take an example.'
    document.querySelector<HTMLTextAreaElement>('#reports textarea')?.focus()
    return
  }
  status.textContent = `Comparing ${reports.length} reports …`
  compare.disabled = true
  worker ??= startWorker()
  worker.postMessage({ number: ++asked, reports } satisfies ToCompare)
})

function startWorker(): Worker {
  const started = new ComparingWorker()
  started.addEventListener('message', ({ data }: MessageEvent<Compared>) => {
    if (data.number !== asked) return
    if ('stage' in data) {
      status.textContent = `Comparing: ${data.stage} …`
      return
    }
    compare.disabled = false
    status.textContent = 'error' in data ? `That did not work: ${data.error}` : ''
    if ('error' in data) return
    result.show(data)
    element('forward').hidden = false
    if (location.hash === '#result') showPlace()
    else location.hash = '#result'
  })
  started.addEventListener('error', ({ message }) => {
    compare.disabled = false
    status.textContent = `That did not work: ${message}`
    started.terminate()
    worker = null
  })
  return started
}

/** The texts, or what came of them: the browser's way back leads from one to the other. */
function showPlace(): void {
  const isResult = location.hash === '#result' && result.isThere
  element('texts').hidden = isResult
  element('result').hidden = !isResult
  document.body.classList.toggle('showing', isResult)
  if (isResult) element('result-title').focus()
  else if (location.hash === '#texts') element('texts-title').scrollIntoView()
}
window.addEventListener('hashchange', showPlace)
showPlace()
