import type { Attribution } from '../model/attribution.ts'
import type { Collation } from '../model/collation.ts'
import type { Document } from '../model/document.ts'
import { documentLabel } from '../model/document-label.ts'
import type { Occasion } from '../model/occasion.ts'
import type { Speaker } from '../model/speaker.ts'
import { analyse } from '../text/analyse.ts'
import type { TextAnalysis } from '../text/analysis.ts'
import { SelectedText } from './selectors/selectors.ts'

/** A document as exports name it. */
export interface ExportedDocument {
  readonly document: Document
  /** Its outlet, or what is said in its place. */
  readonly label: string
  readonly selected: SelectedText
  /** Its own address on the web; null where it has none. */
  readonly url: string | null
}

/** What exports look up in one part. */
export class PartIndex {
  readonly documents: ReadonlyMap<string, ExportedDocument>
  readonly speakers: ReadonlyMap<string, Speaker>
  readonly attributions: ReadonlyMap<string, Attribution>
  readonly occasions: ReadonlyMap<string, Occasion>
  readonly #analyses = new Map<string, TextAnalysis>()

  constructor({ documents, speakers, attributions, occasions }: Collation) {
    this.documents = new Map(
      documents.map(document => [
        document.id,
        {
          document,
          label: documentLabel(document),
          selected: new SelectedText(document.text),
          url: webAddress(document),
        },
      ]),
    )
    this.speakers = byId(speakers)
    this.attributions = byId(attributions)
    this.occasions = byId(occasions)
  }

  /** Throws for what no collation has: a document that is named and not there. */
  document(id: string): ExportedDocument {
    const found = this.documents.get(id)
    if (found === undefined) throw new Error(`document ${id} is named and not in this part of the collation`)
    return found
  }

  /** A document's text taken apart, once it is asked for. */
  analysis(id: string): TextAnalysis {
    const known = this.#analyses.get(id)
    if (known !== undefined) return known
    const made = analyse(this.document(id).document)
    this.#analyses.set(id, made)
    return made
  }

  speaker(id: string | null): Speaker | null {
    return id === null ? null : (this.speakers.get(id) ?? null)
  }

  /** Who is said to have said it: a name, else the words of the source, else that it is not resolved. */
  speakerWords(attribution: Attribution): string {
    const speaker = this.speaker(attribution.speaker)
    if (speaker !== null) return speaker.name
    const { text } = this.document(attribution.document).document
    const words = oneLine(attribution.source.map(([start, end]) => text.slice(start, end)).join(' '))
    return words === '' ? 'a speaker not resolved' : `${words} (not resolved)`
  }

  /** "According to OUTLET, SPEAKER said": what must stand with every passage. */
  accordingTo(attribution: Attribution): string {
    const { label } = this.document(attribution.document)
    return `According to ${label}, ${this.speakerWords(attribution)} said`
  }
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** The address that a document names as its own, or where it was read; only http and https. */
export function webAddress({
  location,
  provenance,
}: Pick<Document, 'location' | 'provenance'>): string | null {
  for (const address of [provenance?.url, location]) {
    if (address == null || !/^https?:\/\//i.test(address)) continue
    const url = URL.parse(address)
    if (url !== null) return url.href
  }
  return null
}

function byId<T extends { readonly id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map(item => [item.id, item]))
}
