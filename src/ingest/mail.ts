import { identifier, sha256 } from '../model/identifier.ts'
import type { Described, ReadFrom } from '../model/provenance.ts'
import type { Draft } from './draft.ts'
import { InputError } from './input-error.ts'
import { parsingTimeFor } from './limits.ts'
import type { MailParts } from './mail-parts.ts'
import type { Origin } from './origin.ts'
import { draftOfPage } from './page-document.ts'
import { parsedInThread } from './parsed-in-thread.ts'
import { finished, notice, problemOf, type Read, type Reading } from './reading.ts'

/**
 * A mail → its documents: the mail itself, by its plain text where it has one, else by its HTML; and each mail that it
 * forwards as a whole, known by a number behind the location. Other attachments are counted, not read.
 */
export async function* documentsOfMail(
  bytes: Uint8Array,
  origin: Origin,
  reading: Reading,
): AsyncGenerator<Read> {
  const { limits } = reading
  const waiting = [{ bytes, depth: 0 }]
  for (let number = 1; waiting.length > 0; number++) {
    const mail = waiting.shift()!
    const location = number === 1 ? origin.location : `${origin.location}#${number}`
    const isLast = mail.depth === limits.messageDepth
    try {
      const most = isLast ? 0 : Math.max(0, limits.messages - number - waiting.length)
      const parts = await parsedInThread('mail', mail.bytes, location, {
        most,
        time: parsingTimeFor(mail.bytes.length, limits),
      })
      waiting.push(...parts.forwarded.map(forwarded => ({ bytes: forwarded, depth: mail.depth + 1 })))
      const others = parts.attachments.length
      if (others > 0) yield notice(location, 'unsupported', notRead(others))
      if (parts.text === null && parts.html === null) {
        if (parts.forwarded.length > 0) continue
        throw new InputError(location, 'no-text', 'the mail has no text')
      }
      const draft = await draftOfMail(parts, mail.bytes, { ...origin, location }, reading)
      yield* finished(draft, mail.bytes, { ...origin, location })
    } catch (error) {
      yield { problem: problemOf(location, error) }
    }
  }
}

/** A line of two hyphens and a space sets off a signature. */
const SIGNATURE = /\n-- \n/

async function draftOfMail(
  parts: MailParts,
  bytes: Uint8Array,
  origin: Origin,
  reading: Reading,
): Promise<Draft> {
  const { location } = origin
  const hash = sha256(bytes)
  const outlet = parts.organization ?? siteOf(parts.fromAddress)
  const readFrom: Partial<Record<Described, ReadFrom>> = {}
  if (parts.subject) readFrom.title = 'header'
  if (outlet) readFrom.outlet = 'header'
  if (parts.fromName) readFrom.byline = 'header'
  if (parts.date) readFrom.published = 'header'
  const { text, dropped } = await bodyOf(parts, origin, reading)
  return {
    id: identifier('d', [hash]),
    location,
    outlet,
    title: parts.subject,
    published: parts.date,
    publishedBasis: 'metadata',
    language: parts.language,
    byline: parts.fromName,
    sha256: hash,
    text,
    dropped,
    provenance: { url: null, modified: null, readFrom, encoding: null, runs: [] },
  }
}

async function bodyOf(
  { text, html, subject }: MailParts,
  origin: Origin,
  reading: Reading,
): Promise<{ text: string; dropped: readonly string[] }> {
  const title = subject === null ? '' : `${subject}\n\n`
  if (text === null) {
    const decoded = { text: html!, encoding: 'utf-8', reservation: null }
    const page = await draftOfPage(
      Buffer.from(html!),
      decoded,
      { ...origin, url: null, entry: null },
      reading,
    )
    const isTitled = subject !== null && page.text.startsWith(subject)
    return { text: isTitled ? page.text : title + page.text, dropped: page.dropped }
  }
  const plain = text.replace(/\r\n?/g, '\n').trimEnd()
  const [body = '', ...rest] = plain.split(SIGNATURE)
  if (body.trim() === '') return { text: title + plain, dropped: [] }
  const isTitled = subject !== null && body.trimStart().startsWith(subject)
  return { text: isTitled ? body.trim() : title + body.trimEnd(), dropped: rest }
}

/** "press@news.vell.example" → "vell.example" is more than can be known; what stands behind the sign is kept. */
function siteOf(address: string | null): string | null {
  return (
    address
      ?.split('@')
      .at(-1)
      ?.toLowerCase()
      .replace(/^(?:www|mail|mailer|news|press|newsletter)\.(?=.+\.)/, '') || null
  )
}

function notRead(attachments: number): string {
  return attachments === 1
    ? '1 attachment is not read; give its file to read it'
    : `${attachments} attachments are not read; give their files to read them`
}
