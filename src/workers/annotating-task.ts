import { annotate } from '../attribution/annotate.ts'
import type { Document } from '../model/document.ts'
import type { Engine } from '../store/database.ts'
import { type PreparedAnnotation, preparedAnnotation } from '../store/prepared-annotation.ts'

export interface AnnotatingTask {
  readonly documents: readonly Document[]
  /** Of the store that is to keep what is found. */
  readonly engine: Engine
}

/** For each document what was found in it, ready to be stored, or why nothing could be. */
export type Found = { readonly annotation: PreparedAnnotation } | { readonly failure: string }

export function foundIn(document: Document, engine: Engine): Found {
  try {
    const { attributions, speakers, figures } = annotate(document)
    return { annotation: preparedAnnotation({ document, attributions, speakers, figures }, engine) }
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) }
  }
}
