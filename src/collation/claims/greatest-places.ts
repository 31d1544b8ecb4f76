/**
 * The places of so many of the greatest values above a bound, greatest first, of equal ones the first: for few of
 * many, without sorting them all.
 */
export function greatestPlaces(
  values: Float64Array,
  count: number,
  above: number = Number.NEGATIVE_INFINITY,
): number[] {
  const places: number[] = []
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!
    if (value <= above || (places.length >= count && value <= values[places.at(-1)!]!)) continue
    let to = places.length
    while (to > 0 && values[places[to - 1]!]! < value) to--
    places.splice(to, 0, at)
    if (places.length > count) places.pop()
  }
  return places
}
