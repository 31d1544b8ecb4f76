/** The one box in which all is searched; `q` is kept as it was written. */
export function SearchBox(props: { query: string; hasFocus?: boolean; described?: string }) {
  const { query, hasFocus, described } = props
  return (
    <search class="search-box">
      <form action="/search">
        <label for="query" class="v">
          Search what was said, and in which reports
        </label>
        <input
          type="search"
          id="query"
          name="q"
          value={query}
          placeholder="Words, or “a phrase”"
          autocomplete="off"
          spellcheck={false}
          maxlength={1000}
          autofocus={hasFocus}
          aria-describedby={described}
        />
        <button type="submit">Search</button>
      </form>
    </search>
  )
}
