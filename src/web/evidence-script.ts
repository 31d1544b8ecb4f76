import { AROUND } from '../lookup/around-passage.ts'

/** In a self-contained page all is there: the document's text, cut by the offsets in the anchor, and facts in attributes. */
export const evidenceOnPage = String.raw`
const CONTEXT = 280
function evidenceOf(link) {
  const anchor = decodeURIComponent(link.hash.slice(1))
  const match = /^(d\..+)\.(\d+)\.(\d+)$/.exec(anchor)
  const report = match && document.getElementById(match[1])
  if (!report) return null
  const body = report.querySelector('.text')
  const text = body.textContent
  const [start, end] = [+match[2], +match[3]]
  const { outlet, title, published, location: place, sha } = report.dataset
  const cited = document.getElementById(anchor)
  const source = cited && (cited.closest('[data-found]') || cited.querySelector('[data-found]'))
  const [kind, act, speakerBasis, sure, ...names] = source ? source.dataset.found.split('|') : []
  const name = names.join('|')
  return {
    document: { outlet, title, published, language: body.lang, location: place, url: place, sha256: sha },
    span: [start, end],
    text: text.slice(start, end),
    before: text.slice(Math.max(0, start - CONTEXT), start),
    after: text.slice(end, end + CONTEXT),
    more: [start > CONTEXT, end + CONTEXT < text.length],
    attributions: source ? [{ kind, act, speakerBasis, confidence: sure / 100, speaker: name ? { name } : null }] : [],
    place: link.hash,
  }
}
`

/** On a served page the passage's own address tells it all, as JSON. What cannot be had is gone to instead. */
export const evidenceFromServer = String.raw`
const known = new Map()
function evidenceOf(link) {
  const match = /^(\/documents\/[^/]+)\/passages\/(\d+)-(\d+)$/.exec(link.pathname)
  if (!match || link.origin !== location.origin) return null
  const path = link.pathname
  if (!known.has(path)) {
    known.set(path, fetch(path + '.json', { headers: { accept: 'application/json' } }).then(async answer => {
      if (!answer.ok) throw new Error(answer.statusText)
      const evidence = await answer.json()
      return {
        ...evidence,
        more: [evidence.before.length < evidence.span[0], evidence.after.length >= ${AROUND}],
        place: match[1] + '?at=' + match[2] + '-' + match[3] + '#here',
        all: path,
      }
    }))
    known.get(path).catch(() => known.delete(path))
  }
  return known.get(path)
}
`
