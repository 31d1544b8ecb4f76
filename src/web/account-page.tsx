import type { Session, Token } from '../model/account.ts'
import { NewPassword, RoleChoice } from './account-fields.tsx'
import { FormOutcome } from './form-outcome.tsx'
import { shortDate } from './in-words.ts'
import { LookingAfter } from './looking-after.tsx'
import { PostForm } from './post-form.tsx'
import { ROLE_IN_WORDS } from './role-in-words.ts'
import { servedPage } from './served-page.tsx'
import { TimeFromNow } from './time-from-now.tsx'
import { mayAct, type Viewer } from './viewer.ts'

/** Password, tokens and sessions of whoever is signed in. */
export interface AccountShown {
  readonly viewer: Viewer
  readonly tokens: readonly Token[]
  readonly sessions: readonly Session[]
  /** Hash of the session that the page is made for. */
  readonly session: string | null
  readonly now: string
  /** Shown this once. */
  readonly secret: string | null
  readonly done: string | null
  readonly refused: string | null
}

export function accountPage(shown: AccountShown): string {
  const { viewer, secret, done, refused } = shown
  return servedPage({
    title: 'Account',
    here: '/account',
    viewer,
    twin: '/account.json',
    children: (
      <div class="account">
        <h1>
          <bdi>{viewer.name}</bdi>
        </h1>
        <p class="note">
          {viewer.role}: {ROLE_IN_WORDS[viewer.role]}
        </p>
        <FormOutcome done={done} refused={refused} />
        {secret !== null && (
          <p class="done" role="status">
            The new token, which is not shown again:
            <code class="secret">{secret}</code>
          </p>
        )}
        {mayAct(viewer.role, 'admin') && <LookingAfter />}
        {viewer.signedIn ? <Own {...shown} /> : <WithoutAccounts />}
      </div>
    ),
  })
}

function WithoutAccounts() {
  return (
    <p>
      There are no accounts: whoever uses this machine may do everything here, and nobody else reaches it.
      With the first account everybody signs in.
    </p>
  )
}

function Own({ viewer, tokens, sessions, session, now }: AccountShown) {
  return (
    <>
      <PostForm viewer={viewer} action="/logout">
        <button type="submit">Sign out</button>
      </PostForm>
      <h2>Password</h2>
      <PostForm viewer={viewer} action="/account/password" class="fields">
        <input type="text" name="name" value={viewer.name} autocomplete="username" hidden readonly />
        <label>
          Present password
          <input type="password" name="present" autocomplete="current-password" required maxlength={256} />
        </label>
        <NewPassword label="New password" />
        <button type="submit">Change it</button>
      </PostForm>
      <p class="note">All other browsers that are signed in have to sign in again. Tokens stay.</p>
      <h2>Tokens</h2>
      <p>
        By a token a program may do what you may: it sends <code>Authorization: Bearer TOKEN</code>. To read,
        it may be the password of any name. <a href="/api">What there is to ask for</a>
      </p>
      <TokenTable viewer={viewer} tokens={tokens} now={now} />
      <PostForm viewer={viewer} action="/account/tokens" class="fields">
        <label>
          What it is for
          <input name="label" required maxlength={100} autocomplete="off" />
        </label>
        <RoleChoice label="It may do at most what one may who is" most={viewer.role} chosen="reader" />
        <label>
          Days until it ends
          <input type="number" name="days" value="90" min={1} max={3650} required />
        </label>
        <button type="submit">Make a token</button>
      </PostForm>
      <h2>Browsers that are signed in</h2>
      <SessionTable viewer={viewer} sessions={sessions} session={session} now={now} />
    </>
  )
}

function TokenTable({ viewer, tokens, now }: { viewer: Viewer; tokens: readonly Token[]; now: string }) {
  if (tokens.length === 0) return <p class="note">You have none.</p>
  return (
    <section class="scroll" tabindex={0} aria-label="Your tokens">
      <table>
        <caption class="v">Your tokens</caption>
        <thead>
          <tr>
            <th scope="col">for</th>
            <th scope="col">begins with</th>
            <th scope="col">may do</th>
            <th scope="col">ends</th>
            <th scope="col">last used</th>
            <th scope="col">
              <span class="v">Revoke</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {tokens.map(({ id, label, role, expiresAt, usedAt }) => (
            <tr>
              <th scope="row">
                <bdi>{label}</bdi>
              </th>
              <td>
                <code>hearsay_{id}_</code>
              </td>
              <td data-name="may do">{role}</td>
              <td data-name="ends">
                {expiresAt === null ? 'never' : shortDate(expiresAt)}
                {expiresAt !== null && expiresAt <= now && ' (has ended)'}
              </td>
              <td data-name="last used">
                {usedAt === null ? 'never' : <TimeFromNow iso={usedAt} now={now} />}
              </td>
              <td>
                <PostForm viewer={viewer} action={`/account/tokens/${id}/revoke`}>
                  <button type="submit" aria-label={`Revoke the token for ${label}`}>
                    Revoke
                  </button>
                </PostForm>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function SessionTable(props: {
  viewer: Viewer
  sessions: readonly Session[]
  session: string | null
  now: string
}) {
  const { viewer, sessions, session, now } = props
  return (
    <section class="scroll" tabindex={0} aria-label="Browsers that are signed in">
      <table>
        <caption class="v">Browsers that are signed in</caption>
        <thead>
          <tr>
            <th scope="col">browser</th>
            <th scope="col">signed in</th>
            <th scope="col">last used</th>
            <th scope="col">
              <span class="v">Sign out</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sessions.map(({ hash, agent, startedAt, seenAt }) => (
            <tr>
              <td class="agent">
                <bdi>{agent === '' ? 'unknown' : agent}</bdi>
              </td>
              <td data-name="signed in">
                <TimeFromNow iso={startedAt} now={now} />
              </td>
              <td data-name="last used">
                <TimeFromNow iso={seenAt} now={now} />
              </td>
              <td>
                {hash === session ? (
                  'this one'
                ) : (
                  <PostForm viewer={viewer} action={`/account/sessions/${sessionId(hash)}/end`}>
                    <button type="submit" aria-label={`Sign out the browser that was used ${seenAt}`}>
                      Sign out
                    </button>
                  </PostForm>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Enough of a hash to name one of an account's sessions by. */
export function sessionId(hash: string): string {
  return hash.slice(0, 24)
}
