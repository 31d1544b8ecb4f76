/** Why no bundle was made, or what stands in the way of reading one. */
export class BundleError extends Error {
  override readonly name = 'BundleError'
}
