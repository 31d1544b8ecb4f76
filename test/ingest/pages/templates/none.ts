import * as boxes from '../furniture/boxes.ts'
import { MOST_READ, RELATED } from '../furniture/foreign.ts'
import type { Template } from '../made-page.ts'
import { escaped, linkedData } from '../markup.ts'
import { PUMPS, STRIKE, SUMMIT } from '../reports/harbour.ts'

/** The front of a section: teasers of one sentence each. */
export const front: Template = report => ({
  blocks: null,
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${report.section} | ${report.outlet}</title><meta property="og:type" content="website">${linkedData({ '@type': 'CollectionPage', name: report.section })}</head><body><header><ul>${boxes.menu()}</ul></header><main><h1>${report.section}</h1>${[
    PUMPS,
    STRIKE,
    SUMMIT,
    PUMPS,
    STRIKE,
    SUMMIT,
  ]
    .map(
      r =>
        `<article class="teaser"><a href="/a"><img src="/t.jpg" alt=""><h2>${escaped(r.title)}</h2></a><p>${escaped(r.blocks[0]!.text.slice(0, 110))} …</p><time>2 hours ago</time></article>`,
    )
    .join(
      '',
    )}<div class="list">${boxes.cards([...RELATED, ...MOST_READ], t => `<article class="teaser small"><a href="/a"><h3>${t}</h3></a></article>`)}</div><a href="?page=2">Next page</a></main>${boxes.footer(report.outlet)}</body></html>`,
})

export const results: Template = report => ({
  blocks: null,
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Search: pumps | ${report.outlet}</title><meta name="robots" content="noindex"></head><body><header><ul>${boxes.menu()}</ul></header><main><h1>Results for “pumps”</h1><form><input name="q" value="pumps"><button>Search</button></form><p>1 to 10 of 214 results, the newest first</p><ol class="results">${[
    ...RELATED,
    ...MOST_READ,
  ]
    .map(
      (t, i) =>
        `<li><a href="/r${i}">${t}</a><div class="snippet">… the <em>pumps</em> of the harbour quarter …</div><span class="date">${i + 1} October</span></li>`,
    )
    .join('')}</ol></main>${boxes.footer(report.outlet)}</body></html>`,
})

export const notFound: Template = report => ({
  blocks: null,
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page not found | ${report.outlet}</title></head><body class="error404"><header><ul>${boxes.menu()}</ul></header><main><h1>404: We cannot find that page</h1><p>It may have been moved, or the address may hold an error. Please go back or search for it.</p><form><input name="q"></form><h2>Most read</h2><ul>${boxes.cards(MOST_READ)}</ul></main>${boxes.footer(report.outlet)}</body></html>`,
})

/** A page that asks to sign in, where a report might have been. */
export const signIn: Template = report => ({
  blocks: null,
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sign in | ${report.outlet}</title></head><body><header><ul>${boxes.menu()}</ul></header><main><h1>Sign in to go on</h1><p>You need an account to see this page. It costs nothing, and we do not pass on your address to anybody.</p><form><label>E-mail<input type="email"></label><label>Password<input type="password"></label><button>Sign in</button></form><p>No account yet? <a href="/register">Set one up</a>. Forgotten your password? We can send you a new one within a minute.</p></main>${boxes.footer(report.outlet)}</body></html>`,
})
