import { BASIS_WORDS } from './speaker-basis.ts'

/**
 * Shows a passage beside the page instead of going to where it stands. What is shown is an `Evidence` (`src/lookup`);
 * where it comes from is told by `evidenceOf(link)`, which the script before this one has. Text goes in as text.
 */
export const drawerScript = String.raw`
const BASIS = ${JSON.stringify(BASIS_WORDS)}
const drawer = document.getElementById('evidence')
const part = name => drawer.querySelector('[data-part=' + name + ']')
let shown = null
let opened = 0

function fact(list, name, value) {
  if (!value) return
  const box = document.createElement('div')
  box.append(Object.assign(document.createElement('dt'), { textContent: name }))
  box.append(Object.assign(document.createElement('dd'), { textContent: value }))
  list.append(box)
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const when = iso => iso && iso
  .replace(/^(\d{4})-(\d\d)-(\d\d)/, (_, year, month, day) => +day + ' ' + (MONTHS[month - 1] || month) + ' ' + year)
  .replace(/T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?/, ', $1 ').replace(/ Z$/, ' UTC')

// As the page calls whoever names no outlet: by the host, or the file without folder and ending.
function labelOf(location) {
  const host = /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(location)
  if (host) return host[1]
  const file = location.split(/[/\\]/).pop()
  return (file.replace(/\.[a-z0-9]{1,5}(?=#|$)/i, '') || file).slice(0, 40)
}

function fragment(words) {
  const code = text => encodeURIComponent(text).replace(/-/g, '%2D')
  const parts = words.trim().split(/\s+/)
  if (parts.length < 9) return code(words.trim())
  return code(parts.slice(0, 4).join(' ')) + ',' + code(parts.slice(-4).join(' '))
}

function openEvidence(link) {
  const number = ++opened
  const found = evidenceOf(link)
  if (!found) return false
  const show = evidence => {
    if (number !== opened) return
    if (evidence) showEvidence(evidence)
    else location.assign(link.href)
  }
  if (found instanceof Promise) found.then(show, () => show(null))
  else show(found)
  return true
}

// Of a passage what whoever the heading names has said: not the outlet's words in between. All of it where that is none.
function piecesOf(text, [from, to], said) {
  const within = said.filter(([start, end]) => start < to && end > from)
  const parts = []
  let at = from
  for (const [start, end] of within.length ? within : [[from, to]]) {
    const [first, last] = [Math.max(start, from), Math.min(end, to)]
    parts.push(text.slice(at - from, first - from),
      Object.assign(document.createElement('mark'), { textContent: text.slice(first - from, last - from) }))
    at = last
  }
  parts.push(text.slice(at - from))
  return parts
}

function showEvidence({ document: from, span, text, before, after, attributions, place, more, all }) {
  const [first] = attributions
  const outlet = from.outlet || labelOf(from.location)
  const bdi = text => Object.assign(document.createElement('bdi'), { textContent: text })
  part('lead').replaceChildren(
    ...['According to ', bdi(outlet)],
    ...(first ? [', ', bdi((first.speaker && first.speaker.name) || 'a speaker not resolved'),
      first.negated ? ' is said not to have said' : ' said'] : []),
  )
  const passage = part('passage')
  passage.lang = !from.language || from.language === 'und' ? '' : from.language
  const marked = piecesOf(text, span, (first && first.content) || [])
  passage.replaceChildren(more[0] ? '… ' + before.replace(/^\S*\s+/, '') : before, ...marked,
    more[1] ? after.replace(/\s+\S*$/, '') + ' …' : after)
  const facts = part('facts')
  facts.replaceChildren()
  if (first) {
    fact(facts, 'How sure', Math.round(first.confidence * 100) + '% that the attribution is right')
    fact(facts, 'Speaker', BASIS[first.speakerBasis])
    fact(facts, 'Kind', first.kind + ' speech, ' + first.act)
    fact(facts, 'Through', (first.relay || []).map(link => link.name).join(', through '))
    fact(facts, 'Found by', first.extractor && 'extractor ' + first.extractor)
  }
  fact(facts, 'Report', from.title)
  fact(facts, 'Published', when(from.published))
  fact(facts, 'Captured', when(from.storedAt))
  fact(facts, 'Since then', from.supersededBy && 'its page has another text')
  fact(facts, 'Read from', from.location)
  fact(facts, 'Characters', span[0] + '–' + span[1])
  fact(facts, 'SHA-256', from.sha256)
  part('place').href = place
  const page = part('all')
  page.hidden = !all
  if (all) page.href = all
  const annotation = all && all + '/export/annotation'
  part('annotation').hidden = !all
  const live = part('live')
  live.hidden = !/^https?:\/\//i.test(from.url || '')
  if (!live.hidden) live.href = from.url.split('#')[0] + '#:~:text=' + fragment(text)
  part('done').textContent = ''
  shown = {
    text,
    annotation,
    citation: outlet + (from.title ? ', “' + from.title + '”' : '') + (from.published ? ', ' + from.published : '') +
      ', ' + from.location + ' (SHA-256 ' + from.sha256 + ', characters ' + span[0] + '–' + span[1] + '): ' +
      text.replace(/\s+/g, ' ').trim(),
  }
  drawer.showPopover()
  drawer.scrollTop = 0
  passage.querySelector('mark').scrollIntoView({ block: 'nearest' })
  part('lead').focus({ preventScroll: true })
}

document.addEventListener('click', event => {
  const link = event.target.closest('a.p')
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button) return
  if (openEvidence(link)) event.preventDefault()
})

async function copy(text, from, done) {
  try {
    if (from) {
      const answer = await fetch(from)
      if (!answer.ok) {
        done.textContent = 'Nothing was found to make one of.'
        return
      }
      text = await answer.text()
    }
    await navigator.clipboard.writeText(text)
    done.textContent = 'Copied.'
  } catch {
    done.textContent = 'This browser does not let a page copy; select the words instead.'
  }
}

document.addEventListener('click', event => {
  const { copied, copiedFrom } = event.target.dataset
  if (copied || copiedFrom) copy(copied, copiedFrom, event.target.parentElement.querySelector('[role=status]'))
})

drawer.addEventListener('click', event => {
  const wanted = event.target.dataset.copy
  if (event.target === part('place')) drawer.hidePopover()
  if (wanted && shown) copy(shown[wanted], wanted === 'annotation' && shown.annotation, part('done'))
})
`
