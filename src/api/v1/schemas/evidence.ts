import { z } from '@hono/zod-openapi'
import { act, relay, speakerBasis, speechForm } from './attribution.ts'
import { day, id, instant, orNull, span } from './basics.ts'

export const evidenceAttribution = z
  .object({
    id,
    kind: speechForm,
    act,
    negated: z.boolean(),
    source: z.array(span),
    cue: z.array(span),
    content: z.array(span),
    speaker: orNull(z.object({ id, name: z.string() }).openapi('SpeakerNamed')),
    speakerBasis,
    relay,
    confidence: z.number().min(0).max(1),
    extractor: z.string().openapi({ description: 'The version of the program that found it.' }),
  })
  .openapi('EvidenceAttribution')

export const evidenceDocument = z
  .object({
    id,
    outlet: z.string().nullable(),
    title: z.string().nullable(),
    published: day.nullable(),
    language: z.string(),
    location: z.string(),
    url: z.string().nullable(),
    sha256: z.string(),
    storedAt: instant,
    supersededBy: z.string().nullable(),
  })
  .openapi('EvidenceDocument')

export const evidence = z
  .object({
    document: evidenceDocument,
    span,
    text: z.string().openapi({ description: 'The passage: `span` of the document’s text.' }),
    before: z.string().openapi({ description: 'What stands right before it.' }),
    after: z.string(),
    attributions: z.array(evidenceAttribution).openapi({
      description: 'Those whose parts overlap it, the surest first.',
    }),
  })
  .openapi('Evidence', { description: 'A passage with all that is known of it.' })
