import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { annotate } from '../../../src/attribution/annotate.ts'
import { copyId, figureId, termId } from '../../../src/decisions/finding.ts'
import { VERSION } from '../../../src/version.ts'
import { collateStored } from '../../../src/workers/collating.ts'
import { plainDocument } from '../../plain-document.ts'
import { type ServedSamples, serveSamples } from '../served-samples.ts'
import { browsing, type OpenPage } from './browsing.ts'

let served: ServedSamples
let open: ReturnType<typeof browsing>
beforeAll(async () => {
  served = await serveSamples()
  open = browsing(served)
}, 60_000)
afterAll(() => served?.close())

/** A page of a story has links of what is in it, too. */
const OF_STORY = 'main a[href*="of=story"]'
/** By its headline, however often it was divided. */
const DAM = 'At least 41 dead in Kestrany dam failure'

async function story(title: string) {
  return (await served.lookup.stories()).items.filter(one => one.title.startsWith(title))
}

async function speaker(name: string) {
  const { items } = await served.lookup.speakers({ name })
  return items.find(one => one.name === name)
}

async function decisions() {
  return (await served.lookup.decisions()).items
}

describe('by forms alone, without script', () => {
  test('a story is split by reports, and that is undone', async () => {
    const page = await (await open('/stories')).follow(DAM)
    const before = (await served.lookup.storyOf((await story(DAM))[0]!.document))!.collation.documents.length
    const asking = await page.follow('Split', OF_STORY)
    expect(asking.says('h1')).toBe('Split a story')
    expect(asking.texts('.asking li').length).toBe(before)
    const parts = [...asking.document.querySelectorAll('[name=part]')].map(box => box.getAttribute('value')!)
    const done = await asking.send('Split', { part: parts.slice(0, 2), note: 'they tell of the valley' })
    expect(done.path).toMatch(/\/story\?decided=\d+$/)
    expect(done.says('.told')).toContain('split story At least 41 dead')
    const [split] = await decisions()
    expect(split).toMatchObject({
      kind: 'split',
      who: 'tester',
      content: { parts: [parts.slice(0, 2)], note: 'they tell of the valley' },
      standing: { holds: true },
    })
    const now = await served.lookup.storyOf(parts[0]!)
    expect(now!.collation.stories.find(({ id }) => id === now!.id)!.documents.toSorted()).toEqual(
      parts.slice(0, 2).toSorted(),
    )
    const back = await done.send('Undo')
    expect(back.says('.told')).toContain(`taken back: decision ${split!.number}`)
    expect((await story(DAM)).length).toBe(1)
    const again = await served.lookup.storyOf(parts[0]!)
    expect(again!.collation.documents.length).toBe(before)
  })

  test('two stories are one, the other by its pasted address', async () => {
    const [dam] = await story(DAM)
    const [rates] = await story('Ormelia holds rates')
    const page = await open(`/stories/${dam!.id}`)
    const asking = await page.follow('Merge', OF_STORY)
    const done = await asking.send('Merge', {
      other: `https://desk.example/documents/${rates!.document}/story?x=1#y`,
    })
    expect(done.says('.told')).toMatch(/^Decision \d+: merged story At least 41/)
    const now = await served.lookup.storyOf(rates!.document)
    expect(now!.collation.stories[0]!.documents.length).toBe(dam!.reports + rates!.reports)
    await done.send('Undo')
    expect((await served.lookup.storyOf(rates!.document))!.id).toBe(rates!.id)
  })

  test('a story is renamed, and shown by that name', async () => {
    const [dam] = await story(DAM)
    const asking = await (await open(`/documents/${dam!.document}/story`)).follow('Rename', OF_STORY)
    expect(asking.document.querySelector('[name=name]')!.getAttribute('value')).toBe(dam!.title)
    const done = await asking.send('Rename', { name: 'The dam above Tillmar' })
    expect(done.says('h1')).toContain('The dam above Tillmar')
    expect(done.says()).toContain('renamed by tester')
    const start = await open('/')
    expect(start.says('.story-lines')).toContain('The dam above Tillmar')
    await done.send('Undo')
  })

  test('an utterance is accepted, and every page says who has', async () => {
    const found = await open('/search?q=defect')
    const page = await found.follow('every report’s words')
    const done = await page.send('Accept')
    expect(done.path).toMatch(/decided=\d+/)
    expect(done.says('.decide .decided, .decided')).toBe('accepted by tester')
    expect(done.texts('.decide button').filter(button => button.startsWith('Accept'))).toEqual([])
    await done.send('Undo')
    expect((await open(page.path)).says()).not.toContain('accepted by')
  })

  test('an utterance is rejected: each reading is by itself; then split by one reading', async () => {
    const page = await (await open('/search?q=defect')).follow('every report’s words')
    const rejected = await page.send('Reject')
    const [decision] = await decisions()
    expect(decision).toMatchObject({ kind: 'reject', standing: { holds: true } })
    expect(decision!.standing!.made.filter(({ kind }) => kind === 'utterance').length).toBeGreaterThan(2)
    await rejected.send('Undo')
    const asking = await (await open(page.path)).follow('Split')
    expect(asking.says('.about')).toMatch(/^According to .+, Pavel Drummeck said: /)
    const [first] = asking.document.querySelectorAll('[name=part]')
    const done = await asking.send('Split', { part: first!.getAttribute('value')! })
    expect((await decisions())[0]).toMatchObject({ kind: 'split', standing: { holds: true } })
    await done.send('Undo')
  })

  test('utterances of one story are one', async () => {
    const page = await (await open('/search?q=defect')).follow('every report’s words')
    const asking = await page.follow('Merge')
    const [other] = asking.document.querySelectorAll('[name=with]')
    expect(asking.texts('.asking li .lead')[0]).toMatch(/^According to .+ said:$/)
    const done = await asking.send('Merge', { with: other!.getAttribute('value')! })
    expect((await decisions())[0]).toMatchObject({ kind: 'merge', standing: { holds: true } })
    await done.send('Undo')
  })

  test('a speaker is split by what another said, merged again, and renamed', async () => {
    const { id } = (await speaker('Joachim Terrel'))!
    const { statements } = (await served.lookup.speaker(id))!
    const asking = await (await open(`/speakers/${id}`)).follow('Split')
    const values = [...asking.document.querySelectorAll('[name=part]')].map(box => box.getAttribute('value')!)
    const split = await asking.send('Split', { part: values.slice(0, 1) })
    expect((await decisions())[0]).toMatchObject({ kind: 'split', standing: { holds: true } })
    const made = (await decisions())[0]!.standing!.made
    const other = made.find(one => one.kind === 'speaker' && one.id !== id)!.id
    expect((await open(`/speakers/${other}`)).says()).toContain('split by tester')
    const merging = await (await open(`/speakers/${id}`)).follow('Merge')
    const found = await merging.send('Find', { find: 'joach' })
    // Who has the same name is offered, and by a name another is looked for.
    for (const page of [merging, found])
      expect(
        [...page.document.querySelectorAll('[name=with]')].map(box => box.getAttribute('value')),
      ).toContain(other)
    const merged = await found.send('Merge', { with: other })
    expect((await served.lookup.speakers({ name: 'Joachim Terrel' })).items.map(one => one.id)).toEqual([id])
    expect((await decisions())[0]).toMatchObject({ kind: 'merge', standing: { holds: true } })
    expect((await served.lookup.speaker(id))!.statements).toBe(statements)
    const renamed = await (await (await open(`/speakers/${id}`)).follow('Rename')).send('Rename', {
      name: 'J. Terrel',
    })
    expect(renamed.says('h1')).toBe('J. Terrel')
    for (const page of [renamed, merged, split]) await page.send('Undo')
    expect((await speaker('Joachim Terrel'))!.id).toBe(id)
  })

  test('a position is one with another of its speaker, and is rejected', async () => {
    const { id } = (await speaker('Marit Olvane'))!
    const page = await open(`/speakers/${id}`)
    const asking = await page.follow('Merge', 'main a[href*="of=position"]')
    expect(asking.says('.about')).toMatch(/^According to .+, Marit Olvane said: /)
    const others = [...asking.document.querySelectorAll('[name=with]')].map(box => box.getAttribute('value')!)
    expect(others.length).toBeGreaterThan(0)
    const merged = await asking.send('Merge', { with: others[0]! })
    expect((await decisions())[0]).toMatchObject({
      kind: 'merge',
      standing: { about: { kind: 'position' }, holds: true },
    })
    await merged.send('Undo')
    const rejected = await page.send('Reject', {}, '[name=of][value=position]')
    expect((await decisions())[0]).toMatchObject({
      kind: 'reject',
      standing: { about: { kind: 'position' }, holds: true },
    })
    await rejected.send('Undo')
  })

  test('an attribution is rejected where it stands, and found again no more', async () => {
    const found = await open('/search?q=defect')
    const link = found.document.querySelector('.hits a.p')!.getAttribute('href')!
    const page = await open(link)
    const done = await page.send('Reject')
    expect((await decisions())[0]).toMatchObject({
      kind: 'reject',
      standing: { about: { kind: 'attribution' } },
    })
    await done.send('Undo')
    expect((await decisions())[0]).toMatchObject({ kind: 'undo' })
  })
})

describe('what has no id of its own in a store', () => {
  const post = (page: OpenPage, values: Readonly<Record<string, string>>) => page.send('Accept', values)

  test.each(['copy', 'figure', 'term'] as const)(
    'a %s is rejected by a document that it is in',
    async kind => {
      const [dam] = await story(DAM)
      const page = await open(`/documents/${dam!.document}/story`)
      const { collation } = (await served.lookup.storyOf(dam!.document))!
      const [copy] = collation.copies
      const subject = {
        copy: copyId(copy!),
        figure: figureId(collation.figures[0]!),
        term: termId(collation.terms[0]!),
      }[kind]
      const within = kind === 'copy' ? copy!.from : dam!.document
      const done = await post(page, { kind: 'reject', of: kind, subject, within })
      expect(done.says('.told')).toMatch(new RegExp(`^Decision \\d+: rejected ${kind}`))
      expect((await decisions())[0]).toMatchObject({
        kind: 'reject',
        standing: { holds: true, about: { kind } },
      })
      const now = (await served.lookup.storyOf(dam!.document))!.collation
      const ids = {
        copy: now.copies.map(copyId),
        figure: now.figures.map(figureId),
        term: now.terms.map(termId),
      }
      expect(ids[kind]).not.toContain(subject)
      await done.send('Undo')
    },
  )

  test('a term is renamed', async () => {
    const [dam] = await story(DAM)
    const [term] = (await served.lookup.storyOf(dam!.document))!.collation.terms
    const asking = await open(
      `/decisions/new?kind=rename&of=term&subject=${termId(term!)}&within=${dam!.document}`,
    )
    expect(asking.says('.about')).toBe(term!.referent)
    const done = await asking.send('Rename', { name: 'the great dam' })
    const { collation } = (await served.lookup.storyOf(dam!.document))!
    expect(collation.terms.map(({ referent }) => referent)).toContain('the great dam')
    await done.send('Undo')
  })

  test('without a document that it is in it is not found', async () => {
    const [dam] = await story(DAM)
    const page = await open(`/documents/${dam!.document}/story`)
    const refused = await post(page, { kind: 'reject', of: 'figure', subject: 'f-none' })
    expect([refused.status, refused.says('.objection')]).toEqual([
      409,
      expect.stringContaining('nothing that was found has this id'),
    ])
  })
})

test('whatever a page offers to ask for is asked for', async () => {
  const [dam] = await story(DAM)
  const { id } = (await speaker('Marit Olvane'))!
  const said = (await open('/search?q=defect')).document.querySelectorAll('.hits .note a')[0]!
  const asked = new Map<string, string>()
  for (const path of [
    `/documents/${dam!.document}/story`,
    `/speakers/${id}`,
    said.getAttribute('href')!,
    `/documents/${dam!.document}`,
  ])
    for (const link of (await open(path)).document.querySelectorAll('.decide > a[href^="/decisions/new"]')) {
      const href = link.getAttribute('href')!
      const { searchParams } = new URL(href, served.url)
      asked.set(`${searchParams.get('kind')} ${searchParams.get('of')}`, href)
    }
  expect([...asked.keys()]).toEqual(
    expect.arrayContaining([
      'split story',
      'merge speaker',
      'split utterance',
      'merge position',
      'rename term',
    ]),
  )
  for (const [what, href] of asked) {
    const page = await open(href)
    expect([what, page.status, page.texts('.main-action').length]).toEqual([what, 200, 1])
  }
})

describe('what cannot be decided is explained, and nothing is stored', () => {
  test.each([
    ['split', 'Split', {}, 'nothing is chosen that is to be by itself'],
    ['merge', 'Merge', {}, 'nothing is chosen that it is to be one with'],
    ['merge', 'Merge', { other: 't-none' }, 'nothing that was found has this id: t-none'],
    ['rename', 'Rename', { name: '  ' }, 'no name is given'],
  ])('%s', async (kind, button, values, why) => {
    const [dam] = await story(DAM)
    const before = (await decisions()).length
    const asking = await open(`/decisions/new?kind=${kind}&of=story&subject=${dam!.id}`)
    const refused = await asking.send(button, { ...values, note: 'kept for the next try' })
    expect([refused.status, refused.says('.objection')]).toEqual([409, expect.stringContaining(why)])
    // What was written is still there.
    expect(refused.says('textarea')).toBe('kept for the next try')
    expect((await decisions()).length).toBe(before)
  })

  test('what others have taken away says so, and leads to what they decided', async () => {
    const link = (await open('/search?q=defect')).document.querySelector('.hits a.p')!.getAttribute('href')!
    // Two people have the same page before them.
    const [mine, theirs] = [await open(link), await open(link)]
    const done = await theirs.send('Reject')
    const refused = await mine.send('Reject')
    expect([refused.status, refused.says('h1')]).toEqual([409, 'Not decided'])
    expect(refused.says('.objection')).toContain('other decisions have taken it away')
    expect((await refused.follow('What was decided about it')).texts('.decision-lines > li')[0]).toContain(
      'rejected attribution',
    )
    await done.send('Undo')
  })

  test('a speaker is no part of a story', async () => {
    const [dam] = await story(DAM)
    const { id } = (await speaker('Marit Olvane'))!
    const asking = await open(`/decisions/new?kind=merge&of=story&subject=${dam!.id}`)
    const refused = await asking.send('Merge', { other: `/speakers/${id}` })
    expect(refused.says('.objection')).toContain(`it is a speaker, and ${dam!.id} is a story: ${id}`)
  })

  test.each([
    ['kind=split&of=figure&subject=x', 400],
    ['kind=steal&of=story&subject=x', 400],
    ['kind=split&of=story&subject=', 400],
    ['kind=split&of=story&subject=t-none', 404],
  ])('%s is answered %i', async (asked, status) => {
    expect((await open(`/decisions/new?${asked}`)).status).toBe(status)
  })

  test('an id that is longer than any is refused', async () => {
    const asked = `kind=split&of=story&subject=${'x'.repeat(5000)}`
    expect((await open(`/decisions/new?${asked}`)).status).toBe(400)
  })

  test('more things than one decision can name are refused, however they are written', async () => {
    const other = (count: number) =>
      open(`/decisions/new?kind=merge&of=story&subject=t-none&other=${'a+'.repeat(count)}`)
    expect((await other(1000)).status).toBe(404)
    expect((await other(1001)).status).toBe(400)
  })

  test('nobody is led to another site', async () => {
    const [dam] = await story(DAM)
    const page = await open(`/documents/${dam!.document}/story`)
    for (const back of [
      'https://evil.example/',
      '//evil.example',
      '/.//evil.example',
      '/\\evil.example',
      '/\t/evil.example',
    ]) {
      const done = await page.send('Accept', { back }, '[name=of][value=story]')
      expect(done.path).toMatch(/^\/stories\/t-[0-9a-f]+\?decided=\d+$/)
      await done.send('Undo')
    }
  })

  test('without the token of a page nothing is decided', async () => {
    const before = (await decisions()).length
    const [dam] = await story(DAM)
    const body = new URLSearchParams({ kind: 'accept', of: 'story', subject: dam!.id })
    const answer = await served.ask('/decisions', { method: 'POST', body, headers: { origin: served.url } })
    expect(answer.status).toBe(403)
    expect((await decisions()).length).toBe(before)
  })
})

describe('the history', () => {
  test('says who, when, why, what holds and what was taken back', async () => {
    const [dam] = await story(DAM)
    const asking = await open(`/decisions/new?kind=rename&of=story&subject=${dam!.id}&back=/decisions`)
    const list = await asking.send('Rename', { name: 'Of the dam', note: 'shorter' })
    const [first] = list.texts('.decision-lines > li')
    expect(first).toMatch(
      /^\d+\s?renamed story At least 41 dead.*as Of the dam ?shorter ?tester, .* UTC · holds ?Undo/,
    )
    await list.send('Undo')
    const after = await open('/decisions')
    expect(after.texts('.decision-lines > li')[0]).toMatch(/taken back: decision \d+/)
    expect(after.texts('.decision-lines > li')[1]).toMatch(/taken back by decision \d+/)
    const redone = await after.send('Make it hold again')
    expect(redone.says('.told')).toContain('taken back: decision')
    expect((await served.lookup.stories()).items.map(({ title }) => title)).toContain('Of the dam')
    const about = await open(`/decisions?subject=${dam!.id}`)
    expect(about.texts('.decision-lines > li').length).toBeGreaterThanOrEqual(3)
    const [undone] = await decisions()
    expect((await open(`/decisions?number=${undone!.number}`)).says('h1')).toBe(`Decision ${undone!.number}`)
    expect((await open('/decisions?number=999999')).status).toBe(404)
    await redone.send('Undo')
  })

  test('a re-run and a new report do not overwrite what was decided', async () => {
    const [dam] = await story(DAM)
    const asking = await open(`/decisions/new?kind=rename&of=story&subject=${dam!.id}`)
    await asking.send('Rename', { name: 'Named by hand' })
    const { store } = served
    const text = (await store.documents.get(dam!.document))!.text
    const document = plainDocument('d-late', `${text}\n\nA late line.`, {
      location: '/late/report.txt',
      published: '2025-11-12',
      title: 'A late report on the dam at Kestrany',
    })
    await store.documents.put([{ document }])
    await store.annotations.put(VERSION, [annotate(document)])
    await collateStored(store, VERSION, { stop: new AbortController().signal, tell: () => {} })
    const now = await open('/documents/d-late/story')
    expect(now.says('h1')).toContain('Named by hand')
    expect(now.says()).toContain('renamed by tester')
    const grown = (await served.lookup.storyOf('d-late'))!
    expect(grown.id).not.toBe(dam!.id)
    expect((await open('/decisions')).texts('.decision-lines > li')[0]).toContain('holds')
  })
})
