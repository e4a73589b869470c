// saveTab: the ONE road in. Popup, shortcut and menus all call it: inject → check → store → badge.

import { SANITIZER_VERSION } from '@/utils/html/sanitizer-version';
import type { ExtractedArticle } from '@/utils/model/article';
import { fail, ok } from '@/utils/model/result';
import type { SaveFailure, SaveMode, SaveResult } from '@/utils/model/save';
import { showBadge } from '@/utils/platform/action';
import { runExtractor } from '@/utils/platform/scripting';
import { type PageTab, tabById } from '@/utils/platform/tabs';
import { whyUnreadable } from '@/utils/platform/unreadable';
import { settings } from '@/utils/settings/settings';
import type { OffprintDatabase } from '@/utils/store/database';
import { saveArticle } from '@/utils/store/save-article';
import { storeFailure } from '@/utils/store/store-failure';
import { linkArticle } from '@/utils/text/link-article';

/**
 * Saves what a tab shows and marks the tab. Never rejects: whatever goes wrong is a named failure, and nothing
 * already saved is touched by it. Asked twice for the same page, the second call finds it unchanged.
 */
export async function saveTab(
  db: OffprintDatabase,
  { tabId, mode, privateConfirmed }: { tabId: number; mode: SaveMode; privateConfirmed: boolean },
): Promise<SaveResult> {
  try {
    const tab = await tabById(tabId);
    if (tab === null) return fail({ kind: 'unreadable', reason: 'tab-gone' });
    if (tab.incognito && !(await mayKeepPrivate(privateConfirmed))) {
      return fail({ kind: 'private-window' });
    }
    const extracted = await extract(tab, mode);
    if (!extracted.ok) return extracted;
    const saved = await store(db, extracted.value);
    if (saved.ok) await showBadge(tabId, 'saved');
    return saved;
  } catch (error) {
    return fail({ kind: 'unexpected', detail: String(error) });
  }
}

/** Saves an address from a page's link, without a body. */
export async function saveLink(
  db: OffprintDatabase,
  link: { url: string; title: string },
): Promise<SaveResult> {
  const article = linkArticle({ ...link, favicon: null });
  if (article === null) return fail({ kind: 'unreadable', reason: 'browser-page' });
  return store(db, article);
}

async function mayKeepPrivate(confirmedNow: boolean): Promise<boolean> {
  if (confirmedNow) await settings.privateWindowConfirmed.setValue(true);
  return confirmedNow || (await settings.privateWindowConfirmed.getValue());
}

async function extract(
  tab: PageTab,
  mode: SaveMode,
): Promise<{ ok: true; value: ExtractedArticle } | { ok: false; failure: SaveFailure }> {
  if (mode === 'link') {
    const article = linkArticle(tab);
    return article === null ? fail({ kind: 'unreadable', reason: 'browser-page' }) : ok(article);
  }
  const injected = await runExtractor(tab.id, mode);
  if (!injected.ok) {
    const reason = whyUnreadable(tab.url, injected.failure.message);
    return fail({ kind: 'unreadable', reason });
  }
  return injected.value.ok
    ? ok(injected.value.value)
    : fail({ kind: 'no-article', page: injected.value.failure });
}

async function store(db: OffprintDatabase, article: ExtractedArticle): Promise<SaveResult> {
  try {
    return ok(await saveArticle(db, article, { sanitizerVersion: SANITIZER_VERSION }));
  } catch (error) {
    return fail(storeFailure(error));
  }
}
