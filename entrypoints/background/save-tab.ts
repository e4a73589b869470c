// saveTab: the ONE road in. Popup, shortcut and menus all call it: inject → check → store → badge.

import { SANITIZER_VERSION } from '@/utils/html/sanitizer-version';
import type { ExtractedArticle } from '@/utils/model/article';
import { fail, ok } from '@/utils/model/result';
import type { LinkFacts, Saved, SaveFailure, SaveMode, SaveResult } from '@/utils/model/save';
import type { Badge } from '@/utils/platform/action';
import { runExtractor } from '@/utils/platform/run-extractor';
import { type PageTab, tabById } from '@/utils/platform/tabs';
import { whyUnreadable } from '@/utils/platform/unreadable';
import { forgetFailure } from '@/utils/settings/last-failure';
import { settings } from '@/utils/settings/settings';
import { dropAside, putAside } from '@/utils/store/aside';
import type { OffprintDatabase } from '@/utils/store/database';
import { libraryDatabase } from '@/utils/store/library';
import { rescueLibrary } from '@/utils/store/rescue/rescue-library';
import { saveArticle } from '@/utils/store/save-article';
import { storeFailure } from '@/utils/store/store-failure';
import { linkArticle } from '@/utils/text/link-article';
import { canonicalizeUrl } from '@/utils/text/urls';
import { markTab } from './badge';
import { keepProgress } from './join-progress';
import { rotateOnce } from './session';

/** What shall be saved; see the message of the same name. */
export type SaveTabRequest = {
  readonly tabId: number;
  readonly mode: SaveMode;
  readonly link?: LinkFacts;
  /** The frame that holds the selection; the page itself if nothing is said. */
  readonly frameId?: number;
  readonly privateConfirmed: boolean;
};

/**
 * Saves what a tab shows, or a link on it, and marks the tab. Never rejects: whatever goes wrong is a named failure, and nothing
 * already saved is touched by it. Asked twice for the same page, the second call finds it unchanged.
 */
export async function saveTab(
  db: OffprintDatabase,
  { tabId, mode, link, frameId, privateConfirmed }: SaveTabRequest,
): Promise<SaveResult> {
  try {
    // Begun beside the reading of the page, which takes longer.
    const rotated = rotateOnce();
    const tab = await tabById(tabId);
    if (tab === null) return fail({ kind: 'unreadable', reason: 'tab-gone' });
    if (tab.incognito && !(await mayKeepPrivate(privateConfirmed))) {
      return fail({ kind: 'private-window' });
    }
    const extracted = await extract(db, tab, mode, link, frameId);
    if (!extracted.ok) return extracted;
    await rotated;
    const saved = await store(db, extracted.value);
    if (saved.ok) {
      await forgetFailure(tabId);
      await markTab(tabId, badgeOf(saved.value, tab, extracted.value));
    }
    return saved;
  } catch (error) {
    return fail({ kind: 'unexpected', detail: String(error) });
  }
}

function badgeOf({ outcome }: Saved, tab: PageTab, { kind, url }: ExtractedArticle): Badge {
  if (outcome === 'held') return 'held';
  // A link on the page is not the page, unless it leads to it.
  return kind === 'link' && canonicalizeUrl(url) !== canonicalizeUrl(tab.url) ? 'link' : 'saved';
}

async function mayKeepPrivate(confirmedNow: boolean): Promise<boolean> {
  if (confirmedNow) await settings.privateWindowConfirmed.setValue(true);
  return confirmedNow || (await settings.privateWindowConfirmed.getValue());
}

async function extract(
  db: OffprintDatabase,
  tab: PageTab,
  mode: SaveMode,
  link: LinkFacts | undefined,
  frameId: number | undefined,
): Promise<{ ok: true; value: ExtractedArticle } | { ok: false; failure: SaveFailure }> {
  if (mode === 'link') {
    const article = linkArticle(link ?? tab);
    return article === null ? fail({ kind: 'unreadable', reason: 'browser-page' }) : ok(article);
  }
  const injected = await keepProgress(db, tab, () => runExtractor(tab.id, mode, frameId));
  if (!injected.ok) {
    const reason = whyUnreadable(tab.url, injected.failure.message, tab.title);
    return fail({ kind: 'unreadable', reason });
  }
  return injected.value.ok
    ? ok(injected.value.value)
    : fail({ kind: 'no-article', page: injected.value.failure });
}

async function store(db: OffprintDatabase, article: ExtractedArticle): Promise<SaveResult> {
  try {
    const saved = await saveArticle(db, article, { sanitizerVersion: SANITIZER_VERSION });
    if (db.copy !== null) await dropAside(db.copy, article);
    return ok(saved);
  } catch (error) {
    if (await rescueLibrary(db, error)) return store(libraryDatabase(), article);
    const failure = storeFailure(error);
    const mayKeep = failure.kind === 'storage-full' || failure.kind === 'storage-broken';
    const kept = mayKeep && db.copy !== null && (await putAside(db.copy, article));
    return fail(kept ? { ...failure, kept } : failure);
  }
}
