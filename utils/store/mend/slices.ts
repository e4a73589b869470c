// Long work in small parts: a transaction or a write of many rows is what a crash tears.

/** Parts of `size`, in order. */
export function* slicesOf<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}

/** What a key-value store answers, asked a second time when the first fails: after a crash Chromium's does so once. */
export function askTwice<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  return ask().catch(ask);
}
