/** What came of a form that was sent, above what it was sent from. */
export function FormOutcome({ done = null, refused }: { done?: string | null; refused: string | null }) {
  return (
    <>
      {refused !== null && (
        <p class="refused" role="alert">
          {refused}
        </p>
      )}
      {done !== null && (
        <p class="done" role="status">
          {done}
        </p>
      )}
    </>
  )
}
