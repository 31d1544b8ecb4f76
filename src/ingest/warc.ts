import type { ByteStream } from './byte-stream.ts'
import { decode } from './decode.ts'
import { InputError } from './input-error.ts'
import { HEAD_BYTES, kindOf, textKindOf } from './kind.ts'
import type { Origin } from './origin.ts'
import { draftOfPage } from './page-document.ts'
import { documentOfText } from './plain-text.ts'
import { finished, notice, problemOf, type Read, type Reading } from './reading.ts'
import { unchunked, unpacked } from './unpack-body.ts'
import { isOfDigest } from './warc-digest.ts'
import { parsedHeader, type WarcRecord, warcRecords } from './warc-records.ts'

/** Bytes in which the header of an answer ends. */
const LONGEST_ANSWER_HEADER = 256 * 1024

/** An answer that holds a page or a text, by its header. */
const READABLE = /^(?:text\/(?:html|plain|markdown)|application\/xhtml\+xml)\b/i

/**
 * A web archive → the documents of its pages: answers with status 200 that are HTML or plain text, and resources of these
 * types. Of all else only the number is told. Digests that the archive gives are checked; what is damaged is a problem, and
 * costs no other record where the next one can be found.
 */
export async function* documentsOfWarc(
  stream: ByteStream,
  origin: Origin,
  reading: Reading,
): AsyncGenerator<Read> {
  const { location } = origin
  const passedOver = new Map<string, number>()
  const passOver = (why: string) => passedOver.set(why, (passedOver.get(why) ?? 0) + 1)
  const records = warcRecords(stream, location, reading.limits, record => isWanted(record))
  for await (const record of records) {
    if (record instanceof InputError) {
      yield { problem: record.toProblem() }
      continue
    }
    const at = record.field('warc-target-uri')?.replace(/^<(.*)>$/, '$1') ?? `${location}#${record.number}`
    try {
      if (!isWanted(record)) passOver(whyNot(record))
      else if (record.block === null)
        throw new InputError(
          at,
          'too-large',
          `${record.length} bytes; a document has ${reading.limits.documentBytes} at most`,
        )
      else yield* documentOfRecordBlock(record, record.block, at, origin, reading, passOver)
    } catch (error) {
      yield { problem: problemOf(at, error) }
    }
  }
  if (passedOver.size > 0) {
    const parts = [...passedOver]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([why, count]) => `${count} ${why}`)
    yield notice(location, 'unsupported', `passed over: ${parts.join(', ')}`)
  }
}

function isWanted(record: Omit<WarcRecord, 'block'>): boolean {
  const type = record.field('warc-type')?.toLowerCase()
  if (record.field('warc-segment-number') !== null) return false
  if (!/^<?https?:/i.test(record.field('warc-target-uri') ?? '')) return false
  return (
    (type === 'response' &&
      /^application\/http\b/i.test(record.field('content-type') ?? 'application/http')) ||
    (type === 'resource' && READABLE.test(record.field('content-type') ?? ''))
  )
}

function whyNot(record: Omit<WarcRecord, 'block'>): string {
  const type = record.field('warc-type')?.toLowerCase() ?? ''
  return /^(?:warcinfo|request|metadata|revisit|conversion|continuation|resource)$/.test(type)
    ? `${type} records`
    : 'records of other kinds'
}

async function* documentOfRecordBlock(
  record: WarcRecord,
  block: Uint8Array,
  at: string,
  origin: Origin,
  reading: Reading,
  passOver: (why: string) => void,
): AsyncGenerator<Read> {
  const { limits } = reading
  if (isOfDigest(record.field('warc-block-digest') ?? '', block) === false)
    throw new InputError(at, 'bad-archive', 'the record is not what its digest says')
  const answer = record.field('warc-type')?.toLowerCase() === 'response' ? await answerIn(block, at) : null
  if (answer !== null && answer.status !== 200) {
    passOver('answers with another status than 200')
    return
  }
  const type =
    answer === null
      ? record.field('content-type')
      : (answer.field('content-type') ?? record.field('warc-identified-payload-type'))
  if (!READABLE.test(type ?? '')) {
    passOver('answers of other types')
    return
  }
  const payload = answer?.body ?? block
  const whole = answer?.isChunked ? await unchunked(payload) : payload
  const cutOff = record.field('warc-truncated')
  const bytes = unpacked(whole, answer?.field('content-encoding') ?? null, at, limits, cutOff !== null)
  const digest = record.field('warc-payload-digest')
  // Archives differ in whether it is of the body as sent, without its chunks, or unpacked.
  if (
    digest !== null &&
    [...new Set([payload, whole, bytes])].every(body => isOfDigest(digest, body) === false)
  )
    throw new InputError(at, 'bad-archive', 'the page is not what its digest says')
  if (cutOff !== null) yield notice(at, 'truncated', `cut off when it was archived: ${cutOff.slice(0, 40)}`)
  const kind = kindOf(bytes.subarray(0, HEAD_BYTES))
  if (bytes.length === 0) throw new InputError(at, 'empty', 'there is nothing in it')
  if (kind !== 'page' && kind !== 'text' && kind !== 'markdown') {
    passOver('answers of other types')
    return
  }
  const charset = /charset\s*=\s*"?([\w.:-]{1,40})/i.exec(type!)?.[1] ?? null
  const decoded = decode(bytes, at, charset)
  if (decoded.reservation) yield notice(at, 'wrong-encoding', decoded.reservation)
  const from: Origin = {
    location: at,
    url: at,
    charset,
    fetchedAt: isoTime(record.field('warc-date')),
    entry: origin.entry,
  }
  const draft =
    textKindOf(decoded.text) === 'page'
      ? await draftOfPage(bytes, decoded, from, reading)
      : documentOfText(bytes, decoded, at)
  yield* finished(draft, bytes, from)
}

interface Answer {
  readonly status: number
  readonly isChunked: boolean
  readonly body: Uint8Array
  field(name: string): string | null
}

/** Throws where a block does not begin as an answer does. */
async function answerIn(block: Uint8Array, at: string): Promise<Answer> {
  const head = Buffer.from(block.subarray(0, LONGEST_ANSWER_HEADER)).toString('latin1')
  const end = /\r?\n\r?\n/.exec(head)
  const first = /^HTTP\/\d(?:\.\d)? +(\d{3})\b[^\n]*\n/i.exec(head)
  if (!end || !first) throw new InputError(at, 'bad-archive', 'the record holds no answer of a server')
  const header = await parsedHeader(
    first[0].trimEnd(),
    block.subarray(first[0].length, Math.max(first[0].length, end.index)),
  )
  return {
    status: Number(first[1]),
    isChunked: /\bchunked\b/i.test(header.get('transfer-encoding') ?? ''),
    body: block.subarray(end.index + end[0].length),
    field: name => header.get(name) ?? null,
  }
}

function isoTime(written: string | null): string | null {
  const time = Date.parse(written ?? '')
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}
