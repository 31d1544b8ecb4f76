import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { ON_OWN_PAGES } from '../../src/web/links.ts'
import { ferry } from './fixture.ts'
import { PAYLOADS, poisoned } from './poisoned.ts'
import { EDITOR, readingApp } from './reading-app.ts'
import { rendered } from './rendered.ts'

describe('what strangers wrote is text', () => {
  const innocent = rendered(ferry())
  const elements = (selector: string, { document } = innocent) => document.querySelectorAll(selector).length

  test.each(PAYLOADS)('%s', payload => {
    const page = rendered(poisoned(payload))
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
  })
})

describe('what strangers wrote is text on served pages', () => {
  test.each(PAYLOADS)('%s', async payload => {
    // No store has a NUL, and no page asks one for it.
    const collation = poisoned(payload.replaceAll('\u0000', '\ufffd'))
    const app = readingApp(collation, EDITOR)
    const [document] = collation.documents
    const [said] = collation.utterances
    const report = ON_OWN_PAGES.document(document!.id)
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
      expect(html.match(/<script/g)!.length).toBe(1)
      for (const bad of ['img', 'iframe', 'base', 'math', 'style', 'object', 'meta[http-equiv]'])
        expect(page.querySelectorAll(bad).length, `${bad} on ${path}`).toBe(0)
      for (const element of page.querySelectorAll('*'))
        for (const { name } of element.attributes) expect(name).toMatch(/^(?!on|style)[a-z][a-z0-9-]*$/i)
      for (const link of page.querySelectorAll('a'))
        expect(link.getAttribute('href')).toMatch(/^(?:#|\/(?!\/)|https?:\/\/)/)
    }
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
