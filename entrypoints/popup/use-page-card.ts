// The card of the current page: from the tab, its article in the database, and the save that is under way.

import { useEffect, useState } from 'preact/hooks';
import type { CardPage, CardView } from '@/components/article/card-view';
import { type LiveState, useLiveQuery } from '@/components/hooks/use-live-query';
import { send } from '@/utils/messages/send';
import type { Article } from '@/utils/model/article';
import type { UnreadableKind } from '@/utils/model/no-article';
import type { Saved, SaveFailure, SaveMode } from '@/utils/model/save';
import { isLibraryOutOfReach } from '@/utils/platform/private-window';
import type { PageTab } from '@/utils/platform/tabs';
import { whyUnreadable } from '@/utils/platform/unreadable';
import { libraryDatabase } from '@/utils/store/database';
import { findByAddress, readArticle } from '@/utils/store/read-articles';
import { saveWithRetry } from './save-with-retry';
import { type OpenedTab, useHasSelection } from './use-tab';

/** A save is said to be under way only when it takes longer than this, in milliseconds. */
const SLOW = 200;

type Step =
  | { readonly kind: 'fresh' | 'rest' }
  | { readonly kind: 'saving'; readonly mode: SaveMode; readonly slow: boolean }
  /** The worker answered; the card waits for its first sight of the row. */
  | { readonly kind: 'stored'; readonly mode: SaveMode; readonly slow: boolean }
  | { readonly kind: 'failed'; readonly mode: SaveMode; readonly failure: SaveFailure };

/** What the database says, and of which page and save it says so. */
type Sight = { readonly of: string; readonly article: Article | null };

export type PageCard = {
  readonly view: CardView;
  /** The journal's number of the last save made here, for its undo; null when there is none. */
  readonly changeSeq: number | null;
  readonly save: (mode: SaveMode, privateConfirmed?: boolean) => void;
  /** Saves what asked for confirmation in a private window. */
  readonly confirmPrivate: () => void;
};

/** Follows the database: a story that is tagged, moved or undone elsewhere changes here too. */
export function usePageCard(opened: OpenedTab | undefined): PageCard {
  const tab = opened?.tab ?? null;
  const [lastStep, setStep] = useState<Step>({ kind: 'fresh' });
  const [saved, setSaved] = useState<Saved | null>(null);
  const hasSelection = useHasSelection(tab?.id ?? null);
  const step = lastStep.kind === 'fresh' && opened !== undefined ? firstStep(opened) : lastStep;
  const of = `card ${tab?.url ?? ''} ${saved?.articleId ?? ''}`;
  const live = useLiveQuery<Sight>(of, async () => ({ of, article: await findShown(tab, saved) }), {
    keep: true,
  });
  const slow = step.kind !== 'saving' || step.slow;
  useEffect(() => {
    if (slow) return;
    const timer = setTimeout(
      () => setStep((now) => (now.kind === 'saving' ? { ...now, slow: true } : now)),
      SLOW,
    );
    return () => clearTimeout(timer);
  }, [slow]);

  const save = (mode: SaveMode, privateConfirmed = false) => {
    if (tab === null || step.kind === 'saving') return;
    setStep({ kind: 'saving', mode, slow: false });
    void saveTab(tab, mode, privateConfirmed).then((result) => {
      if (!result.ok) return setStep({ kind: 'failed', mode, failure: result.failure });
      setSaved(result.value);
      setStep((now) => ({ kind: 'stored', mode, slow: now.kind === 'saving' && now.slow }));
    });
  };
  return {
    view: viewOf({ opened, live, of, step, saved, hasSelection }),
    changeSeq: saved?.changeSeq ?? null,
    save,
    confirmPrivate: () => save(step.kind === 'failed' ? step.mode : 'page', true),
  };
}

function saveTab(tab: PageTab, mode: SaveMode, privateConfirmed: boolean) {
  return saveWithRetry({
    send: () => send('saveTab', { tabId: tab.id, mode, privateConfirmed }),
    find: () => findByAddress(libraryDatabase(), tab.url),
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  });
}

/** The article just saved, unless it was thrown away since; otherwise the one saved under the tab's address. */
async function findShown(tab: PageTab | null, saved: Saved | null): Promise<Article | null> {
  const db = libraryDatabase();
  const own = saved === null ? null : await readArticle(db, saved.articleId);
  if (own !== null && own.shelf !== 'trash') return own;
  return tab === null || tab.url === '' ? null : findByAddress(db, tab.url);
}

/** What can be said before anything was tried: a remembered failure, or a page that no extension may read. */
function firstStep({ tab, failed }: OpenedTab): Step {
  if (failed !== null) return { kind: 'failed', ...failed };
  const unreadable = (reason: UnreadableKind): Step => ({
    kind: 'failed',
    mode: 'page',
    failure: { kind: 'unreadable', reason },
  });
  if (tab === null) return unreadable('tab-gone');
  const reason = whyUnreadable(tab.url, '');
  const closed = reason === 'browser-page' || reason === 'addon-store';
  return closed ? unreadable(reason) : { kind: 'rest' };
}

function viewOf({
  opened,
  live,
  of,
  step,
  saved,
  hasSelection,
}: {
  readonly opened: OpenedTab | undefined;
  readonly live: LiveState<Sight>;
  readonly of: string;
  readonly step: Step;
  readonly saved: Saved | null;
  readonly hasSelection: boolean;
}): CardView {
  if (opened === undefined || live.state === 'loading') return { state: 'loading' };
  const page = pageOf(opened.tab);
  const article = live.state === 'ready' ? live.value.article : null;
  const known = { page, article, hasSelection };
  const current = live.state !== 'ready' || live.value.of === of;
  if (step.kind === 'saving' || (step.kind === 'stored' && !current)) {
    return { ...known, state: 'saving', mode: step.mode, slow: step.slow };
  }
  if (!current) return { state: 'loading' };
  if (step.kind === 'failed') {
    const { failure } = step;
    if (failure.kind === 'private-window') return { ...known, state: 'private', article: null };
    const canSaveAsLink = article === null && canBeLink(failure, opened.tab);
    return { ...known, state: 'failed', failure, canSaveAsLink };
  }
  if (live.state === 'failed' && isLibraryOutOfReach()) {
    return { ...known, article: null, state: step.kind === 'stored' ? 'kept' : 'unsaved' };
  }
  if (live.state === 'failed') {
    const failure: SaveFailure = { kind: 'storage-broken', detail: String(live.error) };
    return { ...known, state: 'failed', failure, canSaveAsLink: false };
  }
  if (article === null) return { ...known, article, state: 'unsaved' };
  const mine = saved !== null && saved.articleId === article.id;
  return {
    ...known,
    article,
    state: article.heldRevision === null ? 'saved' : 'held',
    result: mine ? { outcome: saved.outcome, canUndo: saved.changeSeq !== null } : null,
  };
}

function pageOf(tab: PageTab | null): CardPage {
  const url = tab?.url ?? '';
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, '') : '';
  return { title: tab?.title || url, site: host, icon: tab?.favicon ?? null };
}

function canBeLink(failure: SaveFailure, tab: PageTab | null): boolean {
  const fits = failure.kind === 'no-article' || failure.kind === 'unreadable';
  return fits && tab !== null && /^(https?|file):/u.test(tab.url);
}
