import type { Apparatus, Utterance, Variant, VariantType } from '../../model/utterance.ts'

/** A stretch of an utterance: words that all witnesses have, or a place where they differ. */
export type Entry =
  | { readonly kind: 'shared'; readonly text: string; readonly space: boolean }
  | {
      readonly kind: 'differing'
      readonly type: VariantType | 'form' | 'punctuation' | 'words'
      /** Index into the utterance's variants; null where it is none of them. */
      readonly variant: number | null
      readonly readings: readonly { readonly text: string; readonly witnesses: readonly number[] }[]
    }

const WORD = /[\p{L}\p{N}]/u

/** The apparatus from top to bottom: rows in which all have the same, then each place where they differ, as a whole. */
export function apparatusEntries(
  { apparatus, variants }: Utterance,
  textOf: (document: string) => string,
): Entry[] {
  const { rows, witnesses } = apparatus
  const spaces = spacesBefore(apparatus, witnesses.map(textOf))
  const variantAt = variantsByRow(apparatus, variants)
  const shared = sharedRows(rows, spaces)
  const entries: Entry[] = []
  for (let from = 0; from < rows.length; ) {
    const text = shared[from]!
    if (text !== null) {
      entries.push({ kind: 'shared', text, space: spaces[from]!.every(Boolean) })
      from++
      continue
    }
    let to = from + 1
    while (to < rows.length && variantAt[to] === variantAt[from] && shared[to] === null) to++
    entries.push(differing(apparatus, variants, spaces, variantAt[from]!, from, to, shared[to] != null))
    from = to
  }
  return entries
}

/**
 * For each row the word that all witnesses have, null where they differ. Where only some have a space before a word that all
 * have, as behind an opening mark that others lack, the space is theirs and belongs to the place before it where they differ;
 * if they agree there, they differ here.
 */
function sharedRows(rows: Apparatus['rows'], spaces: readonly (readonly boolean[])[]): (string | null)[] {
  const shared: (string | null)[] = []
  for (const [r, row] of rows.entries()) {
    const text = row[0]?.text ?? null
    const isSame = text !== null && row.every(cell => cell?.text === text)
    shared.push(isSame && (isUniform(spaces[r]!) || shared[r - 1] === null) ? text : null)
  }
  return shared
}

function isUniform(spaces: readonly boolean[]): boolean {
  return spaces.every(space => space === spaces[0])
}

function differing(
  { rows, witnesses }: Apparatus,
  variants: readonly Variant[],
  spaces: readonly (readonly boolean[])[],
  variant: number | null,
  from: number,
  to: number,
  isBeforeShared: boolean,
): Entry {
  const behind = isBeforeShared && !isUniform(spaces[to]!) ? spaces[to]! : []
  const byText = new Map<string, number[]>()
  let hasWords = false
  for (const k of witnesses.keys()) {
    let text = ''
    for (let row = from; row < to; row++) {
      const cell = rows[row]![k]
      if (cell == null) continue
      text += (spaces[row]![k] ? ' ' : '') + cell.text
      hasWords ||= WORD.test(cell.text)
    }
    if (behind[k]) text += ' '
    byText.set(text, [...(byText.get(text) ?? []), k])
  }
  const readings = [...byText].map(([text, witnesses]) => ({ text, witnesses }))
  const folded = new Set(readings.map(({ text }) => text.trim().toLowerCase()))
  const type =
    variant !== null
      ? variants[variant]!.type
      : !hasWords
        ? 'punctuation'
        : folded.size === 1
          ? 'form'
          : 'words'
  return { kind: 'differing', type, variant, readings }
}

/** For each row and witness whether white space stands before the cell, in the text between it and the cell before. */
function spacesBefore({ rows }: Apparatus, texts: readonly string[]): boolean[][] {
  const ends = texts.map(() => -1)
  return rows.map(row =>
    row.map((cell, k) => {
      if (cell === null) return false
      const end = ends[k]!
      ends[k] = cell.span[1]
      return end >= 0 && /\s/.test(texts[k]!.slice(end, cell.span[0]))
    }),
  )
}

/** For each row the variant that it belongs to: of several, the one that has the fewest rows. */
function variantsByRow({ rows, witnesses }: Apparatus, variants: readonly Variant[]): (number | null)[] {
  const covered = variants.map(({ row, readings }) => {
    if (row < 0) return []
    return rows.flatMap((cells, r) => {
      const isIn = cells.some(
        (cell, k) =>
          cell !== null &&
          readings.some(
            ({ document, span }) =>
              document === witnesses[k] && cell.span[0] >= span[0] && cell.span[1] <= span[1],
          ),
      )
      return isIn || r === row ? [r] : []
    })
  })
  const at: (number | null)[] = rows.map(() => null)
  for (const [variant, own] of [...covered.entries()].sort(([, a], [, b]) => b.length - a.length))
    for (const row of own) at[row] = variant
  return at
}
