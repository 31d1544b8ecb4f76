import { BASIS_WORDS } from './speaker-basis.ts'

/**
 * Opens a passage beside the page instead of jumping to it. Everything it shows is on the page already: the
 * document's text, cut by the offsets in the anchor, and the facts in its attributes. Text goes in as text.
 */
export const drawerScript = String.raw`
const BASIS = ${JSON.stringify(BASIS_WORDS)}
const drawer = document.getElementById('evidence')
const part = name => drawer.querySelector('[data-part=' + name + ']')
const CONTEXT = 280
let shown = null

function passageOf(link) {
  const anchor = decodeURIComponent(link.hash.slice(1))
  const match = /^(d\..+)\.(\d+)\.(\d+)$/.exec(anchor)
  const report = match && document.getElementById(match[1])
  if (!report) return null
  return { anchor, report, text: report.querySelector('.text').textContent, start: +match[2], end: +match[3] }
}

function fact(list, name, value) {
  if (!value) return
  const box = document.createElement('div')
  box.append(Object.assign(document.createElement('dt'), { textContent: name }))
  box.append(Object.assign(document.createElement('dd'), { textContent: value }))
  list.append(box)
}

function fragment(words) {
  const code = text => encodeURIComponent(text).replace(/-/g, '%2D')
  const parts = words.trim().split(/\s+/)
  if (parts.length < 9) return code(words.trim())
  return code(parts.slice(0, 4).join(' ')) + ',' + code(parts.slice(-4).join(' '))
}

function openEvidence(link) {
  const found = passageOf(link)
  if (!found) return false
  const { report, text, start, end } = found
  const { outlet, title, published, location: place, sha } = report.dataset
  const words = text.slice(start, end)
  const cited = document.getElementById(found.anchor)
  const source = cited && (cited.closest('[data-found]') || cited.querySelector('[data-found]'))
  const [kind, act, basis, sure, ...names] = source ? source.dataset.found.split('|') : []
  const who = names.join('|')
  part('lead').textContent = 'According to ' + outlet + (source ? ', ' + (who || 'a speaker not resolved') + ' said' : '')
  const passage = part('passage')
  passage.lang = report.querySelector('.text').lang
  const mark = Object.assign(document.createElement('mark'), { textContent: words })
  const before = text.slice(Math.max(0, start - CONTEXT), start)
  const after = text.slice(end, end + CONTEXT)
  passage.replaceChildren(
    start > CONTEXT ? '… ' + before.replace(/^\S*\s+/, '') : before,
    mark,
    end + CONTEXT < text.length ? after.replace(/\s+\S*$/, '') + ' …' : after,
  )
  const facts = part('facts')
  facts.replaceChildren()
  fact(facts, 'How sure', sure && sure + '% that the attribution is right')
  fact(facts, 'Speaker', BASIS[basis])
  fact(facts, 'Kind', kind && kind + ' speech, ' + act)
  fact(facts, 'Report', title)
  fact(facts, 'Published', published)
  fact(facts, 'Read from', place)
  fact(facts, 'Characters', start + '–' + end)
  fact(facts, 'SHA-256', sha)
  part('place').href = link.hash
  const live = part('live')
  live.hidden = !/^https?:\/\//i.test(place)
  if (!live.hidden) live.href = place.split('#')[0] + '#:~:text=' + fragment(words)
  part('done').textContent = ''
  shown = {
    text: words,
    citation: outlet + (title ? ', “' + title + '”' : '') + (published ? ', ' + published : '') + ', ' + place +
      ' (SHA-256 ' + sha + ', characters ' + start + '–' + end + '): ' + words.replace(/\s+/g, ' ').trim(),
  }
  drawer.showPopover()
  mark.scrollIntoView({ block: 'nearest' })
  part('lead').focus({ preventScroll: true })
  return true
}

document.addEventListener('click', event => {
  const link = event.target.closest('a.p')
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button) return
  if (openEvidence(link)) event.preventDefault()
})

drawer.addEventListener('click', async event => {
  const wanted = event.target.dataset.copy
  if (event.target === part('place')) drawer.hidePopover()
  if (!wanted || !shown) return
  try {
    await navigator.clipboard.writeText(shown[wanted])
    part('done').textContent = 'Copied.'
  } catch {
    part('done').textContent = 'This browser does not let a page copy; select the words instead.'
  }
})
`
