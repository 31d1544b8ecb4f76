import type { CorpusPage } from '../corpus-page.ts'
import { encodedIn, utf16, windows1252 } from '../encodings.ts'
import { pageOf } from '../made-page.ts'
import { recoded } from '../recoded.ts'
import * as abroad from './abroad.ts'
import * as asides from './asides.ts'
import * as reports from './reports.ts'
import * as held from './templates.ts'

const kept = (
  name: string,
  shape: string,
  template: Parameters<typeof pageOf>[3],
  report: Parameters<typeof pageOf>[4],
): CorpusPage => pageOf(name, shape, true, template, report)

/** Pages that extraction is not tuned on: whoever works on it reads their figures, not them. */
export const heldPages: readonly CorpusPage[] = [
  kept('magazine-verdict', 'first letter apart, both kinds of pull quote', held.magazine, reports.VERDICT),
  kept('nested-quake', 'sixty wrappers, credit lines of an agency', held.nested, reports.QUAKE),
  kept('nested-match', 'sixty wrappers', held.nested, reports.MATCH),
  kept('gallery-ice', 'gallery: captions are all there is', held.gallery, reports.GALLERY),
  kept('letters-essay', 'platform for letters, footnote', held.letters, reports.ESSAY),
  kept('questions-hearing', 'questions as headings', held.questions, reports.HEARING),
  kept('ticker-budget', 'live blog as a list', held.ticker, reports.HEAT_LIVE),
  kept('frames-thread', 'embedded posts of other networks', held.frames, reports.THREAD),
  kept('bought-verdict', 'a longer, bought article in front', held.bought, reports.VERDICT),
  kept('onwards-match', 'next report in the same container', held.onwards, reports.MATCH),
  kept('scrambled-verdict', 'wall with scrambled text', held.scrambled, reports.VERDICT),
  kept('column-ultimatum', 'old page, lines in spans, a list of demands', held.column, reports.ULTIMATUM),
  kept('modules-verdict', 'every paragraph a module', held.modules, reports.VERDICT),
  kept('nested-goose', 'two sentences', held.nested, reports.TWO_LINES),
  kept('parts-wells', 'Spanish', abroad.parts, reports.SEQUIA),
  kept(
    'herald-bridge',
    'Russian in Windows-1251',
    recoded(abroad.herald, html => encodedIn('windows-1251', html)),
    reports.MOST,
  ),
  kept('voice-pumps', 'Arabic, right to left', abroad.harbourVoice, reports.JISR),
  kept(
    'cape-lighthouse',
    'Shift-JIS declared as Latin-1, line breaks for paragraphs',
    recoded(abroad.cape, html => encodedIn('shift_jis', html)),
    reports.TODAI,
  ),
  kept(
    'gazette-yard',
    'Windows-1252 declared as Shift-JIS',
    recoded(abroad.gazette, windows1252),
    reports.WERFT,
  ),
  kept(
    'utf16-match',
    'UTF-16, big end first',
    recoded(held.nested, html => utf16(html, 'big')),
    reports.MATCH,
  ),
  kept('busy-match', 'poll, results and calls among the paragraphs', asides.busy, reports.MATCH),
  kept('summed-hearing', 'summary before, note of change after the text', asides.summed, reports.HEARING),
  kept(
    'lazy-verdict',
    'all but the first paragraphs hidden until a script has run',
    asides.lazy,
    reports.VERDICT,
  ),
  kept('side-ultimatum', 'demands in a table', asides.sideBySide, reports.ULTIMATUM),
  kept('home', 'front page with leads', held.home, reports.MATCH),
  kept('gone', 'a report that is gone', held.gone, reports.QUAKE),
]
