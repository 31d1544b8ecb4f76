import type { Account, Token } from '../model/account.ts'
import { NewPassword, RoleChoice } from './account-fields.tsx'
import { FormOutcome } from './form-outcome.tsx'
import { counted, shortDate } from './in-words.ts'
import { idInPath } from './links.ts'
import { LookingAfter } from './looking-after.tsx'
import { PostForm } from './post-form.tsx'
import { servedPage } from './served-page.tsx'
import type { Viewer } from './viewer.ts'

/** All accounts, for whoever looks after them. */
export interface AccountsShown {
  readonly viewer: Viewer
  readonly accounts: readonly Account[]
  readonly tokens: readonly Token[]
  readonly done: string | null
  readonly refused: string | null
}

export function accountsPage(shown: AccountsShown): string {
  const { viewer, accounts, done, refused } = shown
  return servedPage({
    title: 'Accounts',
    here: '/accounts',
    viewer,
    twin: '/accounts.json',
    children: (
      <div class="account">
        <h1>Accounts</h1>
        <LookingAfter />
        <FormOutcome done={done} refused={refused} />
        {accounts.length === 0 && (
          <p>
            There are none: whoever uses this machine may do everything here, and nobody else reaches it. The
            first account is an admin, and from then on everybody signs in.
          </p>
        )}
        {accounts.map(account => (
          <OneAccount account={account} {...shown} />
        ))}
        <h2>A new account</h2>
        <PostForm viewer={viewer} action="/accounts" class="fields">
          <label>
            Name
            <input
              name="name"
              required
              maxlength={64}
              autocomplete="off"
              autocapitalize="none"
              spellcheck={false}
            />
          </label>
          <RoleChoice label="Role" most="admin" chosen={accounts.length === 0 ? 'admin' : 'reader'} />
          <NewPassword label="Password" />
          <button type="submit">Make it</button>
        </PostForm>
        <p class="note">Whoever gets the account changes the password on the page “Account”.</p>
      </div>
    ),
  })
}

function OneAccount({ account, viewer, tokens }: { account: Account } & AccountsShown) {
  const { name, role, disabled, createdAt } = account
  const at = `/accounts/${idInPath(name)}`
  const own = tokens.filter(token => token.account === name).length
  return (
    <section>
      <h2>
        <bdi>{name}</bdi>
      </h2>
      <p class="note">
        {role}
        {disabled && ', disabled'}, since {shortDate(createdAt)}, {counted(own, 'token')}
        {name === viewer.name && '. This is you: another admin changes your role.'}
      </p>
      {name !== viewer.name && (
        <details class="more">
          <summary>Change or remove</summary>
          <PostForm viewer={viewer} action={`${at}/role`} class="fields">
            <RoleChoice label="Role" most="admin" chosen={role} />
            <button type="submit">Give it that role</button>
          </PostForm>
          <PostForm viewer={viewer} action={`${at}/${disabled ? 'enable' : 'disable'}`} class="fields">
            <button type="submit">{disabled ? 'Let it in again' : 'Let it in no more'}</button>
          </PostForm>
          <PostForm viewer={viewer} action={`${at}/password`} class="fields">
            <input type="text" name="name" value={name} autocomplete="off" hidden readonly />
            <NewPassword label="Password" />
            <button type="submit">Give it that password</button>
          </PostForm>
          <PostForm viewer={viewer} action={`${at}/remove`} class="fields">
            <label class="check">
              <input type="checkbox" name="sure" value="yes" required />
              Yes, with its tokens; what it decided stays
            </label>
            <button type="submit">Remove the account</button>
          </PostForm>
        </details>
      )}
    </section>
  )
}
