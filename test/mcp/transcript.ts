import { mcpHandler } from '../../src/mcp/server.ts'
import { samplesInStore } from '../api/samples-in-store.ts'
import { called, overHttp } from './clients.ts'

/** Entries of a list that are shown; the others are counted. */
const SHOWN = 1

/** What an assistant asks of the reports in `samples/`, and what it is answered: Markdown. Run where `samples` is. */
export async function transcript(): Promise<string> {
  const samples = await samplesInStore(['samples'])
  const handler = mcpHandler(samples.lookup, { pages: 'http://127.0.0.1:4180' })
  const client = await overHttp('http://127.0.0.1/mcp', { fetch: request => handler.fetch(request) })
  try {
    const { tools } = await client.listTools()
    const lines = [
      '`tools/list`:',
      '',
      '| tool | asked with | what it says of itself |',
      '| --- | --- | --- |',
      ...tools.map(
        ({ name, description, inputSchema }) =>
          `| \`${name}\` | ${Object.keys(inputSchema.properties ?? {})
            .map(field => `\`${field}\``)
            .join(', ')} | ${description} |`,
      ),
    ]
    const ask = async (name: string, asked: Record<string, unknown>) => {
      const { data, text, isError } = await called(client, name, asked)
      const shown = isError ? text : JSON.stringify(shortened(data), null, 2)
      lines.push(
        '',
        `\`${name}\` with \`${JSON.stringify(asked)}\``,
        '',
        `\`\`\`${isError ? 'text' : 'json'}`,
        shown,
        '```',
      )
      return data
    }
    await conversation(ask)
    return `${lines.join('\n')}\n`
  } finally {
    await client.close()
    await handler.close()
    await samples.close()
  }
}

// biome-ignore lint/suspicious/noExplicitAny: what was answered is looked at as JSON.
type Ask = (name: string, asked: Record<string, unknown>) => Promise<any>

async function conversation(ask: Ask): Promise<void> {
  const found = await ask('find_statements', { query: 'dam speaker:terrel', limit: 1 })
  const [{ statement, passage }] = found.statements
  const { document } = passage.source
  await ask('compare_story', { document, limit: 1 })
  await ask('evidence', { document, statement })
  await ask('check_quotation', {
    text: 'Steel does not fail overnight. It gives notice.',
    speaker: 'Lucan Abery',
  })
  await ask('check_quotation', { text: 'The dam was built to last a thousand years' })
  await ask('compare_story', { story: 't-0000000000000000' })
}

/** Lists by their beginning. Times at which a copy was stored are another's at every making. */
function shortened(value: unknown, name = ''): unknown {
  if (name === 'readAt') return '2031-05-04T12:00:00.000Z'
  if (Array.isArray(value)) {
    const shown = value.slice(0, SHOWN).map(one => shortened(one))
    return value.length > SHOWN ? [...shown, `… and ${value.length - SHOWN} more`] : shown
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shortened(one, key)]))
}
