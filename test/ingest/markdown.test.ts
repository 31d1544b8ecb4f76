import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { decode } from '../../src/ingest/decode.ts'
import { documentOfMarkdown } from '../../src/ingest/markdown.ts'
import { documentOfText } from '../../src/ingest/plain-text.ts'

// What is held to is processor time; by the clock others may take most of it.
vi.setConfig({ testTimeout: 30_000 })

const bytesOf = (text: string) => new TextEncoder().encode(text)
const read = (text: string, bytes = bytesOf(text)) => documentOfMarkdown(bytes, decode(bytes, 'x'), 'x')

describe('Markdown', () => {
  test('loses its marks, keeps its words, and says what stands in front', () => {
    const draft = read(`---
title: "Lorne keeps Vell open"
date: 2031-05-04T09:30:00+02:00
author: [Mira Osk, Ivo Brandt]
lang: en
publisher: Vell Times
tags:
  - harbour
---

The harbour of **Vell** stays open, [Ada Lorne](https://vell.example/lorne)
said on *Tuesday*.

> “No later than June,” she said.
> “And no earlier.”

## What was asked

- two more ferries
- a *longer* quay

![The quay at dusk](quay.jpg)

Tea &amp; talks were at \\*the\\* \`quay\`.

<div class="box">Read also</div>
`)
    expect(draft).toMatchObject({
      title: 'Lorne keeps Vell open',
      published: '2031-05-04T09:30:00+02:00',
      byline: 'Mira Osk, Ivo Brandt',
      language: 'en',
      outlet: 'Vell Times',
    })
    expect(draft.text.split('\n\n')).toEqual([
      'The harbour of Vell stays open, Ada Lorne said on Tuesday.',
      '“No later than June,” she said. “And no earlier.”',
      'What was asked',
      'two more ferries',
      'a longer quay',
      'Tea & talks were at *the* quay.',
    ])
    expect(draft.dropped.slice(1)).toEqual(['The quay at dusk', '<div class="box">Read also</div>'])
  })

  test('its first heading is its title', () => {
    expect(read('# Lorne keeps Vell open\n\nIt stays open.').title).toBe('Lorne keeps Vell open')
    expect(read('It **stays** open.\n\n# Later\n').title).toBe(null)
  })
})

const words = fc.array(
  fc.constantFrom(
    'Vell',
    'Zoë',
    '“no”',
    '**two**',
    '*q*',
    '\n',
    '\n\n',
    '> ',
    '- ',
    '# ',
    '[a](b)',
    '&amp;',
    '\\*',
    '😀',
    '日本',
    '`c`',
  ),
  {
    maxLength: 40,
  },
)

test('every run leads to the bytes that its text was read from', () => {
  fc.assert(
    fc.property(
      words,
      fc.constantFrom('', '\uFEFF'),
      fc.constantFrom('\n', '\r\n'),
      (parts, mark, lineEnd) => {
        const bytes = bytesOf(mark + parts.join(' ').replaceAll('\n', lineEnd))
        for (const make of [documentOfMarkdown, documentOfText]) {
          const { text, provenance } = make(bytes, decode(bytes, 'x'), 'x')
          let last = 0
          for (const [start, end, from, to] of provenance!.runs) {
            expect(start).toBeGreaterThanOrEqual(last)
            last = end
            const [read, raw] = [text.slice(start, end), new TextDecoder().decode(bytes.subarray(from, to))]
            if (bytesOf(read).length === to - from) expect(raw).toBe(read)
          }
        }
      },
    ),
    { seed: 6, numRuns: 400 },
  )
})

test.each([
  ['quotations in quotations', '>'.repeat(100_000)],
  [
    'lists in lists',
    Array.from({ length: 3000 }, (_, i) => `${'  '.repeat(Math.min(i, 200))}- a`).join('\n'),
  ],
  ['brackets', '['.repeat(100_000)],
  ['stars', '*a_ '.repeat(50_000)],
  ['items', '- a\n'.repeat(60_000)],
  ['back quotes', Array.from({ length: 600 }, (_, i) => '`'.repeat(i)).join(' ')],
])('many %s take little time and lose no word', (_, source) => {
  const before = process.cpuUsage()
  const draft = read(source)
  const { user, system } = process.cpuUsage(before)
  expect((user + system) / 1e6).toBeLessThan(2)
  expect(draft.text.match(/a/g)?.length ?? 0).toBe(source.match(/a/g)?.length ?? 0)
})
