import type { Attribution } from '../../model/attribution.ts'
import { identifier } from '../../model/identifier.ts'
import type { Occasion } from '../../model/occasion.ts'
import { joinedPieces } from '../../model/pieces.ts'
import type { Speaker } from '../../model/speaker.ts'
import type { ExportParts, StreamFormat } from '../export-part.ts'
import { KnownIds } from '../known-ids.ts'
import { type ExportedDocument, oneLine, PartIndex } from '../part-index.ts'
import { languageCode } from './languages.ts'

/**
 * FollowTheMoney, JSON Lines: reports are Articles, speakers Persons, Organizations or LegalEntities, outlets
 * Organizations. That a report has somebody say something is a Documentation between the two, with the words; the words
 * that name the speaker there are a Mention; an occasion with a day or a place is an Event.
 */
export const followTheMoney: StreamFormat = {
  name: 'ftm',
  title: 'FollowTheMoney',
  mediaType: 'application/json+ftm',
  ending: 'ftm.json',
  pieces: entityLines,
}

export interface FtmEntity {
  readonly id: string
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly string[]>>
}

async function* entityLines(parts: ExportParts): AsyncGenerator<string> {
  const known = new KnownIds()
  for await (const { collation } of parts) {
    const index = new PartIndex(collation)
    const entities = [
      ...[...index.documents.values()].flatMap(document => [outlet(document), article(document)]),
      ...collation.speakers.map(speaker),
      ...collation.occasions
        .filter(({ date, place }) => date !== null || place !== null)
        .map(o => event(o, index)),
      ...collation.attributions.flatMap(attribution => [...said(attribution, index)]),
    ]
    for (const entity of known.fresh(entities, ({ id }) => id)) yield `${JSON.stringify(entity)}\n`
  }
}

type Values = Readonly<Record<string, string | null | undefined | readonly (string | null | undefined)[]>>

/** Longest values that the schema takes, in signs, by the kind of property. */
const LONGEST_TEXT = 65_000
const LONGEST_NAME = 384
const LONGEST_STRING = 1024
const LONGEST_URL = 4096
const LONGEST: Readonly<Record<string, number>> = {
  name: LONGEST_NAME,
  alias: LONGEST_NAME,
  bodyText: LONGEST_TEXT,
  summary: LONGEST_TEXT,
  description: LONGEST_TEXT,
  notes: LONGEST_TEXT,
  sourceUrl: LONGEST_URL,
  // Addresses of places.
  location: 250,
}

/** Without what is not known; longer values in pieces, since the schema takes several of each. */
function entity(schema: string, id: string, values: Values): FtmEntity {
  const properties: [string, string[]][] = []
  for (const [name, given] of Object.entries(values)) {
    const kept = [given].flat().filter((value): value is string => value != null && value.trim() !== '')
    const pieces = kept.flatMap(value => inPieces(value, LONGEST[name] ?? LONGEST_STRING))
    if (pieces.length > 0) properties.push([name, [...new Set(pieces)]])
  }
  return { id, schema, properties: Object.fromEntries(properties) }
}

/** No pair of surrogates is cut. */
function inPieces(value: string, longest: number): string[] {
  const pieces: string[] = []
  for (let from = 0; from < value.length; ) {
    let to = Math.min(value.length, from + longest)
    if (to < value.length && /[\udc00-\udfff]/.test(value[to]!)) to--
    pieces.push(value.slice(from, to))
    from = to
  }
  return pieces.filter(piece => piece.trim() !== '')
}

/** The schema takes names of 200 signs. */
const PLAIN = /^[A-Za-z0-9_.-]{1,120}$/

function entityId(id: string): string {
  return PLAIN.test(id) ? `hearsay-${id}` : identifier('hearsay-id', [id])
}

/** Outlets have no ids of their own: they are one by name. */
function outletId(label: string): string {
  return identifier('hearsay-outlet', [label])
}

function outlet({ label }: ExportedDocument): FtmEntity {
  return entity('Organization', outletId(label), { name: oneLine(label) || 'unknown' })
}

function article({ document, label, url, selected }: ExportedDocument): FtmEntity {
  const { id, title, location, byline, published, language, sha256, text, credit } = document
  const name = oneLine(title ?? '') || oneLine(label) || id
  return entity('Article', entityId(id), {
    name,
    title: title === null ? null : oneLine(title),
    fileName: oneLine(location.split(/[/\\]/).at(-1) || location) || id,
    sourceUrl: url,
    publisher: oneLine(label),
    author: byline === null ? null : oneLine(byline),
    publishedAt: ftmDate(published),
    language: languageCode(language),
    bodyText: text,
    notes: [
      `SHA-256 of the bytes as read: ${sha256}`,
      `The text by its hash: ${selected.name}`,
      credit === null ? null : `Credited to ${oneLine(credit)}`,
    ],
  })
}

function speaker({ id, name, kind, aliases }: Speaker): FtmEntity {
  const schema = kind === 'person' ? 'Person' : kind === 'organisation' ? 'Organization' : 'LegalEntity'
  return entity(schema, entityId(id), {
    name: oneLine(name) || id,
    alias: aliases.filter(alias => alias !== name).map(oneLine),
  })
}

function event({ id, speaker, date, place, audience }: Occasion, index: PartIndex): FtmEntity {
  const who = index.speaker(speaker)
  return entity('Event', entityId(id), {
    name: `${who === null ? 'A speaker not resolved' : oneLine(who.name)} spoke${date === null ? '' : `, ${date.value}`}`,
    date: ftmDate(date?.value ?? null),
    location: place === null ? null : oneLine(place.text),
    involved: who === null ? null : entityId(who.id),
    description: [
      date === null ? null : `The day is ${date.basis}.`,
      place === null ? null : `The place is ${place.basis}.`,
      audience === null ? null : `To ${oneLine(audience.text)} (${audience.basis}).`,
    ],
  })
}

/** What joins a report and whoever it has speak; without a speaker that is known there is nobody to join it to. */
function* said(attribution: Attribution, index: PartIndex): Generator<FtmEntity> {
  const { id, document, content, source, kind, act, confidence } = attribution
  const who = index.speaker(attribution.speaker)
  if (who === null) return
  const { document: report, url } = index.document(document)
  const { text } = report
  yield entity('Documentation', entityId(id), {
    document: entityId(document),
    entity: entityId(who.id),
    role: `${kind} speech, ${act}`,
    summary: joinedPieces(text, content),
    description: [
      `${index.accordingTo(attribution)} this.`,
      `Characters ${content.map(([start, end]) => `${start}–${end}`).join(', ')} of the text, in UTF-16 code units.`,
      `How sure that is: ${confidence}.`,
    ],
    date: ftmDate(report.published),
    sourceUrl: url,
    recordId: id,
  })
  const named = source.map(([start, end]) => oneLine(text.slice(start, end))).filter(name => name !== '')
  for (const name of new Set(named))
    yield entity('Mention', entityId(identifier('mention', [document, who.id, name])), {
      document: entityId(document),
      name,
      resolved: entityId(who.id),
      detectedSchema: speaker(who).schema,
    })
}

/** Times in UTC, without the zone, as the schema has them; days as they are. */
function ftmDate(date: string | null): string | null {
  if (date === null) return null
  if (/^\d{4}(?:-\d{2}){0,2}$/.test(date)) return date
  const time = /(?:Z|[+-]\d{2}:\d{2})$/.test(date) ? Date.parse(date) : Number.NaN
  if (!Number.isNaN(time)) return new Date(time).toISOString().slice(0, 19)
  return /^\d{4}-\d{2}-\d{2}/.exec(date)?.[0] ?? null
}
