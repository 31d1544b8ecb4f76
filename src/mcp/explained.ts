import { CursorError } from '../lookup/paging.ts'
import { QuotationError } from '../lookup/quotation-error.ts'
import { QueryError } from '../store/search/query-problem.ts'
import { StoreError } from '../store/store-error.ts'
import { ToolError } from './tool.ts'

/** What an assistant is told of an error: what to do instead. Of what is ours only that it is. */
export function explained(error: unknown, failed: (error: unknown) => void): string {
  if (error instanceof ToolError) return error.message
  if (isOfCursor(error)) return '"cursor" is "next" of an answer to the same question; leave it out to begin.'
  if (error instanceof QueryError)
    return `This is no query: ${error.message}. Words that have a colon or a minus are quoted: "word".`
  if (error instanceof QuotationError) return `${error.message}.`
  failed(error)
  if (error instanceof StoreError) return `The store cannot be read now (${error.code}). Ask again later.`
  return 'Hearsay failed at this; the person who runs it finds why in its log.'
}

function isOfCursor(error: unknown): boolean {
  return (
    error instanceof CursorError ||
    (error instanceof QueryError && error.problems.every(({ code }) => code === 'bad-cursor'))
  )
}
