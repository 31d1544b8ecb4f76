import { identifier, sha256 } from '../../src/model/identifier.ts'
import type { IncomingDocument } from '../../src/store/documents.ts'
import { plainDocument } from '../plain-document.ts'

/** An invented report at a location, its id and hash after its content. */
export function reportAt(location: string, text: string): IncomingDocument {
  const hash = sha256(text)
  return { document: plainDocument(identifier('d', [hash]), text, { location, sha256: hash }) }
}
