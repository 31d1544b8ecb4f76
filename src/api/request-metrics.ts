import type { MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import { Counter, Gauge, Histogram, type Registry } from 'prom-client'
import { programMetrics } from '../jobs/program-metrics.ts'
import { VERSION } from '../version.ts'
import type { Env } from './services.ts'

/** In seconds: from what is kept to texts in hand. */
const DURATIONS = [0.001, 0.003, 0.01, 0.03, 0.06, 0.1, 0.3, 1, 3, 10, 30]

/** A server's requests, for Prometheus in its text format. Routes are named by their pattern: no id is in a label. */
export class RequestMetrics {
  readonly #registry: Registry
  readonly #requests: Counter<'method' | 'route' | 'status'>
  readonly #durations: Histogram<'method' | 'route'>
  readonly #inFlight: Gauge

  constructor() {
    this.#registry = programMetrics(VERSION)
    const registers = [this.#registry]
    this.#requests = new Counter({
      name: 'hearsay_http_requests_total',
      help: 'Requests that were answered.',
      labelNames: ['method', 'route', 'status'],
      registers,
    })
    this.#durations = new Histogram({
      name: 'hearsay_http_request_duration_seconds',
      help: 'Time from a request to its answer, before that is sent.',
      labelNames: ['method', 'route'],
      buckets: DURATIONS,
      registers,
    })
    this.#inFlight = new Gauge({
      name: 'hearsay_http_requests_in_flight',
      help: 'Requests that are being answered.',
      registers,
    })
  }

  readonly measure: MiddlewareHandler<Env> = async (context, next) => {
    const began = performance.now()
    this.#inFlight.inc()
    try {
      await next()
    } finally {
      this.#inFlight.dec()
      const { method } = context.req
      const route = routeOf(matchedRoutes(context).map(({ path }) => path))
      this.#requests.inc({ method, route, status: context.res.status })
      this.#durations.observe({ method, route }, (performance.now() - began) / 1000)
    }
  }

  async answer(): Promise<Response> {
    return new Response(await this.#registry.metrics(), {
      headers: { 'content-type': this.#registry.contentType, 'cache-control': 'no-store' },
    })
  }
}

/** The last pattern that is no catch-all; `none` where nothing is there. */
function routeOf(patterns: readonly string[]): string {
  return patterns.findLast(pattern => !pattern.endsWith('*')) ?? 'none'
}
