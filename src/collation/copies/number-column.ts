/** The same numbers in a quarter more room, for as many whole records of so many numbers as fit. */
export function grown(numbers: Int32Array<ArrayBuffer>, record = 1): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(record * Math.ceil((1.25 * numbers.length) / record))
  larger.set(numbers)
  return larger
}
