import { checkQuotation } from './check-quotation.ts'
import { compareStory } from './compare-story.ts'
import { evidence } from './evidence.ts'
import { findStatements } from './find-statements.ts'
import type { Tool } from './tool.ts'

/** All that may be asked, in the order in which it is listed. */
export const TOOLS: readonly Tool[] = [findStatements, compareStory, evidence, checkQuotation]
