import type { CorpusPage } from './corpus-page.ts'
import { heldPages } from './held/pages.ts'
import { pageOf } from './made-page.ts'
import * as harbour from './reports/harbour.ts'
import * as short from './reports/short.ts'
import * as boxed from './templates/boxed.ts'
import * as old from './templates/old.ts'
import * as wrapped from './templates/wrapped.ts'

const open = (
  name: string,
  shape: string,
  template: Parameters<typeof pageOf>[3],
  report: Parameters<typeof pageOf>[4],
): CorpusPage => pageOf(name, shape, false, template, report)

/** Those that extraction may be tuned on. */
const developmentPages: readonly CorpusPage[] = [
  open(
    'hydrated-pumps',
    'hydrated application, hashed classes, state beside markup',
    wrapped.hydrated,
    harbour.PUMPS,
  ),
  open('hydrated-leak', 'the same with a standfirst and two lists', wrapped.hydrated, harbour.LEAK),
  open('blogging-strike', 'blogging system with plugins', wrapped.blogging, harbour.STRIKE),
  open('blogging-bank', 'blogging system, pull quote that does not repeat', wrapped.blogging, harbour.BANK),
  open('walled-leak', 'paywall stub', wrapped.walled, harbour.LEAK),
  open('utilities-pumps', 'utility classes, no paragraph elements', wrapped.utilities, harbour.PUMPS),
  open('utilities-clinic', 'utility classes, no paragraph elements', wrapped.utilities, harbour.CLINIC),
  open('accelerated-summit', 'AMP', wrapped.accelerated, harbour.SUMMIT),
  open('accelerated-leak', 'AMP with lists', wrapped.accelerated, harbour.LEAK),
  open('tables-bridge', 'layout of tables', old.tables, harbour.BRIDGE),
  open('tables-leak', 'layout of tables with lists', old.tables, harbour.LEAK),
  open('breaks-clinic', 'paragraphs by line breaks', old.breaks, harbour.CLINIC),
  open('breaks-pumps', 'paragraphs by line breaks, a list among them', old.breaks, harbour.PUMPS),
  open('broken-leak', 'broken nesting', old.broken, harbour.LEAK),
  open('broken-bridge', 'broken nesting', old.broken, harbour.BRIDGE),
  open('printed-summit', 'version for printing', old.printed, harbour.SUMMIT),
  open('telegraph-strike', 'one pre', old.telegraph, harbour.STRIKE),
  open('fields-school', 'fields and views, pull quote that repeats, microdata', boxed.fields, harbour.SCHOOL),
  open('fields-bank', 'fields and views, correction', boxed.fields, harbour.BANK),
  open('generated-clinic', 'static site', boxed.generated, harbour.CLINIC),
  open('hidden-strike', 'body hidden until a script has run', boxed.hidden, harbour.STRIKE),
  open('cookies-fine', 'text on cookies longer than the report', boxed.cookieWall, short.FINE),
  open('cookies-bridge', 'text on cookies before the report', boxed.cookieWall, harbour.BRIDGE),
  open('sidebar-fine', 'report shorter than its sidebar', boxed.sidebarHeavy, short.FINE),
  open('sidebar-brief', 'two sentences', boxed.sidebarHeavy, short.BRIEF),
]

/** Every page, in a fixed order. */
export const CORPUS: readonly CorpusPage[] = [...developmentPages, ...heldPages]
