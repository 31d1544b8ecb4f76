import type { Log } from '../../jobs/log.ts'

/** What a policy has kept from happening, as a browser told it: words of strangers, cut. */
export interface PolicyReport {
  readonly at: string
  /** Path of the page. */
  readonly page: string
  readonly directive: string
  /** What was not loaded or not done. */
  readonly blocked: string
  readonly sample: string
  readonly source: string
}

export interface PolicyReports {
  /** Takes what browsers send, of either format; answers how many reports it was. */
  add(body: unknown): number
  /** The newest first. */
  list(): readonly PolicyReport[]
  /** All that have come, also those no longer kept. */
  readonly total: number
}

const KEPT = 200
const AT_ONCE = 20
const LONGEST = 300

export function policyReports(now: () => string, log: Log): PolicyReports {
  const kept: PolicyReport[] = []
  let total = 0
  return {
    add: body => {
      const reports = bodiesIn(body).slice(0, AT_ONCE)
      for (const fields of reports) {
        const report = reportOf(now(), fields)
        kept.unshift(report)
        total++
        const { page, directive, blocked } = report
        log.warn('policy-report', { page, directive, blocked })
      }
      kept.length = Math.min(kept.length, KEPT)
      return reports.length
    },
    list: () => [...kept],
    get total() {
      return total
    },
  }
}

type Fields = Readonly<Record<string, unknown>>

/** `report-uri` sends one under a name, `report-to` a list in which other kinds may stand. */
function bodiesIn(body: unknown): Fields[] {
  if (Array.isArray(body)) {
    const sent = body.filter(isFields).filter(one => one.type === 'csp-violation')
    return sent.map(one => one.body).filter(isFields)
  }
  return isFields(body) && isFields(body['csp-report']) ? [body['csp-report']] : []
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function reportOf(at: string, fields: Fields): PolicyReport {
  const text = (...names: string[]) => {
    const value = names
      .map(name => (Object.hasOwn(fields, name) ? fields[name] : null))
      .find(v => typeof v === 'string')
    return typeof value === 'string' ? value.slice(0, LONGEST) : ''
  }
  return {
    at,
    page: pathOf(text('documentURL', 'document-uri')),
    directive: text('effectiveDirective', 'effective-directive', 'violated-directive'),
    blocked: text('blockedURL', 'blocked-uri'),
    sample: text('sample', 'script-sample'),
    source: text('sourceFile', 'source-file'),
  }
}

/** Without what somebody may have searched for. */
function pathOf(url: string): string {
  return URL.parse(url)?.pathname ?? ''
}
