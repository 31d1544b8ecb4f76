import { parseHTML } from 'linkedom'
import { describe, expect, test, vi } from 'vitest'
import { ON_OWN_PAGES } from '../../src/web/links.ts'
import { ferry } from './fixture.ts'
import { HOSTILE_TEXTS, poisonedFerry } from './hostile-texts.ts'
import { EDITOR, readingApp } from './reading-app.ts'
import { rendered, spoken } from './rendered.ts'

// A busy machine is waited for.
vi.setConfig({ testTimeout: 60_000 })

/** As many as the ferry has reports: each has a report, and what else there is, to itself. No store has half a character. */
const SIXES = Array.from({ length: Math.ceil(HOSTILE_TEXTS.length / 6) }, (_, i) => {
  const texts = HOSTILE_TEXTS.slice(i * 6, i * 6 + 6).map(text => text.toWellFormed())
  return [i * 6, i * 6 + texts.length - 1, texts] as const
})

test('there are 300 of them', () => {
  expect(new Set(SIXES.flatMap(([, , texts]) => texts)).size).toBeGreaterThanOrEqual(300)
})

describe('what strangers wrote is text', () => {
  const innocent = rendered(ferry())
  const elements = (selector: string, { document } = innocent) => document.querySelectorAll(selector).length

  test.each(SIXES)('texts %i to %i', (from, _, texts) => {
    const page = rendered(poisonedFerry(texts, from))
    const { document, html } = page
    for (const selector of ['script', 'style', 'meta', 'link', 'form', 'input', 'head title']) {
      expect(elements(selector, page), selector).toBe(elements(selector))
    }
    for (const selector of [
      'img',
      'iframe',
      'base',
      'math',
      'table table',
      '[onerror], [onload], [onclick]',
    ]) {
      expect(elements(selector, page), selector).toBe(0)
    }
    for (const element of document.querySelectorAll('*')) {
      for (const { name } of element.attributes) expect(name).toMatch(/^(?!on)[a-z][a-z0-9-]*$/i)
    }
    for (const link of document.querySelectorAll('a')) {
      expect(link.getAttribute('href')).toMatch(/^(?:#|https?:\/\/)/)
    }
    const ids = [...document.querySelectorAll('[id]')].map(element => element.id)
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9._~-]+$/)
    expect(html.split('<script>').length).toBe(2)
    for (const text of texts) expect(spoken(document.body)).toContain(text.replace(/\s+/g, ' ').trim())
  })
})

describe('what strangers wrote is text on served pages', () => {
  test.each(SIXES)('texts %i to %i', async (from, _, texts) => {
    // No store has a NUL, and no page asks one for it.
    const stored = texts.map(text => text.replaceAll('\u0000', '\ufffd'))
    const collation = poisonedFerry(stored, from)
    const app = readingApp(collation, EDITOR)
    const [document] = collation.documents
    const [said] = collation.utterances
    const report = ON_OWN_PAGES.document(document!.id)
    let shown = ''
    for (const path of [
      `${report}/story`,
      ON_OWN_PAGES.utterance({ id: said!.id, reading: said!.readings[0]! }),
      ON_OWN_PAGES.speaker(collation.speakers[0]!.id),
      report,
      `${report}/revisions`,
      ON_OWN_PAGES.passage(said!.readings[0]!),
    ]) {
      const answer = await app.request(path)
      expect([path, answer.status]).toEqual([path, 200])
      const html = await answer.text()
      const page = parseHTML(html).document
      shown += spoken(page.body)
      expect(html.match(/<script/g)!.length).toBe(1)
      for (const bad of ['img', 'iframe', 'base', 'math', 'style', 'object', 'meta[http-equiv]'])
        expect(page.querySelectorAll(bad).length, `${bad} on ${path}`).toBe(0)
      for (const element of page.querySelectorAll('*'))
        for (const { name } of element.attributes) expect(name).toMatch(/^(?!on|style)[a-z][a-z0-9-]*$/i)
      for (const link of page.querySelectorAll('a'))
        expect(link.getAttribute('href')).toMatch(/^(?:#|\/(?!\/)|https?:\/\/)/)
    }
    for (const text of stored) expect(shown).toContain(text.replace(/\s+/g, ' ').trim())
  })
})

test('the policy allows this page’s own style and script and nothing else', () => {
  const policy = rendered(ferry())
    .document.querySelector('meta[http-equiv="Content-Security-Policy"]')!
    .getAttribute('content')!
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('unsafe')
  expect(policy.match(/'sha256-[A-Za-z0-9+/]{43}='/g)!.length).toBe(2)
})

test('an identifier cannot take the anchor of another', () => {
  const collation = ferry()
  const [first, second] = collation.documents
  const ids = ['main', 'd.x', `d.${first!.id}`, '~x', second!.id]
  const documents = ids.map(id => ({ ...first!, id }))
  const { document } = rendered({ ...collation, documents, stories: [], utterances: [], attributions: [] })
  const anchors = [...document.querySelectorAll('[id]')].map(element => element.id)
  expect(anchors.length).toBe(new Set(anchors).size)
})
