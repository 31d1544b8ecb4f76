import { AlertTeller } from '../alerting/alert-teller.ts'
import { type AlertCounts, type AlertEvent, type AlertMeans, tellAlerts } from '../alerting/tell-alerts.ts'
import { posterOver } from '../fetching/post.ts'
import { errorText, type Log } from '../jobs/log.ts'
import type { Store } from '../store/store.ts'
import { VERSION } from '../version.ts'
import { pathOfHit } from '../web/path-of-hit.ts'
import { leaseHolder, releaseOfTheDead } from '../workers/lease-holder.ts'

export interface AlertOptions {
  /** Webhooks at addresses of this machine and its networks are told too. */
  readonly allowPrivate?: boolean
  /** Told to every host; empty for none. */
  readonly contact?: string
}

export interface TellingAlerts {
  readonly teller: AlertTeller
  /** When nothing is in hand any more. */
  stop(): Promise<void>
}

/** Tells alerts as long as the process runs, if no other does. */
export function tellingAlerts(store: Store, options: AlertOptions, log: Log): TellingAlerts {
  const { means, close } = meansOf(store, options, event => logAlert(log, event))
  const teller = AlertTeller.start({
    ...means,
    prepare: () => releaseOfTheDead(store, 'alerts'),
    failed: error => log.error('alerts-failed', { error: errorText(error) }),
  })
  return {
    teller,
    stop: async () => {
      await teller.stop()
      await close()
    },
  }
}

/** One round, for a command that ends; what is to be tried again others try. Null where another process tells. */
export async function tellAlertsOnce(
  store: Store,
  options: AlertOptions,
  tell: (event: AlertEvent) => void,
  stop?: AbortSignal,
): Promise<AlertCounts | null> {
  const { means, close } = meansOf(store, options, tell)
  try {
    await releaseOfTheDead(store, 'alerts')
    return await tellAlerts(means, stop)
  } finally {
    await close()
  }
}

function meansOf(store: Store, { allowPrivate, contact }: AlertOptions, tell: AlertMeans['tell']) {
  const poster = posterOver({
    allowPrivate: allowPrivate === true,
    version: VERSION,
    ...(contact ? { contact } : {}),
  })
  const means: AlertMeans = {
    store,
    holder: leaseHolder(),
    poster,
    pathOf: pathOfHit,
    now: Date.now,
    random: Math.random,
    tell,
  }
  return { means, close: () => poster.close() }
}

function logAlert(log: Log, event: AlertEvent): void {
  if (event.kind === 'waiting') log.warn('alerts-waiting', { problem: event.problem })
  else if (event.kind === 'found') log.info('alerts-found', { hits: event.hits })
  else if (event.kind === 'told') {
    const { search, hits, status } = event
    log.info('alert-told', { search, hits, status })
  } else {
    const { search, hits, tries, problem, webhook } = event
    log.warn('alert-not-told', { search, hits, tries, webhook, problem })
  }
}
