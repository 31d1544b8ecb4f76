import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { tei } from '../../src/export/tei/tei.ts'
import type { Collation } from '../../src/model/collation.ts'
import { eveningOf, RIGHT_TO_LEFT, writeReports } from '../api/walked-reports.ts'
import { ferry } from '../web/fixture.ts'
import { HOSTILE_TEXTS, poisonedFerry } from '../web/hostile-texts.ts'
import { manyReports } from '../web/many-reports.ts'
import { collated, exported, samples } from './samples.ts'
import { NO_TEI_ALL, TEI_ALL, teiAllFaults } from './tei-schemas.ts'

const FOLDERS = ['quay-speech', 'ombrel-dam', 'rate-decision', 'fishing-congress']

async function collatedReports(reports: Parameters<typeof writeReports>[1]): Promise<Collation> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-test-'))
  try {
    return await collated([writeReports(folder, reports)])
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function withoutFindings(collation: Collation): Collation {
  const lists = Object.keys(collation).map(name => [name, []])
  return { ...Object.fromEntries(lists), documents: collation.documents }
}

const CORPORA: Readonly<Record<string, () => Promise<Collation[]>>> = {
  'each set of samples as a part': () => Promise.all(FOLDERS.map(folder => samples(folder))),
  'the ferry': async () => [ferry()],
  'reports that attribute nothing': async () => [withoutFindings(ferry())],
  nothing: async () => [],
  'sixty outlets': async () => [await collatedReports(eveningOf(60))],
  'Arabic and Hebrew': async () => [await collatedReports(RIGHT_TO_LEFT)],
  'forty stories': async () => [manyReports(40, 6)],
  'hostile texts': async () => HOSTILE_TEXTS.map(poisonedFerry),
  'times as precise as they were given': async () =>
    [
      '2031',
      '2031-03',
      '2031-03-04',
      '2031-03-04T09:30',
      '2031-03-04T09:30Z',
      '2031-03-04T09:30:00.5+01:00',
      'in spring',
    ].map(published => ({
      ...ferry(),
      documents: ferry().documents.map(document => ({ ...document, published })),
    })),
}

describe.skipIf(TEI_ALL === null)(
  TEI_ALL === null ? NO_TEI_ALL : 'TEI as a whole',
  { timeout: 60_000 },
  () => {
    test.each(Object.keys(CORPORA))('holds %s for valid', async name => {
      const parts = (await CORPORA[name]!()).map(collation => ({ collation }))
      expect(await teiAllFaults(await exported(tei, parts), TEI_ALL!)).toEqual([])
    })

    test.each([
      ['an element that it does not have', '<head>', '<headline/><head>'],
      ['one in the wrong place', '<head>', '<rdg/><head>'],
      ['a type of two words', 'type="reporting-verb"', 'type="reporting verb"'],
      ['a day that there is not', / when="[^"]+"/, ' when="2031-02-30"'],
      ['what is neither so nor otherwise', 'direct="true"', 'direct="partly"'],
      ['two things of one name', /xml:id="s1w2"/, 'xml:id="s1w1"'],
    ])('would find %s', async (_, was, is) => {
      const xml = await exported(tei, [{ collation: ferry() }])
      const wrong = xml.replace(was, is)
      expect(wrong).not.toBe(xml)
      expect(await teiAllFaults(wrong, TEI_ALL!)).not.toEqual([])
    })
  },
)
