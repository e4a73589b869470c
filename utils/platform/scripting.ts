// Reading the page in the tab: only after the reader's click, only once, nothing stays behind.

import { browser } from 'wxt/browser';
import type { ExtractedArticle } from '@/utils/model/article';
import type { NoArticle } from '@/utils/model/no-article';
import { fail, ok, type Result } from '@/utils/model/result';

/** What the injected extractor answers. */
export type ExtractReply = Result<ExtractedArticle, NoArticle>;

/** The browser's own words for why a page cannot be read. */
export type InjectionError = { readonly message: string };

/** How long a page that is still being parsed is waited for, in milliseconds: half a story is worse than a wait. */
const PATIENCE = 3000;

/**
 * Runs the extractor in a tab's main frame, or in the frame named. Fails where the browser refuses scripts. A page that
 * still loads its pictures and scripts is read as soon as its text is there, and in the end as it is.
 */
export async function runExtractor(
  tabId: number,
  mode: 'page' | 'selection',
  frameId = 0,
): Promise<Result<ExtractReply, InjectionError>> {
  const target = { tabId, frameIds: [frameId] };
  try {
    await browser.scripting.executeScript({
      target,
      // The browser's own wait has no end on a page that never finishes.
      injectImmediately: true,
      func: async (wanted: string, patience: number) => {
        Object.assign(globalThis, { __offprintRequest: { mode: wanted } });
        if (document.readyState !== 'loading') return;
        await new Promise((resolve) => {
          document.addEventListener('DOMContentLoaded', resolve, { once: true });
          setTimeout(resolve, patience);
        });
      },
      args: [mode, PATIENCE],
    });
    const [injected] = await browser.scripting.executeScript<[], ExtractReply>({
      target,
      injectImmediately: true,
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
      injectImmediately: true,
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
