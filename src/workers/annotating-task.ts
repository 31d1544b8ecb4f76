import { annotate } from '../attribution/annotate.ts'
import type { Annotation } from '../model/annotation.ts'
import type { Document } from '../model/document.ts'

export type AnnotatingTask = readonly Document[]

export type Findings = Omit<Annotation, 'document'>

/** For each document what was found in it, or why nothing could be. */
export type Found = { readonly findings: Findings } | { readonly failure: string }

export function findingsOf(document: Document): Found {
  try {
    const { attributions, speakers, figures } = annotate(document)
    return { findings: { attributions, speakers, figures } }
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) }
  }
}
