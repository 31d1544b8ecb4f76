/** What a word may do around speech, as bits: most words do nothing. */
export const PRONOUN = 1
export const OPENER = 2
export const TITLE = 4
export const BODY = 8
export const LINK = 16
export const ENDER = 32
export const TIME = 64
export const ADVERB = 128
export const CONJUNCTION = 256
export const CLITIC = 512
export const NEGATION = 1024
export const FINITE = 2048
export const THAT = 4096
export const PARTICLE = 8192
export const REPORTING = 16384
export const SOURCE_IN = 32768
