import type { Witness } from '../../src/collation/apparatus/apparatus.ts'
import type { Apparatus } from '../../src/model/utterance.ts'
import { analyse } from '../../src/text/analyse.ts'

/** One reading a line, `A: the words`; the whole text is the reading. Lines of one letter are one document. */
export function witnesses(lines: string): Witness[] {
  return lines
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .map(line => {
      const [document = '', ...rest] = line.split(': ')
      const text = rest.join(': ')
      return {
        document,
        analysis: analyse({ text, language: 'en', titleSpan: null }),
        span: [0, text.length],
      }
    })
}

/** A witness a line, a row of the apparatus between two bars, `-` for a gap. */
export function asciiTable({ witnesses, rows }: Apparatus): string {
  const widths = rows.map(row => Math.max(...row.map(cell => cell?.text.length ?? 1)))
  return witnesses
    .map((witness, column) => {
      const cells = rows.map((row, k) => (row[column]?.text ?? '-').padEnd(widths[k]!))
      return `${witness}|${cells.join('|')}|`
    })
    .join('\n')
}

/** A table written in a test: indentation and empty lines at both ends taken off. */
export function table(drawn: string): string {
  return drawn
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .join('\n')
}
