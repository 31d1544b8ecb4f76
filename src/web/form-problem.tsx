/** Why what was sent was not done, above the form that has it still. */
export function FormProblem({ problem }: { problem: string | null }) {
  if (problem === null) return null
  return (
    <div class="objection" role="alert" id="form-problem">
      <p dir="auto">{problem}</p>
    </div>
  )
}
