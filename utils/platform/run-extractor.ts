// Reading the page in the tab: only after the reader's click, only once, nothing stays behind. The worker's part: the popup
// does not carry it.

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
    const [prepared] = await browser.scripting.executeScript({
      target,
      // The browser's own wait has no end on a page that never finishes.
      injectImmediately: true,
      func: prepare,
      args: [mode, PATIENCE],
    });
    if (prepared?.result === true) {
      await browser.scripting.executeScript({
        target,
        injectImmediately: true,
        files: ['/join.js'],
      });
    }
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

/**
 * Runs in the page, so it knows nothing but its arguments: leaves what is wanted, waits for the page's text, and tells
 * whether a link could lead to a further page of the story. It may well be wrong: whoever joins pages looks closely.
 */
export async function prepare(mode: string, patience: number): Promise<boolean> {
  Object.assign(globalThis, { __offprintRequest: { mode } });
  if (document.readyState === 'loading') {
    await new Promise((resolve) => {
      document.addEventListener('DOMContentLoaded', resolve, { once: true });
      setTimeout(resolve, patience);
    });
  }
  if (mode !== 'page') return false;
  // The page's elements may shadow any property of its document.
  const links = Document.prototype.querySelectorAll.call(document, 'a,link[rel~="next" i]');
  return [...links].some((link) => {
    const text = link.textContent?.trim() ?? '';
    const label =
      text ||
      `${link.getAttribute('aria-label')} ${link.getAttribute('title')} ${link.querySelector('img')?.getAttribute('alt')}`;
    return link.localName === 'link' || /\bnext\b/i.test(link.getAttribute('rel') ?? '')
      ? /\d/.test(link.getAttribute('href') ?? '')
      : label.length < 60 &&
          /^\D{0,4}2\D{0,2}$|page|next|seite|weiter|teil|part|suivant|text|p[áa]gin|siguiente|volgende|n[äæe]st|cont|view|show|full|prev|first|back|zurück|[页頁]|ページ|次|全文|다음|^\W*[»›>→▶]\W*$/i.test(
            label,
          );
  });
}

function isReply(value: unknown): value is ExtractReply {
  return typeof value === 'object' && value !== null && 'ok' in value;
}
