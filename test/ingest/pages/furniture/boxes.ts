import * as foreign from './foreign.ts'

const SECTIONS =
  'Home News World Politics Business Markets Economy Sport Football Rowing Culture Books Film Music Stage Science Health Climate Weather Travel Food Style Homes Money Jobs Motoring Games Crosswords Cartoons Letters Obituaries Opinion Columnists Video Audio Podcasts Newsletters Events Archive Regions North South Coast Islands Capital Courts Schools Transport Harbour Fishing Farming Data Investigations Explainers Live Today Tomorrow Subscribe Login Help Contact About'.split(
    ' ',
  )

/** A menu of sixty links. `item` writes one of them. */
export function menu(
  item = (name: string, href: string) => `<li><a href="${href}">${name}</a></li>`,
): string {
  return SECTIONS.map(name => item(name, `/${name.toLowerCase()}`)).join('\n')
}

export const ICON =
  '<svg aria-hidden="true" class="icon" viewBox="0 0 24 24" width="24"><title>icon</title><path d="M12 2C6.5 2 2 6.5 2 12s4.5 10 10 10 10-4.5 10-10S17.5 2 12 2zm0 18c-4.4 0-8-3.6-8-8s3.6-8 8-8 8 3.6 8 8-3.6 8-8 8z"/></svg>'

export function shareBar(name: string): string {
  return `<div class="${name}"><span class="${name}__label">${foreign.SHARE}</span><ul>${[
    'Copy link',
    'Send by mail',
    'Post',
    'Print',
  ]
    .map(way => `<li><button type="button">${ICON}<span class="visually-hidden">${way}</span></button></li>`)
    .join('')}</ul></div>`
}

export function newsletterForm(name: string): string {
  return `<div class="${name}"><h3>Morning Briefing</h3><p>${foreign.NEWSLETTER}</p><p>${foreign.NEWSLETTER_QUOTE}</p>
<form action="/newsletter" method="post"><label>E-mail address<input type="email" name="e" placeholder="you@example.org"></label>
<button>Sign up</button><p class="small">${foreign.SIGN_UP_NOTE}</p></form></div>`
}

export function cards(
  titles: readonly string[],
  card = (title: string) => `<li><a href="/r/1"><h3>${title}</h3></a></li>`,
): string {
  return titles.map(card).join('\n')
}

export function comments(name: string): string {
  return `<section id="${name}" class="${name}"><h2>Comments (214)</h2>${foreign.COMMENTS.map(
    (text, index) =>
      `<div class="${name}-item"><div class="${name}-who"><b>reader_${index}47</b> <time>${index + 2} hours ago</time></div><div class="${name}-body"><p>${text}</p></div><a href="#">Reply</a> <a href="#">Report</a></div>`,
  ).join('\n')}<button>Show 210 more comments</button></section>`
}

export function cookieBanner(name: string): string {
  return `<div id="${name}" role="dialog" aria-modal="true"><h2>Your privacy</h2><p>${foreign.COOKIES}</p><button>Accept all</button><button>Settings</button></div>`
}

export function tags(name: string, words: readonly string[]): string {
  return `<div class="${name}"><span>Topics</span><ul>${words.map(w => `<li><a href="/topic/${w}">${w}</a></li>`).join('')}</ul></div>`
}

export function footer(outlet: string): string {
  return `<footer class="site-footer"><div class="cols"><div><h4>${outlet}</h4><ul>${menu()}</ul></div><div><h4>Services</h4><ul><li><a href="/terms">Terms of use</a></li><li><a href="/privacy">Privacy</a></li><li><a href="/imprint">Imprint</a></li></ul></div></div><p>© 2025 ${outlet}. ${foreign.FOOTER}</p></footer>`
}

export function biography(name: string, who: string): string {
  return `<div class="${name}"><img src="/face.jpg" alt=""><div><a href="/by/x">${who}</a><p>${who} ${foreign.BIOGRAPHY}</p></div></div>`
}
