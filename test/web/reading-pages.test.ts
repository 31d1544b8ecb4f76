import { gzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { addRoutes } from '../../src/api/routes.ts'
import type { Env, Services } from '../../src/api/services.ts'
import { ASSETS } from '../../src/web/assets.ts'
import { ON_OWN_PAGES } from '../../src/web/links.ts'
import { crowdedStory } from './crowded-story.ts'
import { ferry } from './fixture.ts'
import { EDITOR, READER, readingApp } from './reading-app.ts'
import { spoken } from './rendered.ts'

const collation = ferry()
const [post] = collation.documents
const [daily] = collation.utterances
const FORMER = { ...post!, id: 'd-former', text: post!.text.replace('every day', 'twice a week') }
const app = readingApp(collation, READER, [FORMER])

const story = `/documents/${post!.id}/story`
const said = ON_OWN_PAGES.utterance({ id: daily!.id, reading: daily!.readings[0]! })
const passage = ON_OWN_PAGES.passage(daily!.readings[0]!)
const PATHS = {
  story,
  'story, by its id': '/stories/t-ferry',
  statement: said,
  'statement, by its id': `/utterances/${daily!.id}`,
  speaker: '/speakers/s-tarn',
  report: `/documents/${post!.id}`,
  passage,
  revisions: `/documents/${post!.id}/revisions`,
}

async function open(path: string, from = app, headers: Record<string, string> = {}) {
  const answer = await from.request(path, { headers })
  const html = await answer.text()
  return { status: answer.status, html, headers: answer.headers, document: parseHTML(html).document }
}

describe('each page', () => {
  test.each(Object.entries(PATHS))('%s', async (_, path) => {
    const { status, html, headers, document } = await open(path)
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(document.querySelectorAll('h1').length).toBe(1)
    // Nothing runs or is styled from within.
    expect(html).not.toMatch(/<script(?! src=)|<style|\sstyle=|\son[a-z]+=/)
    expect(document.querySelector('link[rel=alternate]')!.getAttribute('href')).toBe(`${path}.json`)
    expect((await open(document.querySelector('link[rel=canonical]')!.getAttribute('href')!)).status).toBe(
      200,
    )
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    expect(ids.length).toBe(new Set(ids).size)
  })

  test('leads to what lasts: by a report, not by what is found in it', async () => {
    for (const path of ['/stories/t-ferry', `/utterances/${daily!.id}`]) {
      const { document } = await open(path)
      expect(document.querySelector('link[rel=canonical]')!.getAttribute('href')).toMatch(/^\/documents\/d-/)
    }
  })

  test('is not drawn again for who has it', async () => {
    for (const path of Object.values(PATHS)) {
      const { headers } = await open(path)
      const again = await open(path, app, { 'if-none-match': headers.get('etag')! })
      expect([again.status, again.html]).toEqual([304, ''])
    }
  })

  test('has the token of whoever asks, whichever session of the account it was drawn for', async () => {
    const [first, other] = await Promise.all(
      ['first', 'other'].map(csrf => open(story, readingApp(collation, { ...EDITOR, csrf }))),
    )
    expect(first!.html).toContain('name="csrf" value="first"')
    expect(other!.html).toBe(first!.html.replaceAll('value="first"', 'value="other"'))
  })

  test('is another for another viewer', async () => {
    const [asReader, asEditor] = await Promise.all([open(story), open(story, readingApp(collation, EDITOR))])
    expect(asReader.headers.get('etag')).not.toBe(asEditor.headers.get('etag'))
    expect(asReader.document.querySelector('form[method=post]')).toBeNull()
    expect(asEditor.document.querySelector('form[action="/decisions"] button[data-key=a]')).not.toBeNull()
  })
})

describe('what is not there says what may have become of it', () => {
  test.each([
    ['/stories/t-gone', /its name changes as others come in/],
    ['/utterances/u-gone', /Addresses that begin with a report/],
    ['/speakers/s-gone', /two or|become two/],
    ['/documents/d-gone', /never read into this store/],
    ['/documents/d-gone/story', /in no story, not yet collated/],
    ['/documents/d-gone/revisions', /never read/],
    [`/documents/${post!.id}/said/0-1`, /No reading of a statement/],
    [`/documents/${post!.id}/said/9-2`, /No reading of a statement/],
    [`/documents/${post!.id}/passages/1-999999`, /no such characters/],
  ])('%s', async (path, why) => {
    const { status, document } = await open(path)
    expect(status).toBe(404)
    expect(spoken(document.querySelector('main'))).toMatch(why)
    expect(document.querySelector('main a[href="/search"]')).not.toBeNull()
  })
})

/** The addresses of a page's links as the route table may know them. */
function linksOf(document: Awaited<ReturnType<typeof open>>['document']): string[] {
  return [...document.querySelectorAll('a[href], form[action], link[href]')]
    .map(one => one.getAttribute('href') ?? one.getAttribute('action')!)
    .filter(path => !path.startsWith('#') && path !== 'data:,')
}

test('every link of a page is an address that is answered, or one of the web', async () => {
  const table = new Hono<Env>()
  addRoutes(table, { lookup: {}, store: {}, jobs: null } as unknown as Services)
  const known = table.routes.filter(({ path, method }) => method === 'GET' && !/^(?:\/|.*\*)$/.test(path))
  // The pages of accounts are there where a server is.
  const patterns = ['/', '/account', ...known.map(({ path }) => path)].map(
    path => new RegExp(`^${path.replace(/:\w+(?:\{([^}]*)\})?/g, (_, held) => held ?? '[^/]+')}$`),
  )
  const isAnswered = (path: string): boolean => {
    const { pathname } = new URL(path, 'http://here')
    return ASSETS.has(pathname) || patterns.some(pattern => pattern.test(pathname.replace(/\.json$/, '')))
  }
  const editing = readingApp(collation, EDITOR, [FORMER])
  for (const path of Object.values(PATHS)) {
    const links = linksOf((await open(path, editing)).document)
    expect(links.length).toBeGreaterThan(10)
    expect(links.filter(link => !/^https?:\/\//.test(link) && !isAnswered(link))).toEqual([])
    // What these pages answer themselves is there.
    for (const link of new Set(
      links.filter(one => one.startsWith('/documents/') && !/json$|export/.test(one)),
    ))
      expect([link, (await open(link, editing)).status]).toEqual([link, 200])
  }
})

describe('a statement', () => {
  test('has the readings of all reports first, the same words in one line', async () => {
    const { document } = await open(said)
    expect(spoken(document.querySelector('h1'))).toBe('According to Sound Agency and 4 more, Ilse Tarn said')
    expect([...document.querySelectorAll('.apparatus > .stack.narrow > li')].map(spoken)).toEqual([
      'quoted in full: Sound Agency saidquoted in full: Evening Oar said"The ferry must run every day, and no ticket will cost more than 4 crowns,"',
      'quoted in full: Brackwater Post told the harbour council“The ferry will run every day, and no ticket will cost more than 4 crowns,”',
      'quoted in full: Hag Island Leaf warned‘The “ferry” will not run every day, and no ticket will cost more than 14 crowns,’',
    ])
  })

  test('can be held against any reading, and none is called right', async () => {
    const island = collation.documents.find(({ outlet }) => outlet === 'Hag Island Leaf')!
    const { document } = await open(`${said}?base=${island.id}`)
    expect(spoken(document.querySelector('.apparatus .stack.narrow li .names'))).toContain('Hag Island Leaf')
    expect(
      [...document.querySelectorAll('.apparatus .stack.narrow li:nth-child(2) .diff')].map(spoken),
    ).toContain('4')
    expect(spoken(document.querySelector('.bases'))).toContain('which is not to say that it is right')
    expect((await open(`${said}?base=nobody`)).status).toBe(200)
  })

  test('says who had it first, and draws a solid line only where it is known', async () => {
    const { document } = await open(said)
    const rows = [...document.querySelectorAll('.arcs [data-outlet]')].map(one =>
      one.getAttribute('data-outlet'),
    )
    expect(rows).toEqual(['Sound Agency', 'Brackwater Post', 'Evening Oar', 'Hag Island Leaf', 'Pier Notes'])
    const tie = document.querySelector('.arcs [data-from]')!
    expect(tie.outerHTML).toContain(
      'data-from="Sound Agency" data-to="Evening Oar" data-basis="copy" data-containment="0.97"',
    )
    expect(tie.querySelector('path.solid')).not.toBeNull()
    const [copy] = collation.copies
    const guessed = readingApp({ ...collation, copies: [{ ...copy!, containment: 0.6 }] })
    const other = (await open(said, guessed)).document
    expect(other.querySelector('.arcs path.solid')).toBeNull()
    expect(other.querySelector('.arcs path.dashed')).not.toBeNull()
    expect(spoken(other.querySelector('.repeats tbody tr'))).toBe('Evening OarSound Agency60%inferred')
  })

  test('has its occasion with what it was read from, its differences and what was said elsewhere', async () => {
    const { document } = await open(said)
    expect(spoken(document.querySelector('.occasion'))).toContain(
      'Tuesday 4 March 2031stated: ‘Tuesday, 4 March 2031’',
    )
    expect([...document.querySelectorAll('.differences .badge')].map(spoken).at(-1)).toBe('reporting verb')
    expect(document.querySelectorAll('.position .sides > div').length).toBe(2)
  })
})

test('a speaker has each name where it was seen, and others of like name apart', async () => {
  const { document } = await open(PATHS.speaker)
  expect([...document.querySelectorAll('.names-seen li')].map(spoken)).toEqual([
    'Mayor Ilse Tarn first in Brackwater Post',
    'Ms Tarn first in Hag Island Leaf',
    'the mayor first in Sound Agency',
  ])
  expect(spoken(document.querySelector('.alike'))).toBe(
    'Of like name, and kept apartBo Osk person, in 1 story',
  )
  for (const line of document.querySelectorAll('.statements li'))
    expect(spoken(line)).toMatch(/according to \S/)
})

describe('a report', () => {
  test('shows its text to the character, what was left out, and a passage that is asked for', async () => {
    const { span } = daily!.readings[0]!
    const { document } = await open(`${PATHS.report}?at=${span[0]}-${span[1]}`)
    expect(document.querySelector('.text')!.textContent).toBe(post!.text)
    expect(document.querySelector('#here')!.textContent).toBe(post!.text.slice(...span))
    expect([...document.querySelectorAll('.dropped li')].map(spoken)).toEqual(post!.dropped)
  })

  test('of any length is shown in parts, and each part leads to the next', async () => {
    const text = Array.from({ length: 4000 }, (_, i) => `Line ${i} of a long record. 😀`).join('\n')
    const long = readingApp({ ...collation, documents: [{ ...post!, text, titleSpan: null }] })
    let shown = ''
    for (let path: string | null = PATHS.report; path !== null; ) {
      const { document, html } = await open(path, long)
      expect(html.length).toBeLessThan(110_000)
      shown += document.querySelector('.text')!.textContent
      const next = [...document.querySelectorAll('.sheet .paging a')].find(
        a => spoken(a) === 'The text goes on',
      )
      path = next?.getAttribute('href') ?? null
    }
    expect(shown).toBe(text)
  })

  test('has its revisions held against each other, word by word', async () => {
    const { document } = await open(PATHS.revisions)
    expect([...document.querySelectorAll('.text del')].map(spoken)).toEqual(['taken out: twice a week'])
    expect([...document.querySelectorAll('.text ins')].map(spoken)).toEqual(['put in: every day'])
  })
})

test('a passage has all that the drawer shows', async () => {
  const { document } = await open(passage)
  const text = spoken(document.querySelector('main'))
  expect(spoken(document.querySelector('h1'))).toBe('According to Brackwater Post, Ilse Tarn said')
  expect(document.querySelector('mark')!.textContent).toBe(post!.text.slice(...daily!.readings[0]!.span))
  for (const fact of [
    post!.sha256,
    '90% that the attribution is right',
    'extractor 1',
    'Thursday 6 March 2031',
  ])
    expect(text).toContain(fact)
  const live = [...document.querySelectorAll('.actions a')].find(a => spoken(a) === 'Live page')!
  expect(live.getAttribute('href')).toMatch(
    /^https:\/\/brackwater-post\.example\/ferry#:~:text=%E2%80%9CThe%20ferry/,
  )
})

describe('size', () => {
  const crowded = crowdedStory(60)
  const assets = [...ASSETS.values()].map(({ body }) => body).join('')
  const paths = {
    'a story of sixty crowded reports': '/stories/t-crowded',
    'a statement that all of them have': `/utterances/${crowded.utterances[0]!.id}`,
    'a speaker of them': '/speakers/s-0',
    'one of them': `/documents/${crowded.documents[0]!.id}`,
  }

  test.each(Object.entries(paths))('%s, before it is packed', async (_, path) => {
    const { html } = await open(path, readingApp(crowded))
    expect(Buffer.byteLength(html)).toBeLessThan(110_000)
    // With all that is loaded, which a browser keeps for good, as it goes over the wire.
    expect(gzipSync(html).length + gzipSync(assets).length).toBeLessThan(50_000)
  })

  test('style sheet and script', () => expect(Buffer.byteLength(assets)).toBeLessThan(60_000))
})

test('a crowded story leads to all that it does not show', async () => {
  const crowded = readingApp(crowdedStory(20))
  const rows = new Set<string>()
  for (let path: string | null = '/stories/t-crowded'; path !== null; ) {
    const { document } = await open(path, crowded)
    for (const link of document.querySelectorAll('.matrix tbody th[scope=row] a.t'))
      rows.add(link.getAttribute('href')!)
    path = document.querySelector('.paging a[rel=next]')?.getAttribute('href') ?? null
  }
  expect(rows.size).toBe(40)
})
