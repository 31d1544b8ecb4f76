import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unreadFeed } from '../../src/store/feeds.ts'
import { ON_OWN_PAGES } from '../../src/web/links.ts'
import { inBrowser } from '../browser/in-browser.ts'
import { violations } from '../browser/violations.ts'
import { scrollsSideways, shiftOf, watchedPage } from '../browser/watched-page.ts'
import { scratchFolder } from '../store/scratch.ts'
import { type ServedSamples, serveSamples } from './served-samples.ts'
import { eveningOf, RIGHT_TO_LEFT, writeReports } from './walked-reports.ts'

/** Bytes of a page, its style sheet and its script, nothing compressed. */
const MOST = 150_000

const STORES = { one: eveningOf(1), six: eveningOf(6), sixty: eveningOf(60), rtl: RIGHT_TO_LEFT }
type Name = keyof typeof STORES

const SCHEMES = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'light', forcedColors: 'active' },
} as const
type Scheme = keyof typeof SCHEMES

/**
 * In the first scheme of these every page is opened: all schemes, widths and stores. (That of the API has its own test, and
 * is opened once.) What is drawn from reports then changes to the others.
 */
const PLACES: readonly Place[] = [
  ['six', 1440, ['light', 'dark']],
  ['sixty', 390, ['dark', 'light', 'forced']],
  ['rtl', 1440, ['forced']],
  ['one', 390, ['light']],
]
/** With those every two of scheme, width and store meet; in these, what is drawn from reports is opened. */
const MORE_PLACES: readonly Place[] = [
  ['sixty', 1440, ['dark']],
  ['rtl', 390, ['dark', 'light']],
  ['six', 390, ['forced']],
  ['one', 1440, ['dark', 'forced']],
]
const DRAWN: readonly string[] = ['story', 'statement', 'search']
type Place = readonly [store: Name, width: number, schemes: readonly [Scheme, ...Scheme[]]]

interface Walked {
  readonly served: ServedSamples
  /** Paths by what is there. */
  readonly pages: Readonly<Record<string, string>>
}

inBrowser('every page', browser => {
  const walked = new Map<Name, Walked>()
  const folders: string[] = []

  beforeAll(async () => {
    for (const [name, reports] of Object.entries(STORES)) {
      const folder = scratchFolder('walk')
      folders.push(folder)
      const served = await serveSamples({ locations: [writeReports(folder, reports)] })
      walked.set(name as Name, { served, pages: await pagesOf(served) })
    }
  }, 120_000)
  afterAll(async () => {
    for (const { served } of walked.values()) await served.close()
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  })

  test('every two of scheme, width and store meet', () => {
    const met = new Set(
      [...PLACES, ...MORE_PLACES].flatMap(([n, w, schemes]) =>
        schemes.flatMap(s => [`${s} ${w}`, `${s} ${n}`, `${w} ${n}`]),
      ),
    )
    expect(met.size).toBe(3 * 2 + 3 * 4 + 2 * 4)
  })

  test.each(PLACES)('%s, %i px, %j: axe finds nothing, nothing shifts, complains or is heavy', (...place) =>
    isFine(place, what => (what !== 'api' && what !== 'schemas') || place[0] === 'rtl'),
  )
  test.each(MORE_PLACES)('what is drawn from reports, %s, %i px, %j: likewise', (...place) =>
    isFine(place, what => DRAWN.includes(what)),
  )

  async function isFine([name, width, [first, ...others]]: Place, isWanted: (what: string) => boolean) {
    const { served, pages } = walked.get(name)!
    const options = { ...SCHEMES[first], viewport: { width, height: 900 } }
    const { page, complaints: problems } = await watchedPage(browser(), options)
    page.on('request', asked => {
      if (!asked.url().startsWith(served.url) && !asked.url().startsWith('data:')) problems.push(asked.url())
    })
    const assets = await bytesOfAssets(served)
    for (const [what, path] of Object.entries(pages)) {
      if (!isWanted(what)) continue
      let scheme = first
      const tell = (problem: string) => problems.push(`${what} ${path}, ${scheme}: ${problem}`)
      await page.emulateMedia(SCHEMES[first])
      const answer = await page.goto(served.url + path)
      if (answer!.status() !== (what === 'missing' ? 404 : 200)) tell(`status ${answer!.status()}`)
      const bytes = (await answer!.body()).length + assets
      if (bytes >= MOST) tell(`${bytes} bytes`)
      if (await scrollsSideways(page)) tell('scrolls sideways')
      const shifted = await shiftOf(page)
      if (shifted !== 0) tell(`shifts by ${shifted}`)
      for (const violation of await violations(page)) tell(violation)
      if (!DRAWN.includes(what)) continue
      for (scheme of others) {
        await page.emulateMedia(SCHEMES[scheme])
        if (await scrollsSideways(page)) tell('scrolls sideways')
        for (const violation of await violations(page, { colours: true })) tell(violation)
      }
    }
    // That something is not found is told by the browser itself.
    expect(problems.filter(one => !one.includes('status of 404'))).toEqual([])
    await page.close()
  }

  test('without script the same is said', async () => {
    const { served, pages } = walked.get('six')!
    const [without, having] = await Promise.all(
      [false, true].map(javaScriptEnabled => browser().newContext({ javaScriptEnabled })),
    )
    const [plain, scripted] = await Promise.all([without!.newPage(), having!.newPage()])
    for (const [what, path] of Object.entries(pages)) {
      const said = await Promise.all(
        [plain, scripted].map(async page => {
          await page.goto(served.url + path)
          // Buttons for what only a script can do are there with it.
          await page.evaluate("for (const one of document.querySelectorAll('.keys-only')) one.remove()")
          return (await page.locator('main').innerText()).replace(/\s+/g, ' ')
        }),
      )
      expect([what, said[0]]).toEqual([what, said[1]])
      expect(said[0]!.length).toBeGreaterThan(40)
    }
    await without!.close()
    await having!.close()
  })

  // Columns follow their readings, whatever name stands first in them.
  test('what runs from right to left is set so, and nothing else', async () => {
    const { served, pages } = walked.get('rtl')!
    const page = await browser().newPage()
    for (const what of ['story', 'statement', 'document', 'evidence', 'search']) {
      await page.goto(served.url + pages[what]!)
      const directions = await page.evaluate<string[]>(
        `[...document.querySelectorAll('main [dir]:not(.columns)')].filter(one => /\\p{L}/u.test(one.textContent)).map(one =>
          (/[\\u0590-\\u06ff]/.test(one.textContent.match(/\\p{L}/u)[0]) ? 'rtl' : 'ltr') + ' ' + getComputedStyle(one).direction)`,
      )
      expect([what, directions.includes('rtl rtl')]).toEqual([what, true])
      expect([what, directions.filter(one => one !== 'rtl rtl' && one !== 'ltr ltr')]).toEqual([what, []])
    }
    await page.close()
  })

  test('by keyboard alone, with Tab and Enter: from the start to a story, a statement and its evidence', async () => {
    const { served } = walked.get('six')!
    const page = await browser().newPage()
    await page.goto(served.url)
    const tabTo = async (selector: string) => {
      for (let i = 0; i < 80; i++) {
        await page.keyboard.press('Tab')
        if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) {
          const { outlineStyle, outlineWidth } = await page.evaluate<Record<string, string>>(
            '(({ outlineStyle, outlineWidth }) => ({ outlineStyle, outlineWidth }))(getComputedStyle(document.activeElement))',
          )
          expect([selector, outlineStyle, Number.parseFloat(outlineWidth!) >= 1]).toEqual([
            selector,
            'solid',
            true,
          ])
          return
        }
      }
      throw new Error(`Tab does not reach ${selector} on ${page.url()}`)
    }
    await tabTo('main h2 a[href$="/story"]')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/story$/)
    await tabTo('.matrix th a.t')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/said\//)
    await tabTo('main a.p')
    await page.keyboard.press('o')
    await page.locator('#evidence').waitFor({ state: 'visible' })
    await page.keyboard.press('Escape')
    await page.locator('#evidence').waitFor({ state: 'hidden' })
    await page.close()
  })

  // The last: it looks at what the others have brought about.
  test('no browser has reported anything that the policy kept from happening, and no server failed', async () => {
    for (const { served } of walked.values()) {
      const answer = await served.ask('/csp-reports.json')
      expect(await answer.json()).toMatchObject({ total: 0 })
      expect(served.failures).toEqual([])
    }
  })
})

/** A page of each kind over what the store has; what can be empty is filled. */
async function pagesOf({ store, lookup }: ServedSamples): Promise<Record<string, string>> {
  const [story] = (await lookup.stories()).items
  const { collation } = (await lookup.story(story!.id))!
  const utterance = collation.utterances.toSorted((a, b) => b.readings.length - a.readings.length)[0]!
  const reading = utterance.readings[0]!
  const document = reading.document
  const saved = await store.savedSearches.add({
    name: 'Cables',
    owner: 'tester',
    query: 'cable OR الجسر',
    what: 'statements',
  })
  await store.decisions.add({ kind: 'accept', subject: utterance.id, who: 'ada' })
  await store.feeds.put({
    ...unreadFeed('https://hesk.example/feed', '2001-01-01T00:00:00.000Z'),
    title: 'Hesk',
  })
  const asking = (kind: string, of: string, subject: string) =>
    `/decisions/new?kind=${kind}&of=${of}&subject=${subject}`
  return {
    start: '/',
    stories: '/stories',
    story: ON_OWN_PAGES.story({ id: story!.id, document }),
    'story by id': `/stories/${story!.id}`,
    changes: `${ON_OWN_PAGES.story({ id: story!.id, document })}?changes=1`,
    statement: ON_OWN_PAGES.utterance({ id: utterance.id, reading }),
    'statement by id': `/utterances/${utterance.id}`,
    speakers: '/speakers',
    speaker: ON_OWN_PAGES.speaker(utterance.speaker!),
    document: ON_OWN_PAGES.document(document),
    revisions: `${ON_OWN_PAGES.document(document)}/revisions`,
    evidence: ON_OWN_PAGES.passage(reading),
    'empty search': '/search',
    search: `/search?q=${encodeURIComponent('cable OR الجسر OR הגשר')}`,
    decisions: '/decisions',
    rename: asking('rename', 'story', story!.id),
    merge: asking('merge', 'utterance', utterance.id),
    split: asking('split', 'utterance', utterance.id),
    saved: '/saved',
    'saved search': `/saved/${saved.id}`,
    feeds: '/feeds',
    jobs: '/jobs',
    login: '/login',
    account: '/account',
    accounts: '/accounts',
    audit: '/audit',
    'policy reports': '/csp-reports',
    api: '/api',
    schemas: '/api/schemas',
    missing: '/stories/t-none',
  }
}

/** What every page loads beside itself: the style sheet and the script. */
async function bytesOfAssets({ ask }: ServedSamples): Promise<number> {
  const paths = [...new Set((await (await ask('/')).text()).match(/\/assets\/[\w.-]+/g))]
  const sizes = await Promise.all(paths.map(async path => (await (await ask(path)).arrayBuffer()).byteLength))
  return sizes.reduce((sum, size) => sum + size, 0)
}
