import { counted, grouped } from './in-words.ts'

/** "Statements 25–48 of 80", with links to the pages before and behind; nothing where one page has all. */
export function Paging(props: {
  path: string
  /** Of the query. */
  name: string
  /** How many come before this page. */
  from: number
  size: number
  all: number
  what: string
}) {
  const { path, name, from, size, all, what } = props
  if (all <= size && from === 0) return null
  const at = (start: number): string =>
    start <= 0 ? path : `${path}${path.includes('?') ? '&' : '?'}${name}=${start}`
  const last = Math.min(all, from + size)
  return (
    <nav class="paging" aria-label={`Pages of ${what}s`}>
      <span>
        {last > from ? `${grouped(from + 1)}–${grouped(last)} of ` : 'None of '}
        {counted(all, what)}
      </span>
      {from > 0 && (
        <a href={at(from - size)} rel="prev">
          Previous {size}
        </a>
      )}
      {last < all && (
        <a href={at(from + size)} rel="next">
          Next {Math.min(size, all - last)}
        </a>
      )}
    </nav>
  )
}
