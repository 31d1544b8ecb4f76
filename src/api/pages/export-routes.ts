import type { Context } from 'hono'
import { BundleError } from '../../export/bundle/bundle-error.ts'
import { collationJson } from '../../export/collation-json.ts'
import type { ExportPart, ExportParts } from '../../export/export-part.ts'
import { STREAM_FORMATS, TABLE_FORMATS } from '../../export/formats.ts'
import { joinedParts } from '../../export/joined-parts.ts'
import { PartIndex } from '../../export/part-index.ts'
import { allTablesLines, allTablesZip } from '../../export/tables/all-tables.ts'
import { tablePieces } from '../../export/tables/table-sink.ts'
import { TABLES } from '../../export/tables/tables.ts'
import { passageAnnotation, webAnnotation } from '../../export/web-annotation.ts'
import { type ExportScope, exportParts } from '../../lookup/export-parts.ts'
import type { Passage, Span } from '../../model/span.ts'
import { bundleWithPage } from '../../web/bundle-with-page.ts'
import { idFromPath } from '../../web/links.ts'
import { Refusal } from '../problem-details.ts'
import type { App, Env, Services } from '../services.ts'
import { KEPT } from '../v1/answer.ts'
import { exportQuery } from '../v1/export-operations.ts'
import { fewAtOnce, places } from '../v1/few-at-once.ts'
import { knownParameters, parametersIn } from '../v1/known-parameters.ts'
import { askedFor } from './asked-for.ts'
import { takenStream } from './taken-stream.ts'

type Asked = Context<Env>

const LONGEST_ID = 2000
/** Archives are made in memory, a few at a time; of more reports than this, at the command line. */
const MOST_REPORTS = 500
const MADE_AT_ONCE = 2
/** Each holds the part that it is at, a story or 200 statements of a speaker, for as long as its reader takes. */
const SENT_AT_ONCE = 8

interface AtOnce {
  readonly sent: ReturnType<typeof places>
  readonly made: ReturnType<typeof fewAtOnce>
}

/** What a page shows as a file in a format of others: an address of the page with `/export/FORMAT` behind it, and of the API. */
export function addExports(app: App, services: Services): void {
  const atOnce = {
    sent: places(SENT_AT_ONCE, `${SENT_AT_ONCE} exports are being taken already`),
    made: fewAtOnce(MADE_AT_ONCE),
  }
  const known = knownParameters(parametersIn(exportQuery))
  const at = (path: string, what: string, scopeOf: (context: Asked) => ExportScope) => {
    const answer = (context: Asked) => exported(context, services, atOnce, what, scopeOf(context))
    app.get(`${path}/export/:format`, answer)
    app.get(`/api/v1${path}/export/:format`, known, answer)
  }

  app.get('/documents/:id/passages/:span/export/annotation', context => passageExported(context, services))
  at('/documents/:id/story', 'story', context => ({ storyOf: id(context) }))
  at('/stories/:id', 'story', context => ({ story: id(context) }))
  at('/documents/:id/said/:span', 'statement', context => ({ said: passageOf(context) }))
  at('/utterances/:id', 'statement', context => ({ utterance: id(context) }))
  at('/documents/:id', 'report', context => ({ document: id(context) }))
  at('/speakers/:id', 'speaker', context => ({ speaker: id(context) }))
}

/** One passage as one annotation: what the evidence is copied as. */
async function passageExported(context: Asked, { lookup }: Services): Promise<Response> {
  const passage = passageOf(context)
  const answer = await lookup.document(passage.document)
  const document = answer?.collation.documents.find(one => one.id === passage.document)
  if (!answer || !document || passage.span[1] > document.text.length)
    throw new Refusal('not-found', 'there is no such passage in this store')
  const here = answer.collation.attributions
    .filter(one => one.document === passage.document && overlap(one.content, passage.span) > 0)
    .sort(
      (a, b) =>
        overlap(b.content, passage.span) - overlap(a.content, passage.span) || b.confidence - a.confidence,
    )
  const annotation = passageAnnotation(passage, here[0] ?? null, new PartIndex(answer.collation))
  return download('passage', passage, {
    type: webAnnotation.mediaType,
    ending: webAnnotation.ending,
    body: piecesOf([`${JSON.stringify(annotation)}\n`]),
  })
}

function overlap(spans: readonly Span[], [start, end]: Span): number {
  return spans.reduce((sum, [from, to]) => sum + Math.max(0, Math.min(to, end) - Math.max(from, start)), 0)
}

interface Download {
  readonly type: string
  readonly ending: string
  readonly body: AsyncIterable<string | Uint8Array>
}

async function exported(
  context: Asked,
  { lookup, store }: Services,
  { sent, made }: AtOnce,
  what: string,
  scope: ExportScope,
): Promise<Response> {
  const leave = sent()
  try {
    const parts = exportParts(lookup, store, scope)
    const first = await parts.next()
    if (first.done) throw new Refusal('not-found', `there is no such ${what} in this store`)
    const all = begunWith<ExportPart>(first.value, parts)
    const file = await downloadOf(context, all, scope, made, part =>
      bundleWithPage(part, ({ sha256 }) => store.snapshots.get(sha256)),
    )
    const answer = download(what, Object.values(scope)[0], file, leave)
    // Of an answer to HEAD nobody takes the body.
    if (context.req.method === 'HEAD') await answer.body?.cancel()
    return answer
  } catch (error) {
    leave()
    throw error
  }
}

function download(
  what: string,
  named: unknown,
  { type, ending, body }: Download,
  ended: () => void = () => {},
): Response {
  const name = `hearsay-${what}-${plainName(named)}.${ending}`
  return new Response(takenStream(body, ended), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'x-content-type-options': 'nosniff',
      ...KEPT,
    },
  })
}

/** Refuses what is no format, and what is too much for one. */
async function downloadOf(
  context: Asked,
  parts: ExportParts,
  scope: ExportScope,
  made: AtOnce['made'],
  bundling: (part: ExportPart) => Promise<Uint8Array>,
): Promise<Download> {
  const format = context.req.param('format') ?? ''
  const stream = STREAM_FORMATS.find(({ name }) => name === format)
  if (stream !== undefined)
    return { type: stream.mediaType, ending: stream.ending, body: stream.pieces(parts) }
  const whole = () => few(parts, format, scope)
  if (format === 'json')
    return {
      type: 'application/json; charset=utf-8',
      ending: 'json',
      body: piecesOf(collationJson((await whole()).collation)),
    }
  if (format === 'bundle') {
    const bytes = await made(async () => bundled(await whole(), bundling))
    return { type: 'application/zip', ending: 'zip', body: piecesOf([bytes]) }
  }
  const tables = TABLE_FORMATS.find(({ name }) => name === format)
  if (tables === undefined) throw new Refusal('no-such-path', `there is no format ${format.slice(0, 40)}`)
  const asked = askedFor(context, 'table')
  const table = TABLES.find(({ name }) => name === asked)
  if (asked !== '' && table === undefined)
    throw new Refusal('no-such-path', `there is no table ${asked.slice(0, 40)}`)
  if (table !== undefined)
    return { type: tables.mediaType, ending: tables.ending, body: tablePieces(tables, table, parts) }
  if (format === 'jsonl')
    return { type: tables.mediaType, ending: tables.ending, body: allTablesLines(parts) }
  const bytes = await made(async () => allTablesZip(tables, [await whole()]))
  return { type: 'application/zip', ending: `${tables.ending}.zip`, body: piecesOf([bytes]) }
}

async function bundled(
  part: ExportPart,
  bundling: (part: ExportPart) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  try {
    return await bundling(part)
  } catch (error) {
    if (!(error instanceof BundleError)) throw error
    throw new Refusal('too-large', error.message)
  }
}

/** All parts as one, where that can be held. */
async function few(parts: ExportParts, format: string, scope: ExportScope): Promise<ExportPart> {
  const whole: ExportPart[] = []
  const reports = new Set<string>()
  for await (const part of parts) {
    whole.push(part)
    for (const { id } of part.collation.documents) reports.add(id)
    if (reports.size > MOST_REPORTS) throw tooMany(format, scope, part)
  }
  return joinedParts(whole)
}

/** Says what has no such limit. */
function tooMany(format: string, scope: ExportScope, { collation }: ExportPart): Refusal {
  const isTables = TABLE_FORMATS.some(({ name }) => name === format)
  const [option, id] =
    scope.storyOf !== undefined
      ? ['story', collation.stories[0]?.id]
      : scope.said !== undefined
        ? ['utterance', collation.utterances[0]?.id]
        : Object.entries(scope)[0]!
  const named = /^[\w-]+$/.test(String(id)) ? id : 'ID'
  const command = `hearsay export --format ${format} --${option} ${named} -o ${isTables ? 'FOLDER' : 'FILE'}`
  return new Refusal(
    'too-large',
    `this is of more than ${MOST_REPORTS} reports, and ${format} is made as a whole here; jsonl${isTables ? ', one table (?table=NAME)' : ''} and, on the server’s machine, "${command}" have no such limit`,
  )
}

async function* begunWith<T>(first: T, others: AsyncIterable<T>): AsyncGenerator<T> {
  yield first
  yield* others
}

async function* piecesOf<T>(pieces: Iterable<T>): AsyncGenerator<T> {
  yield* pieces
}

/** What may stand in the name of a file on any system. */
function plainName(value: unknown): string {
  const { document, span } = (value ?? {}) as { document?: string; span?: readonly number[] }
  const name = typeof value === 'string' ? value : `${document}-${span?.join('-')}`
  return (
    name
      .replace(/[^A-Za-z0-9_-]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 80) || 'export'
  )
}

function id(context: Asked): string {
  return idFromPath(context.req.param('id') ?? '').slice(0, LONGEST_ID)
}

function passageOf(context: Asked): Passage {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(context.req.param('span') ?? '') ?? []
  if (start === undefined || Number(start) >= Number(end))
    throw new Refusal('no-such-path', 'characters are named START-END')
  return { document: id(context), span: [Number(start), Number(end)] }
}
