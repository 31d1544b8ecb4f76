import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { ON_OWN_PAGES } from '../../src/web/links.ts'
import { ferry } from './fixture.ts'
import { readingApp } from './reading-app.ts'
import { spoken } from './rendered.ts'

const collation = ferry()
const app = readingApp(collation)

async function open(path: string) {
  const answer = await app.request(path)
  const html = await answer.text()
  return { status: answer.status, html, document: parseHTML(html).document, headers: answer.headers }
}

describe('pages', () => {
  test('a story', async () => {
    const { status, document } = await open(`/documents/${collation.documents[0]!.id}/story`)
    expect(status).toBe(200)
    expect(spoken(document.querySelector('h1'))).toBe('Brackwater mayor pledges ferry for Hag Island')
  })
  test('others', async () => {
    const [d] = collation.documents
    const u = collation.utterances[0]!
    for (const path of [
      '/stories/t-ferry',
      `/utterances/${u.id}`,
      ON_OWN_PAGES.utterance({ id: u.id, reading: u.readings[0]! }),
      '/speakers/s-tarn',
      `/documents/${d!.id}`,
      `/documents/${d!.id}/revisions`,
      ON_OWN_PAGES.passage(u.readings[0]!),
    ]) {
      const { status, html } = await open(path)
      expect([path, status]).toEqual([path, 200])
      console.log(path, html.length)
    }
  })
})
