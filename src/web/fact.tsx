import type { Child } from './jsx-runtime.ts'

/** One line of a list of facts, a `dl`. */
export function Fact({ name, children }: { name: string; children: Child }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
