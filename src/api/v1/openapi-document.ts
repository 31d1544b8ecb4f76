import { VERSION } from '../../version.ts'
import type { Api } from './api-v1.ts'
import { TAGS } from './operation.ts'

const DESCRIPTION = `Who said what, when, where, to whom and according to whom, as many outlets report it. Every span is \`[start, end)\` in UTF-16 code units of the text of the document that it names. Answers about a story, an utterance, a speaker or a document are a part of the collation in the format \`hearsay/1\` of \`hearsay compare --json\`, with what the answer has beside it. Each answer is also the page of the same path, with \`.json\` behind it. A query parameter that an operation does not have is refused (\`bad-request\`), never passed over.`

/** OpenAPI 3.1, made of the schemas that hold the requests. */
export function openApiDocument(api: Api) {
  const document = api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Hearsay',
      version: VERSION,
      description: DESCRIPTION,
      // Since 3.1; the types know 3.0.
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } as { name: string },
    },
    servers: [{ url: '/api/v1' }],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
  })
  const { parameters: _, ...components } = document.components ?? {}
  const { webhooks: __, ...rest } = document
  return {
    ...rest,
    components: {
      ...components,
      securitySchemes: {
        token: {
          type: 'http' as const,
          scheme: 'bearer',
          description: 'A token of an account. On a loopback without accounts none is asked for.',
        },
      },
    },
  }
}
