import { FormOutcome } from './form-outcome.tsx'
import { servedPage } from './served-page.tsx'

/** The page for signing in. `csrf`: of the browser it is shown in. */
export function signInPage(props: {
  csrf: string
  to: string
  name: string
  refused: string | null
}): string {
  const { csrf, to, name, refused } = props
  return servedPage({
    title: 'Sign in',
    here: '',
    viewer: null,
    twin: null,
    children: (
      <div class="account">
        <h1>Sign in</h1>
        <FormOutcome refused={refused} />
        <form method="post" action="/login" class="fields">
          <input type="hidden" name="csrf" value={csrf} />
          <input type="hidden" name="to" value={to} />
          <label>
            Name
            <input
              name="name"
              value={name}
              autocomplete="username"
              autocapitalize="none"
              spellcheck={false}
              required
              maxlength={64}
              autofocus={name === ''}
            />
          </label>
          <label>
            Password
            <input
              type="password"
              name="password"
              autocomplete="current-password"
              required
              maxlength={256}
              autofocus={name !== ''}
            />
          </label>
          <button type="submit">Sign in</button>
        </form>
        <p class="note">Whoever looks after this store makes accounts and new passwords.</p>
      </div>
    ),
  })
}
