import weights from '../weights/alignment.json' with { type: 'json' }
import { evidenceKinds, evidenceSize } from './alignment-evidence.ts'
import { Substitutions } from './substitutions.ts'
import type { AlignmentModel, AlignmentPass } from './word-alignment.ts'

/** How the weights lie in their file: for each pass a list of numbers for each kind of evidence. */
export interface StoredAlignmentModel {
  readonly passes: readonly {
    readonly free: number
    readonly further: number
    readonly weights: Readonly<Record<string, readonly number[]>>
  }[]
  /** By strength, 1 to 3: pairs of stems with a space between. */
  readonly substitutions: Readonly<Record<'1' | '2' | '3', readonly string[]>>
}

let loaded: AlignmentModel | undefined

/** The weights that come with the program; `weights/MODEL_CARD.md` tells where they are from. */
export function alignmentModel(): AlignmentModel {
  loaded ??= restoreAlignmentModel(weights)
  return loaded
}

export function restoreAlignmentModel(stored: StoredAlignmentModel): AlignmentModel {
  return {
    passes: stored.passes.map(
      (pass): AlignmentPass => ({
        free: pass.free,
        further: pass.further,
        weights: joinWeights(pass.weights),
      }),
    ),
    substitutions: new Substitutions(stored.substitutions),
  }
}

function joinWeights(byKind: Readonly<Record<string, readonly number[]>>): Float64Array {
  const joined = evidenceKinds.flatMap(kind => byKind[kind.name] ?? [])
  if (joined.length !== evidenceSize) {
    throw new Error(
      `The alignment weights hold ${joined.length} numbers where the program counts ${evidenceSize} kinds of evidence. ` +
        'They were made by another version: train them again with `node bench/train/alignment.ts`.',
    )
  }
  return Float64Array.from(joined)
}
