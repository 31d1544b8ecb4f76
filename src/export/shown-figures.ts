import type { Figure } from '../model/figure.ts'

/**
 * Figures for a reader: the row that has all days of a quantity shows only what no row of its own days does, so that
 * nothing stands twice. The other figures as they are, in their order.
 */
export function shownFigures(figures: readonly Figure[]): Figure[] {
  const keyOf = ({ story, what, unit }: Figure) => `${story}\u0000${what}\u0000${unit}`
  const compared = new Map<string, Set<string>>()
  for (const figure of figures) {
    if (figure.status === 'not-comparable') continue
    const places = compared.get(keyOf(figure)) ?? new Set<string>()
    compared.set(keyOf(figure), places)
    for (const { document, span } of figure.readings) places.add(`${document} ${span.join('-')}`)
  }
  return figures.flatMap(figure => {
    const places = compared.get(keyOf(figure))
    if (figure.status !== 'not-comparable' || places === undefined) return figure
    const readings = figure.readings.filter(
      ({ document, span }) => !places.has(`${document} ${span.join('-')}`),
    )
    return readings.length === 0 ? [] : { ...figure, readings }
  })
}
