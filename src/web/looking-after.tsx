/** Where an admin looks after the server. */
export function LookingAfter() {
  return (
    <p class="also">
      <a href="/accounts">Accounts</a>
      <a href="/audit">The log</a>
      <a href="/csp-reports">What browsers have reported</a>
    </p>
  )
}
