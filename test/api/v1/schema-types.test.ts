import type { z } from '@hono/zod-openapi'
import { expect, test } from 'vitest'
import * as answers from '../../../src/api/v1/schemas/answers.ts'
import * as checks from '../../../src/api/v1/schemas/check.ts'
import * as decisions from '../../../src/api/v1/schemas/decision.ts'
import { document } from '../../../src/api/v1/schemas/document.ts'
import { evidence } from '../../../src/api/v1/schemas/evidence.ts'
import { annotation } from '../../../src/api/v1/schemas/in-hand.ts'
import { collation } from '../../../src/api/v1/schemas/part.ts'
import * as search from '../../../src/api/v1/schemas/search.ts'
import { speakerLine } from '../../../src/api/v1/schemas/speaker.ts'
import * as state from '../../../src/api/v1/schemas/state.ts'
import { storyLine } from '../../../src/api/v1/schemas/story.ts'
import type { DecidedCollation } from '../../../src/decisions/decided.ts'
import type { CheckedReports } from '../../../src/export/check-json.ts'
import type { ShownDocument } from '../../../src/export/shown-document.ts'
import type { QuotationAnswer } from '../../../src/lookup/check-quotation.ts'
import type * as lookup from '../../../src/lookup/lookup.ts'
import type { Annotation } from '../../../src/model/annotation.ts'
import type { Collation } from '../../../src/model/collation.ts'
import type { JobOverview } from '../../../src/model/job.ts'
import type { Decision } from '../../../src/store/decisions.ts'
import type { Feed } from '../../../src/store/feeds.ts'
import type { StoreStats } from '../../../src/store/stats.ts'

/**
 * What the model can hold is what its schema documents: the compiler looks at that, so that a thing which is new or rare
 * in the model is not missing in the document.
 */
type Frozen<T> = T extends (...args: never[]) => unknown
  ? T
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T

/** Rows of a store have strings where the schema lists the words that they can be. */
type Worded<T> = T extends string
  ? string
  : T extends (...args: never[]) => unknown
    ? T
    : T extends object
      ? { readonly [K in keyof T]: Worded<T[K]> }
      : T

/** Names of what the model has and the schema has not. */
type Missing<Model, Schema> = Exclude<keyof Model, keyof Schema>

function documents<Model>() {
  return <S extends z.ZodType>(
    schema: S,
    ..._holds: Model extends Frozen<z.output<S>>
      ? Missing<Model, z.output<S>> extends never
        ? []
        : [missing: Missing<Model, z.output<S>>]
      : [Model, Frozen<z.output<S>>]
  ) => schema
}

/** As it leaves the server. */
type Headed<T> = T & { format: 'hearsay/1'; offsetUnit: 'utf-16'; version: string }
type Body<P extends lookup.Part> = Headed<Omit<P, 'collation' | 'stamp'> & Shown<Collation>>
function documentsRows<Model>() {
  return <S extends z.ZodType>(
    schema: S,
    ..._holds: Model extends Worded<z.output<S>> ? [] : [Model, Worded<z.output<S>>]
  ) => schema
}

type Shown<C extends Collation> = Omit<C, 'documents'> & { readonly documents: readonly ShownDocument[] }

test('every type that is answered is documented', () => {
  const held = [
    documents<ShownDocument>()(document),
    documents<Headed<Shown<Collation>>>()(collation),
    documents<Headed<Shown<DecidedCollation>>>()(collation),
    documents<Body<lookup.StoryAnswer>>()(answers.storyAnswer),
    documents<Body<lookup.UtteranceAnswer>>()(answers.utteranceAnswer),
    documentsRows<Body<lookup.SpeakerAnswer>>()(answers.speakerAnswer),
    documents<Body<lookup.DocumentAnswer>>()(answers.documentAnswer),
    documents<lookup.StoryLine>()(storyLine),
    documentsRows<lookup.SpeakerLine>()(speakerLine),
    documentsRows<Omit<lookup.Evidence, 'stamp'>>()(evidence),
    documentsRows<lookup.SearchAnswer>()(search.statementsFound),
    documents<lookup.Page<lookup.DecisionLine>>()(answers.decisionPage),
    documents<Decision>()(decisions.decision),
    documents<{ readonly items: readonly Feed[] }>()(state.feeds),
    documents<JobOverview>()(state.jobOverview),
    documents<StoreStats>()(state.stats),
    documentsRows<QuotationAnswer>()(checks.quotationChecked),
    documents<Omit<CheckedReports, 'reports' | 'records'>>()(
      checks.checked.omit({ reports: true, records: true, format: true, offsetUnit: true, version: true }),
    ),
    documents<Omit<Annotation, 'document'>>()(
      annotation.omit({ document: true, format: true, offsetUnit: true, version: true }),
    ),
  ]
  expect(held).not.toContain(undefined)
})
