import { auditPage } from '../../web/audit-page.tsx'
import { policyReportsPage } from '../../web/policy-reports-page.tsx'
import type { PolicyReports } from '../guard/csp-reports.ts'
import { needs } from '../guard/needs.ts'
import { REPORTS_PATH } from '../guard/security-headers.ts'
import { Refusal } from '../problem-details.ts'
import type { App, Services } from '../services.ts'

const PAGE = 100
const NO_STORE = { 'cache-control': 'no-store' } as const

/** `/audit` and `/csp-reports`, for admins. */
export function addAuditPages(app: App, { store }: Services, reports: PolicyReports): void {
  async function pageOf(asked: string | undefined) {
    const before = beforeNumber(asked)
    const rows = await store.audit.newest(before, PAGE + 1)
    const page = rows.slice(0, PAGE)
    return { rows: page, isLater: before !== null, next: rows.length > PAGE ? page.at(-1)!.number : null }
  }

  app.get('/audit', needs('admin'), async context => {
    const page = await pageOf(context.req.query('before'))
    return context.html(auditPage({ viewer: context.get('viewer'), ...page }), 200, NO_STORE)
  })

  app.get(REPORTS_PATH, needs('admin'), context => {
    const shown = { viewer: context.get('viewer'), reports: reports.list(), total: reports.total }
    return context.html(policyReportsPage(shown), 200, NO_STORE)
  })
  app.get(`${REPORTS_PATH}.json`, needs('admin'), context =>
    context.json({ total: reports.total, reports: reports.list() }, 200, NO_STORE),
  )
}

function beforeNumber(asked: string | undefined): number | null {
  if (asked === undefined) return null
  if (!/^[1-9]\d{0,14}$/.test(asked)) throw new Refusal('bad-request', 'before: it is the number of a row')
  return Number(asked)
}
