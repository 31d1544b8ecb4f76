import type { MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { VERSION } from '../version.ts'
import type { Env } from './services.ts'

/** In seconds: from what is kept to texts in hand. */
const DURATIONS = [0.001, 0.003, 0.01, 0.03, 0.06, 0.1, 0.3, 1, 3, 10, 30]

/** A server's requests, for Prometheus in its text format. Routes are named by their pattern: no id is in a label. */
export class RequestMetrics {
  readonly #registry = new Registry()
  readonly #requests: Counter<'method' | 'route' | 'status'>
  readonly #durations: Histogram<'method' | 'route'>
  readonly #inFlight: Gauge

  constructor() {
    const registers = [this.#registry]
    collectDefaultMetrics({ register: this.#registry, prefix: 'hearsay_' })
    new Gauge({
      name: 'hearsay_build_info',
      help: 'Versions of the program and of Node; always 1.',
      labelNames: ['version', 'node'],
      registers,
    }).set({ version: VERSION, node: process.versions.node }, 1)
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
