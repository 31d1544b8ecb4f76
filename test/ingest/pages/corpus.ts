import type { CorpusPage } from './corpus-page.ts'
import { encodedIn, utf16, windows1252 } from './encodings.ts'
import { laterPages } from './held/later-pages.ts'
import { heldPages } from './held/pages.ts'
import { pageOf } from './made-page.ts'
import { recoded } from './recoded.ts'
import * as abroad from './reports/abroad.ts'
import * as harbour from './reports/harbour.ts'
import { LETTER } from './reports/letter.ts'
import * as neighbours from './reports/neighbours.ts'
import * as pictures from './reports/pictures.ts'
import * as short from './reports/short.ts'
import * as spoken from './reports/spoken.ts'
import * as foreign from './templates/abroad.ts'
import * as asides from './templates/asides.ts'
import * as assembled from './templates/assembled.ts'
import * as boxed from './templates/boxed.ts'
import * as crowded from './templates/crowded.ts'
import * as dated from './templates/dated.ts'
import { illNamed } from './templates/ill-named.ts'
import * as late from './templates/late.ts'
import * as misled from './templates/misled.ts'
import * as beyond from './templates/neighbours.ts'
import * as none from './templates/none.ts'
import * as noted from './templates/noted.ts'
import * as old from './templates/old.ts'
import * as voices from './templates/spoken.ts'
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
  open('live-storm', 'live blog', voices.live, spoken.STORM_LIVE),
  open('interview-kold', 'questions and answers', voices.interview, spoken.INTERVIEW),
  open('transcript-corridor', 'transcript with speakers in bold', voices.transcript, spoken.TRANSCRIPT),
  open('statements-port', 'table of statements', voices.statements, spoken.STATEMENTS),
  open('posts-herons', 'embedded posts', voices.posts, spoken.POSTS),
  open('press-arnfeld', 'press release', voices.press, spoken.PRESS),
  open('footnoted-ferry', 'opinion with footnotes', noted.footnoted, spoken.LETTERS),
  open('two-summit', 'two articles on a page', crowded.two, harbour.SUMMIT),
  open('endless-strike', 'infinite scroll, longer articles below', crowded.endless, harbour.STRIKE),
  open('commented-fine', 'comments longer than the report', crowded.commented, short.FINE),
  open('misnamed-leak', 'one form, names of classes that mislead', crowded.misnamed, harbour.LEAK),
  open('cut-bridge', 'sentences cut by advertisements', crowded.cut, harbour.BRIDGE),
  open('boxed-facts-pumps', 'box of facts within the report', noted.boxedFacts, harbour.PUMPS),
  open('headless-clinic', 'headline in JSON-LD alone', noted.headless, harbour.CLINIC),
  open('apart-leak', 'headline and standfirst in the header of the page', noted.apart, harbour.LEAK),
  open('shell-summit', 'text in JSON-LD alone, free to read', noted.shell, harbour.SUMMIT),
  open('folded-leak', 'details and a list of definitions', noted.folded, harbour.LEAK),
  open('portal-mill', 'German', foreign.portal, abroad.MUEHLE),
  open('daily-lighthouse', 'French', foreign.daily, abroad.PHARE),
  open('shimbun-pumps', 'Japanese', foreign.shimbun, abroad.PONTO),
  open('hebrew-bridge', 'Hebrew, right to left', foreign.rightToLeft, abroad.GESHER),
  open('1252-mill', 'Windows-1252 declared as UTF-8', recoded(foreign.portal, windows1252), abroad.MUEHLE),
  open(
    'shift-jis-pumps',
    'Shift-JIS declared as UTF-8',
    recoded(foreign.shimbun, html => encodedIn('shift_jis', html)),
    abroad.PONTO,
  ),
  open(
    'utf8-lighthouse',
    'UTF-8 declared as Latin-1',
    recoded(foreign.daily, html => new TextEncoder().encode(html), 'iso-8859-1'),
    abroad.PHARE,
  ),
  open(
    'utf16-clinic',
    'UTF-16, little end first',
    recoded(boxed.generated, html => utf16(html, 'little')),
    harbour.CLINIC,
  ),
  open('calls-pumps', 'calls and labels among the paragraphs', asides.calls, harbour.PUMPS),
  open('points-clinic', 'points and a correction above the text', asides.points, harbour.CLINIC),
  open('twice-leak', 'standfirst for two widths', asides.twice, harbour.LEAK),
  open('letter-holm', 'a letter of many lines in one block quotation', asides.letter, LETTER),
  open('slides-market', 'gallery of slides: captions are all there is', late.slides, pictures.MARKET),
  open('initial-bank', 'first letter and first line in spans', late.initial, harbour.BANK),
  open('scriptless-clinic', 'text in noscript alone', late.scriptless, harbour.CLINIC),
  open('items-bulletin', 'many short items', late.items, pictures.BULLETIN),
  open('builder-bridge', 'rows and columns of a page builder', assembled.builder, harbour.BRIDGE),
  open('builder-pumps', 'rows and columns of a page builder, lists', assembled.builder, harbour.PUMPS),
  open('terms-storm', 'live blog as a list of terms', assembled.terms, spoken.STORM_LIVE),
  open('counted-summit', 'paragraphs are items of a list', assembled.counted, harbour.SUMMIT),
  open('metered-leak', 'names that mean a wall elsewhere', misled.metered, harbour.LEAK),
  open('flat-pumps', 'no wrapper at all', misled.flat, harbour.PUMPS),
  open('collapsed-leak', 'all but the beginning folded away', misled.collapsed, harbour.LEAK),
  open('glance-pumps', 'points in an aside, note in the footer of the article', misled.glance, harbour.PUMPS),
  open('deck-leak', 'every paragraph a card', misled.deck, harbour.LEAK),
  open('columns-summit', 'text in columns', misled.columns, harbour.SUMMIT),
  open('statement-bank', 'words of somebody in an aside', misled.statement, harbour.BANK),
  open('statement-leak', 'words of somebody in an aside, lists', misled.statement, harbour.LEAK),
  open('rows-storm', 'live blog as a table', misled.rows, spoken.STORM_LIVE),
  open('album-market', 'pictures in a list', misled.album, pictures.MARKET),
  open('mailed-bridge', 'date as mail has it', dated.mailed, harbour.BRIDGE),
  open('zoneless-strike', 'time without a zone', dated.zoneless, harbour.STRIKE),
  open('annotated-leak', 'microdata alone', dated.annotated, harbour.LEAK),
  open(
    'widget-clinic',
    'text in elements named widget',
    illNamed('layout', 'widget widget-text'),
    harbour.CLINIC,
  ),
  open('ticker-summit', 'text in an element named ticker', illNamed('news-ticker', 'line'), harbour.SUMMIT),
  open('wall-bridge', 'paragraphs named paywall', illNamed('wrap', 'paywall'), harbour.BRIDGE),
  open('teaser-leak', 'paragraphs named teaser', illNamed('box', 'teaser'), harbour.LEAK),
  open(
    'social-pumps',
    'text in an element named social',
    illNamed('social-tools', 'share-item'),
    harbour.PUMPS,
  ),
  open(
    'footer-strike',
    'text in an element named footer',
    illNamed('footer-area', 'nav-item'),
    harbour.STRIKE,
  ),
  open('introduced-market', 'gallery with a paragraph on top', late.introduced, pictures.MARKET),
  open('sign-in', 'page that asks to sign in', none.signIn, harbour.PUMPS),
  open('voz-baker', 'Spanish, lists of titles without a name', beyond.voz, neighbours.PANADERO),
  open('island-ferry', 'Russian, text and hints in equal blocks', beyond.island, neighbours.PAROM),
  open('teased-pumps', 'box with the beginning of another report', beyond.teased, harbour.PUMPS),
  open('unrolled-leak', 'parts hidden one by one until a script has run', misled.unrolled, harbour.LEAK),
  open('unrolled-pumps', 'parts hidden one by one until a script has run', misled.unrolled, harbour.PUMPS),
  open('front', 'front of a section', none.front, harbour.PUMPS),
  open('results', 'results of a search', none.results, harbour.PUMPS),
  open('not-found', 'error page', none.notFound, harbour.PUMPS),
]

/** Every page, in a fixed order. */
export const CORPUS: readonly CorpusPage[] = [...developmentPages, ...heldPages, ...laterPages]
