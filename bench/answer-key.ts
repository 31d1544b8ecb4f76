// Holds a collation of the samples against their answer key, bench/answer-key.json.
//   node bench/answer-key.ts [--misses]     prints, a line a part, how much of the key is found
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { annotate } from '../src/attribution/annotate.ts'
import { collate } from '../src/collation/collate.ts'
import { distinct } from '../src/ingest/batch.ts'
import { readDocuments } from '../src/ingest/read.ts'
import type { Collation } from '../src/model/collation.ts'
import type { Document } from '../src/model/document.ts'
import type { Span } from '../src/model/span.ts'

const SAMPLES = resolve(import.meta.dirname, '../samples')

interface KeyReading {
  readonly file: string
  readonly quote: string
}
interface KeyText {
  readonly file: string
  readonly text: string
}
interface AnswerKey {
  readonly stories: readonly (readonly string[])[]
  readonly occasions: readonly {
    readonly speaker: string
    readonly date: string
    readonly basis: Readonly<Record<string, { readonly basis: string }>>
  }[]
  readonly sameUtterance: readonly {
    readonly id: string
    readonly speaker: string
    readonly readings: readonly KeyReading[]
  }[]
  readonly positions: readonly { readonly utterances: readonly string[] }[]
  readonly separate: readonly { readonly why: string; readonly utterances: readonly string[] }[]
  readonly variants: readonly {
    readonly type: string
    readonly inside: boolean
    readonly readings: readonly KeyText[]
  }[]
  readonly copies: readonly {
    readonly from: string
    readonly to: string
    readonly basis: string
    /** Type, whether inside quotation marks in both, what stood there and what stands there now. */
    readonly changed: readonly (readonly [type: string, inside: boolean, was: string, is: string])[]
  }[]
  readonly figures: readonly {
    readonly what: string
    readonly status: string
    readonly readings: readonly (KeyText & {
      readonly value: number
      readonly bound: string
      readonly asOf: string | null
    })[]
  }[]
  readonly notSpeech: readonly KeyText[]
  readonly speakers: readonly { readonly name: string; readonly aliases: readonly string[] }[]
  readonly sameSurname: readonly { readonly speakers: readonly string[] }[]
  readonly sources: readonly (KeyReading & { readonly basis: string; readonly speaker: string | null })[]
  readonly relays: readonly (KeyText & { readonly speaker: string })[]
  readonly terms: readonly {
    readonly referent: string
    readonly names: readonly { readonly text: string }[]
  }[]
  readonly records: readonly { readonly file: string; readonly url: string }[]
}

export interface Part {
  readonly part: string
  readonly found: number
  readonly of: number
  /** What of the key was not found, in its own words. */
  readonly misses: readonly string[]
}

export async function collateSamples(): Promise<Collation> {
  const read: Document[] = []
  for await (const item of readDocuments([SAMPLES])) {
    if ('document' in item) read.push(item.document)
  }
  return collate(distinct(read).documents.map(annotate), [])
}

/** Every part of the key, each item of it found or missed. */
export function holdAgainstKey(collation: Collation): Part[] {
  const key = JSON.parse(readFileSync(resolve(import.meta.dirname, 'answer-key.json'), 'utf8')) as AnswerKey
  const urls = new Map(key.records.map(r => [r.file, r.url]))
  const byFile = new Map<string, Document>()
  for (const document of collation.documents) byFile.set(document.location, document)
  const documentOf = (file: string) => byFile.get(urls.get(file) ?? resolve(SAMPLES, file))
  const at = (file: string, words: string): { id: string; span: Span } | null => {
    const document = documentOf(file)
    const span = document && spanOf(document.text, words)
    return document && span ? { id: document.id, span } : null
  }
  const nameOf = new Map(collation.speakers.map(s => [s.id, s.name]))
  const attribution = new Map(collation.attributions.map(a => [a.id, a]))

  // The key says "two unnamed officials" in its own words: any speaker it does not name will do.
  const named = new Set(key.speakers.map(s => s.name))
  const isSpeaker = (name: string | undefined, wanted: string) =>
    /\bunnamed\b/.test(wanted) ? name !== undefined && !named.has(name) : name === wanted

  const utterancesAt = (reading: KeyReading) => {
    const place = at(reading.file, reading.quote)
    if (!place) return []
    return collation.utterances.filter(u =>
      u.readings.some(
        r =>
          r.document === place.id &&
          overlap(r.span, place.span) >= 0.5 * Math.min(length(r.span), length(place.span)),
      ),
    )
  }
  const keyUtterance = new Map(key.sameUtterance.map(u => [u.id, u]))
  const idsOf = (id: string) =>
    new Set((keyUtterance.get(id)?.readings ?? []).flatMap(r => utterancesAt(r).map(u => u.id)))

  const parts: Part[] = []
  const part = <T>(
    name: string,
    items: readonly T[],
    found: (item: T) => boolean,
    label: (item: T) => string,
  ) => {
    const misses = items.filter(item => !found(item)).map(label)
    parts.push({ part: name, found: items.length - misses.length, of: items.length, misses })
  }

  const storyOf = new Map(collation.stories.flatMap(s => s.documents.map(d => [d, s.id] as const)))
  const storyAt = (file: string) => storyOf.get(documentOf(file)?.id ?? '')
  const told = key.stories.flatMap((files, story) => files.map(file => ({ file, story })))
  const twos = told.flatMap((a, i) => told.slice(0, i).map(b => [a, b] as const))
  part(
    'pairs of documents in one story',
    twos.filter(([a, b]) => a.story === b.story),
    ([a, b]) => storyAt(a.file) === storyAt(b.file),
    pair => pair.map(x => x.file).join(' and '),
  )
  part(
    'pairs of documents kept apart',
    twos.filter(([a, b]) => a.story !== b.story),
    ([a, b]) => storyAt(a.file) !== storyAt(b.file),
    pair => pair.map(x => x.file).join(' and '),
  )
  const datesOf = (speaker: string, file: string) =>
    collation.occasions.filter(
      o => nameOf.get(o.speaker ?? '') === speaker && o.documents.includes(documentOf(file)?.id ?? ''),
    )
  const dated = key.occasions.flatMap(o =>
    Object.entries(o.basis).map(([file, b]) => ({ ...o, file, says: b.basis })),
  )
  part(
    'day of the occasion, by document',
    dated,
    o => datesOf(o.speaker, o.file).some(x => x.date?.value === o.date),
    o => `${o.speaker} ${o.date} in ${o.file}`,
  )
  part(
    'pairs of readings in one utterance',
    key.sameUtterance.flatMap(u =>
      u.readings.flatMap((a, i) =>
        u.readings.slice(0, i).flatMap(b => (a.file === b.file ? [] : { id: u.id, a, b })),
      ),
    ),
    ({ a, b }) =>
      new Set(utterancesAt(a).map(u => u.id)).intersection(new Set(utterancesAt(b).map(u => u.id))).size > 0,
    ({ id, a, b }) => `${id}: ${a.file} “${a.quote.slice(0, 60)}” | ${b.file} “${b.quote.slice(0, 60)}”`,
  )
  part(
    'pairs of utterances kept apart',
    key.sameUtterance.flatMap((a, i) => key.sameUtterance.slice(0, i).map(b => [a.id, b.id] as const)),
    ([a, b]) => {
      const both = idsOf(a).intersection(idsOf(b))
      // A spliced reading belongs to two; what must not be is one utterance made of readings of both.
      return ![...both].some(id => (collation.utterances.find(u => u.id === id)?.readings.length ?? 0) > 1)
    },
    pair => pair.join(' with '),
  )
  part(
    'speaker of the utterance',
    key.sameUtterance.flatMap(u => u.readings.map(r => ({ ...r, speaker: u.speaker }))),
    r => utterancesAt(r).some(u => isSpeaker(nameOf.get(u.speaker ?? ''), r.speaker)),
    r =>
      `${r.speaker}: ${r.file} “${r.quote.slice(0, 70)}” got ${[...new Set(utterancesAt(r).map(u => nameOf.get(u.speaker ?? '') ?? 'nobody'))].join(', ') || 'no utterance'}`,
  )
  part(
    'positions',
    key.positions,
    p => collation.positions.some(x => p.utterances.every(id => x.utterances.some(u => idsOf(id).has(u)))),
    p => p.utterances.join(' and '),
  )
  part(
    'variants, typed and placed',
    key.variants,
    v => {
      const places = v.readings.flatMap(r => at(r.file, r.text) ?? [])
      return collation.utterances.some(u =>
        u.variants.some(
          x =>
            x.type === v.type &&
            x.insideQuotation === v.inside &&
            places.filter(p =>
              x.readings.some(
                r =>
                  r.document === p.id &&
                  (overlap(r.span, p.span) > 0 ||
                    (length(r.span) === 0 && r.span[0] >= p.span[0] && r.span[0] <= p.span[1])),
              ),
            ).length >= 2,
        ),
      )
    },
    v =>
      `${v.type} ${v.inside ? 'inside' : 'outside'}: ${v.readings.map(r => `${r.file} “${r.text.slice(0, 40)}”`).join(' | ')}`,
  )
  part(
    'copies',
    key.copies,
    c =>
      collation.copies.some(
        x => x.from === documentOf(c.from)?.id && x.to === documentOf(c.to)?.id && x.basis === c.basis,
      ),
    c => `${c.from} to ${c.to}, ${c.basis}`,
  )
  const changes = key.copies.map(c => {
    const found = collation.copies.find(
      x => x.from === documentOf(c.from)?.id && x.to === documentOf(c.to)?.id,
    )
    const shown = found?.variants.map(v => [v.type, v.insideQuotation, ...v.readings.map(r => r.text)]) ?? []
    return { to: c.to, real: c.changed.map(String), shown: shown.map(String) }
  })
  part(
    'changes in copies, typed',
    changes.flatMap(c => c.real.map((change, k) => ({ ...c, change, times: timesUpTo(c.real, k) }))),
    c => c.times <= c.shown.filter(change => change === c.change).length,
    c => `${c.to}: ${c.change}`,
  )
  part(
    'changes shown that are some',
    changes.flatMap(c => c.shown.map((change, k) => ({ ...c, change, times: timesUpTo(c.shown, k) }))),
    c => c.times <= c.real.filter(change => change === c.change).length,
    c => `${c.to}: ${c.change}`,
  )
  part(
    'figure readings, with bound',
    key.figures.flatMap(f => f.readings.map(r => ({ ...r, what: f.what }))),
    r => {
      const place = at(r.file, r.text)
      return (
        place !== null &&
        collation.figures.some(f =>
          f.readings.some(x => x.document === place.id && x.value === r.value && x.bound === r.bound),
        )
      )
    },
    r => `${r.what} ${r.value} ${r.bound}: ${r.file} “${r.text}”`,
  )
  part(
    'status of figures',
    key.figures,
    f => {
      const wanted = f.readings.map(r => ({ document: documentOf(r.file)?.id, value: r.value }))
      return collation.figures.some(
        x =>
          x.status === f.status &&
          wanted.filter(w => x.readings.some(r => r.document === w.document && r.value === w.value)).length >=
            Math.min(2, wanted.length),
      )
    },
    f => `${f.what} ${f.status}: ${f.readings.map(r => r.value).join(', ')}`,
  )
  part(
    'not taken for speech',
    key.notSpeech,
    n => {
      const place = at(n.file, n.text)
      return (
        place !== null &&
        !collation.attributions.some(
          a =>
            a.document === place.id &&
            a.content.some(s => overlap(s, place.span) > 0 && length(s) <= length(place.span) + 4),
        )
      )
    },
    n => `${n.file} “${n.text}”`,
  )
  part(
    'speakers found under their name',
    key.speakers,
    s => collation.speakers.filter(x => x.name === s.name).length === 1,
    s =>
      `${s.name}: ${
        collation.speakers
          .filter(x => x.aliases.some(a => a.includes(s.name)))
          .map(x => x.name)
          .join(', ') || 'nobody'
      }`,
  )
  part(
    'aliases',
    key.speakers.flatMap(s => s.aliases.map(alias => ({ ...s, alias }))),
    s =>
      collation.speakers.some(
        x => x.name === s.name && x.aliases.some(a => a.toLowerCase() === s.alias.toLowerCase()),
      ),
    s => `${s.name}: ${s.alias}`,
  )
  part(
    'two of one surname kept apart',
    key.sameSurname,
    s =>
      s.speakers.every(name =>
        collation.speakers.some(
          x =>
            x.name === name &&
            !x.aliases.some(a => s.speakers.some(other => other !== name && a.includes(other))),
        ),
      ),
    s => s.speakers.join(' and '),
  )
  part(
    'source of a quotation: speaker and basis',
    key.sources,
    s => {
      const place = at(s.file, s.quote)
      return (
        place !== null &&
        collation.attributions.some(
          a =>
            a.document === place.id &&
            a.speakerBasis === s.basis &&
            (s.speaker === null || nameOf.get(a.speaker ?? '') === s.speaker) &&
            a.content.some(c => overlap(c, place.span) > 0),
        )
      )
    },
    s => {
      const place = at(s.file, s.quote)
      const got = collation.attributions.filter(
        a => place && a.document === place.id && a.content.some(c => overlap(c, place.span) > 0),
      )
      return `${s.speaker} by ${s.basis}: ${s.file} “${s.quote.slice(0, 60)}” got ${got.map(a => `${nameOf.get(a.speaker ?? '') ?? 'nobody'} by ${a.speakerBasis}`).join(', ') || 'no attribution'}`
    },
  )
  part(
    'relays',
    key.relays,
    r => {
      const place = at(r.file, r.text)
      return (
        place !== null &&
        collation.attributions.some(
          a => a.document === place.id && a.relay.some(x => overlap(x.span, place.span) > 0),
        )
      )
    },
    r => `${r.file} “${r.text}”`,
  )
  part(
    'names in their term',
    key.terms.flatMap(t => t.names.map(n => ({ ...t, name: n.text }))),
    t =>
      collation.terms.some(x => {
        const names = x.names.map(n => n.text.toLowerCase().replace(/^(?:the|‘|“|")\s*|[’”"]$/g, ''))
        return (
          names.includes(t.name.toLowerCase()) &&
          t.names.filter(n => names.includes(n.text.toLowerCase())).length >= 2
        )
      }),
    t => `${t.referent}: ${t.name}`,
  )
  for (const u of collation.utterances)
    for (const r of u.readings)
      if (!attribution.has(r.attribution)) throw new Error(`utterance ${u.id} names no attribution`)
  return parts
}

/** Where `words` stand in `text`; any white space counts as one space. */
function spanOf(text: string, words: string): Span | null {
  const pattern = words
    .trim()
    .split(/\s+/u)
    .map(w => w.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+')
  const match = new RegExp(pattern, 'u').exec(text)
  return match ? [match.index, match.index + match[0].length] : null
}

const length = ([start, end]: Span) => end - start
const overlap = (a: Span, b: Span) => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]))

if (import.meta.main) {
  const misses = process.argv.includes('--misses')
  for (const { part, found, of, misses: missed } of holdAgainstKey(await collateSamples())) {
    console.log(`${part.padEnd(44)} ${String(found).padStart(4)} of ${String(of).padStart(4)}`)
    if (misses) for (const miss of missed) console.log(`    - ${miss}`)
  }
}

/** How often what stands at a place stands up to there. */
function timesUpTo(list: readonly string[], place: number): number {
  return list.slice(0, place + 1).filter(item => item === list[place]).length
}
