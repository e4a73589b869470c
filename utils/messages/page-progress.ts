// What the extractor, inside a page, tells the worker while it fetches a story's further pages. Apart from the protocol:
// these messages come from a web page's tab, so they carry numbers alone and are heard only while that tab is saved.

import { browser } from 'wxt/browser';

/** Page `n` of `of` is fetched now; `of` is 0 where it is not known. */
export type PageProgress = { readonly n: number; readonly of: number };

type Report = { readonly offprintPages: PageProgress };

/** What the browser says of who sent a message. */
type Sender = {
  readonly id?: string | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
};

/** Tells the worker, and wakes it where the browser has ended it. Never throws: the story matters more than its progress. */
export function reportProgress(progress: PageProgress): void {
  const report: Report = { offprintPages: progress };
  try {
    browser.runtime.sendMessage(report).catch(() => {});
  } catch {
    // Offprint was updated or removed while its script ran.
  }
}

/**
 * Hears what the extractor in one tab tells. No page can speak here: the browser names the sender, and only our own
 * scripts have our id. Returns the function that ends it.
 */
export function hearProgress(
  tabId: number,
  onProgress: (progress: PageProgress) => void,
): () => void {
  const listener = (message: unknown, sender: Sender): false => {
    const ours = sender.id === browser.runtime.id && sender.tab?.id === tabId;
    if (ours && isReport(message)) onProgress(message.offprintPages);
    return false;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

function isReport(value: unknown): value is Report {
  if (typeof value !== 'object' || value === null || !('offprintPages' in value)) return false;
  const { offprintPages: told } = value;
  return (
    typeof told === 'object' &&
    told !== null &&
    'n' in told &&
    'of' in told &&
    [told.n, told.of].every(
      (n) => typeof n === 'number' && Number.isInteger(n) && n >= 0 && n < 1000,
    )
  );
}
