import type { Child } from './jsx-runtime.ts'
import type { Viewer } from './viewer.ts'

/** A form that changes something: what tells that it was sent from a page of ours goes with it. Works without script. */
export function PostForm(props: { viewer: Viewer; action: string; class?: string; children: Child }) {
  const { viewer, action, children } = props
  return (
    <form method="post" action={action} class={props.class}>
      <input type="hidden" name="csrf" value={viewer.csrf} />
      {children}
    </form>
  )
}
