/**
 * Keys to go through the page, to decide by the buttons that it has, and a box that narrows its lists where it has one.
 * Nothing here is needed to read.
 */
export const keysScript = `
const items = [...document.querySelectorAll('.item')]
for (const item of items) item.tabIndex = -1
const found = document.getElementById('found')
const find = document.getElementById('find')
const search = document.querySelector('main input[type=search], .masthead input[type=search]')
const switchBox = document.getElementById('keys-on')
let places = []
let place = -1

for (const one of document.querySelectorAll('.find, .keys-only')) one.hidden = false
document.documentElement.classList.add('scripted')

function stored(value) {
  try {
    if (value !== undefined) localStorage.setItem('hearsay-keys', value)
    return localStorage.getItem('hearsay-keys')
  } catch {
    return null
  }
}
switchBox.checked = stored() !== 'off'
switchBox.addEventListener('change', () => stored(switchBox.checked ? 'on' : 'off'))

const visible = () => items.filter(item => item.checkVisibility())
const calm = matchMedia('(prefers-reduced-motion: reduce)')

function current() {
  const focused = document.activeElement && document.activeElement.closest('.item')
  if (focused) return focused
  return visible().find(item => item.getBoundingClientRect().bottom > 120) || null
}

function goTo(item) {
  if (!item) return
  item.focus({ preventScroll: true })
  item.scrollIntoView({ block: 'start', behavior: calm.matches ? 'auto' : 'smooth' })
  places = [...item.querySelectorAll('.diff, td.ne')].filter(one => one.checkVisibility())
  place = -1
}

function step(by) {
  const list = visible()
  const focused = document.activeElement && document.activeElement.closest('.item')
  const here = list.indexOf(focused)
  if (here >= 0) return goTo(list[here + by])
  const below = list.findIndex(item => item.getBoundingClientRect().top > (by > 0 ? 8 : -8))
  goTo(list[by > 0 ? below : below - 1])
}

function stepPlace(by) {
  const item = current()
  if (!item) return
  if (places.length === 0 || !item.contains(places[0])) {
    places = [...item.querySelectorAll('.diff, td.ne')].filter(one => one.checkVisibility())
    place = by > 0 ? -1 : places.length
  }
  if (places[place]) places[place].classList.remove('here')
  place = Math.min(places.length - 1, Math.max(0, place + by))
  if (!places[place]) return
  places[place].classList.add('here')
  places[place].scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

function narrow() {
  const wanted = find.value.trim().toLowerCase()
  let shownItems = 0
  for (const item of items) {
    const hit = wanted === '' || item.textContent.toLowerCase().includes(wanted)
    item.classList.toggle('away', !hit)
    if (hit) shownItems++
  }
  found.textContent = wanted === '' ? '' : shownItems + ' of ' + items.length
}
if (find) find.addEventListener('input', narrow)

document.addEventListener('keydown', event => {
  if (find && event.target === find && event.key === 'Escape') {
    find.value = ''
    narrow()
    find.blur()
    return
  }
  if (!switchBox.checked || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
  if (event.target.closest('input, textarea, select')) return
  const actions = {
    '/': () => (find || search) && (find || search).focus(),
    j: () => step(1),
    k: () => step(-1),
    '[': () => stepPlace(-1),
    ']': () => stepPlace(1),
    '?': () => document.getElementById('keys').togglePopover(),
    o: () => {
      const link = (document.activeElement.matches('a.p') && document.activeElement) ||
        (current() && current().querySelector('a.p'))
      if (drawer.matches(':popover-open')) drawer.hidePopover()
      else if (link) openEvidence(link)
      else if (current()) follow(current())
    },
  }
  // Where a list is gone through, what an item is about.
  const follow = item => {
    const link = item.querySelector('.whole a') || item.querySelector('a.t:not(.p)') || item.querySelector('a:not(.p)')
    if (link) link.click()
  }
  if (event.key === 'Enter' && event.target.matches('.item')) return follow(event.target)
  const decide = () => {
    // What is gone to is meant; else what the page is about, and nothing that it has beside.
    const within = document.activeElement.closest('.item') ||
      document.querySelector('.alone .by-hand .decide') || document.querySelector('main')
    const button = within.querySelector('button[data-key=' + event.key + ']')
    if (button) button.click()
  }
  const action = actions[event.key] || (/^[aru]$/.test(event.key) ? decide : null)
  if (!action) return
  event.preventDefault()
  action()
})
`
