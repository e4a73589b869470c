// A look into the tab before anything is read.

import { browser } from 'wxt/browser';

/** Whether the reader has text selected in a tab; false where the page cannot be read. */
export async function hasSelection(tabId: number): Promise<boolean> {
  try {
    const [injected] = await browser.scripting.executeScript({
      target: { tabId },
      injectImmediately: true,
      func: () => (globalThis.getSelection()?.toString().trim().length ?? 0) > 0,
    });
    return injected?.result === true;
  } catch {
    return false;
  }
}
