import { isIdleModifier, isSpokesperson, isTitleModifier, titleHead } from '../../text/names/titles.ts'

const FOR = /^(?:for|of|at|from|to|with|de|du|des|der|von)$/i
const DETERMINER = /^(?:the|an?|his|her|its|their|our|le|la|les|der|die|das)$/i

/**
 * Whom a spokesperson's title says he speaks for: "the ministry" of "a spokesman for the ministry", "Lee" of
 * "Lee spokesman". Null where the title names nobody or is no spokesperson's.
 */
export function principalOf(title: string): string | null {
  const words = title.split(/\s+/)
  const head = words.findIndex(w => {
    const office = titleHead(w.toLowerCase().replace(/[^\p{L}-]/gu, ''))
    return office !== null && isSpokesperson(office)
  })
  if (head < 0) return null
  if (FOR.test(words[head + 1] ?? '')) return stripped(words.slice(head + 2))
  const before = words.slice(0, head)
  while (
    before.length > 0 &&
    (isIdleModifier(before[before.length - 1]!.toLowerCase()) || isChief(before[before.length - 1]!))
  )
    before.pop()
  return stripped(before)
}

/** "chief spokesman", "senior spokeswoman": ranks, nobody's name. */
function isChief(word: string): boolean {
  const lower = word.toLowerCase()
  return (
    isTitleModifier(lower) &&
    /^(?:chief|senior|deputy|official|principal|main|acting|first|foreign|press)$/.test(lower)
  )
}

function stripped(words: readonly string[]): string | null {
  const from = DETERMINER.test(words[0] ?? '') ? 1 : 0
  const text = words
    .slice(from)
    .join(' ')
    .replace(/['’]s?$/, '')
    .replace(/^[^\p{L}\p{N}]+|[,;:]+$/gu, '')
  return text === '' ? null : text
}
