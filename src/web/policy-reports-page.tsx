import { counted, shortDate } from './in-words.ts'
import { LookingAfter } from './looking-after.tsx'
import { servedPage } from './served-page.tsx'
import type { Viewer } from './viewer.ts'

/** What a browser kept from happening on one of our pages. */
export interface PolicyReportShown {
  readonly at: string
  readonly page: string
  readonly directive: string
  readonly blocked: string
  readonly sample: string
}

export function policyReportsPage(props: {
  viewer: Viewer
  reports: readonly PolicyReportShown[]
  total: number
}): string {
  const { viewer, reports, total } = props
  return servedPage({
    title: 'What browsers have reported',
    here: '/csp-reports',
    viewer,
    twin: '/csp-reports.json',
    children: (
      <div class="account">
        <h1>What browsers have reported</h1>
        <LookingAfter />
        <p class="note">
          Nothing on these pages comes from elsewhere or runs from within them. What a browser keeps from
          happening all the same, an extension’s doing for the most part, it tells; since the start of this
          server: {counted(total, 'report')}.
        </p>
        {reports.length > 0 && (
          <section class="scroll" tabindex={0} aria-label="Reports">
            <table>
              <caption class="v">Reports, the newest first</caption>
              <thead>
                <tr>
                  <th scope="col">when</th>
                  <th scope="col">page</th>
                  <th scope="col">rule</th>
                  <th scope="col">what was kept away</th>
                </tr>
              </thead>
              <tbody>
                {reports.map(({ at, page, directive, blocked, sample }) => (
                  <tr>
                    <td>
                      {shortDate(at)}, {at.slice(11, 19)} UTC
                    </td>
                    <td>
                      <bdi>{page}</bdi>
                    </td>
                    <td>
                      <bdi>{directive}</bdi>
                    </td>
                    <td class="agent" dir="auto">
                      {blocked} {sample}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
      </div>
    ),
  })
}
