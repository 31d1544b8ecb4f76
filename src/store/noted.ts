import { StoreError } from './store-error.ts'

/** Waits for what is only noted beside reading: a store that is full, or that others write to for long, can still be read. */
export async function noted(writing: Promise<void>): Promise<void> {
  try {
    await writing
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
  }
}
