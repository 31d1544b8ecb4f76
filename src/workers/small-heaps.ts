import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8'

/** How much a heap may grow over what was in use after it was last cleared, in per cent. */
const GROWTH = 40

/**
 * What is short-lived takes so much in the main thread, in bytes, before it is cleared away: left alone it grows to 128 MiB,
 * and with it the memory outside the heap that lives as long. It grows by doubling.
 */
const YOUNG = 12 * 2 ** 20
/** Between two looks, in ms. */
const LOOK = 50

/**
 * For a process that is to leave memory to others, before it loads what it needs. Each thread has a heap of its own, which
 * left alone grows to some times of what is in use before it is cleared; together that was half of all memory. It costs
 * some twentieth of the time.
 */
export function keepHeapsSmall(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`)
  keepYoungHeapSmall()
}

/** The part of it that costs no time: less is left behind by the main thread. */
export function keepYoungHeapSmall(): void {
  // How large the young part may become is settled when a process starts; whether it grows can be said at any time. It is
  // not to while modules are loaded, which leaves much behind, and then until it is large enough.
  mayGrow(false)
  const look = setInterval(() => {
    const isLarge = youngBytes() >= YOUNG
    mayGrow(!isLarge)
    if (isLarge) clearInterval(look)
  }, LOOK)
  look.unref()
}

function mayGrow(may: boolean): void {
  setFlagsFromString(`--semi-space-growth-factor=${may ? 2 : 1}`)
}

function youngBytes(): number {
  return getHeapSpaceStatistics().find(space => space.space_name === 'new_space')?.physical_space_size ?? 0
}
