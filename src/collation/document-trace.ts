import type { AnnotatedDocument } from '../attribution/annotate.ts'
import { type Imprint, imprintOf } from './copies/copy-direction.ts'
import { type CopyText, copyText } from './copies/copy-text.ts'
import { packedJson, unpackedJson } from './packed-json.ts'
import { type StoryProfile, storyProfile, type TermUse } from './stories/story-profile.ts'
import { type TitledDocument, titledDocument } from './stories/story-title.ts'
import { withWhatWasSaid } from './what-was-said.ts'

/**
 * All that tells which other documents one belongs with: its story and its copies are found by it. It is made of the
 * document and its annotation alone, and can be made by another thread and kept.
 */
export interface DocumentTrace {
  readonly document: TitledDocument
  readonly imprint: Imprint
  readonly profile: StoryProfile
  readonly text: CopyText
}

export function documentTrace(annotated: AnnotatedDocument): DocumentTrace {
  const said = withWhatWasSaid(annotated)
  return {
    document: titledDocument(said.document),
    imprint: imprintOf(said.document),
    profile: storyProfile(said),
    text: copyText(said.analysis),
  }
}

/** Length of what stands in front: the bytes of the text's words, as a whole number of four bytes. */
const HEAD = 4

/** In bytes that another run of the same version of the program reads. */
export function packedTrace({ document, imprint, profile, text }: DocumentTrace): Uint8Array {
  const { id, language, days, evidence } = profile
  const { names, statements } = evidence
  const rest = packedJson({
    document,
    imprint,
    profile: { id, language, days },
    terms: [...profile.terms.keys()],
    uses: Array.from(profile.terms.values(), ({ title, body, lead, names }) => [
      title,
      body,
      lead,
      names,
    ]).flat(),
    names,
    statements: statements.map(({ voice, words }) => [voice, ...words]),
  } satisfies Written)
  const bytes = new Uint8Array(HEAD + text.packed.length + rest.length)
  new DataView(bytes.buffer).setUint32(0, text.packed.length)
  bytes.set(text.packed, HEAD)
  bytes.set(rest, HEAD + text.packed.length)
  return bytes
}

interface Written {
  readonly document: TitledDocument
  readonly imprint: Imprint
  readonly profile: Omit<StoryProfile, 'terms' | 'evidence'>
  readonly terms: readonly string[]
  /** Of each term its four numbers. */
  readonly uses: readonly number[]
  readonly names: readonly string[]
  /** Of each the voice, and behind it the words. */
  readonly statements: readonly (readonly string[])[]
}

export function unpackedTrace(bytes: Uint8Array): DocumentTrace {
  const words = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0)
  const written = unpackedJson(bytes.subarray(HEAD + words)) as Written
  const { document, imprint, profile, uses, names, statements } = written
  const terms = new Map<string, TermUse>()
  for (const [k, term] of written.terms.entries()) {
    const [title, body, lead, inNames] = uses.slice(4 * k, 4 * k + 4)
    terms.set(term, { title: title!, body: body!, lead: lead!, names: inNames! })
  }
  return {
    document,
    imprint,
    profile: {
      ...profile,
      terms,
      evidence: {
        names,
        statements: statements.map(([voice, ...said]) => ({ voice: voice!, words: new Set(said) })),
      },
    },
    text: { packed: bytes.slice(HEAD, HEAD + words) },
  }
}
