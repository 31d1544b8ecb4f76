import { z } from '@hono/zod-openapi'

/** What no store holds, and one engine cannot be asked for. */
export const storableText = (most: number) =>
  z
    .string()
    .max(most)
    .refine(text => !text.includes('\u0000') && text.isWellFormed(), {
      message: 'NUL and halves of characters stand in no text that is stored',
    })
