declare module 'jsonld' {
  interface Options {
    /** What a processor would leave out without a word is an error. */
    readonly safe?: boolean
    readonly documentLoader?: (
      url: string,
    ) => Promise<{ contextUrl?: string; documentUrl: string; document: unknown }>
    readonly format?: string
  }
  const jsonld: {
    expand(document: object, options?: Options): Promise<Record<string, unknown>[]>
    toRDF(document: object, options?: Options): Promise<string>
  }
  export default jsonld
}
