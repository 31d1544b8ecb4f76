import type { z } from 'zod'
import type { Lookup } from '../lookup/lookup.ts'

/** A question that an assistant may ask of a store. It reads, and changes nothing. */
export interface Tool<Input extends z.ZodObject = z.ZodObject, Output extends z.ZodObject = z.ZodObject> {
  readonly name: string
  readonly title: string
  /** Written by us: no word of a report stands in it. */
  readonly description: string
  readonly input: Input
  readonly output: Output
  answer(asked: z.infer<Input>, from: AskedOf): Promise<Omit<z.infer<Output>, 'note'>>
}

/** What tools answer from. */
export interface AskedOf {
  readonly lookup: Lookup
  /** Where `hearsay serve` shows the pages, without a slash at its end; null: links are paths. */
  readonly pages: string | null
}

/** Keeps the types of what a tool takes and gives where it is written, and lets all of them stand in one list. */
export function tool<Input extends z.ZodObject, Output extends z.ZodObject>(made: Tool<Input, Output>): Tool {
  return made as unknown as Tool
}

/** Says what to ask instead. The message is all that the assistant sees. */
export class ToolError extends Error {
  override readonly name = 'ToolError'
}
