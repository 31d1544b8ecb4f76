import { describe, expect, test } from 'vitest'
import { hitInWords, publishedBy } from '../../src/alerting/hit-in-words.ts'
import { nameIn } from '../../src/decisions/decision.ts'
import { readDocuments } from '../../src/ingest/read.ts'
import type { Document } from '../../src/model/document.ts'
import { documentLabel } from '../../src/model/document-label.ts'
import { isShown } from '../../src/model/shown.ts'
import type { Span } from '../../src/model/span.ts'
import type { SavedHit } from '../../src/store/saved-hits.ts'
import { running } from '../../src/web/markup.ts'
import { Outlet } from '../../src/web/story-lines.tsx'

/** Code points of texts that nobody sees. */
const UNSEEN = [
  [],
  [0x20, 0x0a, 0xa0, 0x3000],
  [0x200b],
  [0x200c, 0x200d, 0x2060, 0xfeff],
  [0xad],
  [0x202e, 0x2066],
  [0x00, 0x1f, 0x7f, 0x85],
  [0x115f, 0x3164, 0xffa0],
  [0x2800],
  [0xfe0f],
  [0xe0041],
  [0xfffe],
].map(points => String.fromCodePoint(...points))

const SEEN = ['a', '7', '–', '?', '\u200bQuay\u200b', '報', '\u0645', '🦀', '👩\u200d🌾', '_']

test.each(UNSEEN)('%j shows nothing', text => expect(isShown(text)).toBe(false))
test.each(SEEN)('%j is seen', text => expect(isShown(text)).toBe(true))

describe('what does not show is no name', () => {
  test.each(UNSEEN)('%j', async unseen => {
    const location = 'https://quay.example/1'
    expect(documentLabel({ outlet: unseen, location })).toBe('quay.example')
    expect(documentLabel({ outlet: null, location: `notes/${unseen}` })).toBe(`notes/${unseen}`)
    expect(running(unseen)).toBe('')
    expect(String(Outlet({ name: unseen }))).toBe('an outlet not named')
    expect(nameIn({ name: unseen })).toBe(null)

    const hit = hitOf(unseen, `https://${unseen}`)
    expect(hitInWords(hit).lead).toMatch(/^According to .+, a speaker not resolved said:$/)
    expect(hitInWords({ ...hit, statement: null }).line).toMatch(/ reports: It is open\.$/)

    const [read] = await readAll({ text: 'It is open.', title: unseen, publisher: unseen, author: unseen })
    expect(read).toMatchObject({ title: null, outlet: null, byline: null, provenance: { readFrom: {} } })
    expect(read!.provenance!.readFrom).not.toHaveProperty('title')
    expect(read!.provenance!.readFrom).not.toHaveProperty('outlet')
  })

  test('and of what shows nothing of it is taken away', async () => {
    const name = '\u200bThe\u200b Quay'
    expect(publishedBy({ outlet: name, location: '-' })).toBe(name)
    const [read] = await readAll({ text: 'It is open.', title: name, publisher: name })
    expect(read).toMatchObject({ title: name, outlet: name })
  })
})

async function readAll(record: object): Promise<Document[]> {
  const documents: Document[] = []
  const standardInput = (async function* () {
    yield Buffer.from(JSON.stringify(record))
  })()
  for await (const read of readDocuments(['-'], { standardInput }))
    if ('document' in read && read.document !== undefined) documents.push(read.document)
  return documents
}

function hitOf(name: string, location: string): SavedHit {
  const text = 'It is open.'
  const span: Span = [0, text.length]
  const said = { id: 'a-1', span, pieces: [span], negated: false }
  const statement = { ...said, speakerName: name, decidedSpeaker: { id: 's-1', name } }
  return { outlet: name, title: name, location, text, statement } as unknown as SavedHit
}
