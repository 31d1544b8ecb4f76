/** The report that something was found in, as a store answers. */
export interface FoundReport {
  readonly document: string
  readonly location: string
  readonly outlet: string | null
  readonly title: string | null
  readonly published: string | null
  readonly language: string
}
