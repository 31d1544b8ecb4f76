import { collectDefaultMetrics, Gauge, Registry } from 'prom-client'

/** What every process of ours tells Prometheus: its versions, memory and processor. */
export function programMetrics(version: string): Registry {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, prefix: 'hearsay_' })
  new Gauge({
    name: 'hearsay_build_info',
    help: 'Versions of the program and of Node; always 1.',
    labelNames: ['version', 'node'],
    registers: [registry],
  }).set({ version, node: process.versions.node }, 1)
  return registry
}
