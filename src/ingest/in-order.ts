/**
 * What `work` makes of each item, in the order of the items, `most` of them in work at a time: what is done early waits. When
 * the caller stops, what is in work ends by itself and comes to nothing. `work` must not throw.
 */
export async function* inOrder<Item, Made>(
  items: readonly Item[],
  most: number,
  work: (item: Item) => Promise<Made>,
): AsyncGenerator<Made> {
  const started: Promise<Made>[] = []
  let next = 0
  while (next < items.length || started.length > 0) {
    while (started.length < most && next < items.length) started.push(work(items[next++]!))
    yield await started.shift()!
  }
}
