import { annotate } from '../attribution/annotate.ts'
import { documentTrace, packedTrace } from '../collation/document-trace.ts'
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
    const annotated = annotate(document)
    const trace = packedTrace(documentTrace(annotated))
    return { annotation: preparedAnnotation(annotated, engine, trace) }
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) }
  }
}
