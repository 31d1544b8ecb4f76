/** The documents on one event. */
export interface Story {
  readonly id: string
  /** The commonest headline of its documents; the first words of the earliest where none has one. */
  readonly title: string
  readonly documents: readonly string[]
}
