import { Fact } from './fact.tsx'
import { PostForm } from './post-form.tsx'
import { webhookInWords } from './saved-searches-view.tsx'
import { TimeFromNow } from './time-from-now.tsx'
import type { Viewer } from './viewer.ts'

export interface WebhookShown {
  readonly host: string
  readonly state: 'active' | 'paused' | 'ended'
  readonly failures: number
  /** These are null for whoever may not change it. */
  readonly url: string | null
  readonly secret: string | null
  readonly problem: string | null
}

export interface DeliveryShown {
  readonly id: string
  readonly isTest: boolean
  readonly state: 'waiting' | 'delivered' | 'failed'
  readonly madeAt: string
  readonly tries: number
  readonly nextDue: string | null
  readonly triedAt: string | null
  readonly status: number | null
  readonly problem: string | null
}

interface Props {
  readonly path: string
  readonly webhook: WebhookShown | null
  readonly deliveries: readonly DeliveryShown[]
  readonly mayChange: boolean
  readonly viewer: Viewer
  readonly now: string
}

export function SavedWebhook(props: Props) {
  const { path, webhook, deliveries, mayChange, viewer, now } = props
  if (webhook === null && !mayChange) return null
  return (
    <section id="webhook">
      <h2>As a webhook</h2>
      {webhook !== null && (
        <>
          <dl class="facts">
            <div>
              <dt>Address</dt>
              <dd class="address">{webhook.url ?? webhook.host}</dd>
            </div>
            <Fact name="State">
              {webhookInWords(webhook)}
              {webhook.failures > 0 &&
                `, ${webhook.failures === 1 ? 'once' : `${webhook.failures} times in a row`}`}
              {webhook.problem !== null && (
                <p class="problem" dir="auto">
                  {webhook.problem}
                </p>
              )}
            </Fact>
            {webhook.secret !== null && (
              <Fact name="Secret">
                <details class="more">
                  <summary>Show it</summary>
                  <code>{webhook.secret}</code>
                </details>
                <p class="note">
                  What is sent is signed with it, so that its receiver knows that it is of us.
                </p>
              </Fact>
            )}
          </dl>
          {mayChange && <Buttons path={path} webhook={webhook} viewer={viewer} />}
          {deliveries.length > 0 && <Deliveries deliveries={deliveries} now={now} />}
        </>
      )}
      {mayChange && <Address path={path} webhook={webhook} viewer={viewer} />}
    </section>
  )
}

function Buttons({ path, webhook, viewer }: { path: string; webhook: WebhookShown; viewer: Viewer }) {
  return (
    <PostForm viewer={viewer} action={path}>
      <p class="actions">
        <button type="submit" name="action" value="test">
          Send a test
        </button>
        {webhook.state === 'active' ? (
          <button type="submit" name="action" value="pause">
            Pause
          </button>
        ) : (
          <button type="submit" name="action" value="resume">
            Resume
          </button>
        )}
        <button type="submit" name="action" value="new-secret">
          Change the secret
        </button>
        <button type="submit" name="action" value="remove-webhook">
          Remove the webhook
        </button>
      </p>
    </PostForm>
  )
}

function Address({ path, webhook, viewer }: { path: string; webhook: WebhookShown | null; viewer: Viewer }) {
  return (
    <PostForm viewer={viewer} action={path} class="asking">
      <label class="field">
        <span>
          {webhook === null ? 'An address that each hit is posted to as it is found' : 'Another address'}
        </span>
        <input
          name="webhook"
          type="url"
          maxlength={2000}
          required
          autocomplete="off"
          spellcheck={false}
          placeholder="https://"
        />
      </label>
      <p class="actions">
        <button type="submit" name="action" value="webhook">
          {webhook === null ? 'Add a webhook' : 'Change the address'}
        </button>
      </p>
    </PostForm>
  )
}

function Deliveries({ deliveries, now }: { deliveries: readonly DeliveryShown[]; now: string }) {
  return (
    <div class="scroll">
      <table class="deliveries">
        <caption>Last deliveries</caption>
        <thead>
          <tr>
            <th scope="col">Made</th>
            <th scope="col">State</th>
            <th scope="col">Answer</th>
          </tr>
        </thead>
        <tbody>
          {deliveries.map(({ madeAt, isTest, state, tries, nextDue, status, problem }) => (
            <tr>
              <th scope="row">
                <TimeFromNow iso={madeAt} now={now} />
                {isTest && ', a test'}
              </th>
              <td>
                {state}
                {state === 'waiting' && tries > 0 && nextDue !== null && (
                  <span class="note">
                    , tried {tries === 1 ? 'once' : `${tries} times`}, again{' '}
                    <TimeFromNow iso={nextDue} now={now} />
                  </span>
                )}
              </td>
              <td>
                {status ?? (state === 'waiting' && tries === 0 ? '' : 'none')}
                {problem !== null && (
                  <p class="note" dir="auto">
                    {problem}
                  </p>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
