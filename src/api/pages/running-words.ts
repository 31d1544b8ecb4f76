import { running, shortened } from '../../web/markup.ts'

/** Of what something is called in a list, in code units. */
const MOST = 240

/** The first words of a text, in a line. */
export function runningWords(text: string): string {
  return shortened(running(text.slice(0, 4 * MOST)), MOST)
}
