import type { Attribution } from '../model/attribution.ts'

/** Through whom words came, the nearest to the report first. */
export function RelayNames({ relay, between }: { relay: Attribution['relay']; between: string }) {
  return (
    <>
      {relay.map((link, i) => (
        <>
          {i > 0 && between}
          <bdi>{link.name}</bdi>
        </>
      ))}
    </>
  )
}
