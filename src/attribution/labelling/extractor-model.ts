import weights from '../weights/attribution-labels.json' with { type: 'json' }
import type { ConfidenceModel } from './confidence-model.ts'
import { type LabelModel, powersOf } from './label-model.ts'
import type { LinkModel } from './linking.ts'
import { loaded, type StoredTable } from './weight-table.ts'

/** All that was learned: labels, links, and how sure an attribution is. */
export interface ExtractorModel {
  readonly chain: LabelModel
  readonly links: LinkModel
  readonly confidence: ConfidenceModel
  /** What is less probable is no attribution. */
  readonly least: number
}

/** How the weights file holds it. */
export interface StoredExtractor {
  readonly chain: StoredChain
  readonly links: StoredLinks
  readonly confidence: ConfidenceModel
  readonly least: number
}

export interface StoredChain {
  readonly scale: number
  readonly labels: StoredTable
  readonly steps: StoredTable
}

export interface StoredLinks {
  readonly scale: number
  readonly pairs: StoredTable
}

let model: ExtractorModel | null = null

export function extractorModel(): ExtractorModel {
  model ??= extractorOf(weights)
  return model
}

export function extractorOf({ chain, links, confidence, least }: StoredExtractor): ExtractorModel {
  return { chain: chainOf(chain), links: linksOf(links), confidence, least }
}

export function chainOf({ scale, labels, steps }: StoredChain): LabelModel {
  return { powers: powersOf(scale), labels: loaded(labels), steps: loaded(steps) }
}

export function linksOf({ scale, pairs }: StoredLinks): LinkModel {
  return { scale, pairs: loaded(pairs) }
}
