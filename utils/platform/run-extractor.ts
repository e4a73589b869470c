// Reading the page in the tab: only after the reader's click, only once, nothing stays behind. The worker's part: the popup
// does not carry it.

import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import type { ExtractedArticle } from '@/utils/model/article';
import type { NoArticle } from '@/utils/model/no-article';
import type { Outlook } from '@/utils/model/outlook';
import { fail, ok, type Result } from '@/utils/model/result';

/** What the injected extractor answers. */
export type ExtractReply = Result<ExtractedArticle, NoArticle>;

/** The browser's own words for why a page cannot be read. */
export type InjectionError = { readonly message: string };

/**
 * Runs the extractor in a tab's main frame, or in the frame named. Fails where the browser refuses scripts. A page that
 * still loads its pictures and scripts is read as soon as its text is there, and in the end as it is.
 */
export async function runExtractor(
  tabId: number,
  mode: 'page' | 'selection',
  frameId = 0,
): Promise<Result<ExtractReply, InjectionError>> {
  // The browser's own wait has no end on a page that never finishes.
  const tab = { target: { tabId, frameIds: [frameId] }, injectImmediately: true };
  const inject = async (file: ScriptPublicPath): Promise<unknown> => {
    const [injected] = await browser.scripting.executeScript({ ...tab, files: [file] });
    return injected?.result;
  };
  try {
    const seen = await inject('/look.js');
    const { more, doubtful } = mode === 'page' ? readOutlook(seen) : NEEDS_NOTHING;
    const read = async (judged: boolean): Promise<unknown> => {
      if (more) await inject('/join.js');
      if (judged) await inject('/judge.js');
      return inject('/extract.js');
    };
    if (mode === 'selection')
      await browser.scripting.executeScript({ ...tab, func: ask, args: [mode] });
    let reply = await read(doubtful);
    // It promised a story and there is none to speak of: what it is, only the judge can tell.
    if (mode === 'page' && !doubtful && isReply(reply) && !reply.ok) reply = await read(true);
    return isReply(reply) ? ok(reply) : fail({ message: 'the page gave no answer' });
  } catch (error) {
    return fail({ message: error instanceof Error ? error.message : String(error) });
  }
}

/** A selection is what the reader says it is. */
const NEEDS_NOTHING: Outlook = { more: false, doubtful: false };

/** Runs in the page, so it knows nothing but its arguments: leaves what is wanted. */
function ask(mode: string): void {
  Object.assign(globalThis, { __offprintRequest: { mode } });
}

function readOutlook(value: unknown): Outlook {
  const seen = typeof value === 'object' && value !== null ? value : {};
  return {
    more: 'more' in seen && seen.more === true,
    doubtful: !('doubtful' in seen) || seen.doubtful !== false,
  };
}

function isReply(value: unknown): value is ExtractReply {
  return typeof value === 'object' && value !== null && 'ok' in value;
}
