import type { CorpusPage } from '../corpus-page.ts'
import { encodedIn } from '../encodings.ts'
import { pageOf, type Template } from '../made-page.ts'
import { recoded } from '../recoded.ts'
import type { Report } from '../report.ts'
import * as later from './later.ts'
import * as reports from './later-reports.ts'

const kept = (name: string, shape: string, template: Template, report: Report): CorpusPage =>
  pageOf(name, shape, true, template, report)

/** Held pages that were written when extraction was tuned on the others already. */
export const laterPages: readonly CorpusPage[] = [
  kept('foz-ferry', 'Portuguese', later.foz, reports.PONTE),
  kept(
    'przystan-lighthouse',
    'Polish in Windows-1250',
    recoded(later.przystan, html => encodedIn('windows-1250', html)),
    reports.LATARNIA,
  ),
  kept(
    'jiangkou-ferry',
    'Chinese in GBK',
    recoded(later.jiangkou, html => encodedIn('gbk', html)),
    reports.BAOZI,
  ),
  kept('direct-storm', 'live blog in French', later.direct, reports.GREVE),
  kept('gespraech-kold', 'conversation in German', later.gespraech, reports.KOLD_DE),
  kept('document-speech', 'a speech: nearly all is quotation', later.document, reports.SPEECH),
  kept('passed-bells', 'table of sentences, teaser with text above it', later.passed, reports.SENTENCES),
  kept('layers-tram', 'update on top, layers under headings', later.layers, reports.LAYERS),
  kept('episode-clerk', 'notes to a programme with a folded transcript', later.episode, reports.EPISODE),
  kept('author', 'what an author has written', later.author, reports.SENTENCES),
]
