// Reading the page in the tab: only after the reader's click, only once, nothing stays behind.

import { browser } from 'wxt/browser';
import type { ExtractedArticle } from '@/utils/model/article';
import type { NoArticle } from '@/utils/model/no-article';
import { fail, ok, type Result } from '@/utils/model/result';

/** What the injected extractor answers. */
export type ExtractReply = Result<ExtractedArticle, NoArticle>;

/** The browser's own words for why a page cannot be read. */
export type InjectionError = { readonly message: string };

/** Runs the extractor in a tab's main frame. Fails where the browser refuses scripts. */
export async function runExtractor(
  tabId: number,
  mode: 'page' | 'selection',
): Promise<Result<ExtractReply, InjectionError>> {
  try {
    await browser.scripting.executeScript({
      target: { tabId },
      func: (wanted: string) => {
        Object.assign(globalThis, { __offprintRequest: { mode: wanted } });
      },
      args: [mode],
    });
    const [injected] = await browser.scripting.executeScript<[], ExtractReply>({
      target: { tabId },
      files: ['/extract.js'],
    });
    const reply = injected?.result;
    return isReply(reply) ? ok(reply) : fail({ message: 'the page gave no answer' });
  } catch (error) {
    return fail({ message: error instanceof Error ? error.message : String(error) });
  }
}

/** Whether the reader has text selected in a tab; false where the page cannot be read. */
export async function hasSelection(tabId: number): Promise<boolean> {
  try {
    const [injected] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => (globalThis.getSelection()?.toString().trim().length ?? 0) > 0,
    });
    return injected?.result === true;
  } catch {
    return false;
  }
}

function isReply(value: unknown): value is ExtractReply {
  return typeof value === 'object' && value !== null && 'ok' in value;
}
