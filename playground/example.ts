/** A report as somebody pastes it. */
export interface PastedReport {
  readonly outlet: string
  /** A day, or empty. */
  readonly published: string
  readonly text: string
}

/** Invented reports on one event, to try the page with. */
export interface Example {
  readonly name: string
  readonly reports: readonly PastedReport[]
}
