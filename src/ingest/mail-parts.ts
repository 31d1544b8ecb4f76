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

/** A mail → its parts; `most` forwarded mails are kept. Throws where the parser refuses it. */
export async function mailParts(bytes: Uint8Array, most: number): Promise<MailParts> {
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
