/** Where the page behind this one is; nothing where this is all there is. Without script every page is a link. */
export function Pager(props: {
  path: string
  /** What is asked for on every page. */
  asked?: Readonly<Record<string, string>>
  /** Whether there are pages before this one. */
  isLater: boolean
  next: string | null
  what: string
}) {
  const { path, asked = {}, isLater, next, what } = props
  if (!isLater && next === null) return null
  const first = new URLSearchParams(asked).toString()
  return (
    <nav class="pager" aria-label={`Pages of ${what}`}>
      {isLater && <a href={first === '' ? path : `${path}?${first}`}>From the beginning</a>}
      {next !== null && (
        <a href={`${path}?${new URLSearchParams({ ...asked, cursor: next })}`} rel="next">
          More {what}
        </a>
      )}
      {next === null && <span class="note">These are the last.</span>}
    </nav>
  )
}
