import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Document } from '../../src/model/document.ts'
import { sha256 } from '../../src/model/identifier.ts'
import type { Store } from '../../src/store/store.ts'
import { plainDocument } from '../plain-document.ts'
import { onBothEngines } from './engines.ts'

// Few words, so that they meet. None has forms but "ferry", which every language but English leaves alone.
const WORDS = ['ferry', 'ferries', 'grain', 'dock', 'Dock', 'böllo', 'bollo', '港', '東', 'u.s.', '12,300']
const OUTLETS = ['Lantern', 'Morning Lantern', 'Post']
const LANGUAGES = ['en', 'pl', 'und']
const DAYS = ['2031-05-03', '2031-05-04', '2031-06-01', null]

interface Report {
  readonly words: readonly string[]
  readonly outlet: string
  readonly language: string
  readonly day: string | null
}

type Atom =
  | { readonly kind: 'word' | 'phrase' | 'prefix'; readonly words: readonly string[] }
  | { readonly kind: 'outlet' | 'lang' | 'on' | 'before' | 'after'; readonly value: string }

interface Asked {
  readonly isNegated: boolean
  /** Joined by OR. */
  readonly atoms: readonly Atom[]
}

const word = fc.constantFrom(...WORDS)
const report: fc.Arbitrary<Report> = fc.record({
  words: fc.array(word, { minLength: 1, maxLength: 8 }),
  outlet: fc.constantFrom(...OUTLETS),
  language: fc.constantFrom(...LANGUAGES),
  day: fc.constantFrom(...DAYS),
})
const textAtom: fc.Arbitrary<Atom> = fc.oneof(
  word.map(w => ({ kind: 'word' as const, words: [w] })),
  fc.array(word, { minLength: 1, maxLength: 3 }).map(words => ({ kind: 'phrase' as const, words })),
  fc.constantFrom('fer', 'ferri', 'do', 'boll', 'gr').map(w => ({ kind: 'prefix' as const, words: [w] })),
  fc.constantFrom('lantern', 'morning', 'post').map(value => ({ kind: 'outlet' as const, value })),
)
const fieldAtom: fc.Arbitrary<Atom> = fc.constantFrom(...LANGUAGES).map(value => ({ kind: 'lang', value }))
const dateAtom: fc.Arbitrary<Atom> = fc.record({
  kind: fc.constantFrom('on' as const, 'before' as const, 'after' as const),
  value: fc.constantFrom('2031-05-03', '2031-05-04', '2031-05', '2031', '2031-06'),
})
const clause: fc.Arbitrary<Asked> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(textAtom, { minLength: 1, maxLength: 3 }).map(atoms => ({ isNegated: false, atoms })),
  },
  { weight: 2, arbitrary: textAtom.map(atom => ({ isNegated: true, atoms: [atom] })) },
  { weight: 1, arbitrary: fc.oneof(dateAtom, fieldAtom).map(atom => ({ isNegated: false, atoms: [atom] })) },
)

function written({ isNegated, atoms }: Asked): string {
  const one = (atom: Atom): string => {
    if ('value' in atom) return `${atom.kind}:${atom.value}`
    if (atom.kind === 'word') return atom.words[0]!
    if (atom.kind === 'prefix') return `${atom.words[0]}*`
    return `"${atom.words.join(' ')}"`
  }
  return (isNegated ? '-' : '') + atoms.map(one).join(' OR ')
}

/** As a reader compares words: no case, no accents, no signs. */
function plain(word: string): string {
  return word.toLowerCase().replace('ö', 'o').replace(/[.,]/g, '')
}

function stemmed(word: string, language: string): string {
  return language !== 'pl' && plain(word) === 'ferries' ? 'ferry' : plain(word)
}

function holds(atom: Atom, { words, outlet, language, day }: Report): boolean {
  const text = words.map(plain)
  switch (atom.kind) {
    case 'word': {
      const [wanted] = atom.words
      return words.some(
        w => plain(w) === plain(wanted!) || stemmed(w, language) === stemmed(wanted!, language),
      )
    }
    case 'phrase': {
      const wanted = atom.words.map(plain)
      return text.some((_, i) => wanted.every((w, k) => text[i + k] === w))
    }
    case 'prefix':
      return text.some(w => w.startsWith(atom.words[0]!))
    case 'outlet':
      return outlet.toLowerCase().split(' ').includes(atom.value)
    case 'lang':
      return language === atom.value
    case 'on':
      return day?.startsWith(atom.value) === true
    case 'after':
      return day !== null && day >= atom.value
    case 'before':
      return day !== null && day < atom.value
  }
}

/** Newest day first, then the highest number. */
function expected(reports: readonly Report[], asked: readonly Asked[]): string[] {
  return reports
    .map((report, number) => ({ report, number }))
    .filter(({ report }) =>
      asked.every(({ isNegated, atoms }) => atoms.some(atom => holds(atom, report)) !== isNegated),
    )
    .sort((a, b) =>
      (a.report.day ?? '') < (b.report.day ?? '')
        ? 1
        : (a.report.day ?? '') > (b.report.day ?? '')
          ? -1
          : b.number - a.number,
    )
    .map(({ number }) => `r${number}`)
}

function documentOf({ words, outlet, language, day }: Report, number: number): Document {
  const text = words.join(' ')
  return plainDocument(`r${number}`, text, {
    location: `r${String(number).padStart(3, '0')}`,
    sha256: sha256(`${number}`),
    outlet,
    language,
    published: day,
  })
}

async function allPages(store: Store, query: string, limit: number): Promise<string[]> {
  const found: string[] = []
  let cursor: string | null = null
  do {
    const page: { hits: readonly { document: string }[]; next: string | null } = await store.search(query, {
      what: 'documents',
      limit,
      cursor,
    })
    found.push(...page.hits.map(hit => hit.document))
    cursor = page.next
  } while (cursor !== null)
  return found
}

onBothEngines(fresh => {
  describe('search and a plain filter', () => {
    test('find the same in the same order', { timeout: 60_000 }, async () => {
      const corpora = fc.sample(fc.array(report, { minLength: 10, maxLength: 30 }), { numRuns: 6, seed: 5 })
      const queries = fc.sample(fc.array(clause, { minLength: 1, maxLength: 3 }), { numRuns: 100, seed: 7 })
      let found = 0
      for (const reports of corpora) {
        const store = await fresh.store()
        await store.documents.put(reports.map((r, i) => ({ document: documentOf(r, i) })))
        for (const [i, asked] of queries.entries()) {
          const query = asked.map(written).join(' ')
          const wanted = expected(reports, asked)
          expect([query, await allPages(store, query, 1 + (i % 5))]).toEqual([query, wanted])
          found += wanted.length
        }
      }
      // Most of it would be void if queries found nothing.
      expect(found).toBeGreaterThan(1000)
    })
  })
})
