/** Strings of scripts, styles, comments and templates: nobody sees them, and none is text. */
export const UNSEEN = [
  '“We never said this,” said a draft that nobody printed.',
  'Premier: “I am the state of an application”',
  'A headline that a template waits to fill',
  'Three lines of a report that is not there yet, so that nothing jumps when it comes.',
]

const RULES = Array.from(
  { length: 60 },
  (_, i) =>
    `.c-${i.toString(36)}x{margin:0 auto ${i}px;max-width:${640 + i}px;display:${i % 7 === 0 ? 'none' : 'block'}}@media(min-width:${40 + i}em){.c-${i.toString(36)}x{padding:${i / 4}rem}}`,
).join('')

const HEAD = `<link rel="preconnect" href="https://cdn.example" crossorigin>${Array.from({ length: 18 }, (_, i) => `<link rel="preload" as="${i % 2 ? 'font' : 'script'}" href="/_static/chunk-${i}f${i * 7}.js">`).join('')}
<style>${RULES}</style><!--[if lt IE 9]><script src="/html5shiv.js"></script><p>Your browser is from another time.</p><![endif]-->
<script>window.dataLayer=window.dataLayer||[];function gtag(){dataLayer.push(arguments)}gtag('config','X-1');(function(d){var h='<p>${UNSEEN[0]}</p>';d.cfg={html:h,consent:null}})(window)</script>`

const END = `<template id="card"><article class="card"><h3>${UNSEEN[2]}</h3><p>${UNSEEN[3]}</p></article></template>
<script>self.__next_f=self.__next_f||[];self.__next_f.push([1,${JSON.stringify(JSON.stringify({ q: UNSEEN[1], list: Array.from({ length: 40 }, (_, i) => ({ id: i, kind: 'teaser', v: `v${i * i}` })) }))}])</script>
<noscript><iframe src="https://tags.example/ns.html" height="0" width="0" style="display:none;visibility:hidden"></iframe></noscript><img src="https://pixel.example/p.gif" width="1" height="1" alt="" style="position:absolute">`

const BETWEEN = [
  '<!-- old lead: <p>Nobody is said to have said anything.</p> -->',
  '<p>&nbsp;</p>',
  '<script>window.slots=(window.slots||[]).concat("mid-1")</script>',
  '<style>.mid{min-height:250px}</style><div class="mid" aria-hidden="true"></div>',
  '<p></p><div></div>',
]

/** A page of today with what such pages carry along: in its head, at its end, and after every third paragraph. */
export function cluttered(html: string): string {
  if (!html.includes('ld+json') && !html.includes('og:type')) return html
  let paragraphs = 0
  return html
    .replace('</head>', () => `${HEAD}</head>`)
    .replace('</body>', () => `${END}</body>`)
    .replace(/<\/p>\n/g, end => {
      paragraphs++
      return paragraphs % 3 === 0 ? `${end}${BETWEEN[(paragraphs / 3) % BETWEEN.length]}` : end
    })
}
