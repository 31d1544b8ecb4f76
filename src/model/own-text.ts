/** The same characters, for what is kept when its document is not: a slice holds on to the whole text it was taken from. */
export function ownText(slice: string): string {
  return ` ${slice}`.slice(1)
}
