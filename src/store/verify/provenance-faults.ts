import { unpackProvenance } from '../packed-provenance.ts'
import type { FaultReport } from './fault.ts'
import { unpackedOr } from './unpacked-or.ts'

/**
 * Pieces of a text that are said to be read from bytes outside of what was read, or that overlap. `size` in bytes; null
 * where the bytes are not kept.
 */
export function provenanceFaults(
  packed: Uint8Array,
  document: string,
  length: number,
  size: number | null,
  report: FaultReport,
): void {
  const provenance = unpackedOr(() => unpackProvenance(packed))
  if (provenance === null) {
    report({ kind: 'text', subject: document, message: 'where it was read from cannot be read' })
    return
  }
  let last = 0
  for (const [start, end, from, to] of provenance.runs) {
    const fault = (message: string) => report({ kind: 'span', subject: document, message })
    if (!(last <= start && start <= end && end <= length))
      fault(
        `[${start}, ${end}), said to be read from bytes [${from}, ${to}), is no next piece of its ${length} characters`,
      )
    else if (!(0 <= from && from <= to && (size === null || to <= size)))
      fault(
        `[${start}, ${end}) is said to be read from bytes [${from}, ${to})${size === null ? '' : ` of ${size}`}`,
      )
    last = end
  }
}
