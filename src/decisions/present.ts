import { sha256 } from '../model/identifier.ts'
import type { Span } from '../model/span.ts'
import { FINDING_KINDS, type FindingKind } from './anchor.ts'
import { type CollationParts, type Finding, findingsIn, type PresentDocument } from './finding.ts'

/** What there is to decide about now, by id and by document. */
export class Present {
  readonly #documents = new Map<string, PresentDocument>()
  /** Null where several documents are said to stand at one place. */
  readonly #standingAt = new Map<string, string | null>()
  readonly #byId = new Map<FindingKind, Map<string, Finding>>()
  readonly #byDocument = new Map<FindingKind, Map<string, Set<Finding>>>()

  constructor(documents: Iterable<PresentDocument>, findings: Iterable<Finding> = []) {
    for (const kind of FINDING_KINDS) {
      this.#byId.set(kind, new Map())
      this.#byDocument.set(kind, new Map())
    }
    for (const document of documents) {
      const { id, location } = document
      this.#documents.set(id, document)
      this.#standingAt.set(location, this.#standingAt.has(location) ? null : id)
    }
    for (const finding of findings) this.put(finding)
  }

  /** Takes the place of the one of its kind and id. */
  put(finding: Finding): void {
    const { kind, id, places } = finding
    this.drop(kind, id)
    this.#byId.get(kind)!.set(id, finding)
    const byDocument = this.#byDocument.get(kind)!
    for (const document of places.keys()) {
      const here = byDocument.get(document)
      if (here === undefined) byDocument.set(document, new Set([finding]))
      else here.add(finding)
    }
  }

  drop(kind: FindingKind, id: string): void {
    const finding = this.get(kind, id)
    if (finding === null) return
    this.#byId.get(kind)!.delete(id)
    for (const document of finding.places.keys()) this.#byDocument.get(kind)!.get(document)!.delete(finding)
  }

  get(kind: FindingKind, id: string): Finding | null {
    return this.#byId.get(kind)!.get(id) ?? null
  }

  /** Of whichever kind. */
  named(id: string): Finding | null {
    for (const kind of FINDING_KINDS) {
      const finding = this.get(kind, id)
      if (finding !== null) return finding
    }
    return null
  }

  all(kind: FindingKind): Iterable<Finding> {
    return this.#byId.get(kind)!.values()
  }

  /** Those that stand in a document. */
  in(kind: FindingKind, document: string): Iterable<Finding> {
    return this.#byDocument.get(kind)!.get(document) ?? []
  }

  document(id: string): PresentDocument | null {
    return this.#documents.get(id) ?? null
  }

  /** The document, or the revision that stands in its place. */
  standingFor(document: string, location: string): PresentDocument | null {
    return this.document(document) ?? this.document(this.#standingAt.get(location) ?? '')
  }
}

export function presentIn(parts: CollationParts): Present {
  return new Present(parts.documents, findingsIn(parts))
}

/** 64 bits are plenty: they are looked for in one document. White space is kept; it does not come or go by itself. */
export function hashOfWords(text: string, [start, end]: Span): string {
  return sha256(text.slice(start, end)).slice(0, 16)
}
