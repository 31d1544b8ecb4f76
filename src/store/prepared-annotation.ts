import type { Annotation } from '../model/annotation.ts'
import type { Engine } from './database.ts'
import { packBytes, packValue } from './packed.ts'
import { lexemesOf } from './search/lexemes.ts'
import { statementRows } from './statement-rows.ts'

/** An annotation as it is kept: made where there is time for it, of plain values only. */
export interface PreparedAnnotation {
  /** The document's id. */
  readonly id: string
  /** What was found, packed. */
  readonly content: Uint8Array
  readonly statements: readonly PreparedStatement[]
  /** By what the document is found to belong with others, packed; what is not given is made when it is asked for. */
  readonly trace?: Uint8Array
}

export type PreparedStatement = ReturnType<typeof statementRows>[number] & { readonly lexemes?: string }

/** With the lexemes of its statements where it is for a store on a server; without them it can be put there as well. */
export function preparedAnnotation(
  annotation: Annotation,
  engine?: Engine,
  trace?: Uint8Array,
): PreparedAnnotation {
  const { document, attributions, speakers, figures } = annotation
  const statements = statementRows(annotation)
  return {
    id: document.id,
    content: packValue({ attributions, speakers, figures }),
    statements:
      engine === 'postgres'
        ? statements.map(statement => ({ ...statement, lexemes: lexemesOf(statement.terms) }))
        : statements,
    ...(trace === undefined ? {} : { trace: packBytes(trace) }),
  }
}
