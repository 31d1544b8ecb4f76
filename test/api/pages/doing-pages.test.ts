import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ServedSamples, serveSamples } from '../served-samples.ts'

let served: ServedSamples
beforeAll(async () => {
  served = await serveSamples()
}, 60_000)
afterAll(() => served?.close())

describe('pages', () => {
  test.each(['/', '/stories', '/speakers', '/search', '/search?q=dam', '/decisions', '/feeds', '/jobs'])(
    '%s',
    async path => {
      const answer = await served.ask(path)
      const html = await answer.text()
      if (answer.status !== 200) console.log(html.slice(0, 3000), served.failures)
      expect(answer.status).toBe(200)
      const { writeFileSync, mkdirSync } = await import('node:fs')
      mkdirSync('/tmp/h5', { recursive: true })
      writeFileSync(`/tmp/h5/${path.replace(/\W/g, '_')}.html`, html)
    },
  )
})
