/** Bodies and papers that say something, and people without a title. */
export const SPEAKS: ReadonlySet<string> = new Set(
  `ministry office police officials sources experts report reports poll polls study survey union group bank court
  agency government army source official expert researchers scientists analysts witnesses residents critics family
  lawyer lawyers company council board party panel data figures records documents inquiry
  inquest probe audit watchdog`.split(/\s+/),
)
