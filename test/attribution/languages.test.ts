import { describe, expect, test } from 'vitest'
import { found, marked } from './attribution-notation.ts'
import { SPECIMENS } from './language-specimens.ts'

describe.each(Object.entries(SPECIMENS))('%s', (language, { said, nothing }) => {
  test.each(said)('%s', line => {
    const headline = line.startsWith('# ')
    const { text, attributions } = marked(headline ? line.slice(2) : line)
    expect(found(text, language, headline)).toEqual(attributions)
  })

  test.each(nothing)('nothing: %s', text => {
    expect(found(text, language)).toEqual([])
  })
})
