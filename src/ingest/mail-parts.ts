import PostalMime, { type Address } from 'postal-mime'

/** What is read of one mail. */
export interface MailParts {
  readonly subject: string | null
  readonly fromName: string | null
  readonly fromAddress: string | null
  readonly organization: string | null
  /** ISO 8601 where it could be read, else as written. */
  readonly date: string | null
  /** BCP 47, as the mail's head declares it. */
  readonly language: string | null
  readonly text: string | null
  readonly html: string | null
  /** Mails forwarded in it, as they stand there. */
  readonly forwarded: readonly Uint8Array[]
  /** Names of the other parts that are files of their own, or their types. */
  readonly attachments: readonly string[]
}

const DEEPEST = 50
const HEAD_BYTES = 512 * 1024
/** Lines that may begin a part: the parser's time for them grows with more than their number. */
const MOST_PARTS = 10_000

/** A mail → its parts; `most` forwarded mails are kept. Throws where the parser refuses it. */
export async function mailParts(bytes: Uint8Array, most: number): Promise<MailParts> {
  if (countOf(bytes, '\n--') > MOST_PARTS) throw new Error(`more than ${MOST_PARTS} parts`)
  const mail = await PostalMime.parse(bytes, {
    maxNestingDepth: DEEPEST,
    maxHeadersSize: HEAD_BYTES,
    forceRfc822Attachments: true,
  })
  const header = (key: string) => mail.headers.find(field => field.key === key)?.value.trim() || null
  const from = mailbox(mail.from) ?? mailbox(mail.sender)
  const forwarded: Uint8Array[] = []
  const attachments: string[] = []
  for (const { mimeType, content, filename, related, disposition } of mail.attachments) {
    if (mimeType === 'message/rfc822' && forwarded.length < most) forwarded.push(bytesOf(content))
    // Pictures within the text and the like are not worth a word.
    else if (disposition === 'attachment' || !related) attachments.push(filename ?? mimeType)
  }
  return {
    subject: mail.subject?.trim() || null,
    fromName: from?.name?.trim() || null,
    fromAddress: from?.address?.trim() || null,
    organization: header('organization') ?? header('organisation'),
    date: mail.date ?? null,
    language: header('content-language'),
    text: mail.text?.trim() ? mail.text : null,
    html: mail.html?.trim() ? mail.html : null,
    forwarded,
    attachments,
  }
}

function mailbox(address: Address | undefined): { name?: string; address?: string } | null {
  if (address === undefined) return null
  return 'group' in address && address.group
    ? (address.group[0] ?? { name: address.name })
    : (address as { name?: string; address?: string })
}

function bytesOf(content: string | ArrayBuffer | Uint8Array): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content)
}

function countOf(bytes: Uint8Array, wanted: string): number {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  let count = 0
  for (let at = data.indexOf(wanted); at >= 0; at = data.indexOf(wanted, at + wanted.length)) count++
  return count
}
