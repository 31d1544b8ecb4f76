declare module 'virtual:examples' {
  export const EXAMPLES: readonly import('./example.ts').Example[]
}

declare module '*?worker&inline' {
  const Inlined: new () => Worker
  export default Inlined
}

declare module '*.css'
