import type { Collation } from '../../src/model/collation.ts'
import type { Document } from '../../src/model/document.ts'
import type { Story } from '../../src/model/story.ts'
import type { Utterance } from '../../src/model/utterance.ts'
import { attributed, report, utterance } from './fixture.ts'

const SPEAKER = 's-tarn'
const SENTENCES = [
  ['The ferry will run every day until the ice comes', 'The ferry must run every day until the ice comes'],
  ['No ticket will cost more than four crowns', 'No ticket shall cost more than four crowns'],
  ['We have waited for nine winters on that pier', 'We have waited for eight winters on that pier'],
  ['Nobody will be left on the island', 'Nobody is going to be left on the island'],
] as const

/** So many stories of so many reports each, all of one speaker; every report has every sentence in a version. */
export function manyReports(stories: number, reports: number): Collation {
  const documents: Document[] = []
  const found: Story[] = []
  const utterances: Utterance[] = []
  for (let s = 0; s < stories; s++) {
    const members = Array.from({ length: reports }, (_, r) =>
      report(
        `Outlet ${s}-${r}`,
        `2031-03-${String((r % 28) + 1).padStart(2, '0')}`,
        `Ferry report ${s}-${r}`,
        SENTENCES.map((versions, k) => `“${versions[(r + k) % 2]},” Ilse Tarn said.`).join(' '),
      ),
    )
    documents.push(...members)
    found.push({ id: `t-${s}`, title: members[0]!.title!, documents: members.map(d => d.id) })
    for (const [k, versions] of SENTENCES.entries()) {
      const quoted = members.map((document, r) =>
        attributed(
          { document, source: 'Ilse Tarn', cue: 'said', content: `“${versions[(r + k) % 2]},”` },
          SPEAKER,
        ),
      )
      utterances.push(utterance(SPEAKER, null, quoted, members))
    }
  }
  return {
    documents,
    speakers: [{ id: SPEAKER, name: 'Ilse Tarn', kind: 'person', aliases: [] }],
    attributions: [],
    occasions: [],
    utterances,
    positions: [],
    stories: found,
    copies: [],
    figures: [],
    terms: [],
    problems: [],
  }
}
