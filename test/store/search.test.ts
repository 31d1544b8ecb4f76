import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { sql as plainSql } from 'kysely'
import pg from 'pg'
import { describe, expect, onTestFinished, test } from 'vitest'
import { annotate } from '../../src/attribution/annotate.ts'
import type { Document } from '../../src/model/document.ts'
import { identifier, sha256 } from '../../src/model/identifier.ts'
import { MIGRATIONS } from '../../src/store/migrations/migrations.ts'
import { openDatabase } from '../../src/store/open-store.ts'
import { packText } from '../../src/store/packed.ts'
import type { SearchOptions } from '../../src/store/search/search.ts'
import { documentTerms, statementTerms } from '../../src/store/search/terms.ts'
import type { Store } from '../../src/store/store.ts'
import { plainDocument } from '../plain-document.ts'
import { onBothEngines } from './engines.ts'
import { HARBOUR } from './harbour-reports.ts'
import { reportAt } from './reports.ts'
import { scratchFolder } from './scratch.ts'

/** Invented reports by name: `name day language outlet | text`. */
const REPORTS = `
en-1 2031-05-03 en Lantern | Ursula Müller’s ministry reopens the U.S. ferry line. 12,300 ferries carried grain.
en-2 2031-05-03 en Morning Post | The ministers may reopen schools in May, said Theresa May and al-Masri of Orlin.
en-3 2031-05-20 en Lantern | Nobody made a ferry of grain. It isn't 3.5 but 2031.
de-1 2031-06-01 de Abendblatt | Des Ministers Fähren fahren wieder, sagte Grüßner aus Orlin.
es-1 2030-01-31 es Lantern | La nación espera; las naciones esperan un barco de los ministros.
ru-1 2031-06-02 ru Vecher | Министры открыли чай и ёлки для министров.
zh-1 2031-06-03 zh Wanbao | 東京都知事は港を再開すると述べた。京都の会議2025年。
th-1 2031-06-03 th Khao | รัฐมนตรีเปิดท่าเรืออีกครั้ง
ar-1 2031-06-04 ar Masa | أعلنت وزارة الموانئ في القُدس فتح الميناء ٢٠٣١
he-1 2031-06-04 he Erev | ארה״ב הודיעה כי הַנָּמֵל ייפתח
hi-1 2031-06-05 hi Sandhya | हिंदी में किताब और बंदरगाह
el-1 2031-06-05 el Esperini | Ο υπουργός άνοιξε το λιμάνι στις Βρυξέλλες
ko-1 2031-06-06 ko Jeonyeok | 서울에서 항구를 다시 연다
und-1 - und - | Müller Fähren ferries
`

function report(name: string, day: string, language: string, outlet: string, text: string): Document {
  return plainDocument(name, text, {
    location: name,
    sha256: sha256(text),
    language,
    outlet: outlet === '-' ? null : outlet,
    published: day === '-' ? null : day,
    publishedBasis: null,
  })
}

const DOCUMENTS = REPORTS.trim()
  .split('\n')
  .map(line => {
    const [head, text] = line.split(' | ')
    const [name, day, language, ...outlet] = head!.split(' ')
    return report(name!, day!, language!, outlet.join(' '), text!)
  })

/** Query → ids of the documents, in order. */
const FINDS: readonly (readonly [query: string, found: string])[] = [
  ['ferry', 'en-3 en-1 und-1'],
  ['ferries', 'en-3 en-1 und-1'],
  ['"ferries"', 'en-1 und-1'],
  ['FERRY grain', 'en-3 en-1'],
  ['ferry -grain', 'und-1'],
  ['ferry -"ferry of grain"', 'en-1 und-1'],
  ['"of grain"', 'en-3'],
  ['“of grain”', 'en-3'],
  ['"grain of"', ''],
  ['ferry OR schools', 'en-3 en-2 en-1 und-1'],
  ['ferry | schools grain', 'en-3 en-1'],
  ['"ferry line" OR "in may"', 'en-2 en-1'],
  ['re*', 'en-2 en-1'],
  ['"ferry li"*', 'en-1'],
  ['minist*', 'ru-1 de-1 en-2 en-1 es-1'.replace('ru-1 ', '')],
  // Forms, by the language of each text.
  ['minister', 'de-1 en-2'],
  ['nacion', 'es-1'],
  ['naciones', 'es-1'],
  ['lang:en mad', ''],
  ['made', 'en-3'],
  ['mad', ''],
  // Accents and case.
  ['muller', 'en-1 und-1'],
  ['MÜLLER', 'en-1 und-1'],
  ['faehren', ''],
  ['fahren', 'de-1 und-1'],
  ['grussner', 'de-1'],
  ['министр', 'ru-1'],
  ['министров', 'ru-1'],
  ['ёлки', 'ru-1'],
  ['елка', 'ru-1'],
  // Names, fields, days.
  ['name:may', 'en-2'],
  ['may', 'en-2'],
  ['name:"theresa may"', 'en-2'],
  ['name:ministers lang:en', ''],
  ['name:al-masri', 'en-2'],
  ['name:"may in"', ''],
  ['outlet:lantern', 'en-3 en-1 es-1'],
  ['outlet:"morning post" may', 'en-2'],
  ['outlet:morn*', 'en-2'],
  ['outlet:post -outlet:lantern', 'en-2'],
  ['lang:de', 'de-1'],
  ['lang:de OR lang:ru', 'ru-1 de-1'],
  ['-lang:en orlin', 'de-1'],
  ['on:2031-05-03', 'en-2 en-1'],
  ['on:2031-05', 'en-3 en-2 en-1'],
  ['on:2030', 'es-1'],
  ['after:2031-05-20 before:2031-06', 'en-3'],
  ['after:2031-05-21 before:2031-06-01', ''],
  ['before:2030-01-31', ''],
  ['before:2030-02', 'es-1'],
  ['after:2031-06-02 before:2031-06-04 -東京', 'th-1 ru-1'],
  ['muller after:2000', 'en-1'],
  // Signs inside words.
  ['US', 'en-1'],
  ['u.s.', 'en-1'],
  ['12300', 'en-1'],
  ['12,300', 'en-1'],
  ['3.5', 'en-3'],
  ['"5 3"', ''],
  ["isn't", 'en-3'],
  ['masri', 'en-2'],
  // Other scripts.
  ['東京', 'zh-1'],
  ['京都', 'zh-1'],
  ['東', 'zh-1'],
  ['述べた', 'zh-1'],
  ['会議2025', 'zh-1'],
  ['"会議 2025"', 'zh-1'],
  ['都京', ''],
  ['知事会', ''],
  ['ท่าเรือ', 'th-1'],
  ['เรือท่า', ''],
  ['القدس', 'ar-1'],
  ['اعلنت', 'ar-1'],
  ['2031', 'ar-1 en-3'],
  ['ארה"ב', 'he-1'],
  ['ארה״ב', 'he-1'],
  ['הנמל', 'he-1'],
  ['हिंदी', 'hi-1'],
  ['हद', ''],
  ['βρυξελλες', 'el-1'],
  ['ΥΠΟΥΡΓΌΣ', 'el-1'],
  ['서울에서', 'ko-1'],
  ['서울*', 'ko-1'],
  // What an engine would take for its own is a sign, or a word.
  ['ferry AND NOT grain', ''],
  ['ferry & (grain)', 'en-3 en-1'],
  ['terms:ferry', ''],
  ['^ferry', 'en-3 en-1 und-1'],
  ['ferry:*', 'en-3 en-1'],
  ['fer\\ry', ''],
  ["fe''rry", ''],
  ['§ ferry ¶', 'en-3 en-1 und-1'],
]

async function filled(store: Store, documents: readonly Document[] = DOCUMENTS): Promise<Store> {
  await store.documents.put(documents.map(document => ({ document })))
  return store
}

async function found(store: Store, query: string, options: Partial<SearchOptions> = {}): Promise<string> {
  const { hits } = await store.search(query, { what: 'documents', limit: 100, ...options })
  return hits.map(hit => hit.document).join(' ')
}

/** A store on a server as it was when the server worked out lexemes, with one report in it. */
async function olderStore(address: string): Promise<void> {
  const client = new pg.Client(address)
  await client.connect()
  await client.query(
    'create table migrations (number integer primary key, name text, hash text, applied_at text)',
  )
  for (const [i, { name, postgres }] of MIGRATIONS.slice(0, 3).entries()) {
    await client.query(postgres)
    await client.query('insert into migrations values ($1, $2, $3, $4)', [
      i + 1,
      name,
      sha256(postgres),
      'then',
    ])
  }
  const { document } = HARBOUR[0]!
  await client.query(
    `insert into documents (id, location, language, day, sha256, text_sha256, stored_at) values ($1, $2, 'en', '2031-05-04', '', '', '')`,
    [document.id, document.location],
  )
  await client.query('insert into texts values (1, $1, null, $2)', [
    packText(document.text),
    documentTerms(document),
  ])
  await client.query(
    `insert into statements (document, id, kind, act, negated, start, "end", day, language, confidence, terms)
     values (1, 'a-1', 'direct', 'states', 0, 0, 9, '2031-05-04', 'en', 1, $1)`,
    [statementTerms({ content: 'The harbour bridge', language: 'en', outlet: null, speaker: null })],
  )
  await client.end()
}

onBothEngines(fresh => {
  describe('search', () => {
    test('finds documents', async () => {
      const store = await filled(await fresh.store())
      const answers: [string, string][] = []
      for (const [query] of FINDS) answers.push([query, await found(store, query)])
      expect(answers).toEqual(FINDS)
    })

    test('highlights are slices of title and text', async () => {
      const store = await fresh.store()
      const text = 'The Müllers’ ferries: ferry lines reopen. 東京都知事.'
      await store.documents.put([
        { document: { ...reportAt('a', text).document, title: 'Ferry lines, again', language: 'en' } },
      ])
      const shown: Record<string, readonly string[]> = {}
      for (const query of [
        'ferry',
        '"ferry lines"',
        'mull*',
        '東京',
        '東',
        'ferry lang:en -schools',
        'lang:en',
      ]) {
        const [hit] = (await store.search(query, { what: 'documents' })).hits
        const title = hit!.titleSpans.map(([start, end]) => `title ${hit!.title!.slice(start, end)}`)
        shown[query] = [...title, ...hit!.spans.map(([start, end]) => text.slice(start, end))]
        const { span, text: excerpt } = hit!.excerpt
        expect(excerpt).toBe(text.slice(...span))
      }
      expect(shown).toEqual({
        ferry: ['title Ferry', 'ferries', 'ferry'],
        '"ferry lines"': ['title Ferry lines', 'ferry lines'],
        'mull*': ['Müllers'],
        東京: ['東京'],
        東: ['東'],
        'ferry lang:en -schools': ['title Ferry', 'ferries', 'ferry'],
        'lang:en': [],
      })
    })

    test('an excerpt begins and ends between words and shows what was found', async () => {
      const store = await fresh.store()
      const text = `${'Some words before it. '.repeat(40)}The lighthouse stood. ${'Words behind it. '.repeat(40)}`
      await store.documents.put([reportAt('a', text)])
      const { excerpt } = (await store.search('lighthouse', { what: 'documents' })).hits[0]!
      expect(excerpt.text).toBe(text.slice(...excerpt.span))
      expect(excerpt.text).toMatch(/^\S.*lighthouse.*\S$/s)
      expect(text[excerpt.span[0] - 1]).toBe(' ')
    })

    test('finds statements by who said them, where and when', async () => {
      const store = await fresh.store()
      await store.documents.put(HARBOUR)
      await store.annotations.put(
        '1',
        HARBOUR.map(({ document }) => annotate(document)),
      )
      const said = async (query: string) => {
        const { hits } = await store.search(query, { what: 'statements', limit: 100 })
        for (const hit of hits) {
          const { text } = (await store.documents.get(hit.document))!
          expect(hit.text).toBe(text.slice(...hit.span))
          for (const [start, end] of hit.spans) {
            expect(start).toBeGreaterThanOrEqual(hit.span[0])
            expect(end).toBeLessThanOrEqual(hit.span[1])
          }
        }
        return hits.map(hit => `${hit.outlet} ${hit.published}: ${hit.speakerName}`)
      }
      expect(await said('bridge')).toEqual([
        'Tidings 2031-05-04: Ada Vell',
        'Wirepost 2031-05-03: Ivo Marsh',
        'Wirepost 2031-05-03: Ada Vell',
        'Wirepost 2031-05-03: Ada Vell',
        'Wirepost 2031-05-03: Ada Vell',
        'Lantern 2031-05-03: Ivo Marsh',
        'Lantern 2031-05-03: Ada Vell',
      ])
      expect(await said('bridge speaker:vell outlet:lantern')).toEqual(['Lantern 2031-05-03: Ada Vell'])
      expect(await said('speaker:"ivo marsh" OR speaker:brand')).toEqual([
        'Morning 2031-05-20: Oscar Brand',
        'Wirepost 2031-05-03: Ivo Marsh',
        'Lantern 2031-05-03: Ivo Marsh',
      ])
      expect(await said('bridge -speaker:vell on:2031-05-03 lantern')).toEqual([])
      expect(await said('bridge after:2031-05-04')).toEqual(['Tidings 2031-05-04: Ada Vell'])
      expect(await said('"the harbour bridge would open"')).toEqual(['Wirepost 2031-05-03: Ada Vell'])
      const outlets = async (query: string) =>
        (await store.search(query, { what: 'documents' })).hits.map(hit => hit.outlet)
      expect(await outlets('bridge speaker:marsh')).toEqual(['Wirepost', 'Lantern'])
      expect(await outlets('bridge -speaker:marsh')).toEqual(['Tidings'])
      expect(await outlets('speaker:"oscar brand" OR speaker:marsh')).toEqual([
        'Morning',
        'Wirepost',
        'Lantern',
      ])
      expect(await outlets('speaker:"brand oscar"')).toEqual([])
      await expect(store.search('speaker:vell OR bridge', { what: 'documents' })).rejects.toMatchObject({
        problems: [{ code: 'bad-alternative', span: [0, 22] }],
      })
    })

    test('finds statements by what their cue does, and counts whose they are', async () => {
      const store = await fresh.store()
      await store.documents.put(HARBOUR)
      await store.annotations.put(
        '1',
        HARBOUR.map(({ document }) => annotate(document)),
      )
      const said = async (query: string) =>
        (await store.search(query, { what: 'statements' })).hits.map(hit => `${hit.outlet}: ${hit.act}`)
      expect(await said('pillar act:warns')).toEqual(['Lantern: warns'])
      expect(await said('act:warns OR act:denies')).toEqual(['Wirepost: denies', 'Lantern: warns'])
      expect(await said('act:warns act:denies')).toEqual([])
      expect(await said('bridge speaker:marsh -act:denies')).toEqual(['Lantern: warns'])
      const outlets = async (query: string) =>
        (await store.search(query, { what: 'documents' })).hits.map(hit => hit.outlet)
      expect(await outlets('bridge act:denies')).toEqual(['Wirepost'])
      expect(await outlets('bridge -act:denies')).toEqual(['Tidings', 'Lantern'])

      const { hits, facets } = await store.search('bridge', { what: 'statements', limit: 1, facets: true })
      expect(hits).toHaveLength(1)
      expect(facets).toEqual({
        counted: 7,
        more: false,
        speaker: [
          { value: 'Ada Vell', count: 5 },
          { value: 'Ivo Marsh', count: 2 },
        ],
        outlet: [
          { value: 'Wirepost', count: 4 },
          { value: 'Lantern', count: 2 },
          { value: 'Tidings', count: 1 },
        ],
        act: [
          { value: 'states', count: 5 },
          { value: 'denies', count: 1 },
          { value: 'warns', count: 1 },
        ],
        date: [{ value: '2031-05', count: 7 }],
      })
      const none = await store.search('unheard', { what: 'statements', facets: true })
      expect(none.facets).toEqual({ counted: 0, more: false, speaker: [], outlet: [], act: [], date: [] })
    })

    test('follows annotations and revisions', async () => {
      const store = await fresh.store()
      await store.documents.put([HARBOUR[0]!])
      const annotation = annotate(HARBOUR[0]!.document)
      const statements = async (query: string) =>
        (await store.search(query, { what: 'statements' })).hits.map(hit => hit.speakerName)
      expect(await statements('pillar')).toEqual([])
      await store.annotations.put('1', [annotation])
      expect(await statements('pillar')).toEqual(['Ivo Marsh'])
      const attributions = annotation.attributions.slice(0, 1)
      await store.annotations.put('2', [{ ...annotation, attributions }])
      expect(await statements('pillar')).toEqual([])
      expect(await statements('bridge')).toHaveLength(1)

      const { location } = HARBOUR[0]!.document
      const [revised] = await store.documents.put([reportAt(location, 'The bridge stays closed.')])
      expect(await found(store, 'bridge')).toBe(revised!.id)
      expect(await found(store, 'pillar')).toBe('')
      expect(await statements('bridge')).toEqual([])
      const old = await store.search('pillar', { what: 'documents', superseded: true })
      expect(old.hits).toMatchObject([{ document: HARBOUR[0]!.document.id, supersededBy: revised!.id }])
      expect((await store.search('bridge', { what: 'statements', superseded: true })).hits).toHaveLength(1)
    })

    test('follows what is removed, changed and restored', async () => {
      const at = await fresh.address()
      const store = await fresh.open(at)
      await store.documents.put(HARBOUR)
      await store.annotations.put(
        '1',
        HARBOUR.map(({ document }) => annotate(document)),
      )
      const outlets = async (query: string, from = store) => {
        const documents = await from.search(query, { what: 'documents' })
        const statements = await from.search(query, { what: 'statements' })
        return [...documents.hits, '|', ...statements.hits]
          .map(hit => (typeof hit === 'string' ? hit : hit.outlet))
          .join(' ')
      }
      const before = await outlets('bridge')
      expect(before).toMatch(/^Tidings Wirepost Lantern \| Tidings /)
      const folder = scratchFolder('search')
      onTestFinished(() => rmSync(folder, { recursive: true }))
      await store.backup(join(folder, 'backup'))

      await store.prune({ who: 'Ada', documentsBefore: '2031-05-04' })
      expect(await outlets('bridge')).toBe('Tidings | Tidings')
      const database = await openDatabase(at)
      const sql = (statement: string) => database.write(queries => plainSql.raw(statement).execute(queries))
      await sql(`update documents set day = '2031-07-01' where outlet = 'Tidings'`)
      await sql(`update statements set day = '2031-07-01' where outlet = 'Tidings'`)
      expect(await outlets('bridge on:2031-07')).toBe('Tidings | Tidings')
      expect(await outlets('bridge on:2031-05')).toBe('|')
      await sql(`delete from documents where outlet = 'Tidings'`)
      await database.close()
      expect(await outlets('bridge')).toBe('|')

      await store.documents.put(HARBOUR)
      expect(await outlets('bridge')).toBe('Tidings Wirepost Lantern |')
      const restored = await fresh.store()
      await restored.restore(join(folder, 'backup'), 'Ada')
      expect(await outlets('bridge', restored)).toBe(before)
    })

    test.skipIf(fresh.engine === 'sqlite')(
      'knows what was stored when the server worked out lexemes',
      async () => {
        const at = await fresh.address()
        await olderStore(at)
        const store = await fresh.open(at)
        for (const query of ['bridges', '"harbour bridge"', '-submarine on:2031-05']) {
          const documents = await store.search(query, { what: 'documents' })
          const statements = await store.search(query, { what: 'statements' })
          expect(
            [documents.hits, statements.hits].map(hits => hits.length),
            query,
          ).toEqual([1, 1])
        }
        expect((await store.search('"bridge harbour"', { what: 'documents' })).hits).toEqual([])
      },
    )

    test('pages neither lose nor repeat what was there all the time', async () => {
      const store = await fresh.store()
      const day = (i: number) => `2031-05-${String(1 + (i % 9)).padStart(2, '0')}`
      const make = (i: number) =>
        report(`d${i}`, i % 10 === 0 ? '-' : day(i), 'en', 'Lantern', `Ferry number ${i}.`)
      await filled(
        store,
        Array.from({ length: 50 }, (_, i) => make(i)),
      )
      const whole = await found(store, 'ferry', { limit: 200 })
      expect(whole.split(' ')).toHaveLength(50)
      const pages: string[] = []
      let cursor: string | null = null
      let more = 50
      do {
        const page: { hits: readonly { document: string }[]; next: string | null } = await store.search(
          'ferry',
          {
            what: 'documents',
            limit: 7,
            cursor,
          },
        )
        pages.push(...page.hits.map(hit => hit.document))
        cursor = page.next
        await filled(
          store,
          Array.from({ length: 5 }, () => make(more++)),
        )
      } while (cursor !== null)
      expect(pages.filter(id => Number(id.slice(1)) < 50).join(' ')).toBe(whole)
      expect(new Set(pages).size).toBe(pages.length)
    })

    test('a cursor is one that a page of the same search gave', async () => {
      const store = await fresh.store()
      const make = (i: number) => report(`d${i}`, '2031-05-04', 'en', 'Lantern', `Ferry number ${i} came in.`)
      await filled(store, [1, 2, 3].map(make))
      const { next } = await store.search('ferry number', { what: 'documents', limit: 2 })
      const behind = (query: string, cursor: string, options: Partial<SearchOptions> = {}) =>
        store.search(query, { what: 'documents', cursor, ...options })
      expect((await behind('ferry number', next!)).hits.map(({ document }) => document)).toEqual(['d1'])
      expect((await behind(' ferry  number ', next!)).hits).toHaveLength(1)
      expect(next).toMatch(/^[0-9a-z]+$/)
      const refused = { problems: [{ code: 'bad-cursor' }] }
      const last = next!.slice(0, -1) + (next!.endsWith('0') ? '1' : '0')
      for (const made of ['x!', '', 'z', 'zzz', 'zzzzz', next!.slice(4), next!.slice(1), `${next}0`, last])
        await expect(behind('ferry number', made), made).rejects.toMatchObject(refused)
      await expect(behind('ferry', next!)).rejects.toMatchObject(refused)
      await expect(behind('ferry number', next!, { what: 'statements' })).rejects.toMatchObject(refused)
      await expect(behind('ferry number', next!, { superseded: true })).rejects.toMatchObject(refused)
    })

    test('common words among many rare ones: both ways of looking give one order', async () => {
      const store = await fresh.store()
      const documents = Array.from({ length: 1500 }, (_, i) =>
        report(
          `d${String(i).padStart(4, '0')}`,
          `2031-0${1 + (i % 9)}-01`,
          'en',
          'Lantern',
          `Grain ${i % 2 === 0 ? 'ferry' : 'bridge'} ${i % 500 === 3 ? 'rare lighthouse' : 'lighthouse rare'} n${i}.`,
        ),
      )
      await filled(store, documents)
      const order = documents
        .map((document, i) => ({ id: document.id, day: document.published!, i }))
        .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : b.i - a.i))
      expect(await found(store, 'grain', { limit: 200 })).toBe(
        order
          .slice(0, 200)
          .map(d => d.id)
          .join(' '),
      )
      expect(await found(store, '"rare lighthouse"')).toBe(
        order
          .filter(d => d.i % 500 === 3)
          .map(d => d.id)
          .join(' '),
      )
      expect(await found(store, 'n1499')).toBe('d1499')
      expect(await found(store, 'grain -bridge on:2031-03')).toBe(
        order
          .filter(d => d.day === '2031-03-01' && d.i % 2 === 0)
          .map(d => d.id)
          .slice(0, 100)
          .join(' '),
      )
    })

    test('a text of more different words than PostgreSQL takes can be found by its beginning', {
      timeout: 60_000,
    }, async () => {
      const store = await fresh.store()
      const words = Array.from({ length: 80_000 }, (_, i) => `lighthouse${i} ferry`)
      await store.documents.put([
        reportAt('long', `Beginning of it. ${words.join(' ')} ${'港'.repeat(50_000)}`),
      ])
      expect(await found(store, 'beginning lighthouse30000')).not.toBe('')
      expect(await found(store, '"lighthouse30000 ferry lighthouse30001"')).not.toBe('')
      expect(await found(store, '"lighthouse30001 ferry lighthouse30000"')).toBe('')
      expect(await found(store, 'lighthouse79999')).toBe('')
    })

    test('hostile queries are harmless', async () => {
      const store = await filled(await fresh.store())
      const hostile = [
        '"; drop table documents; --',
        "'); drop table documents; --",
        'ferry" OR "1"="1',
        'NEAR(ferry grain, 2)',
        '{terms} : ferry',
        'ferry <-> grain & !x:*ABCD',
        "'a':*B | !('b' <2> 'c')",
        '((((((((((ferry',
        '* ** -* -"" "*" OR',
        'terms match ferry',
        '\u0000ferry\u0000 \ud800 \udfff',
        '%_ferry%',
        "\\\\'ferry\\",
        '-'.repeat(900),
        '('.repeat(900),
        '"'.repeat(899),
        'a OR '.repeat(199),
        '東'.repeat(900),
        'é̀̂'.repeat(300),
        'x'.repeat(10_000),
        'ferry '.repeat(1000),
        'fe* '.repeat(40),
        `${'speaker:a '.repeat(30)}ferry`,
      ]
      for (const query of hostile) {
        for (const what of ['documents', 'statements'] as const) {
          const answer = await store.search(query, { what }).catch(error => error)
          if (answer instanceof Error) expect([query, answer.name]).toEqual([query, 'QueryError'])
        }
      }
      expect(await store.documents.count()).toBe(DOCUMENTS.length)
      expect(identifier('d', ['x'])).toMatch(/^d-/)
    })
  })
})
