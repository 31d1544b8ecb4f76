import { VERSION } from '../version.ts'

/** The beginning of a JSON document of ours, in pieces: its format, the unit of its offsets, the version that wrote it. */
export function jsonHead(format: string): string {
  return `{\n"format": ${JSON.stringify(format)},\n"offsetUnit": "utf-16",\n"version": ${JSON.stringify(VERSION)}`
}

/** A document of named lists, every item a line of its own, so that two can be compared with `diff`. */
export function* listedJson(
  format: string,
  lists: Iterable<readonly [name: string, items: readonly unknown[]]>,
): Generator<string> {
  yield jsonHead(format)
  for (const [name, items] of lists) {
    yield `,\n${JSON.stringify(name)}: [`
    let separator = '\n  '
    for (const item of items) {
      yield separator + JSON.stringify(item)
      separator = ',\n  '
    }
    yield separator === '\n  ' ? ']' : '\n]'
  }
  yield '\n}\n'
}
