/** The object with one more field, which is made when it is first looked at. */
export function whenAsked<T extends object, K extends string, V>(
  object: T,
  field: K,
  make: () => V,
): T & { readonly [key in K]: V } {
  return Object.defineProperty(object, field, {
    enumerable: true,
    configurable: true,
    get() {
      const value = make()
      Object.defineProperty(object, field, { enumerable: true, value })
      return value
    },
  }) as T & { readonly [key in K]: V }
}
