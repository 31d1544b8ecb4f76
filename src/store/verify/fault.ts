/**
 * - `file`: the engine finds its own files damaged
 * - `schema`: a migration was not applied as this program has it
 * - `snapshot`, `text`: what is kept has not the hash that it had
 * - `span`: something points out of its text
 * - `quotation`: something quotes what does not stand there
 * - `reference`: something is missing that is pointed to, or there that should not be
 * - `log`: a row of the log was changed, put in or taken out
 */
export type FaultKind = 'file' | 'schema' | 'snapshot' | 'text' | 'span' | 'quotation' | 'reference' | 'log'

/** Something in the store that is not as it was put there, or does not hold. */
export interface Fault {
  readonly kind: FaultKind
  /** Id or hash of what it is about. */
  readonly subject: string
  readonly message: string
}

export type FaultReport = (fault: Fault) => void
