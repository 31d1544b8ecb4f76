declare module 'xmlbuilder2/lib/xmlbuilder2.min.js' {
  const bundled: typeof import('xmlbuilder2')
  export default bundled
}
