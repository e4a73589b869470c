// Long work in small parts: a transaction or a write of many rows is what a crash tears.

/** Parts of `size`, in order. */
export function* slicesOf<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}
