// News of mending, for every page: how far it is while it lasts, and what was mended until the reader has seen it.

import { browser } from 'wxt/browser';
import type { LibraryCheck, Mended, MendingNews, MendingProgress } from '@/utils/model/mending';
import { storedItem } from './stored-item';

const PROGRESS = 'mending';
const UNCOPIED = 'uncopied';

/** What was mended last; null when there was nothing, or it was seen. */
export const lastMended = storedItem<Mended | null>('mended', null, isMended);

/** What the last full check came to; null when there was none. */
export const lastCheck = storedItem<LibraryCheck | null>('lastCheck', null, isCheck);

/** Tells every page. What cannot be told is left untold: the mending matters more. */
export const tellPages: MendingNews = {
  progress: (progress) => {
    const told =
      progress === null
        ? browser.storage.session.remove(PROGRESS)
        : browser.storage.session.set({ [PROGRESS]: progress });
    told.catch(console.error);
    // Mending ends with both stores the same.
    if (progress === null) browser.storage.session.remove(UNCOPIED).catch(console.error);
  },
  mended: (mended) => {
    lastMended.setValue(mended).catch(console.error);
  },
  uncopied: () => {
    browser.storage.session.set({ [UNCOPIED]: true }).catch(console.error);
  },
};

/** What pages hear while the browser runs: how far mending is, and whether something is in the database only. */
export type MendingState = {
  readonly progress: MendingProgress | null;
  readonly uncopied: boolean;
};

/** Hears the state, now and with each change. Returns the function that stops it. */
export function hearMending(onState: (state: MendingState) => void): () => void {
  const read = async () => {
    const stored = await browser.storage.session.get([PROGRESS, UNCOPIED]);
    const progress: unknown = stored[PROGRESS];
    onState({
      progress: isProgress(progress) ? progress : null,
      uncopied: stored[UNCOPIED] === true,
    });
  };
  const listener = (changes: Record<string, unknown>) => {
    if (PROGRESS in changes || UNCOPIED in changes) read().catch(console.error);
  };
  browser.storage.session.onChanged.addListener(listener);
  read().catch(console.error);
  return () => browser.storage.session.onChanged.removeListener(listener);
}

function isProgress(value: unknown): value is MendingProgress {
  if (typeof value !== 'object' || value === null) return false;
  return 'step' in value && 'n' in value && typeof value.n === 'number' && 'of' in value;
}

function isMended(value: unknown): value is Mended | null {
  if (value === null) return true;
  return typeof value === 'object' && 'reason' in value && 'restored' in value && 'lost' in value;
}

function isCheck(value: unknown): value is LibraryCheck | null {
  if (value === null) return true;
  return typeof value === 'object' && 'time' in value && 'checked' in value && 'damaged' in value;
}
