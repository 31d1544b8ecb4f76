/** Characters that are told on either side of a passage, where the text has so many. */
export const AROUND = 240
